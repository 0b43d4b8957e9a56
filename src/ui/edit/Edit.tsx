import { useMemo } from "react";
import { editScreen, isClosedList } from "../../state/screens/edit.ts";
import { type Known, useKnown } from "../../state/useKnown.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import { Failed, Waiting } from "../shell/States.tsx";
import styles from "./Edit.module.css";
import { EditList } from "./EditList.tsx";
import { RowEditor } from "./RowEditor.tsx";

const button = classesOf(buttonCss);

/** Everything of a plan but its figures, row by row: one list and one form for all tables. */
export default function Edit() {
  const loaded = useKnown();
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (loaded.status === "loading") return <Waiting />;
  return <Shown known={loaded.value} />;
}

function Shown({ known }: { known: Known }) {
  const { view, hrefTo } = useView();
  const say = useWords();
  const { edit, tables } = say.words;
  const screen = useMemo(() => editScreen(known, view, say), [known, view, say]);
  const { table, subject } = screen;
  const add = edit.add[table];
  return (
    <div className={styles.layout}>
      <nav className={styles.tables} aria-label={edit.tablesLabel}>
        <ul>
          {screen.tables.map((one) => (
            <li key={one.table}>
              <a href={hrefTo({ rows_of: one.table, item: null, find: null })} aria-current={one.table === table ? "page" : undefined}>
                {one.name}
                <span>{one.count}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.rows}>
        <h1 className={styles.title}>{edit.title(tables.names[table], say.print.number(screen.all))}</h1>
        <p className={styles.subtitle}>{edit.subtitle}</p>
        <EditList screen={screen} />
        {add !== undefined && !isClosedList(table) && (
          <a className={button.button} href={hrefTo({ item: "+" })} data-screen-only>
            {add}
          </a>
        )}
      </div>
      <div className={styles.form}>
        {subject === null ? (
          <p className={styles.choose}>{edit.choose}</p>
        ) : (
          <RowEditor key={`${table} ${view.item} ${say.locale}`} screen={screen} subject={subject} known={known} />
        )}
      </div>
    </div>
  );
}
