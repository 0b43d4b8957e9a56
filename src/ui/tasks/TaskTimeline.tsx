import { useMemo } from "react";
import { TaskSign } from "../../charts/TaskMark.tsx";
import type { TaskRow, TaskSay, Tasks } from "../../state/screens/tasks.ts";
import { type TimelineCell, type TimelineColumn, taskTimeline } from "../../state/screens/taskTimeline.ts";
import { useView } from "../../state/useView.ts";
import { Scroll } from "../shell/Scroll.tsx";
import styles from "./TaskTimeline.module.css";

/** Marks per line of a cell, their pitch in px, and how many a cell shows. */
const [perLine, pitch, most] = [5, 13, 20];

/** Deadlines along time, by who leads. */
export function TaskTimeline({ tasks, shown, say }: { tasks: Tasks; shown: readonly TaskRow[]; say: TaskSay }) {
  const { text } = say;
  const timeline = useMemo(() => taskTimeline(tasks, shown, say), [tasks, shown, say]);
  return (
    <>
      <Scroll label={text.timeline.label} className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.agency}>
                {text.timeline.agency}
              </th>
              {timeline.columns.map((column) => (
                <th key={column.period} scope="col" className={styles.when}>
                  <span className={styles.year}>{column.year}</span>
                  {column.name}
                  {column.now !== null && (
                    <span className={styles.today} style={{ left: `${column.now * 100}%` }}>
                      {timeline.day}
                    </span>
                  )}
                </th>
              ))}
              {timeline.hasUndated && (
                <th scope="col" className={styles.when}>
                  <span className={styles.year} />
                  {text.timeline.none}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {timeline.rows.map(({ agency_id, name, n, cells }) => (
              <tr key={agency_id}>
                <th scope="row" className={styles.agency}>
                  {name} <span>{n}</span>
                </th>
                {cells.map((cell, at) => (
                  <Cell key={cell.period ?? "none"} cell={cell} column={timeline.columns[at] ?? null} more={text.timeline.more} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className={styles.note}>{text.timeline.note}</p>
    </>
  );
}

function Cell({ cell, column, more }: { cell: TimelineCell; column: TimelineColumn | null; more: (n: string) => string }) {
  const { hrefTo } = useView();
  const marks = cell.marks.slice(0, most);
  const left = cell.marks.length - marks.length;
  const lines = Math.ceil(marks.length / perLine);
  return (
    <td className={styles.cell} data-is-undated={column === null}>
      {column?.soon && (
        <span className={styles.soon} style={{ left: `${column.soon.from * 100}%`, right: `${(1 - column.soon.to) * 100}%` }} />
      )}
      {column !== null && column.now !== null && <span className={styles.now} style={{ left: `${column.now * 100}%` }} />}
      {marks.length > 0 && (
        <a className={styles.marks} href={hrefTo({ ...cell.to, item: null })} aria-label={cell.label} title={cell.label}>
          <svg width={Math.min(marks.length, perLine) * pitch} height={lines * pitch} aria-hidden="true">
            {marks.map((mark, at) => (
              <g key={mark.id}>
                <title>{mark.title}</title>
                <TaskSign
                  status={mark.status}
                  isTold={mark.isTold}
                  x={(at % perLine) * pitch + pitch / 2}
                  y={Math.floor(at / perLine) * pitch + pitch / 2}
                  r={4.2}
                />
              </g>
            ))}
          </svg>
          {left > 0 && <span className={styles.more}>{more(String(left))}</span>}
        </a>
      )}
    </td>
  );
}
