import { StatusMark } from "../../charts/StatusMark.tsx";
import { TaskMark } from "../../charts/TaskMark.tsx";
import type { Status } from "../../model/status.ts";
import type { TaskStatus } from "../../model/taskStatus.ts";
import { useView } from "../../state/useView.ts";
import { type Counted, type ReviewSay, type Shape, shapes, type TaskGroup, taskGroups, type YearEnd } from "../../state/yearEnd/yearEnd.ts";
import { Scroll } from "../shell/Scroll.tsx";
import styles from "./YearEnd.module.css";

/** A status of each shape, to draw its mark over the column. */
const markOf: Record<Shape, Status> = { up: "exceeded", dot: "met", diamond: "near", down: "missed", ring: "no_data", point: "not_due" };
const taskMarkOf: Record<TaskGroup, TaskStatus> = {
  ...{ done: "done_on_time", late: "done_late", open: "under_way", overdue: "overdue", continuous: "continuous" },
};

interface CountsProps {
  title: string;
  rows: readonly Counted[];
  /** Null: the rows overlap, their sum says nothing. */
  total: Counted | null;
  note?: string;
  review: YearEnd;
  say: ReviewSay;
  /** What a click on a name filters by. */
  filter: "sector" | "agency";
}

/** How many targets and deadlines stand how, a row for each sector or agency. */
export function Counts({ title, rows, total, note, review, say, filter }: CountsProps) {
  const { hrefTo } = useView();
  const { review: text, print } = say;
  const words = review.isPaced ? text.pacedShapes : text.shapes;
  const shown = shapes.filter((shape) => review.total.targets[shape] > 0);
  const groups = taskGroups.filter((group) => review.total.tasks[group] > 0);
  const cells = ({ targets, tasks }: Counted) => [...shown.map((shape) => targets[shape]), ...groups.map((group) => tasks[group])];
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{title}</h2>
      <Scroll label={title} className={styles.scroll}>
        <table className={styles.counts}>
          <thead>
            <tr>
              <th rowSpan={2} scope="col">
                {text[filter]}
              </th>
              {shown.length > 0 && (
                <th colSpan={shown.length} scope="colgroup">
                  {text.targetHead}
                </th>
              )}
              {groups.length > 0 && (
                <th colSpan={groups.length} scope="colgroup" className={styles.second}>
                  {text.taskHead}
                </th>
              )}
            </tr>
            <tr className={styles.names}>
              {shown.map((shape) => (
                <th key={shape} scope="col">
                  <StatusMark status={markOf[shape]} /> {words[shape]}
                </th>
              ))}
              {groups.map((group, at) => (
                <th key={group} scope="col" className={at === 0 ? styles.second : undefined}>
                  <TaskMark status={taskMarkOf[group]} /> {text.taskGroups[group]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.id === "" ? row.name : <a href={hrefTo({ [filter]: row.id, item: null })}>{row.name}</a>}</th>
                {cells(row).map((n, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand still
                  <td key={at} className={at === shown.length ? styles.second : undefined}>
                    {n === 0 ? <span className={styles.nought}>–</span> : print.number(n, 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {total !== null && (
            <tfoot>
              <tr>
                <th scope="row">{total.name}</th>
                {cells(total).map((n, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand still
                  <td key={at} className={at === shown.length ? styles.second : undefined}>
                    {print.number(n, 0)}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </Scroll>
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </section>
  );
}
