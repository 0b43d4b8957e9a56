import { printer } from "../../charts/print.ts";
import { nextPlan } from "../../model/words/vi/nextPlan.ts";
import { tasks as text } from "../../model/words/vi/tasks.ts";
import { vi } from "../../model/words/vi.ts";
import type { Say } from "../screens/indicatorFigures.ts";
import { daysText, type TaskRow, type TaskSay } from "../screens/tasks.ts";
import { dueText } from "./draft.ts";
import type { ProposedTask } from "./proposal.ts";

/** What is stored is Vietnamese, whichever language is shown. */
const say: Say = { locale: "vi", words: vi, print: printer("vi") };

/** How a number-less document is called where it is stored. */
export const { noNumber } = nextPlan;

/** The deadline that tells most of a task: the first that is still open, else the last. */
export const tellingOf = (deadlines: readonly TaskRow[]): TaskRow | undefined =>
  deadlines.find(({ status }) => status === "overdue") ??
  deadlines.find(({ status }) => ["due_soon", "under_way", "extended", "paused", "not_started"].includes(status)) ??
  deadlines.at(-1);

/** How a deadline stands, and how late it is where it is late: "Quá hạn 30 ngày, chưa có báo cáo". */
export const standsText = (row: TaskRow, speak: TaskSay): string =>
  [speak.text.statuses[row.status], row.status === "overdue" || row.status === "done_late" ? daysText(row, speak) : ""]
    .filter((part) => part !== "")
    .join(" ");

/** A note of history beside the others of its plan: where it comes from is said once for all. `before`: the decisions that were carried over from. */
export function shortHistory(note: string, before: readonly string[]): string {
  const from = before.map((number) => `${nextPlan.carriedFrom(number)}, `).find((start) => note.startsWith(start));
  return from === undefined ? note : note.charAt(from.length).toUpperCase() + note.slice(from.length + 1);
}

/** Where an unfinished task comes from and why it was not done, for its note in the next plan; null for the others. */
export function historyOf({ kind, stored, deadlines }: ProposedTask): string | null {
  const row = tellingOf(deadlines);
  if (kind !== "carried" || row === undefined) return null;
  return nextPlan.history({
    number: row.document_number,
    section: stored.section ?? "",
    due: stored.due_as_written ?? dueText(say, stored.due),
    state: standsText(row, { ...say, text }),
    cause: row.cause,
  });
}
