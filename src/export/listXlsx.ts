import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { ListColumn, ListTable } from "../model/listTable.ts";
import { border, face, fill, inputFill, letterOf, plainStyles, quiet, wrapped } from "./sheetStyles.ts";

const styles = {
  ...plainStyles,
  group: { font: { ...face, bold: true }, border, fill: fill("F8F8F8"), alignment: { vertical: "center" } },
  input: { ...plainStyles.text, fill: inputFill },
  quiet: { font: { ...face, size: 9, color: quiet }, border, alignment: wrapped },
} as const satisfies Record<string, CellStyle>;

const styleOf = ({ kind }: ListColumn): CellStyle => styles[kind ?? "text"];
/** Characters of a column in Excel, from its share of the page. */
const widthOf = ({ width }: ListColumn): number => Math.round(width * 1.7);
/** Points: a row is as high as its longest text needs in its column, since no program but Excel works that out when it opens a file. */
const lineHeight = 15.75;
const heightOf = (columns: readonly ListColumn[], row: Readonly<Record<string, string>>): number =>
  lineHeight *
  Math.max(
    1,
    ...columns.map((column) => Math.ceil(((row[column.key] ?? "").length * (column.kind === "quiet" ? 0.8 : 1.1)) / widthOf(column))),
  );

/** A list as a workbook of one sheet: one row under another, headings over their groups, ready to print. */
export async function writeListXlsx({ title, lines, sheet: name, columns, groups }: ListTable): Promise<Uint8Array> {
  const values: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, { height: number }>();
  const merges: NonNullable<WriteSheet["merges"]> = [];
  const add = (row: CellValue[], styleAt: (column: number) => CellStyle) => {
    for (const column of row.keys()) cells.set(`${values.length},${column}`, { style: styleAt(column) });
    values.push(row);
  };
  add([title], () => styles.title);
  for (const text of lines) add([text], () => styles.line);
  values.push([]);
  const head = values.length;
  rowDefs.set(head, { height: 2 * lineHeight + 2 });
  add(
    columns.map((column) => column.head),
    () => styles.heading,
  );
  for (const group of groups) {
    if (group.name !== "") {
      merges.push({ startRow: values.length, endRow: values.length, startCol: 0, endCol: columns.length - 1 });
      add(
        columns.map((_, at) => (at === 0 ? group.name : null)),
        () => styles.group,
      );
    }
    for (const row of group.rows) {
      rowDefs.set(values.length, { height: heightOf(columns, row) });
      add(
        columns.map(({ key }) => row[key] || null),
        (at) => styleOf(columns[at] as ListColumn),
      );
    }
  }
  const sheet: WriteSheet = {
    name,
    rows: values,
    cells,
    merges,
    rowDefs,
    columns: columns.map((column) => ({ width: widthOf(column) })),
    freezePane: { rows: head + 1, columns: 2 },
    dataValidations: columns.flatMap(({ choices }, at) => {
      const letter = letterOf(at);
      const range = `${letter}${head + 2}:${letter}${values.length + 200}`;
      return choices === undefined
        ? []
        : [{ type: "list" as const, values: [...choices], allowBlank: true, showErrorMessage: true, range }];
    }),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${head + 1}:$${head + 1}`,
    },
  };
  return writeXlsx({ sheets: [sheet], defaultFont: face });
}
