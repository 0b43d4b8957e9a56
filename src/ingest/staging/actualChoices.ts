import type { Grade } from "../../model/kinds.ts";
import type { Row } from "../../model/tables.ts";
import type { UnitFit } from "../matching/unitFit.ts";
import type { Choice, Reason, StagedValue } from "../staged.ts";
import type { TimedValue } from "./incoming.ts";
import { type Level, levelsOf, milestoneLevel } from "./levels.ts";
import { reason } from "./reasons.ts";
import { actualRow, type Written } from "./rows.ts";

interface Read {
  choices: Choice[];
  reasons: Reason[];
  /** The row without its figure. */
  blank: () => StagedValue;
}

/** What is published before its interval has ended is an estimate of it. */
export const gradeOf = ({ grade, interval }: TimedValue, publishedOn: string | null): Grade =>
  grade === "preliminary" && publishedOn !== null && publishedOn < interval.end ? "estimate" : grade;

/** The rows that a cell of an actual can become, likeliest first. `before`: the same interval's figure a year earlier. */
export function actualChoices(
  value: TimedValue,
  written: Written,
  indicator: Row<"indicators">,
  area_id: string,
  { fit, isAsked }: { fit: UnitFit; isAsked: boolean },
  before: () => number | null,
): Read {
  const { indicator_id } = indicator;
  const [grade, interval] = [gradeOf(value, written.place.publishedOn), value.interval];
  const rowOf = (level: Pick<Row<"actuals">, "value" | "denominator">): Row<"actuals"> =>
    actualRow(written, { indicator_id, area_id, interval, grade, value: level.value, denominator: level.denominator });
  const choiceOf = (level: Level): Choice => ({ kind: level.kind, row: { table: "actuals", row: rowOf(level) }, facts: level.facts });

  const blank = (): StagedValue => ({ table: "actuals", row: rowOf({ value: null, denominator: null }) });

  if (value.figure === null) {
    const level = milestoneLevel(value.text, indicator);
    return { choices: level === null ? [] : [choiceOf(level)], reasons: [reason("textForValue", { text: value.text })], blank };
  }
  const main = levelsOf(value.figure, value.text, indicator, fit, isAsked, before);
  if (main.levels.length === 1 && value.others.length === 0) return { choices: main.levels.map(choiceOf), reasons: main.reasons, blank };
  const others = value.others.flatMap((figure) => levelsOf(figure, value.text, indicator, fit, false, before).levels);
  const levels = [...main.levels, ...others.map((level): Level => ({ ...level, kind: "other" }))];
  const distinct = levels.filter(
    (level, n) => levels.findIndex((other) => other.value === level.value && other.denominator === level.denominator) === n,
  );
  return { choices: distinct.map(choiceOf), reasons: main.reasons, blank };
}
