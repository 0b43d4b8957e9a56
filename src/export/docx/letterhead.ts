import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Letterhead } from "./officeDocument.ts";
import { textWidth, twips } from "./page.ts";
import { sizes } from "./styles.ts";

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
export const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** Shares of the text's width: whose paper it is at the left, the nation at the right. */
const left = textWidth * 0.42;
const right = textWidth - left;

interface LineStyle {
  size: number;
  bold?: boolean;
  italics?: boolean;
  before?: number;
}

const line = (text: string, { size, before = 0, ...face }: LineStyle): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before, after: 0 }, children: [new TextRun({ text, size, ...face })] });

/** A rule of this length, mm, in the middle of a column of that width. */
export const rule = (length: number, width: number): Paragraph =>
  new Paragraph({
    indent: { left: twips((width - length) / 2), right: twips((width - length) / 2) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 } },
    spacing: { before: 60, after: 0, line: 100, lineRule: "exact" },
    children: [],
  });

const cell = (width: number, children: Paragraph[]): TableCell =>
  new TableCell({ width: { size: twips(width), type: WidthType.DXA }, margins: { left: 0, right: 0 }, children });

/** Two cells side by side without a line round them. */
export const sideBySide = (widths: readonly [number, number], rows: readonly (readonly [Paragraph[], Paragraph[]])[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: noBorders,
    rows: rows.map(([first, second]) => new TableRow({ cantSplit: true, children: [cell(widths[0], first), cell(widths[1], second)] })),
  });

/** Agency, nation and motto, number, place and day: the head of the first page (decree, annex I, form 1.4). */
export function letterheadTable({ superior, agency, number, nation, motto, placeAndDay }: Letterhead): Table {
  return sideBySide(
    [left, right],
    [
      [
        [
          ...(superior === "" ? [] : [line(superior.toUpperCase(), { size: sizes.small })]),
          line(agency.toUpperCase(), { size: sizes.small, bold: true }),
          rule(left / 3, left),
        ],
        [line(nation, { size: sizes.small, bold: true }), line(motto, { size: sizes.beside, bold: true }), rule(58, right)],
      ],
      [[line(number, { size: sizes.beside, before: 80 })], [line(placeAndDay, { size: sizes.beside, italics: true, before: 80 })]],
    ],
  );
}
