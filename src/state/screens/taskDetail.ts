import { type Answer, rowsOf } from "../../model/answer.ts";
import type { ToldState } from "../../model/taskStatus.ts";
import { dayOf } from "./clock.ts";
import { type TaskLine, taskLine } from "./taskLine.ts";
import { agencyNames, type TaskRow, type TaskSay, type Tasks } from "./tasks.ts";

interface HistoryRow {
  due: string;
  on: string;
  state: string;
  done_on: string | null;
  percent: number | null;
  new_due: string | null;
  cause: string | null;
  source: string | null;
  change_set_id: string;
  at: string;
  who: string;
  is_live: boolean;
}

/** One telling, ready to print. */
export interface ToldLine {
  key: string;
  on: string;
  state: string;
  /** Share, day done, new deadline, cause, evidence. */
  about: string;
  by: string;
  isLive: boolean;
  change_set_id: string;
}

export interface TaskDetail {
  line: TaskLine;
  row: TaskRow;
  facts: { name: string; text: string }[];
  document: string;
  history: ToldLine[];
}

const stateName = ({ text }: TaskSay, state: string): string => text.entry.states[state as ToldState] ?? state;

/** What is known of one deadline: the task in full, and all that was told of it, newest first; `history` is null while it is waited for. */
export function taskDetail(tasks: Tasks, row: TaskRow, history: Answer | null, say: TaskSay): TaskDetail {
  const { text, print } = say;
  const line = taskLine(tasks, row, say);
  const facts = [
    { name: text.columns.lead, text: line.lead },
    { name: text.co, text: agencyNames(tasks, say, row.co_agency_ids) },
    { name: text.output, text: row.output_vi ?? "" },
    { name: text.columns.due, text: [line.due || text.noDue, line.written].filter((part) => part !== "").join(" · ") },
    { name: text.columns.recipient, text: line.recipient },
    { name: text.note, text: row.note ?? "" },
  ];
  const own = (history === null ? [] : rowsOf<HistoryRow>(history)).filter(
    ({ due }) => row.deadlines <= 1 || due === "*" || due === row.due_key,
  );
  return {
    line,
    row,
    facts: facts.filter((fact) => fact.text !== ""),
    document: text.inDocument(row.document_number, row.section ?? ""),
    history: own.map((told) => ({
      key: `${told.change_set_id} ${told.due} ${told.on}`,
      on: print.day(told.on),
      state: stateName(say, told.state),
      about: [
        told.percent === null ? "" : text.entry.percentDone(print.number(told.percent)),
        told.done_on === null ? "" : `${text.entry.done_on.toLowerCase()} ${print.day(told.done_on)}`,
        told.new_due === null ? "" : `${text.entry.new_due.toLowerCase()} ${print.day(told.new_due)}`,
        told.cause ?? "",
        told.source ?? "",
        told.due === "*" && row.deadlines > 1 ? text.entry.ofAll : "",
      ]
        .filter((part) => part !== "")
        .join(" · "),
      by: text.entry.by(told.who, print.day(dayOf(told.at))),
      isLive: told.is_live,
      change_set_id: told.change_set_id,
    })),
  };
}
