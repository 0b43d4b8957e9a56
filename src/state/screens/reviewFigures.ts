import { addressOf } from "../../ingest/grid.ts";
import type { Reason, ReasonCode, StagedCell, StagedValue } from "../../ingest/staged.ts";
import { intervalLabel, periodLabel } from "../../model/periodLabel.ts";
import { unitLabel } from "../../model/quantity.ts";
import type { Row } from "../../model/tables.ts";
import type { KnownIndex } from "../knownIndex.ts";
import { figure, nameOf, type Say, withUnit } from "./indicatorFigures.ts";

/** What the rows of the review speak of, beside the words: the set, and the indicators made from rows of the file. */
export interface ReviewSay extends Say {
  known: KnownIndex;
  made: ReadonlyMap<string, Row<"indicators">>;
}

export const indicatorOf = ({ known, made }: ReviewSay, id: string | null): Row<"indicators"> | null =>
  id === null ? null : (known.indicators.get(id) ?? made.get(id) ?? null);

/** "KH 2013" for a target, "9 tháng 2013" for an actual. */
export function periodOf(say: ReviewSay, { interval, choices, current }: StagedCell): string {
  const value = choices[0]?.row ?? current;
  if (value?.table === "targets") return say.words.review.target(periodLabel(value.row.period, say.locale));
  return interval === null ? "" : intervalLabel(interval, say.locale);
}

/** What is shown of a value, without its unit: "640,5", "14/33", "6,5–7". */
export function bareFigure(say: ReviewSay, { table, row }: StagedValue): string {
  const of = row.denominator === null ? "" : `/${figure(say, row.denominator)}`;
  if (table === "actuals") return row.value === null ? (row.as_written ?? "–") : `${figure(say, row.value)}${of}`;
  const { low, high } = row;
  if (low !== null && high !== null && low !== high) return `${figure(say, low)}–${figure(say, high)}`;
  const one = low ?? high;
  return one === null ? (row.as_written ?? "–") : `${figure(say, one)}${of}`;
}

/** A growth target is counted in percent, whatever the indicator is. */
const unitOfValue = (say: ReviewSay, { table, row }: StagedValue): string =>
  table === "targets" && row.basis === "growth" ? "%" : (indicatorOf(say, row.indicator_id)?.unit ?? "");

/** The same with its unit: "640,5 tỷ đồng"; a count out of a total goes without. */
export const fullFigure = (say: ReviewSay, value: StagedValue): string => withUnit(say, bareFigure(say, value), unitOfValue(say, value));

/** In a column of figures: rates keep their sign, other units are said elsewhere. */
export function shortFigure(say: ReviewSay, value: StagedValue): string {
  const unit = unitOfValue(say, value);
  return /^[%‰]/.test(unit) ? withUnit(say, bareFigure(say, value), unit.slice(0, 1)) : bareFigure(say, value);
}

/** "ước 30/9/2013", as far as it is known. */
export function gradeOf({ words, print }: ReviewSay, value: StagedValue): string {
  if (value.table === "targets") return "";
  const { grade, published_on } = value.row;
  return words.review.dated(words.common.grades[grade] ?? grade, published_on === null ? "" : print.day(published_on));
}

const isDayText = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A fact as the sentence shows it, by its name. */
function factText(say: ReviewSay, name: string, value: string | number | null): string {
  if (value === null) return "";
  if (name === "stated" || typeof value === "number") return figure(say, Number(value));
  if (name === "parts")
    return value
      .split("+")
      .map((part) => figure(say, Number(part)))
      .join(" + ");
  if (name === "grade") return say.words.common.grades[value] ?? value;
  if (name === "period") return periodLabel(value, say.locale);
  if (name === "unit" || name === "from" || name === "to") return unitLabel(value, say.locale);
  return isDayText(value) ? say.print.day(value) : value;
}

/** The sentence of a reason, with its facts and what every sentence may name. */
export function reasonText(say: ReviewSay, cell: StagedCell, { code, facts }: Reason): string {
  const sentences: Record<ReasonCode, (facts: Record<string, string>) => string> = say.words.review.reasons;
  const given = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, factText(say, name, value)]));
  const { start, end, sheet } = facts;
  return sentences[code]({
    ...given,
    cell: addressOf(cell.at),
    place: [sheet, facts.cell].filter((part) => typeof part === "string" && part !== "").join("!"),
    text: cell.text,
    readings: cell.choices.map(({ row }) => shortFigure(say, row)).join(" / "),
    when: typeof start === "string" && typeof end === "string" ? intervalLabel({ start, end }, say.locale) : "",
  });
}

export const indicatorName = (say: ReviewSay, id: string | null, otherwise: string): string => {
  const indicator = indicatorOf(say, id);
  return indicator === null ? otherwise : nameOf(say, indicator);
};
