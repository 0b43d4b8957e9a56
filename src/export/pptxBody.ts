import type PptxGenJS from "pptxgenjs";
import { fittingSize, lineWidth } from "../charts/letterWidths.ts";
import { shapeOf, toneOf } from "../charts/marks.ts";
import { type FactColumn, type Slide, type SlideBody, type SlideFact, type SlideFigure, stage } from "../charts/slide.ts";
import type { Status } from "../model/status.ts";
import type { NativeChart } from "./nativeChart.ts";
import { hex, inches, type Look, points, toneOn } from "./pptxLook.ts";
import { barsChart, pathChart, trendChart } from "./slideCharts.ts";

type Page = PptxGenJS.Slide;
type Cell = PptxGenJS.TableCell;

/** Adds a chart; the order of the calls is the order of the charts in the file. */
type AddChart = (page: Page, chart: NativeChart, box: Box, described: string) => void;

/** Units of the stage. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Of the figure beside a picture. */
const figureWidth = 608;

const inInches = ({ x, y, w, h }: Box) => ({ x: inches(x), y: inches(y), w: inches(w), h: inches(h) });
const { margin, width } = stage;
const factColumn = { width: 812, gap: 104, top: 318, heading: 64, pitch: 137 } as const;
/** Kept free beside a text that is measured. */
const slack = 16;
const [gradeSize, wordSize] = [34, 34];
const gradeWidth = (grade: string): number => (grade === "" ? 0 : gradeSize * lineWidth(`${grade} `));
/** Figures that are words stand smaller. */
const valueSize = ({ grade, value }: SlideFact): number =>
  fittingSize([{ text: value, room: 300 - slack - gradeWidth(grade), isBold: true }], [56, 46, 36]) ?? 30;
/** Room for the widest figure of a column; the names have the rest. */
const figureRoom = ({ facts }: FactColumn): number =>
  Math.min(340, Math.max(140, ...facts.map((fact) => slack + gradeWidth(fact.grade) + valueSize(fact) * lineWidth(fact.value, true))));
/** Of a fact right of its mark. */
const factRoom = 750;
/** Room for the longest word of a column; the plans have the rest. */
const wordRoom = ({ facts }: FactColumn): number =>
  Math.min(310, Math.max(150, ...facts.map(({ word }) => slack + wordSize * lineWidth(word, true))));

/** Sizes that all facts of a slide share; where a name has no room on one line at a size that is read from afar, names stand on two. */
interface FactSizes {
  name: number;
  onTwoLines: boolean;
  word: number;
  /** Height of the row of names; the words stand in the rest. */
  split: number;
  plan: number;
}

function factSizes(columns: readonly FactColumn[]): FactSizes {
  const names = (lines: number) =>
    columns.flatMap((column) => column.facts.map(({ name }) => ({ text: name, room: lines * (factRoom - figureRoom(column) - slack) })));
  const onOne = fittingSize(names(1), [44, 40, 36, 33, 30]);
  const plans = columns.flatMap((column) => column.facts.map(({ plan }) => ({ text: plan, room: factRoom - wordRoom(column) })));
  return {
    // words do not fill both lines
    name: onOne ?? fittingSize(names(1.7), [33, 30]) ?? 27,
    onTwoLines: onOne === null,
    word: onOne === null ? 30 : wordSize,
    split: onOne === null ? 95 : 90,
    plan: fittingSize(plans, onOne === null ? [30, 28, 25] : [34, 31, 28, 25]) ?? 23,
  };
}

/** The mark of a status, drawn as a shape. Radius as on the stage. */
function mark(page: Page, look: Look, status: Status, x: number, y: number, r: number): void {
  const shape = shapeOf(status);
  const { fill, edge } = toneOn(look, toneOf(status));
  const size = shape === "point" ? 0.5 * r : shape === "ring" ? 0.86 * r : 1.1 * r;
  const isRing = shape === "ring";
  const kind = { up: "triangle", down: "triangle", diamond: "diamond", dot: "ellipse", ring: "ellipse", point: "ellipse" } as const;
  page.addShape(kind[shape], {
    ...inInches({ x: x - size, y: y - size, w: 2 * size, h: 2 * size }),
    flipV: shape === "down",
    ...(isRing ? {} : { fill: { color: fill } }),
    ...(isRing ? { line: { color: fill, width: 2 } } : edge === null ? {} : { line: { color: edge, width: 1 } }),
    objectName: `status ${status}`,
  });
}

