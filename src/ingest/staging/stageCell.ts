import { periodOf } from "../../model/period.ts";
import type { Row } from "../../model/tables.ts";
import { unitOf } from "../../model/unit.ts";
import type { Draft, DraftValue, ReadingDoubt } from "../draft.ts";
import { addressOf } from "../grid.ts";
import { yearBefore } from "../span.ts";
import type { Choice, Reason, StagedCell, StagedValue } from "../staged.ts";
import { actualChoices } from "./actualChoices.ts";
import { againstSet, renewed } from "./againstSet.ts";
import type { Holdings } from "./holdings.ts";
import type { Incoming, TimedValue } from "./incoming.ts";
import { unitOfCell } from "./levels.ts";
import type { Place } from "./place.ts";
import { decimalsPrinted, slackOf } from "./printed.ts";
import { reason } from "./reasons.ts";
import type { NameInHand } from "./stageNames.ts";
import { targetChoices } from "./targetChoices.ts";

type Indicator = Row<"indicators">;

/** A figure as the file has it. */
interface Printed {
  draft: Draft;
  value: TimedValue;
  place: Place;
  address: string;
}

interface Found {
  choices: Choice[];
  reasons: Reason[];
  /** The row without its figure. */
  blank: (() => StagedValue) | null;
  /** Of a figure in the file to one in the indicator's unit. */
  factor: number;
}

/** What the reading of the file could not settle. Growth is no doubt where growth is what the indicator measures. */
function readingReasons({ doubts, text }: DraftValue, indicator: Indicator | null): Reason[] {
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

/** A unit that nobody says is taken for the indicator's only where figures of the set show the scale. */
function unsaidScale(indicator: Indicator, areaId: string, set: Holdings, isMade: boolean): Reason[] {
  const { scale, is_rate } = unitOf(indicator.unit);
  if (isMade || is_rate || scale < 1000 || set.hasFigures(indicator.indicator_id, areaId)) return [];
  return [reason("unknownUnit", { unit: null, to: indicator.unit })];
}

function read({ draft, value, place, address }: Printed, indicator: Indicator, areaId: string, name: NameInHand, set: Holdings): Found {
  const { fit, reasons } = unitOfCell(draft, value, indicator.unit, name.confirmedUnit);
  const isLevel = value.figure?.basis === "level";
  const unitReasons = !isLevel ? [] : fit.kind === "unstated" ? unsaidScale(indicator, areaId, set, name.isMade) : reasons;
  const unit = { fit, isAsked: unitReasons.length > 0 };
  if (value.kind === "actual") {
    const before = yearBefore(value.interval);
    const last = set.actual({
      indicator_id: indicator.indicator_id,
      area_id: areaId,
      interval_start: before.start,
      interval_end: before.end,
    });
    const { choices, reasons: own, blank } = actualChoices({ draft, value, place, address }, indicator, areaId, unit, last?.value ?? null);
    return { choices, reasons: [...unitReasons, ...own], blank, factor: fit.factor };
  }
  const period = periodOf(value.interval);
  if (period === null) return { choices: [], reasons: [reason("noInterval", { text: value.text })], blank: null, factor: 1 };
  const { choices, reasons: own, blank } = targetChoices({ draft, value, place, address, period }, indicator, areaId, unit);
  return { choices, reasons: [...unitReasons, ...own], blank, factor: fit.factor };
}

const onceEach = (reasons: Reason[]): Reason[] => {
  if (reasons.length < 2) return reasons;
  const byCode = new Map<string, Reason>();
  for (const each of reasons) {
    const other = byCode.get(each.code);
    if (!other || Object.values(other.facts).every((fact) => fact === null)) byCode.set(each.code, each);
  }
  return [...byCode.values()];
};

/** A figure of which nothing says when it is: its column has to be settled first. */
export const untimedCell = (value: DraftValue, name: NameInHand, place: Place): StagedCell => ({
  cell_id: place.ids + addressOf(value.at),
  name_id: name.name.name_id,
  at: value.at,
  text: value.text,
  state: "refused",
  reasons: [fileFault(value) ?? reason("noInterval", { text: value.text }, value.at)],
  indicator_id: name.indicator_id,
  interval: null,
  current: null,
  choices: [],
});

/** Holds one figure of a table against the set: what it can become, and why a person is asked. Its state is settled once all cells are in. */
export function stageCell(draft: Draft, value: TimedValue, name: NameInHand, place: Place, set: Holdings): Incoming {
  const indicator = name.indicator_id === null ? null : (set.indicators.get(name.indicator_id) ?? null);
  const area_id = draft.area === null ? set.home : set.findArea(draft.area);
  const address = addressOf(value.at);
  const fault = fileFault(value);
  const reasons: Reason[] = fault ? [fault] : readingReasons(value, indicator);
  if (indicator === null) reasons.push(reason("unknownIndicator", { name: draft.name }));
  else if (!name.name.isSettled && name.name.indicator_id === null) {
    const score = name.name.candidates[0]?.score ?? 0;
    reasons.push(reason("nearName", { name: indicator.name_vi, score: Math.round(score * 100) / 100 }));
  }
  if (area_id === null) reasons.push(reason("unknownArea", { name: draft.area ?? "" }));

  const cell: StagedCell = {
    cell_id: place.ids + address,
    name_id: name.name.name_id,
    at: value.at,
    text: value.text,
    state: "new",
    reasons,
    indicator_id: indicator?.indicator_id ?? null,
    interval: value.interval,
    current: null,
    choices: [],
  };
  const incoming: Incoming = { cell, draft, value, place, indicator, area_id, isSettled: name.name.isSettled, against: "new", slack: 0 };
  if (indicator === null || area_id === null) return incoming;

  const found = read({ draft, value, place, address }, indicator, area_id, name, set);
  if (fault === null && found.reasons.length > 0) cell.reasons = onceEach([...reasons, ...found.reasons]);
  if (fault !== null || found.choices.length === 0) {
    if (found.blank) cell.blank = renewed(found.blank(), set);
    return incoming;
  }
  incoming.slack = value.figure === null ? 0 : slackOf(decimalsPrinted(value.text, value.figure.low), found.factor);
  const held = againstSet(found.choices, set, incoming.slack, cell.reasons);
  incoming.against = held.against;
  cell.current = held.current;
  cell.choices = held.choices;
  cell.reasons.push(...held.reasons);
  const lock = value.kind === "actual" && held.against !== "same" ? set.lockOn(value.interval) : null;
  if (lock) cell.reasons.push(reason("locked", { period: lock.period, reason: lock.reason }));
  return incoming;
}
