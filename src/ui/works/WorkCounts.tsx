import { useMemo } from "react";
import type { TaskSay } from "../../state/screens/tasks.ts";
import { type CountLine, workCountLines, workCountQuestion } from "../../state/screens/workCounts.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useChange } from "../../state/useChange.ts";
import { useView } from "../../state/useView.ts";
import { lensOf } from "../../state/view.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "../shell/Announcer.tsx";
import { Fault } from "../shell/Ask.tsx";
import buttonCss from "../shell/button.module.css";
import { Scroll } from "../shell/Scroll.tsx";
import page from "../tasks/Tasks.module.css";
import styles from "./WorkCounts.module.css";

const button = classesOf(buttonCss);

/** The indicators that count works: what the text states, what its list holds, how many got there; the count can be taken as the figure. */
export function WorkCounts({ say }: { say: TaskSay }) {
  const { view } = useView();
  const { counts } = say.text.works;
  const { loaded } = useAnswers(workCountQuestion, lensOf(view));
  const { isDoing, error, append } = useChange();
  const announce = useSay();
  const lines = useMemo(
    () => (loaded.status === "ready" ? workCountLines(loaded.value.counts, view.document, say) : null),
    [loaded, view.document, say],
  );
  if (lines === null) return null;
  if (lines.length === 0) return <p className={page.nothing}>{counts.empty}</p>;
  const take = ({ row, why }: NonNullable<CountLine["take"]>) => {
    void append({ rows: { actuals: [row] }, why }).then((isKept) => isKept && announce(counts.taken));
  };
  const canTake = lines.some((line) => line.take !== null || line.isSame);
  return (
    <>
      {error !== null && <Fault error={error} />}
      <Scroll label={counts.label} className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{counts.indicator}</th>
              {[counts.stated, counts.listed, counts.reached, counts.overdue, counts.obstacles, counts.figure].map((name) => (
                <th key={name} scope="col" className={styles.number}>
                  {name}
                </th>
              ))}
              <th scope="col">{counts.working}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.indicator_id} line={line} same={counts.same} isDoing={isDoing} onTake={take} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className={styles.note}>{canTake ? counts.note : `${counts.note} ${counts.onlyMonthEnd}`}</p>
    </>
  );
}

interface LineProps {
  line: CountLine;
  same: string;
  isDoing: boolean;
  onTake: (take: NonNullable<CountLine["take"]>) => void;
}

function Line({ line, same, isDoing, onTake }: LineProps) {
  const { hrefTo } = useView();
  const { take } = line;
  return (
    <tr data-is-part={line.isPart}>
      <th scope="row">
        <a href={hrefTo({ screen: "indicator", indicator: line.indicator_id, item: null, form: null, state: null, find: null })}>
          {line.name}
        </a>
        {line.differs !== "" && <span className={styles.differs}>◆ {line.differs}</span>}
      </th>
      <td className={styles.number}>{line.stated}</td>
      <td className={styles.number}>{line.listed}</td>
      <td className={styles.number}>
        <b>{line.reached}</b>
      </td>
      <td className={styles.late}>{line.overdue}</td>
      <td className={styles.number}>{line.obstacles}</td>
      <td className={styles.number}>{line.told}</td>
      <td>
        {line.working}
        {line.isSame && <span className={styles.small}>{same}</span>}
        {take !== null && (
          <button
            type="button"
            className={`${button.quiet} ${styles.take}`}
            disabled={isDoing}
            onClick={() => onTake(take)}
            data-screen-only
          >
            {take.label}
          </button>
        )}
      </td>
    </tr>
  );
}