/** A fact is two rows of a table: name and figure, status and plan, each pair with its own share of the width. */
function factCells(look: Look, fact: SlideFact, sizes: FactSizes): Cell[][] {
  const { palette, lang, font } = look;
  const run = { lang, fontFace: font };
  const none = { type: "none" as const };
  const over = { type: "solid" as const, pt: 0.75, color: hex(palette.lineRule) };
  const options = (edge: PptxGenJS.BorderProps, more: PptxGenJS.TableCellProps = {}): PptxGenJS.TableCellProps => ({
    ...{ margin: [0, 0, 0, 0], valign: "middle", border: [edge, none, none, none] },
    ...more,
  });
  const name = {
    ...run,
    fontSize: points(sizes.name),
    color: hex(palette.text1),
    ...(sizes.onTwoLines ? { lineSpacing: points(1.15 * sizes.name) } : {}),
  };
  const grade = { ...run, fontSize: points(gradeSize), color: hex(palette.text3) };
  const value = { ...run, fontSize: points(valueSize(fact)), bold: true, color: hex(palette.text1) };
  return [
    [
      { text: "", options: options(over, { rowspan: 2 }) },
      { text: [{ text: fact.name, options: name }], options: options(over, { colspan: 2 }) },
      {
        text: [...(fact.grade === "" ? [] : [{ text: `${fact.grade} `, options: grade }]), { text: fact.value, options: value }],
        options: options(over, { align: "right" }),
      },
    ],
    [
      {
        text: [
          { text: fact.word, options: { ...run, fontSize: points(sizes.word), bold: true, color: toneOn(look, toneOf(fact.status)).text } },
        ],
        options: options(none, { valign: "top" }),
      },
      {
        text: [{ text: fact.plan, options: { ...run, fontSize: points(sizes.plan), color: hex(palette.text3) } }],
        options: options(none, { colspan: 2, align: "right", valign: "top" }),
      },
    ],
  ];
}

function facts(page: Page, look: Look, column: FactColumn, x: number, sizes: FactSizes): void {
  const { palette, lang, font } = look;
  const { top, heading, pitch } = factColumn;
  const { split } = sizes;
  const said = { lang, fontFace: font, margin: 0, valign: "top" as const };
  const box = inInches({ x, y: top, w: factColumn.width, h: 64 });
  if (column.title !== "")
    page.addText(column.title, { ...box, ...said, fontSize: points(44), bold: true, color: toneOn(look, column.tone).text });
  if (column.more !== "") page.addText(column.more, { ...box, ...said, fontSize: points(34), color: hex(palette.text3), align: "right" });
  page.addTable(
    column.facts.flatMap((fact) => factCells(look, fact, sizes)),
    {
      ...inInches({ x, y: top + heading, w: factColumn.width, h: pitch * column.facts.length }),
      colW: [62, wordRoom(column), factRoom - wordRoom(column) - figureRoom(column), figureRoom(column)].map(inches),
      rowH: column.facts.flatMap(() => [inches(split), inches(pitch - split)]),
    },
  );
  for (const [at, fact] of column.facts.entries()) mark(page, look, fact.status, x + 22, top + heading + at * pitch + split / 2, 17);
}

function figure(page: Page, look: Look, { value, label, status, word, lines }: SlideFigure): void {
  const { palette, lang, font } = look;
  const at = (y: number, h: number): Box => ({ x: width - margin - figureWidth, y, w: figureWidth, h });
  const type = { lang, fontFace: font, margin: 0, valign: "top" as const };
  page.addText(value, {
    ...inInches(at(296, 180)),
    ...{
      ...type,
      fontSize: points(fittingSize([{ text: value, room: figureWidth, isBold: true }], [150, 124, 100]) ?? 76),
      bold: true,
      color: hex(palette.text1),
      valign: "bottom",
    },
  });
  page.addText(label, { ...inInches(at(480, 92)), ...type, fontSize: points(38), color: hex(palette.text2) });
  const tone = toneOn(look, toneOf(status));
  mark(page, look, status, 1236, 606, 19);
  page.addText(word, {
    ...inInches({ ...at(574, 64), x: 1274 }),
    ...type,
    fontSize: points(46),
    bold: true,
    color: tone.text,
    valign: "middle",
  });
  page.addShape("line", { ...inInches(at(660, 0)), line: { color: hex(palette.lineRule), width: 1 } });
  for (const [line, { strong, weak }] of lines.entries())
    page.addText(
      [
        {
          text: strong,
          options: {
            ...type,
            fontSize: points(fittingSize([{ text: strong, room: figureWidth, isBold: true }], [42, 38]) ?? 34),
            bold: true,
            color: hex(palette.text1),
            breakLine: true,
          },
        },
        { text: weak, options: { ...type, fontSize: points(36), color: hex(palette.text2) } },
      ],
      { ...inInches(at(686 + line * 140, 130)), ...type },
    );
}

