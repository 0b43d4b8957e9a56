import type { Row } from "../../model/tables.ts";
import type { Draft } from "../draft.ts";
import type { UnitFit } from "../matching/unitFit.ts";
import type { Choice, Reason, StagedValue } from "../staged.ts";
import type { TimedValue } from "./incoming.ts";
import { type Level, levelsOf, milestoneLevel } from "./levels.ts";
import type { Place } from "./place.ts";
import { reason } from "./reasons.ts";

interface Read {
  choices: Choice[];
  reasons: Reason[];
  /** The row without its figure. */
  blank: () => StagedValue;
}

/** The rows that a cell of an actual can become, likeliest first. `before`: the same interval's figure a year earlier. */
export function actualChoices(
  { draft, value, place, address }: { draft: Draft; value: TimedValue; place: Place; address: string },
  indicator: Row<"indicators">,
  areaId: string,
  { fit, isAsked }: { fit: UnitFit; isAsked: boolean },
  before: number | null,
): Read {
  const isBeforeItsEnd = place.publishedOn !== null && place.publishedOn < value.interval.end;
  const rowOf = ({ value: figure, denominator }: Pick<Row<"actuals">, "value" | "denominator">): Row<"actuals"> => ({
    indicator_id: indicator.indicator_id,
    area_id: areaId,
    interval_start: value.interval.start,
    interval_end: value.interval.end,
    value: figure,
    denominator,
    grade: value.grade === "preliminary" && isBeforeItsEnd ? "estimate" : value.grade,
    published_on: place.publishedOn,
    source: place.source + address,
    source_url: null,
    as_written: value.text.trim() === "" ? null : value.text.trim(),
    reason: null,
    note: draft.note?.trim() || null,
  });
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
