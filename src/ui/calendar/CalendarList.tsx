import { useEffect, useMemo, useRef } from "react";
import { TaskMark } from "../../charts/TaskMark.tsx";
import { taskStatuses } from "../../model/taskStatus.ts";
import { type Calendar, type CalendarItem, type CalendarSay, keyOfReport, reportNamed } from "../../state/screens/calendar.ts";
import { type CalendarLine, calendarMonths } from "../../state/screens/calendarLine.ts";
import { useView } from "../../state/useView.ts";
import { Scroll } from "../shell/Scroll.tsx";
import css from "./Calendar.module.css";
import { ReportPanel } from "./ReportPanel.tsx";

/** Deadlines by month. A report that is chosen is told of beside the list; a task is told of on its own screen. */
export function CalendarList({ calendar, shown, say }: { calendar: Calendar; shown: readonly CalendarItem[]; say: CalendarSay }) {
  const { view, go } = useView();
  const { text } = say;
  const months = useMemo(() => calendarMonths(calendar, shown, say), [calendar, shown, say]);
  const chosen = reportNamed(calendar, view.item);
  const chosenKey = chosen === null ? null : keyOfReport(chosen);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (view.item !== null) list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [view.item]);
  const next = () => {
    const reports = shown.filter(({ kind }) => kind === "report");
    const after = reports[reports.findIndex(({ key }) => key === chosenKey) + 1];
    if (after !== undefined) go({ item: after.key }, "replace");
  };
  return (
    <div ref={list} className={css.columns} data-has-panel={chosen !== null}>
      <Scroll label={text.forms.list} className={css.scroll}>
        <table className={css.list}>
          <thead>
            <tr>
              <th scope="col">{text.columns.due}</th>
              <th scope="col">{text.columns.state}</th>
              <th scope="col">{text.columns.what}</th>
              <th scope="col">{text.columns.who}</th>
              <th scope="col" className={css.to}>
                {text.columns.to}
              </th>
            </tr>
          </thead>
          {months.map((month) => (
            <tbody key={month.key}>
              <tr>
                <th scope="rowgroup" colSpan={5} className={css.month}>
                  {month.name} <span>{month.count}</span>
                </th>
              </tr>
              {month.lines.map((line) => (
                <Line key={`${line.kind} ${line.key}`} line={line} isChosen={line.kind === "report" && line.key === chosenKey} />
              ))}
            </tbody>
          ))}
        </table>
      </Scroll>
      {chosen !== null && (
        <ReportPanel key={`${keyOfReport(chosen)} ${chosen.told_in}`} calendar={calendar} row={chosen} say={say} onSaved={next} />
      )}
    </div>
  );
}

function Line({ line, isChosen }: { line: CalendarLine; isChosen: boolean }) {
  const { hrefTo } = useView();
  return (
    <tr aria-current={isChosen ? "true" : undefined}>
      <td className={css.due}>
        {line.due}
        {line.weekday !== "" && <span className={css.small}>{line.weekday}</span>}
      </td>
      <td>
        <span className={css.state} data-tone={taskStatuses[line.status].tone}>
          <TaskMark status={line.status} isTold={line.isTold} />
          <span>
            {line.state}
            {line.days !== "" && <span className={css.days}>{line.days}</span>}
          </span>
        </span>
      </td>
      <td>
        <a className={css.name} href={hrefTo(line.to_view)}>
          {line.title}
        </a>
        <span className={css.small}>{line.under}</span>
      </td>
      <td className={css.who}>{line.who}</td>
      <td className={css.to}>{line.to}</td>
    </tr>
  );
}
