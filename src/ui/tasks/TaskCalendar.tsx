import { useMemo } from "react";
import { TaskMark } from "../../charts/TaskMark.tsx";
import { taskCalendars } from "../../state/screens/taskCalendar.ts";
import type { TaskRow, TaskSay, Tasks } from "../../state/screens/tasks.ts";
import { useView } from "../../state/useView.ts";
import styles from "./TaskCalendar.module.css";

/** What each recipient is to be given, by month. */
export function TaskCalendar({ tasks, shown, say }: { tasks: Tasks; shown: readonly TaskRow[]; say: TaskSay }) {
  const { view, hrefTo } = useView();
  const calendars = useMemo(() => taskCalendars(tasks, shown, view.recipient, say), [tasks, shown, view.recipient, say]);
  return (
    <>
      <p className={styles.note}>{say.text.calendar.note}</p>
      {calendars.map(({ recipient, name, count, months }) => (
        <section key={recipient} className={styles.calendar} aria-label={name}>
          <h2>
            {name} <span>{count}</span>
          </h2>
          <div className={styles.months}>
            {months.map((month) => (
              <div key={month.key} className={styles.month}>
                <h3>{month.name}</h3>
                <ol>
                  {month.entries.map((entry) => (
                    <li key={entry.key}>
                      <span className={styles.date}>{entry.date}</span>
                      <TaskMark status={entry.status} isTold={entry.isTold} />
                      <span>
                        <a href={hrefTo({ form: null, item: entry.id })}>{entry.title}</a>
                        <span className={styles.lead}>
                          {entry.lead} · {entry.state}
                        </span>
                      </span>
                    </li>
                  ))}
                </ol>
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
