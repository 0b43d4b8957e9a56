import { useState } from "react";
import type { Row } from "../../model/tables.ts";
import { localDay } from "../../state/localDay.ts";
import type { TaskSay } from "../../state/screens/tasks.ts";
import { stageName, toldStages, type Work } from "../../state/screens/works.ts";
import { type WorkFault, type WorkForm, workStateOf } from "../../state/workEntry.ts";
import { Field } from "../shell/Field.tsx";
import { StateForm } from "../tasks/StateForm.tsx";
import styles from "../tasks/TaskPanel.module.css";

interface WorkEntryProps {
  work: Work;
  /** The day that is looked at: what is told is of this day unless another is typed. */
  day: string;
  say: TaskSay;
  isDoing: boolean;
  onSave: (told: Row<"project_states">) => void;
}

/** The fields in which the step of a work is told. */
export function WorkEntry({ work, day, say, isDoing, onSave }: WorkEntryProps) {
  const { entry } = say.text.works;
  const { faults: sentences } = say.text.entry;
  const [form, setForm] = useState<WorkForm>({
    state: work.stage ?? toldStages[0] ?? "",
    on: day,
    percent: work.percent === null ? "" : String(work.percent),
    done_on: "",
    cause: work.obstacle,
    source: "",
  });
  const [faults, setFaults] = useState<readonly WorkFault[]>([]);
  const change = (part: Partial<WorkForm>) => setForm((before) => ({ ...before, ...part }));
  const faultOf = (field: WorkFault) => (faults.includes(field) ? sentences[field] : null);
  const save = () => {
    if (isDoing) return;
    const result = workStateOf(work.work_id, form, localDay());
    if ("told" in result) onSave(result.told);
    else setFaults(result.faults);
  };
  return (
    <StateForm
      words={entry}
      states={toldStages}
      nameOf={(state) => stageName(state, say)}
      chosen={form.state}
      onChoose={(state) => change({ state })}
      onSave={save}
      isDoing={isDoing}
    >
      <Field label={entry.on} fault={faultOf("on")}>
        {(control) => <input {...control} type="date" value={form.on} onChange={({ target }) => change({ on: target.value })} />}
      </Field>
      <Field label={entry.percent} fault={faultOf("percent")}>
        {(control) => (
          <input {...control} inputMode="decimal" value={form.percent} onChange={({ target }) => change({ percent: target.value })} />
        )}
      </Field>
      <Field label={entry.done_on} fault={faultOf("done_on")}>
        {(control) => <input {...control} type="date" value={form.done_on} onChange={({ target }) => change({ done_on: target.value })} />}
      </Field>
      <div className={styles.wide}>
        <Field label={entry.cause} hint={entry.causeHint}>
          {(control) => <textarea {...control} rows={2} value={form.cause} onChange={({ target }) => change({ cause: target.value })} />}
        </Field>
      </div>
      <div className={styles.wide}>
        <Field label={entry.source}>
          {(control) => <input {...control} value={form.source} onChange={({ target }) => change({ source: target.value })} />}
        </Field>
      </div>
    </StateForm>
  );
}
