import { useMemo } from "react";
import { historyScreen } from "../../state/screens/history.ts";
import { type Known, useKnown } from "../../state/useKnown.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { useAnnounce } from "../shell/Announcer.tsx";
import buttonCss from "../shell/button.module.css";
import { FilterBar } from "../shell/FilterBar.tsx";
import { FilterSelect } from "../shell/FilterSelect.tsx";
import { Empty, Failed, Waiting } from "../shell/States.tsx";
import { WhoLine } from "../shell/WhoDialog.tsx";
import { ChangeList } from "./ChangeList.tsx";
import { FindChange } from "./FindChange.tsx";
import styles from "./History.module.css";
import { Locks } from "./Locks.tsx";

const button = classesOf(buttonCss);

/** Every change of the set: who made it, when, why, from which file; what it did, and the way to undo it. */
export default function History() {
  const loaded = useKnown();
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (loaded.status === "loading") return <Waiting />;
  return <Shown known={loaded.value} />;
}

function Shown({ known }: { known: Known }) {
  const { view, go } = useView();
  const say = useWords();
  const { history } = say.words;
  const screen = useMemo(() => historyScreen(known, view, say), [known, view, say]);
  const hasFilters = view.who !== null || view.file !== null || view.rows_of !== null || view.find !== null;
  useAnnounce(hasFilters ? `${screen.lines.length}/${known.changeSets.length}` : screen.title);
  if (known.changeSets.length === 0) return <Empty title={history.nothingTitle} text={history.nothingText} />;
  return (
    <>
      <FilterBar filters={[]}>
        <FilterSelect
          filter={{ label: history.filters.who, chosen: view.who, choices: screen.people, hasAll: true }}
          onChoose={(who) => go({ who }, "replace")}
        />
        {screen.files.length > 0 && (
          <FilterSelect
            filter={{ label: history.filters.file, chosen: view.file, choices: screen.files, hasAll: true }}
            onChoose={(file) => go({ file }, "replace")}
          />
        )}
        <FilterSelect
          filter={{ label: history.filters.table, chosen: view.rows_of, choices: screen.tables, hasAll: true }}
          onChoose={(rows_of) => go({ rows_of }, "replace")}
        />
        <FindChange />
      </FilterBar>
      <div className={styles.layout}>
        <div>
          <h1 className={styles.title}>{screen.title}</h1>
          <p className={styles.subtitle}>{history.subtitle}</p>
          <p className={styles.tools} data-screen-only>
            <WhoLine className={button.quiet} />
            <span>{history.keys}</span>
            <button type="button" className={button.quiet} onClick={print}>
              {history.print}
            </button>
          </p>
          {screen.lines.length === 0 ? (
            <p className={styles.nothing}>{history.nothingFound}</p>
          ) : (
            <ChangeList lines={screen.lines} known={known} label={screen.title} />
          )}
        </div>
        <aside className={styles.rail}>
          <Locks changeSets={known.changeSets} />
        </aside>
      </div>
    </>
  );
}
