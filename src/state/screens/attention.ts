import { toneOf } from "../../charts/marks.ts";
import { signed } from "../../charts/print.ts";
import type { SparkRow } from "../../charts/rows.ts";
import type { Tone } from "../../charts/theme.ts";
import { lastDayOf } from "../../model/period.ts";
import type { Status } from "../../model/status.ts";
import { actualText, type Say, short, shortNameOf, withUnit } from "./indicatorFigures.ts";
import { distanceOf, planInWords } from "./planFigure.ts";
import { inSentence, isJudged, isShort, keyOf, type Score } from "./scored.ts";

/** One line of "Cần chú ý". Without an indicator it speaks of several. */
export interface AttentionItem {
  key: string;
  status: Status;
  overridden: boolean;
  name: string;
  /** The gap, or how many of how many. */
  value: string;
  tone: Tone;
  detail: string;
  indicator: { indicator_id: string; area_id: string } | null;
}

export type YearRow = SparkRow & { indicator_id: string; area_id: string };

const most = 5;
const mostNames = 4;

/** How short it falls, to order by only: points of a rate, percent of a quantity; within the year percent behind where it should be. Never printed. */
export function shortfall(row: Score): number {
  if (row.pace !== null && !row.is_final) return (1 - row.pace) * 100;
  if (row.gap === null) return 0;
  const asked = Math.abs(row.bound_figure ?? row.high ?? row.low ?? 0);
  return row.gap_unit?.startsWith("điểm") ? Math.abs(row.gap) : (100 * Math.abs(row.gap)) / Math.max(asked, 1e-9);
}

const rank = (row: Score): number => (toneOf(row.status) === "bad" ? 0 : 1);

/** Off plan and behind before near and to watch; the farthest first. */
export const worstFirst = (rows: readonly Score[]): Score[] =>
  [...rows].sort((a, b) => rank(a) - rank(b) || shortfall(b) - shortfall(a) || a.position - b.position);

/** A gap to where it should be, with no more digits than that figure is printed with. */
const behindText = (say: Say, gap: number, expected: number, unit: string): string =>
  withUnit(say, signed(say.print, gap, Math.abs(expected) >= 10 ? 1 : 2), unit);

function gapOf(say: Say, row: Score, partsOf: (row: Score) => Score[]): string {
  const { attention } = say.words.overview;
  if (row.bound === "all") {
    const judged = partsOf(row).filter(isJudged);
    return say.words.sector.partsReached(judged.filter((part) => !isShort(part)).length, judged.length);
  }
  if (!row.is_final && row.expected !== null && row.actual !== null)
    return behindText(say, row.actual - row.expected, row.expected, row.unit);
  const distance = distanceOf(say, row);
  if (distance === null) return "";
  if (!distance.isRatio) return distance.text;
  return row.tier === "legal" || row.tier === "strive"
    ? attention.ofPlanTier(distance.text, say.words.common.tiers[row.tier] ?? "")
    : attention.ofPlan(distance.text);
}

function detailOf(say: Say, row: Score, partsOf: (row: Score) => Score[]): string {
  const { attention } = say.words.overview;
  const status = say.words.common.statuses;
  const computed =
    row.override_status !== null && row.computed_status !== row.override_status
      ? `; ${attention.computed(inSentence(status[row.computed_status]))}`
      : "";
  if (row.bound === "all")
    return `${status[row.status]} · ${partsOf(row)
      .filter(isShort)
      .map((part) => inSentence(shortNameOf(say, part)))
      .join(", ")}`;
  if (row.actual === null) return `${status[row.status]}${computed}`;
  const figures =
    !row.is_final && row.expected !== null
      ? attention.due(actualText(say, row), withUnit(say, short(say, row.expected), row.unit))
      : attention.done(actualText(say, row), planInWords(say, row));
  return `${status[row.status]} · ${figures}${computed}`;
}

/** Which figures are missing, and what is known instead: an older one, some months, or nothing ever. */
function missingText(say: Say, rows: readonly Score[], years: readonly YearRow[]): string {
  const { attention, brief } = say.words.overview;
  const name = (row: Score) => inSentence(brief(shortNameOf(say, row)));
  const known: string[] = [];
  const lastIn = (row: Score, when: string) => known.push(attention.lastIn(name(row), when, known.length === 0));
  const never: string[] = [];
  for (const row of rows.slice(0, mostNames)) {
    const last = years
      .filter((year) => keyOf(year) === keyOf(row) && year.actual !== null && year.period_start < row.period_start)
      .map((year) => year.period_start)
      .sort()
      .at(-1);
    if (row.reason === "missing_months" && row.reason_detail !== null)
      known.push(
        attention.lackingMonths(name(row), attention.months(row.reason_detail.split(";").map((month) => Number(month.slice(5, 7))))),
      );
    else if (row.reason === "stale" && row.reason_detail !== null)
      lastIn(row, say.print.day(lastDayOf({ end: row.reason_detail.slice(0, 10) })));
    else if (last !== undefined) lastIn(row, last.slice(0, 4));
    else never.push(name(row));
  }
  const more = rows.length > mostNames ? [attention.more(rows.length - mostNames)] : [];
  const comma = rows.slice(0, mostNames).some((row) => name(row).includes(", ")) ? "; " : ", ";
  return inSentence([...known, ...(never.length > 0 ? [attention.never(never.join(comma))] : []), ...more].join(comma)).replace(
    /^./u,
    (first) => first.toUpperCase(),
  );
}

/** What to look at first: off plan and lagging, worst first, then what is missing, as one line. At most five. */
export function attentionOf(
  say: Say,
  rows: readonly Score[],
  parts: readonly Score[],
  years: readonly YearRow[],
): { items: AttentionItem[]; all: number } {
  const partsOf = (row: Score) => parts.filter((part) => part.part_of === row.indicator_id && part.area_id === row.area_id);
  const falling = worstFirst(rows.filter(isShort));
  const missing = rows.filter((row) => row.status === "no_data");
  const items = falling
    .slice(0, missing.length > 0 ? most - 1 : most)
    .map(
      (row): AttentionItem => ({
        key: keyOf(row),
        status: row.status,
        overridden: row.override_status !== null,
        name: shortNameOf(say, row),
        value: gapOf(say, row, partsOf),
        tone: toneOf(row.status),
        detail: detailOf(say, row, partsOf),
        indicator: { indicator_id: row.indicator_id, area_id: row.area_id },
      }),
    );
  if (missing.length > 0)
    items.push({
      key: "missing",
      status: "no_data",
      overridden: false,
      name: say.words.overview.attention.waiting(missing.length),
      value: `${missing.length}/${rows.length}`,
      tone: "quiet",
      detail: missingText(say, missing, years),
      indicator: null,
    });
  return { items, all: falling.length + missing.length };
}
