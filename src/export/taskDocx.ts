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
import { type TaskCells, type TaskColumn, type TaskTable, taskColumnNames, taskColumns } from "../model/taskTable.ts";

/** A4 across, in twentieths of a point, with margins of 1.5 cm. */
const [pageWidth, pageHeight, margin] = [16838, 11906, 850];
const across = pageWidth - 2 * margin;
const face = "Times New Roman";
/** Half points. */
const [bodySize, smallSize] = [19, 14];

const edge: IBorderOptions = { style: "single", size: 4, color: "808080" };
const borders = { top: edge, bottom: edge, left: edge, right: edge };
const margins = { top: 40, bottom: 40, left: 60, right: 60 };
const whole = taskColumnNames.reduce((sum, name) => sum + taskColumns[name].width, 0);
const widthOf = (name: TaskColumn): number => Math.floor((taskColumns[name].width / whole) * across);
const centred: readonly TaskColumn[] = ["number", "percent", "done_on", "verdict", "state"];

const run = (text: string, more: { bold?: boolean; size?: number; color?: string } = {}) =>
  new TextRun({ text, font: face, size: bodySize, ...more });
const line = (text: string, more: { bold?: boolean; size?: number } = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 60 }, children: [run(text, { size: 24, ...more })] });

function cellOf(name: TaskColumn, text: string, isHead: boolean): TableCell {
  const isQuiet = name === "code" && !isHead;
  return new TableCell({
    width: { size: widthOf(name), type: WidthType.DXA },
    borders,
    margins,
    verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
    ...(isHead ? { shading: { fill: "F0F0F0" } } : {}),
    children: [
      new Paragraph({
        alignment: isHead || centred.includes(name) ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [run(text, { bold: isHead, ...(isQuiet ? { size: smallSize, color: "616161" } : {}) })],
      }),
    ],
  });
}

const rowOf = (cells: TaskCells) =>
  new TableRow({ cantSplit: true, children: taskColumnNames.map((name) => cellOf(name, cells[name], false)) });

const headRow = new TableRow({
  tableHeader: true,
  cantSplit: true,
  children: taskColumnNames.map((name) => cellOf(name, taskColumns[name].head, true)),
});

const groupRow = (name: string) =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: taskColumnNames.length,
        borders,
        margins,
        children: [new Paragraph({ keepNext: true, children: [run(name, { bold: true })] })],
      }),
    ],
  });

/** A table of tasks as a Word document across A4, laid out as the appendix of a decision: headings repeat on every page, rows do not break. It reads back. */
export async function writeTaskDocx({ title, lines, groups }: TaskTable): Promise<Blob> {
  const table = new Table({
    width: { size: across, type: WidthType.DXA },
    columnWidths: taskColumnNames.map(widthOf),
    layout: TableLayoutType.FIXED,
    rows: [headRow, ...groups.flatMap((group) => [...(group.name === "" ? [] : [groupRow(group.name)]), ...group.rows.map(rowOf)])],
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
    styles: { default: { document: { run: { font: face, size: bodySize, language: { value: "vi-VN" } } } } },
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
