import type { StagedCell, StagedValue } from "../../ingest/staged.ts";
import { intervalOf } from "../../model/period.ts";
import { intervalLabel } from "../../model/periodLabel.ts";
import type { Row } from "../../model/tables.ts";
import { cleaned } from "../../model/unit.ts";
import { quantity } from "./indicatorFigures.ts";
import { bareFigure, indicatorName, indicatorOf, type ReviewSay } from "./reviewFigures.ts";

/** A new figure beside the earlier ones of its kind, drawn in a box of `width` x `height`. */
export interface Strip {
  width: number;
  height: number;
  /** Where zero is. */
  base: number;
  bars: { x: number; y: number; width: number; height: number; isEstimate: boolean; label: string }[];
  /** The level of the plan of the year; null without one. */
  plan: number | null;
  hasIllustrative: boolean;
  label: string;
}

type Actual = Row<"actuals">;
const box = { width: 200, height: 60, top: 6, foot: 4 } as const;
const most = 12;

const lengthOf = ({ interval_start, interval_end }: Actual): number => Date.parse(interval_end) - Date.parse(interval_start);
const isLike = (a: Actual, b: Actual): boolean => Math.abs(lengthOf(a) - lengthOf(b)) < 4 * 86_400_000;

/** The figures that the new one is compared with: of running totals those of the same year, else those of intervals as long, oldest first. */
function earlier(say: ReviewSay, row: Actual): Actual[] {
  const own = (say.known.actuals.get(row.indicator_id) ?? []).filter(
    (other) => other.area_id === row.area_id && other.value !== null && other.interval_end < row.interval_end,
  );
  const running = own.filter((other) => other.interval_start === row.interval_start && !isLike(other, row));
  const isSum = indicatorOf(say, row.indicator_id)?.accumulation === "sum";
  const totals = running.length <= 1 && isSum ? runningTotals(own, row) : running;
  const series = totals.length > 1 ? totals : own.filter((other) => isLike(other, row));
  return series.sort((a, b) => a.interval_end.localeCompare(b.interval_end)).slice(-(most - 1));
}

/** The months of the year added up, as far as none is missing. */
function runningTotals(own: readonly Actual[], row: Actual): Actual[] {
  const totals: Actual[] = [];
  for (let day = row.interval_start; ; ) {
    const month = own.find((other) => other.interval_start === day && lengthOf(other) < 32 * 86_400_000);
    if (month === undefined) return totals;
    const value = (totals.at(-1)?.value ?? 0) + (month.value ?? 0);
    totals.push({ ...month, interval_start: row.interval_start, value: cleaned(value) });
    day = month.interval_end;
  }
}

/** The level that the plan of the figure's year asks for, when it is one of the same size as the figures. */
function planOf(say: ReviewSay, row: Actual): number | null {
  const target = (say.known.targets.get(row.indicator_id) ?? []).find(({ area_id, basis, period }) => {
    const interval = intervalOf(period);
    return area_id === row.area_id && basis === "level" && interval?.start === row.interval_start.replace(/\d\d-\d\d$/, "01-01");
  });
  return target?.low ?? target?.high ?? null;
}

/** Null where nothing earlier is there to compare with. */
export function stripOf(say: ReviewSay, cell: StagedCell, value: StagedValue): Strip | null {
  if (value.table !== "actuals" || value.row.value === null) return null;
  const before = earlier(say, value.row);
  if (before.length === 0) return null;
  const rows = [...before, value.row];
  const values = rows.map((row) => row.value ?? 0);
  const plan = planOf(say, value.row);
  const isPlanNear = plan !== null && plan <= 4 * Math.max(...values.map(Math.abs));
  const high = Math.max(0, ...values, ...(isPlanNear ? [plan] : []));
  const low = Math.min(0, ...values);
  const scale = (box.height - box.top - box.foot) / (high - low || 1);
  const yOf = (level: number) => box.top + (high - level) * scale;
  const pitch = Math.min(21, (box.width - 4) / rows.length);
  const labels = rows.map((row) => ({
    when: intervalLabel({ start: row.interval_start, end: row.interval_end }, say.locale),
    figure: bareFigure(say, { table: "actuals", row }),
  }));
  const unit = indicatorOf(say, value.row.indicator_id)?.unit ?? "";
  return {
    width: box.width,
    height: box.height,
    base: yOf(0),
    bars: rows.map((row, i) => ({
      x: 4 + i * pitch,
      y: yOf(Math.max(0, row.value ?? 0)),
      width: pitch * 0.62,
      height: Math.abs(row.value ?? 0) * scale,
      isEstimate: row.grade === "estimate",
      label: `${labels[i]?.when}: ${labels[i]?.figure}`,
    })),
    plan: isPlanNear ? yOf(plan) : null,
    hasIllustrative: rows.some(({ grade }) => grade === "illustrative"),
    label: say.words.review.detail.strip(
      indicatorName(say, cell.indicator_id, ""),
      [
        ...labels.map(({ when, figure }) => say.words.review.detail.besides(when, figure)),
        ...(isPlanNear ? [say.words.review.detail.planLine(quantity(say, plan, unit))] : []),
      ].join("; "),
    ),
  };
}
