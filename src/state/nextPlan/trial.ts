import { fold } from "../../model/fold.ts";
import { newId } from "../../model/newId.ts";
import { type Interval, intervalOf } from "../../model/period.ts";
import { unitLabel } from "../../model/quantity.ts";
import type { Status } from "../../model/status.ts";
import { type Row, type Rows, tables } from "../../model/tables.ts";
import { adjustedTarget } from "../edit/rowForm.ts";
import { actualText, monthsBetween, nameOf, planText, quantity, short } from "../screens/indicatorFigures.ts";
import { isCounted, isReached, type Score } from "../screens/scored.ts";
import { typedFigure } from "../typedFigure.ts";
import { readTarget } from "./draft.ts";
import type { PlanTarget } from "./proposal.ts";
import type { PlanSay } from "./words.ts";

/** What a person tries of one target, as typed: another level, and how much comes in what is left of the period. */
export interface Trying {
  plan?: string;
  pace?: string;
}
export type Trials = Readonly<Record<string, Trying>>;

const isBlank = (text: string | undefined): boolean => (text ?? "").trim() === "";

/** The months from a cut-off to the end of a period. */
function monthsLeft({ cutoff, period_end }: Pick<Score, "cutoff" | "period_end">): Interval[] {
  const [year, month] = [Number(cutoff.slice(0, 4)), Number(cutoff.slice(5, 7))];
  return Array.from({ length: monthsBetween(cutoff, period_end) }, (_, n) => {
    const at = month - 1 + n;
    return intervalOf(`${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`);
  }).filter((interval) => interval !== null);
}

/** A sum that is under way goes on month by month; all else is told by where it ends. */
export const isByMonth = ({ accumulation, actual, cutoff, period_end }: Score): boolean =>
  accumulation === "sum" && actual !== null && cutoff < period_end && cutoff.endsWith("-01");

const proposed = (row: Score, stored: Row<"targets">) => ({ row: row as PlanTarget, next: { ...stored, as_written: null } });

/** The rows that are tried, and the ids whose text is no figure. `stored`: targets by id. Figures that are tried are of no grade that a report has: they
 *  are never stored. */
export function triedRows(
  rows: readonly Score[],
  trials: Trials,
  stored: ReadonlyMap<string, Row<"targets">>,
  say: PlanSay,
): { targets: Row<"targets">[]; actuals: Row<"actuals">[]; faults: ReadonlyMap<string, "plan" | "pace"> } {
  const targets: Row<"targets">[] = [];
  const actuals: Row<"actuals">[] = [];
  const faults = new Map<string, "plan" | "pace">();
  for (const row of rows) {
    const id = row.target_id ?? "";
    const { plan, pace } = trials[id] ?? {};
    const target = stored.get(id);
    if (!isBlank(plan) && target !== undefined) {
      const reading = readTarget(proposed(row, target), plan ?? "", say.locale);
      if ("row" in reading) targets.push(reading.row);
      else faults.set(id, "plan");
    }
    if (isBlank(pace)) continue;
    const value = typedFigure(pace ?? "", say.locale);
    if (value === null) {
      faults.set(id, "pace");
      continue;
    }
    const left = isByMonth(row) ? monthsLeft(row) : [{ start: row.period_start, end: row.period_end }];
    for (const { start, end } of left)
      actuals.push(
        tables.actuals.row.parse({
          indicator_id: row.indicator_id,
          area_id: row.area_id,
          interval_start: start,
          interval_end: end,
          value,
          denominator: row.actual_denominator,
          grade: "preliminary",
        }),
      );
  }
  return { targets, actuals, faults };
}

/** One target of the trial: how it stands, what is tried of it, and what comes of that. */
export interface TrialLine {
  id: string;
  name: string;
  unit: string;
  status: Status;
  statusWord: string;
  overridden: boolean;
  illustrative: boolean;
  actual: string;
  forecast: string;
  plan: string;
  canPlan: boolean;
  paceHint: string;
  typedPlan: string;
  typedPace: string;
  fault: "plan" | "pace" | null;
  /** Null: nothing is tried of it, or it is not computed yet. */
  result: { status: Status; statusWord: string; actual: string; plan: string } | null;
  isTried: boolean;
}

