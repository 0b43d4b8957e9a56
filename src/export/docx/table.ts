import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { OfficeColumn, OfficeRow, OfficeTable } from "./officeDocument.ts";
import { styleIds } from "./styles.ts";

const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const margins = { left: 70, right: 70, top: 0, bottom: 0 };

/** Percent, as Word wants it. */
const widthOf = (share: number, all: number) => ({
  size: `${Math.round((share / all) * 1000) / 10}%` as const,
  type: WidthType.PERCENTAGE,
});

interface CellStyle {
  align: OfficeColumn["align"];
  bold?: boolean;
  italics?: boolean;
  indent?: boolean;
  isDense: boolean;
  /** It does not stand at the foot of a page without the row below. */
  keepNext?: boolean;
}

const text = (content: string, { align, isDense, bold = false, italics = false, indent = false, keepNext = false }: CellStyle): Paragraph =>
  new Paragraph({
    keepNext,
    style: isDense ? styleIds.dense : styleIds.cell,
    alignment: AlignmentType[align === "left" ? "LEFT" : align === "right" ? "RIGHT" : "CENTER"],
    ...(indent && { indent: { left: 140 } }),
    children: [new TextRun({ text: content, bold, italics })],
  });

function cellsOf(row: OfficeRow, columns: readonly OfficeColumn[], all: number, isDense: boolean): TableCell[] {
  const isGroup = row.kind === "group";
  const last = isGroup ? Math.min(row.cells.length, columns.length) - 1 : columns.length - 1;
  return columns.slice(0, last + 1).map(({ share, align }, at) => {
    const spanned = isGroup && at === last ? columns.slice(at) : [{ share }];
    return new TableCell({
      width: widthOf(
        spanned.reduce((sum, each) => sum + each.share, 0),
        all,
      ),
      verticalAlign: VerticalAlign.CENTER,
      margins,
      ...(spanned.length > 1 && { columnSpan: spanned.length }),
      children: [
        text(row.cells[at] ?? "", {
          align,
          isDense,
          bold: isGroup || row.kind === "total",
          keepNext: isGroup,
          italics: row.kind === "part" && at === 1,
          indent: row.kind === "part" && at === 1,
        }),
      ],
    });
  });
}

/** A ruled table whose head is repeated on every page. Rows are never split between pages. */
export function officeTable({ isDense = false, columns, rows }: OfficeTable): Table {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ label, share }) =>
        new TableCell({
          width: widthOf(share, all),
          verticalAlign: VerticalAlign.CENTER,
          margins,
          shading: { fill: "F0F0F0" },
          children: [text(label, { align: "center", isDense, bold: true })],
        }),
    ),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: "100%", type: WidthType.PERCENTAGE },
    columnWidths: columns.map(({ share }) => Math.round((share / all) * 10_000)),
    borders,
    rows: [head, ...rows.map((row) => new TableRow({ cantSplit: true, children: cellsOf(row, columns, all, isDense) }))],
  });
}
