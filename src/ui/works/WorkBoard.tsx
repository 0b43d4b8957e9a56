import { TaskMark } from "../../charts/TaskMark.tsx";
import { taskStatuses } from "../../model/taskStatus.ts";
import type { TaskSay } from "../../state/screens/tasks.ts";
import { markText, type Work, type WorksScreen } from "../../state/screens/works.ts";
import { useView } from "../../state/useView.ts";
import { Scroll } from "../shell/Scroll.tsx";
import styles from "./WorkBoard.module.css";

/** A column for each step, each work in the one it is at; below, those of which nothing was told. */
export function WorkBoard({ columns, untold, say }: Pick<WorksScreen, "columns" | "untold"> & { say: TaskSay }) {
  const { text } = say;
  return (
    <>
      <Scroll label={text.works.forms.board} className={styles.scroll}>
        <div className={styles.board}>
          {columns.map(({ stage, name, n, works }) => (
            <section key={stage} className={styles.column} aria-label={name} data-is-empty={works.length === 0}>
              <Head name={name} n={n} />
              {works.length === 0 ? <p className={styles.none}>{text.works.stageNone}</p> : <Cards works={works} say={say} />}
            </section>
          ))}
        </div>
      </Scroll>
      {untold.works.length > 0 && (
        <section className={`${styles.column} ${styles.untold}`} aria-label={untold.name}>
          <Head name={untold.name} n={untold.n} />
          <Cards works={untold.works} say={say} />
        </section>
      )}
    </>
  );
}

const Head = ({ name, n }: { name: string; n: string }) => (
  <h2>
    {name} <span>{n}</span>
  </h2>
);

const Cards = ({ works, say }: { works: readonly Work[]; say: TaskSay }) => (
  <ul>
    {works.map((work) => (
      <li key={work.work_id}>
        <Card work={work} say={say} />
      </li>
    ))}
  </ul>
);

function Card({ work, say }: { work: Work; say: TaskSay }) {
  const { view, hrefTo } = useView();
  const { text } = say;
  return (
    <a className={styles.card} href={hrefTo({ item: work.work_id })} aria-current={view.item === work.work_id ? "true" : undefined}>
      <span className={styles.name}>{work.name}</span>
      <span className={styles.area}>{[work.area, work.partOf].filter((part) => part !== "").join(" · ")}</span>
      {work.isPaused && <span className={styles.obstacle}>{text.works.stages["tam-dung"]}</span>}
      {work.obstacle !== "" && (
        <span className={styles.obstacle}>
          {text.works.obstacle}: {work.obstacle}
        </span>
      )}
      {work.marks.map((row) => {
        const mark = markText(row, say);
        return (
          <span
            key={row.project_id}
            className={styles.mark}
            data-tone={taskStatuses[mark.status].tone}
            title={`${mark.state} · ${mark.where}`}
          >
            <TaskMark status={mark.status} isTold={mark.isTold} />
            <span>
              {mark.promise}, {mark.due}
              <span className="visually-hidden">: {mark.state}</span>
            </span>
          </span>
        );
      })}
    </a>
  );
}
