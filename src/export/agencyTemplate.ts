import { type Cell, type CellStyle, type CellValue, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { printNames } from "./annexPage.ts";
import { border, face, inputFill, letterOf, plainStyles, quiet, wrapped } from "./sheetStyles.ts";

/** What an agency's template holds, in words and figures. */
export interface AgencyTemplate {
  /** Of model/templateCode.ts. */
  code: string;
  sheet: string;
  title: string;
  /** Lines below the title: for whom, how to fill it in. */
  lines: readonly string[];
  headings: {
    number: string;
    name: string;
    unit: string;
    last: string;
    lastOf: string;
    asked: readonly string[];
    grade: string;
    note: string;
  };
  /** What may stand in the column of grades. */
  grades: readonly string[];
  /** Shown beside a cell for a figure, and when something else is typed. */
  figure: { title: string; hint: string; fault: string };
  rows: readonly TemplateRow[];
}

export interface TemplateRow {
  indicator_id: string;
  number: string;
  name: string;
  isPart: boolean;
  unit: string;
  /** The newest figure that is known, in the unit, and of which period and grade it is. */
  last: number | null;
  lastOf: string;
  isIllustrative: boolean;
}

/** Rows below the last one that are still checked: agencies add rows. */
const spareRows = 200;
const styles = {
  ...plainStyles,
  part: { ...plainStyles.text, alignment: { ...wrapped, indent: 2 } },
  input: { ...plainStyles.text, alignment: { vertical: "top" }, fill: inputFill },
} as const satisfies Record<string, CellStyle>;

/** Of a figure that is only shown; Excel writes "100." for a whole one under "0.##". */
const knownStyle = ({ last, isIllustrative }: TemplateRow): CellStyle => ({
  font: { ...face, color: quiet, italic: isIllustrative },
  border,
  alignment: { vertical: "top" },
  numFmt: Number.isInteger(last) ? "#,##0" : "#,##0.####",
});

/** The template as a workbook of one sheet. Its code and the ids of its indicators stand in the hidden first column, beside what they name: there they
 *  survive a new file name, rows that are added, sorted or taken out, and a copy into another workbook. Figures that stand in it are only shown. */
export async function writeAgencyTemplate(template: AgencyTemplate): Promise<Uint8Array> {
  const { code, title, lines, headings, rows } = template;
  const head = lines.length + 2;
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, style: CellStyle) => cells.set(`${row},${column}`, { style });
  const headingTexts = [
    headings.number,
    headings.name,
    headings.unit,
    headings.last,
    headings.lastOf,
    ...headings.asked,
    headings.grade,
    headings.note,
  ];
  const [firstAsked, grade] = [6, 6 + headings.asked.length];
  const values: CellValue[][] = [[null, title], ...lines.map((text) => [null, text]), [], [code, ...headingTexts]];
  put(0, 1, styles.title);
  for (const index of lines.keys()) put(index + 1, 1, styles.line);
  for (const index of headingTexts.keys()) put(head, index + 1, styles.heading);
  for (const row of rows) {
    const at = values.length;
    values.push([row.indicator_id, row.number, row.name, row.unit, row.last, row.lastOf, ...headings.asked.map(() => null), null, null]);
    const known = knownStyle(row);
    const asked = headings.asked.map(() => styles.input);
    const own = [styles.text, row.isPart ? styles.part : styles.text, styles.text, known, known, ...asked, styles.input, styles.text];
    for (const [index, style] of own.entries()) put(at, index + 1, style);
  }
  const end = values.length + spareRows;
  const range = (from: number, to: number) => `${letterOf(from)}${head + 2}:${letterOf(to)}${end}`;
  const figures: DataValidation = {
    type: "decimal",
    operator: "between",
    formula1: "-1000000000000000",
    formula2: "1000000000000000",
    allowBlank: true,
    showInputMessage: true,
    inputTitle: template.figure.title,
    inputMessage: template.figure.hint,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: template.figure.title,
    errorMessage: template.figure.fault,
    range: range(firstAsked, grade - 1),
  };
  const kinds: DataValidation = {
    type: "list",
    values: [...template.grades],
    allowBlank: true,
    showErrorMessage: true,
    range: range(grade, grade),
  };
  const sheet: WriteSheet = {
    name: template.sheet,
    rows: values,
    cells,
    columns: [
      { hidden: true, width: 4 },
      { width: 6 },
      { width: 52 },
      { width: 14 },
      { width: 14 },
      { width: 24 },
      ...headings.asked.map(() => ({ width: 18 })),
      { width: 14 },
      { width: 32 },
    ],
    freezePane: { rows: head + 1, columns: 3 },
    dataValidations: [figures, kinds],
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
  return writeXlsx({ sheets: [sheet], defaultFont: face, namedRanges: printNames(template.sheet, { from: head + 1, to: head + 1 }) });
}
