import { type BulletSpec, bullet } from "../../charts/bullet.ts";
import type { ScoreRow } from "../../charts/rows.ts";
import type { FigureText } from "../../charts/spec.ts";
import type { Status } from "../../model/status.ts";
import { chartWords } from "../chartWords.ts";
import { figure, nameOf, type Say, shortNameOf, withUnit } from "./indicatorFigures.ts";
import { planInWords } from "./planFigure.ts";
import type { Provenance } from "./provenance.ts";
import { keyOf, type Score } from "./scored.ts";

export interface BulletLine {
  key: string;
  indicator_id: string;
  area_id: string;
  name: string;
  fullName: string;
  spec: BulletSpec;
  value: string;
  /** The value is last year's: there is none of its own yet. */
  isEarlier: boolean;
  plan: string;
  status: Status;
  statusWord: string;
  overridden: boolean;
  illustrative: boolean;
}

const most = 10;

/** Rows whose target has a place on a scale. */
export const hasScale = (row: Score): boolean =>
  row.goal !== null && row.bound !== "all" && row.bound !== "qualitative" && row.bound !== "milestone";

/** Those that the plan calls main ones, in its order; without any, the first ones. With too many, those that have a figure go before. */
export function headlineRows(counted: readonly Score[]): Score[] {
  const drawn = counted.filter(hasScale);
  const marked = drawn.filter((row) => row.headline);
  const chosen = marked.length > 0 ? marked : drawn;
  if (chosen.length <= most) return chosen;
  const kept = new Set([...chosen.filter((row) => row.actual !== null), ...chosen.filter((row) => row.actual === null)].slice(0, most));
  return chosen.filter((row) => kept.has(row));
}

const shown = (say: Say, row: Score, value: number): string =>
  /^[%‰]/.test(row.unit) ? withUnit(say, figure(say, value), row.unit) : figure(say, value);

export function bulletSpecOf(say: Say, row: Score, others: readonly Score[], text: FigureText, nearCut: number): BulletSpec {
  return bullet({
    row: row as unknown as ScoreRow,
    others: others as unknown as ScoreRow[],
    nearCut,
    text,
    words: chartWords(say),
    print: say.print,
  });
}

export function headlineBullets(
  say: Say,
  counted: readonly Score[],
  all: readonly Score[],
  provenance: Provenance,
  nearCut: number,
): BulletLine[] {
  return headlineRows(counted).map((row) => {
    const name = nameOf(say, row);
    const others = all.filter((other) => !other.is_main && keyOf(other) === keyOf(row));
    const isEarlier = row.actual === null && row.status === "not_due" && row.previous_year !== null;
    const earlier = isEarlier
      ? `${Number(row.period_start.slice(0, 4)) - 1}: ${shown(say, row, row.previous_year as number)}`
      : row.status === "not_due"
        ? "–"
        : say.words.sector.none;
    return {
      key: keyOf(row),
      indicator_id: row.indicator_id,
      area_id: row.area_id,
      name: shortNameOf(say, row),
      fullName: name,
      spec: bulletSpecOf(say, row, others, { ...provenance, title: name, subtitle: "", unit: row.unit }, nearCut),
      value: row.actual === null ? earlier : shown(say, row, row.actual),
      isEarlier,
      plan: say.words.overview.bullets.plan(planInWords(say, row)),
      status: row.status,
      statusWord: say.words.common.statuses[row.status],
      overridden: row.override_status !== null,
      illustrative: row.has_illustrative,
    };
  });
}
