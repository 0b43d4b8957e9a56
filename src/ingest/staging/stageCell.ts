import { periodOf } from "../../model/period.ts";
import type { Row } from "../../model/tables.ts";
import type { DraftValue, ReadingDoubt } from "../draft.ts";
import { addressOf } from "../grid.ts";
import { yearBefore } from "../span.ts";
import type { Choice, Reason, StagedCell, StagedValue } from "../staged.ts";
import { actualChoices } from "./actualChoices.ts";
import { againstSet, renewed } from "./againstSet.ts";
import type { Holdings } from "./holdings.ts";
import { Incoming, slackIn, type TimedValue } from "./incoming.ts";
import { plainFigure } from "./plainFigure.ts";
import { reason } from "./reasons.ts";
import { type RowInHand, type SeriesInHand, type UnitInHand, unitIn } from "./rowInHand.ts";
import { targetChoices } from "./targetChoices.ts";

/** What the reading of the file could not settle. Growth is no doubt where growth is what the indicator measures. */
function readingReasons({ doubts, text }: DraftValue, indicator: Row<"indicators"> | null): Reason[] {
  return doubts
    .filter((doubt) => doubt !== "growthForValue" || indicator?.nature !== "growth")
    .map((doubt: ReadingDoubt): Reason => {
      if (doubt === "textForValue") return reason(doubt, { text });
      return doubt === "growthForValue" ? reason(doubt, { growth: null, before: null, unit: indicator?.unit ?? "" }) : reason(doubt, {});
    });
}

function fileFault({ problem, text, at }: DraftValue): Reason | null {
  switch (problem?.code) {
    case "formulaError":
    case "uncomputedFormula":
    case "outOfRange":
    case "noInterval":
    case "noName":
      return reason(problem.code, { text }, at);
    default:
      return null;
  }
}

const none: readonly never[] = [];

interface Found {
  choices: Choice[];
  reasons: Reason[];
  /** The row without its figure. */
  blank: (() => StagedValue) | null;
}

function choicesOf({ draft, place }: RowInHand, value: TimedValue, { indicator, area_id, actuals }: SeriesInHand, unit: UnitInHand): Found {
  const written = { place, address: addressOf(value.at), text: value.text, note: draft.note };
  const asked = { fit: unit.fit, isAsked: unit.reasons.length > 0 };
  if (value.kind === "actual") {
    const last = yearBefore(value.interval);
    const before = () => actuals.find((row) => row.interval_start === last.start && row.interval_end === last.end)?.value ?? null;
    return actualChoices(value, written, indicator, area_id, asked, before);
  }
  const period = periodOf(value.interval);
  if (period === null) return { choices: [], reasons: [reason("noInterval", { text: value.text })], blank: null };
  return targetChoices(value, period, written, indicator, area_id, asked);
}

function onceEach(reasons: Reason[]): Reason[] {
  if (reasons.length < 2) return reasons;
  const byCode = new Map<string, Reason>();
  for (const each of reasons) {
    const other = byCode.get(each.code);
    if (!other || Object.values(other.facts).every((fact) => fact === null)) byCode.set(each.code, each);
  }
  return [...byCode.values()];
}

const bareCell = ({ at, text, interval }: DraftValue, { name: { name }, indicator, place }: RowInHand): StagedCell => ({
  cell_id: place.ids + addressOf(at),
  name_id: name.name_id,
  at,
  text,
  state: "new",
  reasons: [],
  indicator_id: indicator?.indicator_id ?? null,
  interval,
  current: null,
  choices: [],
});

/** A figure of which nothing says when it is: its column has to be settled first. */
export const untimedCell = (value: DraftValue, row: RowInHand): StagedCell => ({
  ...bareCell(value, row),
  state: "refused",
  reasons: [fileFault(value) ?? reason("noInterval", { text: value.text }, value.at)],
});

/** Holds one figure of a table against the set: what it can become, and why a person is asked. Its state is settled once all cells are in.
 *  `n`: its number among the cells of the import. */
export function stageCell(row: RowInHand, value: TimedValue, n: number, set: Holdings): Incoming {
  const { of } = row;
  const fault = fileFault(value);
  const doubts = fault ? [fault] : value.doubts.length === 0 ? none : readingReasons(value, row.indicator);
  const whole = (cell: Partial<StagedCell>, against: Incoming["against"]): Incoming =>
    new Incoming(n, value, row, against, -1, { ...bareCell(value, row), reasons: [...doubts, ...row.reasons], ...cell });
  if (of === null) return whole({}, "new");

  const unit = unitIn(row, value);
  const lock = value.kind === "actual" ? set.lockOn(value.interval) : null;
  const locked = lock === null ? none : [reason("locked", { period: lock.period, reason: lock.reason })];
  const plain = fault === null ? plainFigure(row, value, of, unit, set) : null;
  if (plain !== null) {
    const incoming = new Incoming(n, value, row, "new", row.kept.figures.add(plain), null);
    if (doubts.length + row.reasons.length + unit.reasons.length + locked.length > 0)
      incoming.cell.reasons = [...onceEach([...doubts, ...row.reasons, ...unit.reasons]), ...locked];
    return incoming;
  }

  const found = choicesOf(row, value, of, unit);
  const reasons = fault === null ? onceEach([...doubts, ...row.reasons, ...unit.reasons, ...found.reasons]) : [...doubts, ...row.reasons];
  if (fault !== null || found.choices.length === 0)
    return whole({ reasons, ...(found.blank ? { blank: renewed(found.blank(), set) } : {}) }, "new");
  const { against, current, choices, reasons: held } = againstSet(found.choices, set, slackIn({ value, row }), reasons);
  return whole({ reasons: [...reasons, ...held, ...(against === "same" ? none : locked)], current, choices }, against);
}
