import { useMemo } from "react";
import { TaskMark } from "../../charts/TaskMark.tsx";
import type { Calendar, CalendarItem, CalendarSay } from "../../state/screens/calendar.ts";
import { regime } from "../../state/screens/calendarRegime.ts";
import { useView } from "../../state/useView.ts";
import { Scroll } from "../shell/Scroll.tsx";
import css from "./Calendar.module.css";

/** The duties themselves: a row a report. */
export function RegimeTable({ calendar, shown, say }: { calendar: Calendar; shown: readonly CalendarItem[]; say: CalendarSay }) {
  const { hrefTo } = useView();
  const { columns, forms } = say.text;
  const groups = useMemo(() => regime(calendar, shown, say), [calendar, shown, say]);
  return (
    <Scroll label={forms.regime} className={css.scroll}>
      <table className={css.regime}>
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.to}</th>
            <th scope="col">{columns.next}</th>
            <th scope="col" className={css.figure}>
              {columns.late}
            </th>
            <th scope="col" className={css.figure}>
              {columns.sent}
            </th>
            <th scope="col">{columns.where}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.rhythm}>
            <tr>
              <th scope="rowgroup" colSpan={7} className={css.month}>
                {group.name}
              </th>
            </tr>
            {group.lines.map((line) => (
              <tr key={line.report_id}>
                <td className={css.what}>
                  <a className={css.name} href={hrefTo({ form: null, item: line.key })}>
                    {line.title}
                  </a>
                  {line.note !== "" && <span className={css.small}>{line.note}</span>}
                </td>
                <td className={css.who}>{line.who}</td>
                <td className={css.who}>{line.to}</td>
                <td className={css.due}>{line.next}</td>
                <td className={css.figure}>
                  {line.late !== "" && (
                    <span className={css.state} data-tone="bad">
                      <TaskMark status="overdue" /> {line.late}
                    </span>
                  )}
                </td>
                <td className={css.figure}>{line.sent}</td>
                <td className={css.who}>
                  <a href={hrefTo({ screen: "document", document: line.document_id, item: line.report_id, form: null, state: null })}>
                    {line.where}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  );
}
