import type { Field } from "../../model/fields.ts";
import { unitLabel } from "../../model/quantity.ts";
import type { FieldFault, Form } from "../../state/edit/rowForm.ts";
import type { EditScreen, EditTable } from "../../state/screens/edit.ts";
import { useWords } from "../../state/useWords.ts";
import { Field as Labelled } from "../shell/Field.tsx";
import styles from "./Edit.module.css";
import { ManyReferences, Reference } from "./Reference.tsx";

interface EditFieldProps {
  table: EditTable;
  field: Field;
  form: Form;
  fault: FieldFault | null;
  choices: EditScreen["choices"];
  onText: (text: string) => void;
}

/** One column of a row: the control that its schema asks for, with its name, a hint and what is wrong. */
export function EditField({ table, field: { column, control, isRequired }, form, fault, choices, onText }: EditFieldProps) {
  const { words, locale } = useWords();
  const { edit, tables, problems, common } = words;
  const name = tables.columns[`${table}.${column}`] ?? tables.columns[column] ?? column;
  const text = form[column] ?? "";
  const isKey = table === "overrides" && column === "target_id";
  const hint = column === "pace_detail" ? edit.paceHints[form.pace ?? ""] : edit.hints[`${table}.${column}`];
  const said = fault === null ? null : (edit.faults[fault.code] ?? problems.codes[fault.problem.code].what(fault.problem));
  const label = isRequired ? `${name} (${edit.required})` : name;
  const isWide = control.kind === "lines" || (control.kind === "reference" && (control.many || isKey)) || column === "name_vi";
  const optionName = (option: string) =>
    tables.options[column]?.[option] ?? common.statuses[option as keyof typeof common.statuses] ?? option;
  if (control.kind === "flag")
    return (
      <label className={styles.flag}>
        <input type="checkbox" checked={text === "1"} onChange={({ target }) => onText(target.checked ? "1" : "")} />
        <span>
          {name}
          {hint !== undefined && <small>{hint}</small>}
        </span>
      </label>
    );
  if (control.kind === "reference") {
    const props = { label, hint, fault: said, text, choices: choices(control.to), isRequired, onText };
    return (
      <div className={isWide ? styles.wide : undefined}>{control.many ? <ManyReferences {...props} /> : <Reference {...props} />}</div>
    );
  }
  const unit = control.kind === "number" ? unitOf(table, column, form, choices, locale) : "";
  return (
    <div className={isWide ? styles.wide : undefined}>
      <Labelled label={unit === "" ? label : `${label}, ${unit}`} hint={hint} fault={said}>
        {(given) => {
          const common = { ...given, value: text, "aria-required": isRequired };
          switch (control.kind) {
            case "lines":
              return <textarea {...common} rows={2} onChange={({ target }) => onText(target.value)} />;
            case "choice":
              return (
                <select {...common} onChange={({ target }) => onText(target.value)}>
                  {(!isRequired || text === "") && <option value="">{isRequired ? edit.chooseOne : edit.none}</option>}
                  {control.options.map((option) => (
                    <option key={option} value={option}>
                      {optionName(option)}
                    </option>
                  ))}
                </select>
              );
            case "day":
            case "lastDay":
              return <input {...common} type="date" onChange={({ target }) => onText(target.value)} />;
            default:
              return (
                <input
                  {...common}
                  inputMode={control.kind === "number" ? "decimal" : undefined}
                  autoComplete="off"
                  onChange={({ target }) => onText(target.value)}
                />
              );
          }
        }}
      </Labelled>
    </div>
  );
}

const inUnit = ["low", "high", "tolerance", "baseline"];

/** The unit that a target's figure is in: the indicator's, or percent for growth. */
function unitOf(table: EditTable, column: string, form: Form, choices: EditScreen["choices"], locale: "vi" | "en"): string {
  if (table !== "targets" || !inUnit.includes(column)) return "";
  if (form.basis === "growth") return "%";
  const unit = choices("indicators").find(({ id }) => id === form.indicator_id)?.unit;
  return unit === undefined ? "" : unitLabel(unit, locale);
}
