import { useRef, useState } from "react";
import type { Row } from "../../model/tables.ts";
import { toldStates } from "../../model/taskStatus.ts";
import { localDay } from "../../state/localDay.ts";
import type { TaskRow, TaskSay } from "../../state/screens/tasks.ts";
import { type TaskFault, type TaskForm, taskForm, taskStateOf } from "../../state/taskEntry.ts";
import { Field } from "../shell/Field.tsx";
import { StateForm } from "./StateForm.tsx";
import styles from "./TaskPanel.module.css";

interface TaskEntryProps {
  row: TaskRow;
  say: TaskSay;
  isDoing: boolean;
  onSave: (told: Row<"task_states">) => void;
}

/** The fields in which the state of a deadline is told; what the state does not need is not asked. */
export function TaskEntry({ row, say, isDoing, onSave }: TaskEntryProps) {
  const { entry } = say.text;
  const [form, setForm] = useState<TaskForm>(() => taskForm(row));
  const [faults, setFaults] = useState<readonly TaskFault[]>([]);
  const box = useRef<HTMLFormElement>(null);
  const change = (part: Partial<TaskForm>) => setForm((before) => ({ ...before, ...part }));
  const faultOf = (field: TaskFault) => (faults.includes(field) ? entry.faults[field] : null);
  const save = () => {
    if (isDoing) return;
    const result = taskStateOf(row, form, localDay());
    if ("told" in result) return onSave(result.told);
    setFaults(result.faults);
    box.current
      ?.querySelector<HTMLElement>(`[data-field="${result.faults[0]}"] input, [data-field="${result.faults[0]}"] textarea`)
      ?.focus();
  };
  return (
    <StateForm
      ref={box}
      words={entry}
      states={toldStates}
      nameOf={(state) => entry.states[state]}
      chosen={form.state}
      onChoose={(state) => change({ state })}
      onSave={save}
      isDoing={isDoing}
    >
      <div data-field="on">
        <Field label={entry.on} fault={faultOf("on")}>
          {(control) => <input {...control} type="date" value={form.on} onChange={({ target }) => change({ on: target.value })} />}
        </Field>
      </div>
      {form.state === "done" ? (
        <div data-field="done_on">
          <Field label={entry.done_on} fault={faultOf("done_on")}>
            {(control) => (
              <input {...control} type="date" value={form.done_on} onChange={({ target }) => change({ done_on: target.value })} />
            )}
          </Field>
        </div>
      ) : (
        <div data-field="percent">
          <Field label={entry.percent} fault={faultOf("percent")}>
            {(control) => (
              <input {...control} inputMode="decimal" value={form.percent} onChange={({ target }) => change({ percent: target.value })} />
            )}
          </Field>
        </div>
      )}
      {form.state === "extended" && (
        <div data-field="new_due">
          <Field label={entry.new_due} fault={faultOf("new_due")}>
            {(control) => (
              <input {...control} type="date" value={form.new_due} onChange={({ target }) => change({ new_due: target.value })} />
            )}
          </Field>
        </div>
      )}
      <div className={styles.wide} data-field="cause">
        <Field label={entry.cause} hint={form.state === "done" ? undefined : entry.causeHint} fault={faultOf("cause")}>
          {(control) => <textarea {...control} rows={2} value={form.cause} onChange={({ target }) => change({ cause: target.value })} />}
        </Field>
      </div>
      <div className={styles.wide}>
        <Field label={entry.source}>
          {(control) => (
            <input
              {...control}
              placeholder={entry.sourceHint}
              value={form.source}
              onChange={({ target }) => change({ source: target.value })}
            />
          )}
        </Field>
      </div>
    </StateForm>
  );
}
