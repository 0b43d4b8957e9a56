import { slug } from "../../model/newId.ts";
import { isDay } from "../../model/period.ts";
import type { Row, Rows } from "../../model/tables.ts";
import type { Say } from "../screens/indicatorFigures.ts";
import { type DocumentForm, type Draft, figureText, keepsReport, keepsTarget, keepsTask, readDuty, readTarget } from "./draft.ts";
import type { Proposal, ProposedTask } from "./proposal.ts";
import type { PlanSpan } from "./span.ts";

/** Every id that a row of these tables has, or ever had. */
export type TakenIds = Record<"documents" | "targets" | "tasks" | "reports", ReadonlySet<string>>;

/** What stands in the way, by the row's id; `document` for its own fields. */
export interface Faults {
  targets: ReadonlyMap<string, "blank" | "figure" | "unit">;
  tasks: ReadonlyMap<string, "title" | "due">;
  reports: ReadonlyMap<string, "title" | "due">;
  document: ReadonlySet<"title" | "issued_on">;
}

/** The rows of the new plan: one document with its targets, tasks and the reports it asks for. */
export interface Accepted {
  document_id: string;
  rows: Rows;
}

/** The first id that nothing has, or ever had. */
export const free = (wanted: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
};

/** The id of a row in the next plan: its own with the years moved on ("2013.II.1" is "2014.II.1"), else behind the new period. */
function laterId(id: string, { period_start, next_start, next }: PlanSpan, taken: Set<string>): string {
  const [year, later] = [period_start.slice(0, 4), next_start.slice(0, 4)];
  const wanted = id.startsWith(`${year}.`) ? `${later}${id.slice(4)}` : `${next.replace("/", "-")}.${id}`;
  const found = free(wanted, taken);
  taken.add(found);
  return found;
}

/** Reads the whole draft. `ids`: every id that a row has or ever had, by table. `noNumber`: how a document without a number is called; `historyOf`: what
 *  is told of an unfinished task in its note. */
export function acceptedOf(
  say: Say,
  proposal: Proposal,
  draft: Draft,
  form: DocumentForm,
  ids: TakenIds,
  said: { noNumber: string; historyOf: (task: ProposedTask) => string | null },
): { accepted: Accepted; faults: Faults } {
  const { span } = proposal;
  const year = Number(span.next_start.slice(0, 4));
  const document_id = free(slug(form.number) || `ke-hoach-${span.next.replace("/", "-")}`, ids.documents);
  const faults = {
    targets: new Map<string, "blank" | "figure" | "unit">(),
    tasks: new Map<string, "title" | "due">(),
    reports: new Map<string, "title" | "due">(),
    document: new Set<"title" | "issued_on">(),
  };
  const takenTargets = new Set(ids.targets);
  const takenTasks = new Set(ids.tasks);
  const takenReports = new Set(ids.reports);
  if (form.title.trim() === "") faults.document.add("title");
  if (form.issued_on !== "" && !isDay(form.issued_on)) faults.document.add("issued_on");

  const targets: Row<"targets">[] = [];
  for (const one of proposal.targets.filter((each) => keepsTarget(each, draft))) {
    const id = one.row.target_id;
    const reading = readTarget(one, draft.targets[id]?.text ?? figureText(say, one), say.locale);
    if ("fault" in reading) faults.targets.set(id, reading.fault);
    else targets.push({ ...reading.row, target_id: laterId(id, span, takenTargets), document_id });
  }
  const tasks: Row<"tasks">[] = [];
  for (const one of proposal.tasks.filter((each) => keepsTask(each, draft))) {
    const id = one.stored.task_id;
    const reading = readDuty(say, one.next, draft.tasks[id], year);
    if ("fault" in reading) faults.tasks.set(id, reading.fault);
    else tasks.push({ ...one.next, ...reading, task_id: laterId(id, span, takenTasks), document_id, note: said.historyOf(one) });
  }
  const reporting: Row<"reporting">[] = [];
  for (const { stored, next } of proposal.reports.filter((each) => keepsReport(each, draft))) {
    const id = stored.report_id;
    const reading = readDuty(say, { ...next, title_vi: next.what_vi, title_en: next.what_en }, draft.reports[id], year);
    if ("fault" in reading) faults.reports.set(id, reading.fault);
    else {
      const { title_vi: what_vi, title_en: what_en, due } = reading;
      reporting.push({ ...next, what_vi, what_en, due, report_id: laterId(id, span, takenReports), document_id });
    }
  }
  const document: Row<"documents"> = {
    document_id,
    number: form.number.trim() || said.noNumber,
    title_vi: form.title.trim(),
    title_en: null,
    issuer: form.issuer.trim() || null,
    issued_on: form.issued_on === "" ? null : form.issued_on,
    period_start: span.next_start,
    period_end: span.next_end,
  };
  return { accepted: { document_id, rows: { documents: [document], targets, tasks, reporting } }, faults };
}

export const faultsIn = ({ targets, tasks, reports, document }: Faults): number => targets.size + tasks.size + reports.size + document.size;
