import { useState } from "react";
import { type EditTable, isClosedList, removingOf } from "../../state/screens/edit.ts";
import { useChange } from "../../state/useChange.ts";
import type { Known } from "../../state/useKnown.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "../shell/Announcer.tsx";
import { Ask } from "../shell/Ask.tsx";
import buttonCss from "../shell/button.module.css";

const button = classesOf(buttonCss);

interface RowActsProps {
  table: EditTable;
  id: string;
  title: string;
  known: Known;
}

/** What else can be done with a row: adjust a target, judge it oneself, remove the row with all that goes with it. */
export function RowActs({ table, id, title, known }: RowActsProps) {
  const { hrefTo } = useView();
  const { edit } = useWords().words;
  const [isRemoving, setIsRemoving] = useState(false);
  return (
    <>
      {table === "targets" && (
        <>
          <a className={button.button} href={hrefTo({ item: `+${id}` })}>
            {edit.adjust}
          </a>
          <a className={button.button} href={hrefTo({ rows_of: "overrides", item: id })}>
            {edit.override}
          </a>
        </>
      )}
      {!isClosedList(table) && (
        <button type="button" className={button.button} onClick={() => setIsRemoving(true)}>
          {edit.remove}
        </button>
      )}
      {isRemoving && <RemoveDialog table={table} id={id} title={title} known={known} onClose={() => setIsRemoving(false)} />}
    </>
  );
}

function RemoveDialog({ table, id, title, known, onClose }: RowActsProps & { onClose: () => void }) {
  const { go } = useView();
  const words = useWords();
  const { edit, tables } = words.words;
  const say = useSay();
  const { isDoing, error, append } = useChange();
  const { along, blocked, removals } = removingOf(known, table, id, words);
  const remove = () =>
    void append({ rows: {}, removals, why: edit.whyRemove(tables.names[table], title) }).then((isDone) => {
      if (!isDone) return;
      say(edit.removed(title));
      onClose();
      go({ item: null }, "replace");
    });
  return (
    <Ask
      title={edit.removeTitle(title)}
      text={blocked !== "" ? edit.blocked(blocked) : along === "" ? edit.removeAlone : edit.removeText(along)}
      yes={edit.removeYes}
      no={edit.no}
      canAnswer={blocked === "" && !isDoing}
      error={error}
      onYes={remove}
      onNo={onClose}
    />
  );
}
