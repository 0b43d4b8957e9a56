import { useMemo } from "react";
import { TaskMark } from "../../charts/TaskMark.tsx";
import { taskStatuses } from "../../model/taskStatus.ts";
import type { TaskSay } from "../../state/screens/tasks.ts";
import { markText, stageName, type Work, type Works, worksBy } from "../../state/screens/works.ts";
import { useView } from "../../state/useView.ts";
import { Scroll } from "../shell/Scroll.tsx";
import styles from "./WorkTable.module.css";

interface WorkTableProps {
  works: Works;
  shown: readonly Work[];
  by: "funding" | "ward";
  say: TaskSay;
}

/** The works under headings, by who pays or by ward, with every promise and what stands in the way. */
export function WorkTable({ works, shown, by, say }: WorkTableProps) {
  const { columns, forms } = say.text.works;
  const groups = useMemo(() => worksBy(by, works, shown, say), [by, works, shown, say]);
  return (
    <Scroll label={forms[by]} className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[columns.work, columns.promise, columns.stage, columns.obstacle, columns.lead].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            <tr>
              <th scope="rowgroup" colSpan={5} className={styles.group}>
                {group.name} <span>{say.print.number(group.works.length, 0)}</span>
              </th>
            </tr>
            {group.works.map((work) => (
              <Line key={work.work_id} work={work} say={say} />
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  );
}

function Line({ work, say }: { work: Work; say: TaskSay }) {
  const { view, hrefTo } = useView();
  return (
    <tr className={styles.row} aria-current={view.item === work.work_id ? "true" : undefined}>
      <td>
        <a href={hrefTo({ item: work.work_id })}>{work.name}</a>
        <span className={styles.small}>{[work.area, work.partOf].filter((part) => part !== "").join(" · ")}</span>
      </td>
      <td>
        {work.marks.map((row) => {
          const mark = markText(row, say);
          return (
            <span key={row.project_id} className={styles.mark} data-tone={taskStatuses[mark.status].tone}>
              <TaskMark status={mark.status} isTold={mark.isTold} />
              <span>
                {mark.promise}, {mark.due}
                <span className={styles.small}>
                  {mark.state} · {mark.where}
                </span>
              </span>
            </span>
          );
        })}
      </td>
      <td>
        {work.stage === null ? <span className={styles.small}>{stageName(null, say)}</span> : stageName(work.stage, say)}
        {work.percent !== null && <span className={styles.small}>{say.text.entry.percentDone(say.print.number(work.percent))}</span>}
        {work.isPaused && <span className={styles.small}>{say.text.works.stages["tam-dung"]}</span>}
      </td>
      <td>{work.obstacle}</td>
      <td>{work.lead}</td>
    </tr>
  );
}
