import { intervalLabel } from "../../model/periodLabel.ts";
import { statuses } from "../../model/status.ts";
import type { PeriodRow } from "./filters.ts";
import type { Say } from "./indicatorFigures.ts";
import type { IndicatorScore } from "./indicatorRows.ts";

/** A row of `scores`: one target of a plan period at its usual cut-off. */
export interface Score extends IndicatorScore {
  agency_id: string | null;
  headline: boolean | null;
  position: number;
  main_rank: number;
  in_group: boolean;
}

/** A row of `options`. */
export interface OptionRow {
  kind: "sector" | "agency" | "area" | "document" | "tier";
  id: string;
  name_vi: string;
  name_en: string | null;
  position: number;
}

/** One for each indicator, area and period: its main target; parts of a group that must be met as a whole count as the group. */
export const isCounted = (row: Score): boolean => row.is_main && !row.in_group && row.target_id !== null;

export const keyOf = (row: { indicator_id: string; area_id: string }): string => `${row.indicator_id} ${row.area_id}`;

export const isJudged = (row: Pick<Score, "status">): boolean => statuses[row.status].judged;
export const isReached = (row: Pick<Score, "status">): boolean => statuses[row.status].reached;
export const isShort = (row: Pick<Score, "status">): boolean => isJudged(row) && !isReached(row);

/** Where the figure comes from; made-up ones say what they are in the language. */
export const sourceOf = ({ words }: Pick<Say, "words">, row: Pick<Score, "actual_source" | "actual_grade">): string | null =>
  row.actual_grade === "illustrative" ? words.common.illustrative : row.actual_source;

/** The days that the figures of a period cover, as people call them: "2023", "9 tháng 2013". */
export function coveredLabel(
  { locale }: Pick<Say, "locale">,
  { period_start, period_end, cutoff }: Pick<PeriodRow, "period_start" | "period_end" | "cutoff">,
): string {
  const end = cutoff > period_start && cutoff < period_end ? cutoff : period_end;
  return intervalLabel({ start: period_start, end }, locale);
}

/** A name inside a sentence: a capital that is not an acronym's becomes small. */
export const inSentence = (name: string): string =>
  /^\p{Lu}[\p{Ll}\s]/u.test(name) ? name.slice(0, 1).toLowerCase() + name.slice(1) : name;
