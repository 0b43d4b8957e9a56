import { useMemo } from "react";
import { TaskMark } from "../../charts/TaskMark.tsx";
import type { Calendar, CalendarItem, CalendarSay } from "../../state/screens/calendar.ts";
import { type MonthGrid, monthGrid, monthShown } from "../../state/screens/calendarMonth.ts";
import { useView } from "../../state/useView.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import { Scroll } from "../shell/Scroll.tsx";
import css from "./MonthTable.module.css";

const button = classesOf(buttonCss);

/** One month as a sheet of weeks, each deadline on its day. */
export function MonthTable({ calendar, shown, say }: { calendar: Calendar; shown: readonly CalendarItem[]; say: CalendarSay }) {
  const { view, go, hrefTo } = useView();
  const { text } = say;
  const month = monthShown(view, calendar, shown);
  const grid = useMemo(() => monthGrid(calendar, shown, month, say), [calendar, shown, month, say]);
  return (
    <section aria-label={text.monthLabel(grid.name)}>
      <div className={css.head}>
        <h2>{grid.name}</h2>
        <span data-screen-only>
          <button type="button" className={button.button} onClick={() => go({ period: grid.previous })}>
            {text.previous}
          </button>{" "}
          <button type="button" className={button.button} onClick={() => go({ period: grid.following })}>
            {text.following}
          </button>
        </span>
        {grid.isEmpty && <span className={css.empty}>{text.monthEmpty}</span>}
      </div>
      <div data-print-only>
        <MonthOnPaper grid={grid} say={say} />
      </div>
      <div data-screen-only>
        <Scroll label={grid.name} className={css.scroll}>
          <table className={css.month}>
            <thead>
              <tr>
                {grid.heads.map(({ short, long }) => (
                  <th key={short} scope="col" abbr={long}>
                    {short}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {grid.weeks.map((days) => (
                <tr key={days[0]?.day}>
                  {days.map(({ day, n, label, isInMonth, isLookedAt, lines }) => (
                    <td key={day} data-is-looked-at={isLookedAt}>
                      <span className={css.day} title={label} data-is-in-month={isInMonth} data-is-looked-at={isLookedAt}>
                        {n}
                        {isLookedAt && <span> {text.today}</span>}
                      </span>
                      {lines.length > 0 && (
                        <ul>
                          {lines.map((line) => (
                            <li key={`${line.kind} ${line.key}`}>
                              <TaskMark status={line.status} isTold={line.isTold} />
                              <a
                                href={hrefTo({ form: null, ...line.to_view })}
                                title={[line.title, line.who, line.state, line.days].filter((part) => part !== "").join(" · ")}
                              >
                                <span className={css.title}>{line.title}</span>
                                <span className={css.who}>{line.who}</span>
                                <span className="visually-hidden">
                                  {line.state} {line.days}
                                </span>
                              </a>
                            </li>
                          ))}
                        </ul>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </div>
    </section>
  );
}

/** The same month as rows: on paper a day with much in it would be one long column over several pages. */
function MonthOnPaper({ grid, say: { text } }: { grid: MonthGrid; say: CalendarSay }) {
  return (
    <table className={css.onPaper}>
      <thead>
        <tr>
          <th scope="col">{text.columns.due}</th>
          <th scope="col">{text.columns.what}</th>
          <th scope="col">{text.columns.who}</th>
          <th scope="col">{text.columns.state}</th>
        </tr>
      </thead>
      {grid.weeks.flat().map(({ day, label, isLookedAt, lines }) => (
        <tbody key={day}>
          {lines.map((line, at) => (
            <tr key={`${line.kind} ${line.key}`}>
              <td className={css.due} data-repeats={at > 0}>
                {label}
                {at === 0 && isLookedAt && ` ${text.today}`}
              </td>
              <td className={css.what}>
                <TaskMark status={line.status} isTold={line.isTold} /> {line.title}
              </td>
              <td>{line.who}</td>
              <td className={css.state}>{[line.state, line.days].filter((part) => part !== "").join(" · ")}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
