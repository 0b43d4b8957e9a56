import { useState } from "react";
import type { ReadTaskTables } from "../ingest/taskTable.ts";
import { pickFiles } from "./pickFiles.ts";
import type { TaskRow, Tasks } from "./screens/tasks.ts";

export type TaskFileTold = { kind: "saved"; file: string } | { kind: "unread" } | { kind: "unsaved" };
export interface TaskFileInHand {
  name: string;
  read: ReadTaskTables;
}

/** Saving the tasks as files, and a file of tasks in hand that waits to be read in. */
export function useTaskFiles(tasks: Tasks, rows: readonly TaskRow[]) {
  const [told, setTold] = useState<TaskFileTold | null>(null);
  const [inHand, setInHand] = useState<TaskFileInHand | null>(null);
  const save = async (kind: "xlsx" | "docx") => {
    const [{ taskTable }, { saveList }] = await Promise.all([import("./taskFiles.ts"), import("./saveList.ts")]);
    setTold({ kind: "saved", file: await saveList(taskTable(tasks, rows), kind, "nhiem-vu", tasks.day) });
  };
  const open = async () => {
    const [picked] = await pickFiles("files");
    if (picked === undefined) return;
    const { readTaskFile } = await import("./taskFiles.ts");
    const read = await readTaskFile(picked.file);
    if (read === null) setTold({ kind: "unread" });
    else setInHand({ name: picked.file.name, read });
  };
  return {
    told,
    inHand,
    drop: () => setInHand(null),
    save: (kind: "xlsx" | "docx") => void save(kind).catch(() => setTold({ kind: "unsaved" })),
    open: () => void open().catch(() => setTold({ kind: "unread" })),
  };
}
