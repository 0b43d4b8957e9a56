import { useEffect } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { TaskRow, TaskSay, Tasks } from "../../state/screens/tasks.ts";
import { useTaskFiles } from "../../state/useTaskFiles.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "../shell/Announcer.tsx";
import buttonCss from "../shell/button.module.css";
import { ChevronIcon } from "../shell/icons.tsx";
import popoverCss from "../shell/popover.module.css";
import { TaskFileDialog } from "./TaskFileDialog.tsx";
import styles from "./TaskFiles.module.css";

const button = classesOf(buttonCss);
const popover = classesOf(popoverCss);

/** The tasks as files, and back: the table of the appendix, with where each task stands. */
export function TaskFiles({ tasks, rows, say }: { tasks: Tasks; rows: readonly TaskRow[]; say: TaskSay }) {
  const { files } = say.text;
  const { told, inHand, drop, save, open } = useTaskFiles(tasks, rows);
  const announce = useSay();
  const said = told === null ? null : told.kind === "saved" ? files.saved(told.file) : files.failed;
  useEffect(() => {
    if (said !== null) announce(said);
  }, [said, announce]);
  const acts: Record<string, () => void> = { xlsx: () => save("xlsx"), docx: () => save("docx"), import: open };
  const offered = rows.length === 0 ? (["import"] as const) : (["xlsx", "docx", "import"] as const);
  return (
    <>
      <MenuTrigger>
        <Button className={button.button}>
          {files.menu}
          <ChevronIcon size={14} />
        </Button>
        <Popover className={`${popover.popover} ${popover.plain}`} placement="bottom end" offset={4}>
          <Menu className={popover.list} aria-label={files.menu} onAction={(key) => acts[String(key)]?.()}>
            {offered.map((id) => (
              <MenuItem key={id} id={id} className={popover.item}>
                {files[id]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {said !== null && <span className={styles.said}>{said}</span>}
      {inHand !== null && <TaskFileDialog key={inHand.name} inHand={inHand} tasks={tasks} say={say} onDone={drop} />}
    </>
  );
}