function table(page: Page, look: Look, { columns, rows }: Extract<SlideBody, { kind: "table" }>): void {
  const { palette, lang, font } = look;
  const widths: Record<string, number> = { order: 70, indicator: 630, unit: 190, plan: 200, actual: 210, against: 168, verdict: 260 };
  const rule = { type: "solid" as const, pt: 0.75, color: hex(palette.lineRule) };
  const none = { type: "none" as const };
  const cell = (text: string, key: string, more: PptxGenJS.TableCellProps): Cell => ({
    text,
    options: {
      ...{ lang, fontFace: font, fontSize: points(30), color: hex(palette.text1), valign: "middle", margin: [0, 0.05, 0, 0.05] },
      align: columns.find((column) => column.key === key)?.align ?? "left",
      ...more,
    } as PptxGenJS.TableCellProps,
  });
  const heads = columns.map(({ key, label }) => cell(label, key, { bold: true, fontSize: points(28), color: hex(palette.text3) }));
  const body = rows.map((row): Cell[] =>
    row.isHead
      ? [
          cell(row.cells.order ?? "", "order", { bold: true }),
          cell(row.cells.indicator ?? "", "indicator", { bold: true, colspan: columns.length - 1 }),
        ]
      : columns.map(({ key }) => {
          const isVerdict = key === "verdict" && row.status !== null;
          return cell(
            row.cells[key] ?? "",
            key,
            isVerdict
              ? { bold: true, color: toneOn(look, toneOf(row.status as Status)).text }
              : key === "actual"
                ? { bold: /^[\d−]/.test(row.cells[key] ?? "") }
                : {},
          );
        }),
  );
  page.addTable([heads, ...body], {
    ...inInches({ x: margin, y: 290, w: width - 2 * margin, h: 72 * (rows.length + 1) }),
    colW: columns.map(({ key }) => inches(widths[key] ?? 200)),
    rowH: [...Array(rows.length + 1)].map(() => inches(72)),
    border: [none, none, rule, none],
  });
}

/** Puts under the title what a slide shows: text, tables and charts that can be edited. */
export function writeBody(page: Page, look: Look, slide: Slide, addChart: AddChart): void {
  const { body } = slide;
  const { palette, lang, font } = look;
  const words = { lang, fontFace: font, margin: 0, color: hex(palette.text1), valign: "top" as const };
  switch (body.kind) {
    case "facts":
      for (const [at, column] of body.columns.entries())
        facts(page, look, column, margin + at * (factColumn.width + factColumn.gap), factSizes(body.columns));
      if (body.note !== null) {
        mark(page, look, body.note.status, margin + 22, 958, 15);
        page.addText(body.note.text, {
          ...inInches({ x: 158, y: 930, w: 1000, h: 56 }),
          ...words,
          fontSize: points(38),
          color: hex(palette.text2),
          valign: "middle",
        });
      }
      break;
    case "bars":
      addChart(page, barsChart(body.spec, look), { x: margin, y: 280, w: width - 2 * margin, h: 690 }, slide.title);
      break;
    case "picture": {
      const { spec } = body;
      page.addText(body.subtitle, {
        ...inInches({ x: margin, y: 284, w: 1034, h: 50 }),
        ...words,
        fontSize: points(30),
        color: hex(palette.text3),
      });
      const box = { x: margin, y: 366, w: 1060, h: 604 };
      if (spec.empty !== null) page.addText(spec.empty, { ...inInches(box), ...words, fontSize: points(38), color: hex(palette.text2) });
      else addChart(page, spec.kind === "path" ? pathChart(spec, look) : trendChart(spec, look), box, `${slide.title}. ${body.subtitle}`);
      figure(page, look, body.figure);
      break;
    }
    case "table":
      table(page, look, body);
      break;
    case "text":
      page.addText(
        body.paragraphs.map((text, at) => ({
          text,
          options: {
            ...words,
            fontSize: points(48),
            paraSpaceAfter: 14,
            breakLine: at < body.paragraphs.length - 1,
            bullet: { indent: 22 },
          },
        })),
        { ...inInches({ x: margin, y: 310, w: width - 2 * margin, h: 660 }), ...words },
      );
      break;
    case "nothing":
      page.addText(body.text, {
        ...inInches({ x: margin, y: 310, w: width - 2 * margin, h: 200 }),
        ...words,
        fontSize: points(44),
        color: hex(palette.text2),
      });
  }
}
