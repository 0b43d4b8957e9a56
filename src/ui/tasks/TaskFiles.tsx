import type { TaskRow, TaskSay, Tasks } from "../../state/screens/tasks.ts";

export function TaskFiles(_: { tasks: Tasks; rows: readonly TaskRow[]; say: TaskSay }) {
  return null;
}
