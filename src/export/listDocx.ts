import {
  AlignmentType,
  Document,
  Footer,
  type IBorderOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { ListColumn, ListTable } from "../model/listTable.ts";

/** A4 across, in twentieths of a point, with margins of 1.5 cm. */
const [pageWidth, pageHeight, margin] = [16838, 11906, 850];
const across = pageWidth - 2 * margin;
const face = "Times New Roman";
/** Half points. */
const [bodySize, smallSize] = [19, 14];

const edge: IBorderOptions = { style: "single", size: 4, color: "808080" };
const borders = { top: edge, bottom: edge, left: edge, right: edge };
const margins = { top: 40, bottom: 40, left: 60, right: 60 };

const run = (text: string, more: { bold?: boolean; size?: number; color?: string } = {}) =>
  new TextRun({ text, font: face, size: bodySize, ...more });
const line = (text: string, more: { bold?: boolean; size?: number } = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 60 }, children: [run(text, { size: 24, ...more })] });

const widthsOf = (columns: readonly ListColumn[]): number[] => {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((width / whole) * across));
};

function cellOf(column: ListColumn, width: number, text: string, isHead: boolean): TableCell {
  const isQuiet = column.kind === "quiet" && !isHead;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders,
    margins,
    verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
    ...(isHead ? { shading: { fill: "F0F0F0" } } : {}),
    children: [
      new Paragraph({
        alignment: isHead || column.isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [run(text, { bold: isHead, ...(isQuiet ? { size: smallSize, color: "616161" } : {}) })],
      }),
    ],
  });
}

const groupRow = (name: string, span: number) =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: span,
        borders,
        margins,
        children: [new Paragraph({ keepNext: true, children: [run(name, { bold: true })] })],
      }),
    ],
  });

/** A list as a Word document across A4, laid out as the appendix of a decision: headings repeat on every page, rows do not break. */
export async function writeListDocx({ title, lines, locale, columns, groups }: ListTable): Promise<Blob> {
  const widths = widthsOf(columns);
  const rowOf = (textOf: (column: ListColumn) => string, isHead: boolean) =>
    new TableRow({
      ...(isHead && { tableHeader: true }),
      cantSplit: true,
      children: columns.map((column, at) => cellOf(column, widths[at] ?? 0, textOf(column), isHead)),
    });
  const table = new Table({
    width: { size: across, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      rowOf(({ head }) => head, true),
      ...groups.flatMap((group) => [
        ...(group.name === "" ? [] : [groupRow(group.name, columns.length)]),
        ...group.rows.map((cells) => rowOf(({ key }) => cells[key] ?? "", false)),
      ]),
    ],
  });
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ font: face, size: bodySize, children: [PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
  const document = new Document({
    title,
    creator: "Bảng chỉ tiêu",
    styles: { default: { document: { run: { font: face, size: bodySize, language: { value: locale === "vi" ? "vi-VN" : "en-GB" } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: pageHeight, height: pageWidth, orientation: PageOrientation.LANDSCAPE },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: footer },
        children: [line(title.toUpperCase(), { bold: true, size: 28 }), ...lines.map((text) => line(text)), table],
      },
    ],
  });
  return Packer.toBlob(document);
}
