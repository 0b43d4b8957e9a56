import { type KeyboardEvent, useEffect, useRef } from "react";
import type { EditScreen } from "../../state/screens/edit.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./Edit.module.css";

/** The rows of a table, each of which opens in the form. */
export function EditList({ screen: { table, lines, found, subject } }: { screen: EditScreen }) {
  const { view, go, hrefTo } = useView();
  const { words, print } = useWords();
  const { edit, tables } = words;
  const list = useRef<HTMLUListElement>(null);
  const chosen = subject?.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that was chosen elsewhere comes into sight
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [chosen, table]);
  return (
    <>
      <input
        type="search"
        className={styles.find}
        value={view.find ?? ""}
        placeholder={edit.find(tables.names[table])}
        aria-label={edit.find(tables.names[table])}
        onChange={({ target }) => go({ find: target.value === "" ? null : target.value }, "replace")}
      />
      {lines.length === 0 && <p className={styles.choose}>{view.find === null ? edit.nothing : edit.nothingFound(view.find)}</p>}
      <ul className={styles.list} ref={list} onKeyDown={moveByArrows} aria-label={tables.names[table]}>
        {lines.map(({ id, title, detail }) => (
          <li key={id}>
            <a href={hrefTo({ item: id })} aria-current={id === chosen ? "true" : undefined}>
              {title}
              {detail !== "" && <span>{detail}</span>}
            </a>
          </li>
        ))}
      </ul>
      {found > lines.length && <p className={styles.choose}>{edit.more(print.number(found - lines.length))}</p>}
    </>
  );
}

/** Up and down go from one row to the next. */
function moveByArrows(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("a")];
  const next = links[links.indexOf(event.target as HTMLElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
