import type { Status } from "../model/status.ts";
import { toneOf } from "./marks.ts";
import { type Print, signed } from "./print.ts";
import type { ScoreRow } from "./rows.ts";
import { type FigureText, left, right, type SpecBase } from "./spec.ts";
import type { Tone } from "./theme.ts";
import type { ChartWords } from "./words.ts";

export interface RankedBar {
  indicator_id: string;
  area_id: string;
  name: string;
  fullName: string;
  /** Length to the right when better than the plan, to the left when worse; not the printed sign. */
  better: number;
  text: string;
  tone: Tone;
  status: Status;
  tip: string[];
}

export interface RankedSpec extends SpecBase {
  kind: "rankedVariance";
  /** Gaps in one unit, best first. */
  bars: RankedBar[];
  /** Other units: relative variance in %, as pins on a scale of their own. */
  pins: RankedBar[];
  words: { worse: string; better: string; pinsTitle: string };
}

export interface RankedWords extends ChartWords {
  worse: string;
  better: string;
  /** "Đơn vị khác: % so với kế hoạch". */
  pinsTitle: string;
  nothing: string;
}

export interface RankedInput {
  rows: readonly ScoreRow[];
  text: FigureText;
  words: RankedWords;
  print: Print;
}

/** The unit of most gaps; at equal numbers the one that comes first in the plan. */
function commonUnit(rows: readonly ScoreRow[]): string | null {
  const counts = new Map<string, number>();
  for (const row of rows) if (row.gap_unit !== null) counts.set(row.gap_unit, (counts.get(row.gap_unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Gaps to the plan, ranked: right is better whatever the direction, the printed sign stays true. */
export function rankedVariance({ rows, text, words, print }: RankedInput): RankedSpec {
  const judged = rows.filter((row) => row.is_main && row.gap !== null && row.gap_good !== null);
  const unit = commonUnit(judged);
  const bar = (row: ScoreRow, value: number, printed: string): RankedBar => ({
    indicator_id: row.indicator_id,
    area_id: row.area_id,
    name: words.short(row),
    fullName: words.name(row),
    better: row.gap_good ? Math.abs(value) : -Math.abs(value),
    text: printed,
    tone: toneOf(row.status) === "quiet" ? (row.gap_good ? "good" : "bad") : toneOf(row.status),
    status: row.status,
    tip: [
      `${words.actual} ${row.actual === null ? words.noFigure : print.withUnit(print.number(row.actual, 3), row.unit)}`,
      `${words.plan} ${print.withUnit(words.target(row), row.unit)}`,
      words.status(row.status),
    ],
  });
  const bestFirst = (a: RankedBar, b: RankedBar): number => b.better - a.better || (a.indicator_id < b.indicator_id ? -1 : 1);
  const digits: [number, number] = unit === "%" ? [1, 1] : [2, 0];
  const bars = judged
    .filter((row) => row.gap_unit === unit)
    .map((row) => bar(row, row.gap as number, signed(print, row.gap as number, ...digits)));
  const pins = judged
    .filter((row) => row.gap_unit !== unit && row.gap_ratio !== null)
    .map((row) => bar(row, (row.gap_ratio as number) * 100, `${signed(print, (row.gap_ratio as number) * 100, 1, 1)}%`));
  bars.sort(bestFirst);
  pins.sort(bestFirst);
  return {
    ...text,
    unit: unit ?? text.unit,
    kind: "rankedVariance",
    empty: bars.length + pins.length === 0 ? words.nothing : null,
    bars,
    pins,
    words: { worse: words.worse, better: words.better, pinsTitle: words.pinsTitle },
    table: {
      columns: [left("indicator", words.indicator), right("gap", words.gap), left("unit", words.unit), left("verdict", words.verdict)],
      rows: [
        ...bars.map((each) => ({ indicator: each.fullName, gap: each.text, unit, verdict: words.status(each.status) })),
        ...pins.map((each) => ({ indicator: each.fullName, gap: each.text, unit: "%", verdict: words.status(each.status) })),
      ],
    },
  };
}
