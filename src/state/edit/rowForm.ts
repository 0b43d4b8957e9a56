import { checkChangeSets } from "../../journal/checkChangeSets.ts";
import { newChangeSet } from "../../journal/newChangeSet.ts";
import type { ChangeSet } from "../../model/changeSet.ts";
import { type Field, fieldsOf } from "../../model/fields.ts";
import type { Locale } from "../../model/locale.ts";
import { newId } from "../../model/newId.ts";
import { phasedText, readPhased, readStep, stepText } from "../../model/paceDetail.ts";
import { readCell } from "../../model/parseQuantity.ts";
import { lastDayOf } from "../../model/period.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import { isError, type Problem, type ProblemCode } from "../../model/problem.ts";
import { formatNumber } from "../../model/quantity.ts";
import { readPeriod } from "../../model/readPeriod.ts";
import { type Rows, type TableName, tables } from "../../model/tables.ts";
import { dayAfter } from "../screens/filters.ts";
import type { Cells } from "../screens/rowText.ts";

/** A row as it stands in a form: each column as the text of its control. A flag is "1" or "", an id is an id. */
export type Form = Readonly<Record<string, string>>;

/** What is wrong with a field; `problem` where the sentence tells of more than the field. */
export type FieldFault = { code: ProblemCode | "notPhased" | "notAStep"; problem: Problem };

export type Checked = { row: Cells; warnings: Problem[] } | { faults: Readonly<Record<string, FieldFault>> };

const paceText = (row: Cells, locale: Locale): string => {
  const detail = String(row.pace_detail ?? "");
  if (detail === "") return "";
  if (row.pace === "phased") return phasedText(detail, (value) => formatNumber(value, { locale }));
  return row.pace === "step" ? stepText(detail) : detail;
};

function textOf({ column, control }: Field, row: Cells, locale: Locale): string {
  const cell = row[column] ?? null;
  if (column === "pace_detail") return paceText(row, locale);
  if (cell === null) return "";
  if (control.kind === "flag") return cell === true ? "1" : "";
  if (control.kind === "number") return formatNumber(Number(cell), { locale });
  if (control.kind === "lastDay") return lastDayOf({ end: String(cell) });
  if (control.kind === "period") return locale === "vi" ? periodLabel(String(cell), locale) : String(cell);
  return String(cell);
}

/** The form of a row; of a new one with what is known of it already. */
export const formOf = (table: TableName, row: Cells, locale: Locale): Form =>
  Object.fromEntries(fieldsOf(table).map((field) => [field.column, textOf(field, row, locale)]));

/** What a new row begins with. */
export const newRow = (table: TableName, known: Cells): Cells => ({
  ...(table === "indicators" && { nature: "quantity", direction: "none", accumulation: "none", pace: "none" }),
  ...(table === "targets" && { basis: "level", bound: "at_least", tier: "plan", version: 1 }),
  ...known,
});

/** The next version of a target: the same promise, set anew by another document. */
export const adjustedTarget = (target: Cells): Cells => ({
  ...target,
  target_id: null,
  version: Number(target.version ?? 1) + 1,
  document_id: null,
  section: null,
  as_written: null,
  note: null,
});

type Read = string | number | boolean | null | { fault: FieldFault["code"] };

function readField({ column, control }: Field, form: Form, locale: Locale): Read {
  const text = (form[column] ?? "").normalize("NFC").trim();
  if (control.kind === "flag") return text === "1";
  if (column === "pace_detail") {
    if (form.pace !== "phased" && form.pace !== "step") return null;
    const detail = form.pace === "phased" ? readPhased(text) : readStep(text);
    return detail ?? { fault: form.pace === "phased" ? "notPhased" : "notAStep" };
  }
  if (text === "") return null;
  if (control.kind === "number") {
    const reading = readCell(text, locale);
    const isFigure = reading.kind === "quantity" && reading.quantity.low === reading.quantity.high && reading.quantity.rest === "";
    return isFigure ? reading.quantity.low : { fault: "notANumber" };
  }
  if (control.kind === "period") return readPeriod(text) ?? { fault: "notAPeriod" };
  return control.kind === "lastDay" ? dayAfter(text) : text;
}

const problemOf = (code: FieldFault["code"], column: string, found: string): FieldFault => ({
  code,
  problem: { code: code === "notPhased" || code === "notAStep" ? "unknownWord" : code, file: "", column, found },
});

/** The form as a row, checked alone and among all the others; or what is wrong, by column. `known`: all change sets, `reference`: the rows that all
 *  sets share. A new row gets its id here. */
export function checkForm(
  table: TableName,
  form: Form,
  isNew: boolean,
  { known, reference, locale }: { known: readonly ChangeSet[]; reference: Rows; locale: Locale },
): Checked {
  const faults: Record<string, FieldFault> = {};
  const cells: Record<string, unknown> = {};
  for (const field of fieldsOf(table)) {
    const read = readField(field, form, locale);
    if (typeof read === "object" && read !== null) faults[field.column] = problemOf(read.fault, field.column, form[field.column] ?? "");
    else cells[field.column] = read;
  }
  const [key] = tables[table].key;
  if (isNew && (cells[key] ?? null) === null) {
    const taken = new Set(known.flatMap(({ rows }) => (rows[table] ?? []).map((row) => String((row as Cells)[key]))));
    cells[key] = newId(table, cells, taken);
  }
  const { data, error } = tables[table].row.safeParse(cells);
  for (const issue of error?.issues ?? []) {
    const column = String(issue.path[0]);
    faults[column] ??= problemOf(issue.message as ProblemCode, column, form[column] ?? "");
  }
  if (data === undefined || Object.keys(faults).length > 0) return { faults };
  const row = data as Cells;
  const candidate = newChangeSet({ who: "", why: "", rows: { [table]: [row] } as Rows }, []);
  const found = checkChangeSets([...known, candidate], reference, (_, other) => ({
    file: (other as unknown) === row ? "this" : "",
  })).filter(
    // A circle is told on whichever of its rows was met first.
    ({ file, code }) => file === "this" || code === "circularParts",
  );
  for (const problem of found.filter(isError)) {
    const column = problem.column ?? key;
    faults[column] ??= { code: problem.code, problem };
  }
  return Object.keys(faults).length > 0 ? { faults } : { row, warnings: found.filter((problem) => !isError(problem)) };
}

/** Whether a column says something about a row as it is filled in. */
export function isAsked(table: TableName, column: string, form: Form): boolean {
  const measures = form.bound !== "milestone" && form.bound !== "qualitative";
  switch (`${table}.${column}`) {
    case "indicators.pace_detail":
      return form.pace === "phased" || form.pace === "step";
    case "targets.low":
    case "targets.denominator":
    case "targets.basis":
      return measures;
    case "targets.high":
      return measures && form.bound !== "about";
    case "targets.tolerance":
      return form.bound === "about";
    case "targets.strict":
      return form.bound === "at_least" || form.bound === "at_most";
    case "targets.baseline":
      return measures && form.basis !== "growth";
    default:
      return true;
  }
}