export interface TrialScreen {
  reached: { before: number; after: number };
  lines: TrialLine[];
  tried: number;
  triedPlans: number;
}

/** `targetsOnly`, `withPace`: the scores with the tried targets, and with the tried pace too; null while they are not there. */
export function trialScreen(
  rows: readonly Score[],
  trials: Trials,
  faults: ReadonlyMap<string, "plan" | "pace">,
  answers: { targetsOnly: readonly Score[] | null; withPace: readonly Score[] | null },
  find: string | null,
  say: PlanSay,
): TrialScreen {
  const counted = rows.filter(isCounted);
  const byId = (scores: readonly Score[] | null) => new Map((scores ?? []).map((row) => [row.target_id, row]));
  const [targetsOnly, withPace] = [byId(answers.targetsOnly), byId(answers.withPace)];
  const resultOf = (id: string): Score | null => {
    const { plan, pace } = trials[id] ?? {};
    if (!isBlank(pace)) return withPace.get(id) ?? null;
    return isBlank(plan) ? null : (targetsOnly.get(id) ?? null);
  };
  const words = fold(find ?? "")
    .split(" ")
    .filter(Boolean);
  const { statuses } = say.words.common;
  const lines = counted.map((row): TrialLine => {
    const id = row.target_id ?? "";
    const { plan = "", pace = "" } = trials[id] ?? {};
    const result = resultOf(id);
    const months = isByMonth(row) ? monthsBetween(row.cutoff, row.period_end) : 0;
    const average = row.average_rate === null ? "" : short(say, row.average_rate);
    return {
      id,
      name: nameOf(say, row),
      unit: unitLabel(row.unit, say.locale),
      status: row.status,
      statusWord: statuses[row.status],
      overridden: row.override_status !== null,
      illustrative: row.has_illustrative,
      actual: actualText(say, row),
      forecast: row.forecast === null ? "" : say.plan.trial.forecast(short(say, row.forecast)),
      plan: planText(say, row),
      canPlan: row.bound !== "all" && row.bound !== "milestone" && row.bound !== "qualitative",
      paceHint: months > 0 ? say.plan.trial.perMonth(String(months), average) : say.plan.trial.atEnd,
      typedPlan: plan,
      typedPace: pace,
      fault: faults.get(id) ?? null,
      result:
        result === null
          ? null
          : {
              status: result.status,
              statusWord: statuses[result.status],
              actual: isBlank(pace) || result.actual === null ? "" : say.plan.trial.yearEnd(quantity(say, result.actual, row.unit)),
              plan: isBlank(plan) ? "" : planText(say, result),
            },
      isTried: !isBlank(plan) || !isBlank(pace),
    };
  });
  return {
    reached: {
      before: counted.filter(isReached).length,
      after: counted.filter((row) => isReached(resultOf(row.target_id ?? "") ?? row)).length,
    },
    lines: lines.filter(({ name }) => words.every((word) => fold(name).includes(word))),
    tried: lines.filter(({ isTried }) => isTried).length,
    triedPlans: lines.filter(({ typedPlan, fault }) => !isBlank(typedPlan) && fault === null).length,
  };
}

/** The tried targets as new versions by a document. `taken`: every target id there is or ever was. */
export function acceptedTargets(tried: readonly Row<"targets">[], document_id: string, taken: ReadonlySet<string>): Rows {
  const ids = new Set(taken);
  return {
    targets: tried.map((row) => {
      const { low, high, denominator } = row;
      const next = tables.targets.row.parse({ ...adjustedTarget(row), low, high, denominator, document_id, target_id: "-" });
      const target_id = newId("targets", next, ids);
      ids.add(target_id);
      return { ...next, target_id };
    }),
  };
}
