import { useCallback, useMemo } from "react";
import { TaskMark } from "../../charts/TaskMark.tsx";
import { taskStatuses } from "../../model/taskStatus.ts";
import type { TaskSay } from "../../state/screens/tasks.ts";
import { workHistory } from "../../state/screens/workDetail.ts";
import { markText, stageName, type Work } from "../../state/screens/works.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useChange } from "../../state/useChange.ts";
import { useView } from "../../state/useView.ts";
import { lensOf } from "../../state/view.ts";
import { useSay } from "../shell/Announcer.tsx";
import { Fault } from "../shell/Ask.tsx";
import { useKeys } from "../shell/useKeys.ts";
import { PanelHead } from "../tasks/PanelHead.tsx";
import panel from "../tasks/TaskPanel.module.css";
import { Told } from "../tasks/Told.tsx";
import { WorkEntry } from "./WorkEntry.tsx";
import styles from "./WorkTable.module.css";

/** One work: every promise made of it, where it stands, the steps so far, and the fields to tell the next. */
export function WorkPanel({ work, day, say }: { work: Work; day: string; say: TaskSay }) {
  const { view, hrefTo } = useView();
  const { entry } = say.text.works;
  const announce = useSay();
  const { isDoing, error, append, cancel } = useChange();
  const { loaded } = useAnswers({ history: { name: "workHistory", params: { work_id: work.work_id } } }, lensOf(view));
  const history = useMemo(() => (loaded.status === "ready" ? workHistory(loaded.value.history, say) : []), [loaded, say]);
  const undo = useCallback(
    (id: string) => {
      void cancel(id, entry.undoWhy(work.name)).then((isKept) => isKept && announce(say.text.entry.undone));
    },
    [cancel, announce, entry, work.name, say],
  );
  const newest = history.find(({ isLive }) => isLive)?.change_set_id ?? null;
  useKeys(
    useMemo((): Record<string, () => void> => (newest === null ? {} : { "Ctrl+z": () => undo(newest) }), [newest, undo]),
    true,
  );
  return (
    <aside className={panel.panel} aria-label={entry.title} data-screen-only>
      <PanelHead title={work.name} />
      <p className={panel.where}>{[work.area, work.lead, work.partOf].filter((part) => part !== "").join(" · ")}</p>
      <section className={panel.told} aria-label={entry.marks}>
        <h3>{entry.marks}</h3>
        {work.marks.map((row) => {
          const mark = markText(row, say);
          return (
            <span key={row.project_id} className={styles.mark} data-tone={taskStatuses[mark.status].tone}>
              <TaskMark status={mark.status} isTold={mark.isTold} />
              <span>
                {mark.promise}, {mark.due}: {mark.state}
                <a
                  className={styles.small}
                  href={hrefTo({
                    screen: "document",
                    document: row.document_id,
                    item: row.project_id,
                    find: null,
                    state: null,
                    form: null,
                  })}
                >
                  {mark.where}
                </a>
                {row.note !== null && <span className={styles.small}>{row.note}</span>}
              </span>
            </span>
          );
        })}
      </section>
      <WorkEntry
        work={work}
        day={day}
        say={say}
        isDoing={isDoing}
        onSave={(told) => {
          const why = entry.why(stageName(told.state, say), work.name);
          void append({ rows: { project_states: [told] }, why }).then((isKept) => isKept && announce(entry.saved));
        }}
      />
      {error !== null && <Fault error={error} />}
      <Told
        title={entry.history}
        none={entry.historyNone}
        lines={history}
        undo={say.text.entry.undo}
        undone={say.text.entry.undone}
        onUndo={undo}
      />
    </aside>
  );
}
