import { useEffect } from "react";
import type { TaskRow, TaskSay, Tasks } from "../../state/screens/tasks.ts";
import { useTaskFiles } from "../../state/useTaskFiles.ts";
import { useSay } from "../shell/Announcer.tsx";
import { FileMenu } from "./FileMenu.tsx";
import { TaskFileDialog } from "./TaskFileDialog.tsx";

/** The tasks as files, and back: the table of the appendix, with where each task stands. */
export function TaskFiles({ tasks, rows, say }: { tasks: Tasks; rows: readonly TaskRow[]; say: TaskSay }) {
  const { files } = say.text;
  const { told, inHand, drop, save, open } = useTaskFiles(tasks, rows);
  const announce = useSay();
  const said = told === null ? null : told.kind === "saved" ? files.saved(told.file) : files[told.kind];
  useEffect(() => {
    if (said !== null) announce(said);
  }, [said, announce]);
  const acts = { xlsx: () => save("xlsx"), docx: () => save("docx"), import: open };
  const offered = rows.length === 0 ? (["import"] as const) : (["xlsx", "docx", "import"] as const);
  return (
    <>
      <FileMenu label={files.menu} items={offered.map((id) => ({ id, name: files[id], act: acts[id] }))} said={said ?? ""} />
      {inHand !== null && <TaskFileDialog key={inHand.name} inHand={inHand} tasks={tasks} say={say} onDone={drop} />}
    </>
  );
}
