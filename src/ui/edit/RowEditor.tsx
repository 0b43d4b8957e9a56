import { useCallback, useMemo, useState } from "react";
import { type Field, fieldsOf } from "../../model/fields.ts";
import type { Rows } from "../../model/tables.ts";
import { checkForm, type Form, formOf, isAsked } from "../../state/edit/rowForm.ts";
import type { Guard } from "../../state/leaveGuard.ts";
import { useLeaveGuard } from "../../state/leaveGuard.ts";
import type { EditScreen, Subject } from "../../state/screens/edit.ts";
import { useChange } from "../../state/useChange.ts";
import type { Known } from "../../state/useKnown.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import type { View } from "../../state/view.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "../shell/Announcer.tsx";
import { Ask, Fault } from "../shell/Ask.tsx";
import buttonCss from "../shell/button.module.css";
import { Field as Labelled } from "../shell/Field.tsx";
import styles from "./Edit.module.css";
import { EditField } from "./EditField.tsx";
import { primaryColumns } from "./primaryColumns.ts";
import { RowActs } from "./RowActs.tsx";

const button = classesOf(buttonCss);

interface RowEditorProps {
  screen: EditScreen;
  subject: Subject;
  known: Known;
}

const staysOn = (a: View, b: View): boolean => (["screen", "set", "rows_of", "item"] as const).every((part) => a[part] === b[part]);

/** One row as a form, drawn from its table's columns; a save is one change set. */
export function RowEditor({ screen, subject, known }: RowEditorProps) {
  const { view, go } = useView();
  const { words, locale } = useWords();
  const { edit, tables } = words;
  const say = useSay();
  const { table } = screen;
  const { isDoing, error, append } = useChange();
  const first = useMemo(() => formOf(table, subject.row, locale), [table, subject.row, locale]);
  const [form, setForm] = useState<Form>(first);
  const [isTried, setIsTried] = useState(false);
  const [typedWhy, setTypedWhy] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const isNew = subject.id === null;
  const isChanged = Object.keys(form).some((column) => form[column] !== first[column]);
  const checked = useMemo(
    () => checkForm(table, form, isNew, { known: known.changeSets, reference: known.reference.rows, locale }),
    [table, form, isNew, known, locale],
  );
  const faults = "faults" in checked ? checked.faults : {};
  const title = isNew
    ? subject.isAdjusting
      ? edit.adjusting(subject.title, form.version ?? "")
      : (edit.adding[table] ?? "")
    : subject.title;
  const name = form.name_vi || form.number || form.title_vi || form.what_vi || subject.title;
  const usualWhy = subject.isAdjusting
    ? edit.whyAdjust(subject.title)
    : isNew
      ? [edit.whyAdd(tables.names[table]), name].filter(Boolean).join(": ")
      : edit.whyEdit(tables.names[table], name);
  const why = typedWhy ?? usualWhy;

  useLeaveGuard(
    isChanged && !isDoing,
    useCallback<Guard>(
      (to, proceed) => {
        if (staysOn(to, view)) return true;
        setLeaving(() => proceed);
        return false;
      },
      [view],
    ),
  );
  const leave = () => {
    setForm(first);
    setLeaving(null);
    // After the guard is down, which falls with the form's changes.
    if (leaving !== null) setTimeout(leaving, 0);
  };
  const save = (andAdd: boolean) => {
    setIsTried(true);
    if ("faults" in checked) return;
    const { row } = checked;
    void append({ rows: { [table]: [row] } as Rows, why: why.trim() || usualWhy }).then((isDone) => {
      if (!isDone) return;
      say(edit.saved);
      const key = String(row[fieldsOf(table)[0]?.column ?? ""]);
      if (!andAdd) go({ item: key }, "replace");
      if (isNew) {
        setForm(first);
        setTypedWhy(null);
        setIsTried(false);
      }
    });
  };

  const fields = fieldsOf(table).filter(({ column }) => isShown(table, column) && isAsked(table, column, form));
  const primary = fields.filter(({ column }) => primaryColumns[table].includes(column));
  const further = fields.filter(({ column }) => !primaryColumns[table].includes(column));
  const group = (of: Field[]) =>
    of.map((field) => (
      <EditField
        key={field.column}
        table={table}
        field={field}
        form={form}
        fault={isTried ? (faults[field.column] ?? null) : null}
        choices={screen.choices}
        onText={(text) => setForm({ ...form, [field.column]: text })}
      />
    ));
  const faulty = Object.keys(faults).length;
  return (
    <form
      className={styles.editor}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(false);
      }}
    >
      <h2 className={styles.section}>{title}</h2>
      {subject.isAdjusting && <p className={styles.subtitle}>{edit.adjustText}</p>}
      {subject.id !== null && <p className={styles.id}>{edit.id(subject.id)}</p>}
      <div className={styles.fields}>{group(primary)}</div>
      {further.length > 0 && (
        <details className={styles.further} open={further.some(({ column }) => isTried && faults[column] !== undefined) || undefined}>
          <summary>{edit.further}</summary>
          <div className={styles.fields}>{group(further)}</div>
        </details>
      )}
      {"warnings" in checked &&
        checked.warnings.map((problem) => (
          <p key={problem.code} className={styles.warning}>
            {words.problems.codes[problem.code].what(problem)}
          </p>
        ))}
      <div className={styles.saving}>
        <Labelled label={edit.why}>
          {(control) => <input {...control} value={why} onChange={({ target }) => setTypedWhy(target.value)} />}
        </Labelled>
        {isTried && faulty > 0 && (
          <p className={styles.fault} role="alert">
            {edit.faulty(faulty)}
          </p>
        )}
        {error !== null && <Fault error={error} />}
        <div className={styles.acts}>
          <button type="submit" className={button.primary} disabled={isDoing || !(isChanged || isNew)}>
            {edit.save}
          </button>
          {isNew && !subject.isAdjusting && (
            <button type="button" className={button.button} disabled={isDoing} onClick={() => save(true)}>
              {edit.saveAndAdd}
            </button>
          )}
          {isChanged && (
            <button type="button" className={button.button} onClick={() => setForm(first)}>
              {edit.reset}
            </button>
          )}
          {subject.id !== null && <RowActs table={table} id={subject.id} title={subject.title} known={known} />}
        </div>
      </div>
      {leaving !== null && (
        <Ask
          title={edit.leave.title}
          text={edit.leave.text}
          yes={edit.leave.go}
          no={edit.leave.stay}
          onYes={leave}
          onNo={() => setLeaving(null)}
        />
      )}
    </form>
  );
}

/** A row's own id is given, not typed; but a verdict's id is the target that it is about. */
const isShown = (table: EditScreen["table"], column: string): boolean => column !== fieldsOf(table)[0]?.column || table === "overrides";
