import { useMemo, useState } from "react";
import { type ChangedRow, type ChangedTable, changedTables, fileLines } from "../../state/screens/history.ts";
import type { Known } from "../../state/useKnown.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import styles from "./ChangeDetail.module.css";

const button = classesOf(buttonCss);
const shownAtOnce = 50;

/** What one change set did: its rows, before and after. */
export function ChangeDetail({ known, id }: { known: Known; id: string }) {
  const say = useWords();
  const { history } = say.words;
  const tables = useMemo(() => changedTables(known, id, say), [known, id, say]);
  const changeSet = known.changeSets.find(({ change_set_id }) => change_set_id === id);
  return (
    <div className={styles.detail}>
      {changeSet !== undefined &&
        fileLines(say, changeSet).map((line) => (
          <p key={line} className={styles.hash}>
            {line}
          </p>
        ))}
      {tables.length === 0 && <p className={styles.hash}>{history.noChange}</p>}
      {tables.map((table) => (
        <TableChanges key={table.table} table={table} />
      ))}
    </div>
  );
}

function TableChanges({ table: { name, rows } }: { table: ChangedTable }) {
  const { words, print } = useWords();
  const { detail, more } = words.history;
  const [shown, setShown] = useState(shownAtOnce);
  return (
    <>
      <table className={styles.table}>
        <caption>{words.tables.caption(name, print.number(rows.length))}</caption>
        <thead>
          <tr>
            <th scope="col">{detail.row}</th>
            <th scope="col">{detail.column}</th>
            <th scope="col">{detail.before}</th>
            <th scope="col">{detail.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <RowLines key={row.key} row={row} />
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <button type="button" className={button.quiet} onClick={() => setShown(shown * 4)}>
          {more(print.number(rows.length - shown))}
        </button>
      )}
    </>
  );
}

function RowLines({ row: { title, what, cells } }: { row: ChangedRow }) {
  const { history } = useWords().words;
  return cells.map(({ column, before, after }, i) => (
    <tr key={column}>
      {i === 0 && (
        <th scope="rowgroup" rowSpan={cells.length}>
          {title}
        </th>
      )}
      {what === "changed" ? (
        <>
          <td className={styles.column}>{column}</td>
          <td className={styles.before}>{before}</td>
          <td className={styles.after}>{after}</td>
        </>
      ) : (
        <>
          <td className={styles.column}>{what === "added" ? history.added : history.removed}</td>
          <td className={styles.before}>{what === "removed" && before}</td>
          <td>{what === "added" && after}</td>
        </>
      )}
    </tr>
  ));
}
