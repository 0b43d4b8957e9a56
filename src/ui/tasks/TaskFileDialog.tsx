import { useMemo, useState } from "react";
import { joinedFiles } from "../../model/changeSet.ts";
import type { TaskSay, Tasks } from "../../state/screens/tasks.ts";
import { taskImport } from "../../state/taskImport.ts";
import { useChange } from "../../state/useChange.ts";
import type { TaskFileInHand } from "../../state/useTaskFiles.ts";
import { Ask } from "../shell/Ask.tsx";
import { Field } from "../shell/Field.tsx";
import styles from "./TaskFiles.module.css";

interface TaskFileDialogProps {
  inHand: TaskFileInHand;
  tasks: Tasks;
  say: TaskSay;
  onDone: () => void;
}

/** What a file of tasks would change, before it does: new states, new tasks, and the rows that cannot be read in. */
export function TaskFileDialog({ inHand, tasks, say, onDone }: TaskFileDialogProps) {
  const { files } = say.text;
  const { documents } = tasks;
  const [document, setDocument] = useState(documents[0]?.document_id ?? null);
  const { isDoing, error, append } = useChange();
  const brought = useMemo(() => taskImport(inHand.read, inHand.name, tasks, document), [inHand, tasks, document]);
  const number = (n: number) => say.print.number(n, 0);
  const changes = brought.states.length + brought.added.length;
  const accept = () => {
    const rows = {
      ...(brought.added.length === 0 ? {} : { tasks: brought.added }),
      ...(brought.states.length === 0 ? {} : { task_states: brought.states }),
    };
    void append({ rows, why: files.why(inHand.name), file_name: joinedFiles([inHand.name]) }).then((isKept) => isKept && onDone());
  };
  return (
    <Ask
      title={files.title(inHand.name)}
      text={files.found(number(brought.states.length), number(brought.added.length), number(brought.same))}
      yes={files.accept}
      no={files.cancel}
      canAnswer={changes > 0 && !isDoing}
      error={error}
      onYes={accept}
      onNo={onDone}
    >
      {documents.length > 1 && (
        <Field label={files.document}>
          {(control) => (
            <select {...control} value={document ?? ""} onChange={({ target }) => setDocument(target.value)}>
              {documents.map(({ document_id, number: name }) => (
                <option key={document_id} value={document_id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {brought.refused.length > 0 && (
        <div>
          {files.refused(number(brought.refused.length))}
          <ul className={styles.refused}>
            {brought.refused.map(({ row, task, fault }) => (
              <li key={row}>
                {files.line(number(row))}: {files.faults[fault]} · {task}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Ask>
  );
}
