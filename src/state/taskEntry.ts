import { isDay } from "../model/period.ts";
import { type Row, tables } from "../model/tables.ts";
import type { ToldState } from "../model/taskStatus.ts";
import type { TaskRow } from "./screens/tasks.ts";

/** What a person tells of a deadline, as texts of its fields. */
export interface TaskForm {
  state: ToldState;
  on: string;
  percent: string;
  done_on: string;
  new_due: string;
  cause: string;
  source: string;
}
export type TaskFault = "on" | "percent" | "done_on" | "new_due" | "cause";

/** The form begins with what was told last, as of the day that is looked at. */
export const taskForm = (row: TaskRow): TaskForm => ({
  state: (row.state as ToldState | null) ?? "under_way",
  on: row.day,
  percent: row.percent === null ? "" : String(row.percent),
  done_on: row.done_on ?? "",
  new_due: row.moved_to ?? "",
  cause: row.cause ?? "",
  source: row.source ?? "",
});

/** A row of task_states, or the fields that are at fault. What is stopped or moved, or late and not done, needs its cause. `today`: ISO day. */
export function taskStateOf(row: TaskRow, form: TaskForm, today: string): { told: Row<"task_states"> } | { faults: TaskFault[] } {
  const isDone = form.state === "done";
  const percent = form.percent.trim() === "" ? null : Number(form.percent.replace(",", "."));
  const doneOn = isDone ? form.done_on || form.on : null;
  const newDue = form.state === "extended" ? form.new_due : null;
  const due = newDue ?? row.due_now;
  const needsCause = form.state === "paused" || form.state === "extended" || (!isDone && due !== null && due < form.on);
  const checks: Record<TaskFault, boolean> = {
    on: isDay(form.on) && form.on <= today,
    percent: percent === null || (percent >= 0 && percent <= 100),
    done_on: doneOn === null || (isDay(doneOn) && doneOn <= form.on),
    new_due: newDue === null || (isDay(newDue) && (row.due === null || newDue > row.due)),
    cause: !needsCause || form.cause.trim() !== "",
  };
  const faults = (Object.keys(checks) as TaskFault[]).filter((field) => !checks[field]);
  if (faults.length > 0) return { faults };
  return {
    told: tables.task_states.row.parse({
      task_id: row.task_id,
      due: row.due_key,
      on: form.on,
      state: form.state,
      done_on: doneOn,
      percent: isDone ? 100 : percent,
      new_due: newDue,
      cause: form.cause,
      source: form.source,
    }),
  };
}
