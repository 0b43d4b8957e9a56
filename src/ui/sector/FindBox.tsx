import { Button, Input, SearchField } from "react-aria-components";
import type { SectorScreen } from "../../state/screens/sector.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { SearchIcon } from "../shell/icons.tsx";
import style from "./FindBox.module.css";

/** Narrows the table to names with all the typed words, marks or none; it stays in the URL. */
export function FindBox({ found }: { found: SectorScreen["found"] }) {
  const { view, go } = useView();
  const { words } = useWords();
  const { find } = words.sector;
  return (
    <div className={style.find} data-screen-only>
      <span className={style.found} role="status">
        {found?.text}
      </span>
      <SearchField
        className={style.field as string}
        aria-label={find.label}
        value={view.find ?? ""}
        onChange={(text) => go({ find: text === "" ? null : text }, "replace")}
      >
        <SearchIcon />
        <Input className={style.input as string} placeholder={find.placeholder} />
        {view.find !== null && (
          <Button className={style.clear as string} aria-label={find.clear}>
            ×
          </Button>
        )}
      </SearchField>
    </div>
  );
}
