import { useCallback, useMemo } from "react";
import { taskDetail } from "../../state/screens/taskDetail.ts";
import { type TaskRow, type TaskSay, type Tasks, titleOfTask } from "../../state/screens/tasks.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useChange } from "../../state/useChange.ts";
import { useView } from "../../state/useView.ts";
import { lensOf } from "../../state/view.ts";
import { useSay } from "../shell/Announcer.tsx";
import { Fault } from "../shell/Ask.tsx";
import { useKeys } from "../shell/useKeys.ts";
import { PanelHead } from "./PanelHead.tsx";
import { TaskEntry } from "./TaskEntry.tsx";
import styles from "./TaskPanel.module.css";
import { Told } from "./Told.tsx";

interface TaskPanelProps {
  tasks: Tasks;
  row: TaskRow;
  say: TaskSay;
  onSaved: () => void;
}

/** One deadline: what it asks for, where it stands, all that was told of it, and the fields to tell more. */
export function TaskPanel({ tasks, row, say, onSaved }: TaskPanelProps) {
  const { view, hrefTo } = useView();
  const { text } = say;
  const announce = useSay();
  const { isDoing, error, append, cancel } = useChange();
  const { loaded } = useAnswers({ history: { name: "taskHistory", params: { task_id: row.task_id } } }, lensOf(view));
  const history = loaded.status === "ready" ? loaded.value.history : null;
  const detail = useMemo(() => taskDetail(tasks, row, history, say), [tasks, row, history, say]);
  const title = titleOfTask(say, row);
  const undo = useCallback(
    (id: string) => {
      void cancel(id, text.entry.undoWhy(title)).then((isKept) => isKept && announce(text.entry.undone));
    },
    [cancel, announce, text, title],
  );
  const newest = detail.history.find(({ isLive }) => isLive)?.change_set_id ?? null;
  useKeys(
    useMemo((): Record<string, () => void> => (newest === null ? {} : { "Ctrl+z": () => undo(newest) }), [newest, undo]),
    true,
  );
  return (
    <aside className={styles.panel} aria-label={text.entry.title} data-screen-only>
      <PanelHead title={title} />
      <dl className={styles.facts}>
        {detail.facts.map((fact) => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>{fact.text}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.where}>
        <a href={hrefTo({ screen: "document", document: row.document_id, item: row.task_id, find: null, state: null, form: null })}>
          {detail.document}
        </a>
      </p>
      <TaskEntry
        row={row}
        say={say}
        isDoing={isDoing}
        onSave={(told) => {
          const why = text.entry.why(text.entry.states[told.state as keyof typeof text.entry.states] ?? told.state, title);
          void append({ rows: { task_states: [told] }, why }).then((isKept) => {
            if (!isKept) return;
            announce(text.entry.saved);
            onSaved();
          });
        }}
      />
      {error !== null && <Fault error={error} />}
      <Told
        title={text.entry.history}
        none={text.entry.historyNone}
        lines={detail.history}
        undo={text.entry.undo}
        undone={text.entry.undone}
        onUndo={undo}
      />
    </aside>
  );
}
