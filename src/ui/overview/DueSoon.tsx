import { useMemo } from "react";
import { TaskMark } from "../../charts/TaskMark.tsx";
import { dueSoonBlock } from "../../state/screens/dueSoon.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useCalendarSay } from "../../state/useCalendar.ts";
import { useView } from "../../state/useView.ts";
import { lensOf } from "../../state/view.ts";
import style from "./Attention.module.css";
import css from "./DueSoon.module.css";

const agencies = { name: "agencies", params: {} } as const;
const elsewhere = { period: null, item: null, state: null, form: null, sort: null, find: null } as const;

/** Reminders of what falls due next; nothing where a set has neither tasks nor reports. */
export default function DueSoon() {
  const { view, hrefTo } = useView();
  const say = useCalendarSay();
  const { loaded } = useAnswers({ agencies, soon: { name: "dueSoon", params: { most: 6, agency_id: view.agency } } }, lensOf(view));
  const block = useMemo(() => (loaded.status === "ready" ? dueSoonBlock(loaded.value, say) : null), [loaded, say]);
  if (block === null) return null;
  const { soon } = say.text;
  return (
    <section className={css.soon} aria-label={soon.title}>
      <h2 className={style.title}>{soon.title}</h2>
      <p className={style.subtitle}>
        {block.subtitle} <a href={hrefTo({ ...elsewhere, screen: "tasks" })}>{soon.toTasks}</a>{" "}
        <a href={hrefTo({ ...elsewhere, screen: "calendar" })}>{soon.toCalendar}</a>
      </p>
      {block.lines.length > 0 && (
        <ol className={css.list}>
          {block.lines.map((line) => (
            <li key={line.key}>
              <TaskMark status="due_soon" />
              <a href={hrefTo({ ...elsewhere, ...line.to })}>{line.title}</a>
              <span>
                <b>{line.due}</b> {line.days}
              </span>
              <span className={style.detail}>{line.who}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
