import type { TaskStatus } from "../../model/taskStatus.ts";
import { agencyNames, daysText, idsOf, itemOf, type TaskRow, type TaskSay, type Tasks, titleOfTask } from "./tasks.ts";

/** One row of the list, ready to print. */
export interface TaskLine {
  id: string;
  status: TaskStatus;
  isTold: boolean;
  state: string;
  days: string;
  title: string;
  /** Small, under the title: which of its deadlines, output, share done, cause. */
  under: string;
  lead: string;
  co: string;
  due: string;
  /** Small, under the day: as the document prints it, and whether it was moved. */
  written: string;
  recipient: string;
}

export function taskLine(tasks: Tasks, row: TaskRow, say: TaskSay): TaskLine {
  const { text, print } = say;
  const under = [
    row.deadlines > 1 ? text.ofDeadlines(print.number(row.n, 0), print.number(row.deadlines, 0)) : "",
    row.output_vi ?? "",
    row.percent === null ? "" : text.entry.percentDone(print.number(row.percent)),
    row.cause ?? "",
  ];
  const written = [
    row.due_as_written ?? "",
    row.moved_to !== null && row.due !== null ? text.moved(print.day(row.due)) : "",
    row.is_before_signing ? text.beforeSigning : "",
  ];
  const join = (parts: string[]) => parts.filter((part) => part !== "").join(" · ");
  return {
    id: itemOf(row),
    status: row.status,
    isTold: row.is_told,
    state: text.statuses[row.status],
    days: daysText(row, say),
    title: titleOfTask(say, row),
    under: join(under),
    lead: agencyNames(tasks, say, row.lead_agency_ids) || text.noLead,
    co: agencyNames(tasks, say, row.co_agency_ids),
    due: row.due_now === null ? "" : print.day(row.due_now),
    written: join(written),
    recipient: idsOf(row.recipient).join("; "),
  };
}
