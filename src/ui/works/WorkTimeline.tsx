import { useMemo } from "react";
import { TaskMark } from "../../charts/TaskMark.tsx";
import type { TaskSay } from "../../state/screens/tasks.ts";
import type { Work, Works } from "../../state/screens/works.ts";
import { workTimeline } from "../../state/screens/workTimeline.ts";
import { useView } from "../../state/useView.ts";
import { Scroll } from "../shell/Scroll.tsx";
import styles from "./WorkTimeline.module.css";

/** Each work on its own line: what was promised by when, and the steps it has gone through. */
export function WorkTimeline({ works, shown, say }: { works: Works; shown: readonly Work[]; say: TaskSay }) {
  const { view, hrefTo } = useView();
  const { text, print } = say;
  const { spans, now, lines, rest } = useMemo(() => workTimeline(works, shown, say), [works, shown, say]);
  const percent = (share: number) => `${share * 100}%`;
  return (
    <>
      <Scroll label={text.works.timeline.label} className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {text.works.columns.work}
              </th>
              <th scope="col" className={styles.axis}>
                {spans.map(({ name, at, width }) => (
                  <span key={name} className={styles.year} style={{ left: percent(at), width: percent(width) }}>
                    {name}
                  </span>
                ))}
                {now !== null && (
                  <span className={styles.today} style={{ left: percent(now) }}>
                    {text.timeline.day(print.day(works.day))}
                  </span>
                )}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ work, promises, steps }) => (
              <tr key={work.work_id} aria-current={view.item === work.work_id ? "true" : undefined}>
                <th scope="row" className={styles.name}>
                  <a href={hrefTo({ item: work.work_id })}>{work.name}</a>
                </th>
                <td className={styles.line}>
                  {spans.map(({ name, at }) => (
                    <span key={name} className={styles.tick} style={{ left: percent(at) }} />
                  ))}
                  {now !== null && <span className={styles.now} style={{ left: percent(now) }} />}
                  {steps.map((step, n) => (
                    <span
                      key={step.key}
                      className={step.isStop ? styles.stop : styles.step}
                      style={{ left: percent(step.at), width: percent((steps[n + 1]?.at ?? Math.max(step.at, now ?? step.at)) - step.at) }}
                      title={step.title}
                    >
                      <span>{step.name}</span>
                    </span>
                  ))}
                  {promises.map((mark) => (
                    <span key={mark.key} className={styles.promise} style={{ left: percent(mark.at) }} title={mark.title}>
                      <TaskMark status={mark.status} isTold={mark.isTold} size={14} />
                      <span className="visually-hidden">{mark.title}</span>
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className={styles.note}>{text.works.timeline.note}</p>
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>
            {text.works.timeline.none}: {print.number(rest.length, 0)}
          </summary>
          <ul>
            {rest.map((work) => (
              <li key={work.work_id}>
                <a href={hrefTo({ item: work.work_id })}>{work.name}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
