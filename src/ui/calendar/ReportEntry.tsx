import { useRef, useState } from "react";
import { ReportState } from "../../model/reportStatus.ts";
import type { Row } from "../../model/tables.ts";
import { localDay } from "../../state/localDay.ts";
import { type ReportFault, type ReportForm, reportForm, reportStateOf } from "../../state/reportEntry.ts";
import type { CalendarSay, ReportRow } from "../../state/screens/calendar.ts";
import { Field } from "../shell/Field.tsx";
import { StateForm } from "../tasks/StateForm.tsx";
import styles from "../tasks/TaskPanel.module.css";

interface ReportEntryProps {
  row: ReportRow;
  say: CalendarSay;
  isDoing: boolean;
  onSave: (told: Row<"report_states">) => void;
}

/** The fields in which a person tells that a report was sent, or is not asked for any more. */
export function ReportEntry({ row, say, isDoing, onSave }: ReportEntryProps) {
  const { entry } = say.text;
  const [form, setForm] = useState<ReportForm>(() => reportForm(row));
  const [faults, setFaults] = useState<readonly ReportFault[]>([]);
  const box = useRef<HTMLFormElement>(null);
  const change = (part: Partial<ReportForm>) => setForm((before) => ({ ...before, ...part }));
  const faultOf = (field: ReportFault) => (faults.includes(field) ? entry.faults[field] : null);
  const save = () => {
    if (isDoing) return;
    const result = reportStateOf(row, form, localDay());
    if ("told" in result) return onSave(result.told);
    setFaults(result.faults);
    box.current?.querySelector<HTMLElement>(`[data-field="${result.faults[0]}"] input`)?.focus();
  };
  return (
    <StateForm
      ref={box}
      words={entry}
      states={ReportState.options}
      nameOf={(state) => entry.states[state]}
      chosen={form.state}
      onChoose={(state) => change({ state })}
      onSave={save}
      isDoing={isDoing}
    >
      <div data-field="on">
        <Field label={entry.on[form.state]} fault={faultOf("on")}>
          {(control) => <input {...control} type="date" value={form.on} onChange={({ target }) => change({ on: target.value })} />}
        </Field>
      </div>
      <div className={styles.wide} data-field="source">
        <Field label={entry.source[form.state]} fault={faultOf("source")}>
          {(control) => <input {...control} value={form.source} onChange={({ target }) => change({ source: target.value })} />}
        </Field>
      </div>
    </StateForm>
  );
}
