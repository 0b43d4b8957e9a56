import { useState } from "react";
import type { TaskSay } from "../../state/screens/tasks.ts";
import type { Work, Works } from "../../state/screens/works.ts";
import type { WorkGroups } from "../../state/workFiles.ts";
import { useSay } from "../shell/Announcer.tsx";
import { FileMenu } from "../tasks/FileMenu.tsx";

interface WorkFilesProps {
  works: Works;
  shown: readonly Work[];
  by: WorkGroups;
  say: TaskSay;
}

/** The works that are shown as a file, under the headings of the screen. */
export function WorkFiles({ works, shown, by, say }: WorkFilesProps) {
  const {
    files,
    works: { list },
  } = say.text;
  const [said, setSaid] = useState("");
  const announce = useSay();
  const tell = (text: string) => {
    setSaid(text);
    announce(text);
  };
  const save = (kind: "xlsx" | "docx") =>
    void Promise.all([import("../../state/workFiles.ts"), import("../../state/saveList.ts")])
      .then(([{ workTable }, { saveList }]) => saveList(workTable(works, shown, by, say), kind, list.file, works.day))
      .then((file) => tell(files.saved(file)))
      .catch(() => tell(list.failed));
  return (
    <FileMenu
      label={files.menu}
      items={[
        { id: "xlsx", name: list.xlsx, act: () => save("xlsx") },
        { id: "docx", name: list.docx, act: () => save("docx") },
      ]}
      said={said}
    />
  );
}
