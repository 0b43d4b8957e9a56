import type { ReadTask, ReadTaskTables } from "../ingest/taskTable.ts";
import { fold } from "../model/fold.ts";
import { newId } from "../model/newId.ts";
import { isDay } from "../model/period.ts";
import { readDue } from "../model/readDue.ts";
import { type Row, tables } from "../model/tables.ts";
import { readState } from "../model/taskTable.ts";
import type { TaskRow, Tasks } from "./screens/tasks.ts";
import { idsOf } from "./screens/tasks.ts";

export type ImportFault = "state" | "day" | "percent" | "lead" | "due" | "match";

/** What a file of tasks brings, held against what the set has: nothing is kept yet. */
export interface TaskImport {
  file: string;
  states: Row<"task_states">[];
  added: Row<"tasks">[];
  same: number;
  refused: { row: number; task: string; fault: ImportFault }[];
}

/** The code of a deadline in a file: it finds its way back by it. */
export const codeOf = ({ task_id, due_key }: Pick<TaskRow, "task_id" | "due_key">): string =>
  due_key === "*" ? task_id : `${task_id}~${due_key}`;

/** The agencies that a cell names, as ids separated by `;`; null: one of them is not known. */
function agenciesIn(text: string, tasks: Tasks): string | null {
  const names = text.split(/[;,\n]| và /).map((name) => fold(name.replace(/^[-\s]+|\.$/g, "")));
  const ids = names.filter((name) => name !== "").map((name) => [...tasks.agencies].find(([, agency]) => agency.names.includes(name))?.[0]);
  return ids.includes(undefined) ? null : [...new Set(ids)].join(";");
}

function stateOf(row: TaskRow, { cells }: ReadTask, on: string): Row<"task_states"> | ImportFault | null {
  if ([cells.state, cells.percent, cells.done_on, cells.cause].every((text) => text === "")) return null;
  const percent = cells.percent === "" ? null : Number(cells.percent.replace("%", "").replace(",", ".").trim());
  if (percent !== null && !(percent >= 0 && percent <= 100)) return "percent";
  if (cells.done_on !== "" && !isDay(cells.done_on)) return "day";
  const state = cells.state === "" ? (cells.done_on === "" ? "under_way" : "done") : readState(cells.state);
  if (state === null) return "state";
  return tables.task_states.row.parse({
    task_id: row.task_id,
    due: row.due_key,
    on,
    state,
    done_on: state === "done" ? cells.done_on || on : null,
    percent: state === "done" ? 100 : percent,
    new_due: state === "extended" ? row.moved_to : null,
    cause: cells.cause,
    source: cells.source,
  });
}

const isTold = (row: TaskRow, told: Row<"task_states">): boolean =>
  row.is_told &&
  row.state === told.state &&
  (row.percent ?? null) === told.percent &&
  (row.cause ?? null) === told.cause &&
  (row.source ?? null) === told.source &&
  (told.state !== "done" || row.done_on === told.done_on);

/** Holds the rows of a file against the tasks of the set: by code, else by their name. What the set does not have is a new task of `document_id`. */
export function taskImport(read: ReadTaskTables, file: string, tasks: Tasks, document_id: string | null): TaskImport {
  const byCode = new Map(tasks.rows.map((row) => [codeOf(row), row]));
  const byName = new Map(tasks.rows.map((row) => [fold(row.title_vi), row]));
  const document = tasks.documents.find((one) => one.document_id === document_id);
  const taken = new Set(tasks.rows.map(({ task_id }) => task_id));
  const result: TaskImport = { file, states: [], added: [], same: 0, refused: [] };
  for (const one of read.tasks) {
    const { cells } = one;
    const refuse = (fault: ImportFault) => result.refused.push({ row: one.row, task: cells.task, fault });
    const known = cells.code === "" ? byName.get(fold(cells.task)) : byCode.get(cells.code);
    if (known === undefined) {
      if (cells.code !== "" || document === undefined) {
        refuse("match");
        continue;
      }
      const lead = agenciesIn(cells.lead, tasks);
      const due = cells.due === "" ? null : readDue(cells.due, Number(document.period_start.slice(0, 4)));
      if (lead === null || lead === "") {
        refuse("lead");
        continue;
      }
      if (cells.due !== "" && due === null) {
        refuse("due");
        continue;
      }
      const task_id = newId("tasks", { title_vi: cells.task }, taken);
      taken.add(task_id);
      result.added.push(
        tables.tasks.row.parse({
          task_id,
          title_vi: cells.task,
          lead_agency_ids: lead,
          co_agency_ids: agenciesIn(cells.co, tasks) ?? "",
          output_vi: cells.output,
          due,
          due_as_written: cells.due,
          recipient: idsOf(cells.recipient).join(";"),
          document_id: document.document_id,
          note: agenciesIn(cells.co, tasks) === null ? cells.co : null,
        }),
      );
      continue;
    }
    const told = stateOf(known, one, read.on ?? tasks.day);
    if (typeof told === "string") refuse(told);
    else if (told === null || isTold(known, told)) result.same += 1;
    else result.states.push(told);
  }
  return result;
}
