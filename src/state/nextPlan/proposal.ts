import { grouped } from "../../model/grouped.ts";
import { isRecurring, laterDue, laterPeriod } from "../../model/nextDue.ts";
import type { Row, Rows } from "../../model/tables.ts";
import { taskStatuses } from "../../model/taskStatus.ts";
import type { Score } from "../screens/scored.ts";
import type { TaskRow } from "../screens/tasks.ts";
import { laterText, type PlanSpan } from "./span.ts";

/** A row of `planTargets`. */
export interface PlanTarget extends Score {
  target_id: string;
  /** The number of the document that already sets a target for the next period. */
  next_document: string | null;
}

/** A target for the next period: the old promise, last year's result as its baseline. */
export interface ProposedTarget {
  row: PlanTarget;
  /** As it would be stored; its id and document are given when it is accepted. */
  next: Row<"targets">;
}

/** carried: not done; renewed: done again and again; finished: done once and for all. */
export type TaskKind = "carried" | "renewed" | "finished";

export interface ProposedTask {
  kind: TaskKind;
  stored: Row<"tasks">;
  /** Its deadlines in the old plan, as they stand. */
  deadlines: readonly TaskRow[];
  next: Row<"tasks">;
}

/** A report that the next plan asks for again. */
export interface ProposedReport {
  stored: Row<"reporting">;
  next: Row<"reporting">;
}

export interface Proposal {
  span: PlanSpan;
  /** The document that the new one is modelled on; null where the period has none of its own. */
  source: Row<"documents"> | null;
  targets: ProposedTarget[];
  tasks: ProposedTask[];
  reports: ProposedReport[];
}

/** Last year's result, once the year is over and where it is no made-up figure: a baseline outlives the mark beside its figure. */
const baselineOf = (row: PlanTarget): number | null =>
  row.is_final && !row.has_illustrative && row.basis !== "growth" ? row.actual : null;

function proposedTarget(row: PlanTarget, stored: Row<"targets">, span: PlanSpan): ProposedTarget {
  const next = {
    ...stored,
    period: laterPeriod(stored.period, span.years),
    baseline: baselineOf(row),
    version: 1,
    as_written: null,
    note: null,
  };
  return { row, next };
}

export function kindOf(due: string | null, deadlines: readonly TaskRow[]): TaskKind {
  if (isRecurring(due)) return "renewed";
  return deadlines.some(({ status }) => taskStatuses[status].isOpen) ? "carried" : "finished";
}

function proposedTask(stored: Row<"tasks">, deadlines: readonly TaskRow[], span: PlanSpan): ProposedTask {
  const kind = kindOf(stored.due, deadlines);
  // What was moved beyond the old plan has its day already.
  const moved = deadlines.length === 1 ? (deadlines[0]?.moved_to ?? null) : null;
  const due = kind === "carried" && moved !== null && moved >= span.next_start ? moved : laterDue(stored.due, span.years);
  const later = (text: string | null) => (text === null || kind === "carried" ? text : laterText(text, span));
  const text = {
    title_vi: later(stored.title_vi) ?? stored.title_vi,
    title_en: later(stored.title_en),
    output_vi: later(stored.output_vi),
  };
  return { kind, stored, deadlines, next: { ...stored, ...text, due, due_as_written: null, note: null } };
}

function proposedReport(stored: Row<"reporting">, span: PlanSpan): ProposedReport {
  const later = (text: string | null) => (text === null ? null : laterText(text, span));
  const what_vi = laterText(stored.what_vi, span);
  return { stored, next: { ...stored, what_vi, what_en: later(stored.what_en), due: laterDue(stored.due, span.years), note: null } };
}

/** What the next plan could be: all targets of this one, its unfinished and its recurring tasks, what its documents ask to be reported. `deadlines`: those of the period. */
export function proposalOf(span: PlanSpan, targets: readonly PlanTarget[], deadlines: readonly TaskRow[], known: Rows): Proposal {
  const storedTargets = new Map((known.targets ?? []).map((row) => [row.target_id, row]));
  const storedTasks = new Map((known.tasks ?? []).map((row) => [row.task_id, row]));
  const own = (known.documents ?? []).filter((row) => row.period_start === span.period_start && row.period_end === span.period_end);
  return {
    span,
    source: own.sort((a, b) => (a.issued_on ?? "").localeCompare(b.issued_on ?? ""))[0] ?? null,
    targets: targets.flatMap((row) => {
      const stored = storedTargets.get(row.target_id);
      return stored === undefined ? [] : [proposedTarget(row, stored, span)];
    }),
    tasks: [...grouped(deadlines, ({ task_id }) => task_id)].flatMap(([task_id, rows]) => {
      const stored = storedTasks.get(task_id);
      return stored === undefined ? [] : [proposedTask(stored, rows, span)];
    }),
    reports: (known.reporting ?? [])
      .filter((row) => own.some(({ document_id }) => document_id === row.document_id))
      .map((row) => proposedReport(row, span)),
  };
}
