import { StatusMark } from "../../charts/StatusMark.tsx";
import { TaskMark } from "../../charts/TaskMark.tsx";
import { type Status, statuses } from "../../model/status.ts";
import { type TaskStatus, taskStatuses } from "../../model/taskStatus.ts";
import type { AgencyItem, AgencyKind, AgencySay } from "../../state/screens/agencyItems.ts";
import type { AgencySection as Section } from "../../state/screens/agencyPage.ts";
import { useView } from "../../state/useView.ts";
import tasks from "../tasks/Tasks.module.css";
import css from "./AgencyPage.module.css";

/** One kind of what an agency is asked for: counts by state, and the list behind the chosen one. */
export function AgencySection({ section, say }: { section: Section; say: AgencySay }) {
  const { go, hrefTo } = useView();
  const { text } = say;
  const { kind, title, note, total, counts, shown } = section;
  return (
    <section className={css.section} aria-labelledby={`phan-${kind}`}>
      <h2 id={`phan-${kind}`}>
        {title} <span>{total}</span> <span>{note}</span>
      </h2>
      {counts.length === 0 ? (
        <p className={css.none}>{text.none}</p>
      ) : (
        <>
          <ul className={css.tally} aria-label={text.tally(title)}>
            {counts.map(({ state, n, word, isChosen, item }) => (
              <li key={state}>
                <button
                  type="button"
                  className={tasks.count}
                  data-tone={toneOf(kind, state)}
                  aria-pressed={isChosen}
                  onClick={() => go({ item }, "replace")}
                >
                  <KindMark kind={kind} state={state} isTold />
                  <span>
                    <b>{n}</b> {word}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <ul className={css.list}>
            {shown.map((one) => (
              <li key={one.key}>
                <KindMark kind={kind} state={one.state} isTold={one.isTold} />
                <span>
                  <a href={hrefTo(one.to)}>{one.title}</a>
                  {one.detail !== "" && <span className={css.detail}>{one.detail}</span>}
                </span>
                <span className={css.due}>
                  {one.due}
                  {one.days !== "" && (
                    <span className={css.days} data-tone={toneOf(kind, one.state)}>
                      {one.days}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const toneOf = (kind: AgencyKind, state: AgencyItem["state"]): string =>
  kind === "target" ? statuses[state as Status].tone : taskStatuses[state as TaskStatus].tone;

export function KindMark({ kind, state, isTold }: { kind: AgencyKind; state: AgencyItem["state"]; isTold: boolean }) {
  return kind === "target" ? <StatusMark status={state as Status} /> : <TaskMark status={state as TaskStatus} isTold={isTold} />;
}
