import { useState } from "react";
import { Button } from "react-aria-components";
import { type Exported, exportAs } from "../../state/exporting.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import style from "./ExportMenu.module.css";

/** Gives a table of the page as a file for a spreadsheet. */
export function ExportTable(table: Pick<Exported, "title" | "table" | "foot" | "about">) {
  const { view } = useView();
  const { words, locale } = useWords();
  const [hasFailed, setHasFailed] = useState(false);
  const { kinds, scorecard, failed } = words.exporting;
  const save = () => {
    setHasFailed(false);
    exportAs("csv", null, { ...table, drawsFoot: false, set: view.set ?? "", kinds, locale }).catch(() => setHasFailed(true));
  };
  return (
    <Button className={style.button ?? ""} onPress={save} data-screen-only>
      {hasFailed ? failed : scorecard}
    </Button>
  );
}
