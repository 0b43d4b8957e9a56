import { type HeaderView, headerView, ratesAlone, withCorrections } from "./columns.ts";
import type { Corrections } from "./corrections.ts";
import type { Column, Draft, TableReading, TitleBlock } from "./draft.ts";
import { DraftReader, headerUnit } from "./drafts.ts";
import { cellAt, type Grid, type Position, widthOf } from "./grid.ts";
import { type PlacedRow, placeRows } from "./hierarchy.ts";
import type { Layout } from "./layouts/layout.ts";
import { layoutOf } from "./layouts.ts";
import { askPlanPeriod } from "./planPeriod.ts";
import { Questions } from "./questions.ts";
import { rowUnits } from "./rowUnits.ts";
import { runningOf } from "./running.ts";
import { linesOf, wardOfSender, wardOfTitle } from "./sheetArea.ts";
import { sideBySide } from "./sideBySide.ts";
import { schoolYearIn, yearOfSchool, yearsIn } from "./span.ts";
import { type TableParts, tableParts } from "./tableParts.ts";
import { RowReader } from "./tableRows.ts";
import { titleBlock } from "./titleBlock.ts";
import { unmarkedParts } from "./unmarkedParts.ts";

/** The tables of a sheet from the top, each read by the layout that fits it best. `corrections`: of all its tables, or of each by its
 *  number. A sheet without a table gives one reading that says so. Never throws; linear in the number of cells. */
export function readTables(grid: Grid, corrections: Corrections | readonly Corrections[] = {}): TableReading[] {
  const of = (index: number): Corrections => (isList(corrections) ? (corrections[index] ?? {}) : corrections);
  const given = isList(corrections) ? corrections.map(({ headerRows }) => headerRows) : [corrections.headerRows];
  const width = widthOf(grid);
  const readings: TableReading[] = [];
  let first = grid.heading === undefined ? null : titleBlock(grid.heading, null);
  const tables = tableParts(grid, given).flatMap((parts) => sideBySide(parts, width));
  const sender = tables[0] === undefined ? null : wardOfSender(tables[0]);
  for (const [index, parts] of tables.entries()) {
    const title = titleOf(parts, of(index), first);
    const reading = readTable(headerView(parts, title, of(index), width), sender ?? wardOfTitle(parts));
    if (reading === null) continue;
    if (readings.length === 0) first = title;
    readings.push(reading);
  }
  askedOnce(readings);
  return readings.length > 0 ? readings : [nothingRead(grid)];
}

const isList = (corrections: Corrections | readonly Corrections[]): corrections is readonly Corrections[] => Array.isArray(corrections);

/** What "-" means is asked once a file, hidden rows and columns once a sheet. */
function askedOnce(readings: readonly TableReading[]): void {
  const asked = new Set<string>();
  for (const reading of readings)
    reading.questions = reading.questions.filter(({ kind }) => {
      if (kind !== "dash") return true;
      const isNew = !asked.has(kind);
      asked.add(kind);
      return isNew;
    });
}

const emptyTitle: TitleBlock = { text: "", year: null, months: null, unit: null, documentNumber: null, day: null, kind: null };

function nothingRead({ file, sheet }: Grid): TableReading {
  const problems: TableReading["problems"] = [{ code: "noTable", file, ...(sheet === null ? {} : { sheet }) }];
  return { file, sheet, layout: "none", title: emptyTitle, headerRows: null, columns: [], drafts: [], questions: [], problems };
}

/** A later table of a sheet, or of a document, shares the date and number of the first, and its year where it names none. */
function titleOf({ grid, titleRows }: TableParts, { year, schoolYear }: Corrections, first: TitleBlock | null): TitleBlock {
  const title = titleBlock(linesOf(grid, titleRows.slice(-30)), grid.sheet);
  const fileName = grid.file.replace(/^.*\//, "").replaceAll("_", " ");
  return {
    ...title,
    year: year ?? title.year ?? yearOfSchool([title.text], schoolYear) ?? first?.year ?? yearsIn(fileName).at(-1) ?? null,
    months: title.months ?? (title.year === null ? (first?.months ?? null) : null),
    documentNumber: title.documentNumber ?? first?.documentNumber ?? null,
    day: title.day ?? first?.day ?? null,
    kind: title.kind ?? first?.kind ?? null,
    unit: title.unit,
  };
}

/** `ward`: the place of all that names no other. */
function readTable(view: HeaderView, ward: string | null): TableReading | null {
  const layout = layoutOf(view);
  if (layout === null) return null;
  const read = readWith(view, layout, ward);
  const running = view.corrections.running === undefined ? runningOf(read, view) : null;
  if (running === null) return read;
  const again = running.isRunning ? readWith({ ...view, time: { ...view.time, isRunning: true } }, layout, ward) : read;
  again.questions.push(running.question);
  return again;
}

const isFigures = ({ role }: Column) => /^(target|actual|percent|unknown)$/.test(role.kind);

/** What is hidden in the workbook is not read until a person says so; codes, names and units are. */
function withoutHidden(view: HeaderView, columns: readonly Column[]): { columns: Column[]; parts: TableParts; hidden: Position[] } {
  const { grid, body } = view.parts;
  const [rows, hiddenColumns] = [new Set(grid.hiddenRows), new Set(grid.hiddenColumns)];
  const isHidden = (column: Column) => hiddenColumns.has(column.index) && isFigures(column);
  const figures = columns.filter(isFigures).map(({ index }) => index);
  const hidden: Position[] = [];
  const isAny = grid.isHidden || rows.size > 0 || columns.some(isHidden);
  for (const row of isAny ? body : [])
    for (const column of figures) {
      if (hidden.length >= 5) break;
      const away = grid.isHidden || rows.has(row) || hiddenColumns.has(column);
      if (away && /\d/.test(cellAt(grid, row, column).text)) hidden.push({ row, column });
    }
  if (hidden.length === 0 || view.corrections.hidden === "read") return { columns: [...columns], parts: view.parts, hidden };
  return {
    columns: columns.map((column) => (isHidden(column) ? { ...column, role: { kind: "ignored" } } : column)),
    parts: { ...view.parts, body: grid.isHidden ? [] : body.filter((row) => !rows.has(row)) },
    hidden,
  };
}

function readWith(view: HeaderView, layout: Layout, ward: string | null): TableReading {
  const { title, corrections } = view;
  const { columns, parts, hidden } = withoutHidden(view, withCorrections(ratesAlone(layout.columns(view), view), view));
  const { grid, header } = parts;
  const { file, sheet } = grid;
  const questions = new Questions(grid, title.text, columns);
  if (hidden.length > 0 && corrections.hidden === undefined) questions.ask("hidden", null, hidden, ["skip", "read"], false);
  const reader = new RowReader(parts, columns, view);
  const words = reader.read();
  const rows: PlacedRow[] = placeRows(
    words,
    columns.some(({ role }) => role.kind === "area" || role.kind === "period"),
  );
  const units = rowUnits(rows, { given: corrections.unit, header: headerUnit(columns), title: title.unit });
  const draftReader = new DraftReader({
    view: { ...view, parts },
    columns,
    rows,
    units,
    corrections,
    questions,
    convention: layout.convention,
  });
  const drafts = draftReader.drafts();
  unmarkedParts(drafts);
  askPlanPeriod(drafts, { ...view, columns }, questions);
  for (const draft of drafts) draft.area ??= ward;
  explain(drafts, rows, reader.footnotes);
  const refined = layout.refine ? layout.refine(drafts, { ...view, parts }) : drafts;
  askForTheRest(refined, questions, title, columns);
  const isEmpty = refined.length === 0 && hidden.length === 0;
  const place = { file, ...(sheet === null ? {} : { sheet }), row: (header?.first ?? 0) + 1 };
  return {
    file,
    sheet,
    layout: layout.id,
    sender: layout.sender?.(view) ?? null,
    title,
    headerRows: header ? [header.first, header.last] : null,
    columns,
    drafts: refined,
    questions: questions.all(),
    problems: isEmpty ? [{ code: "noTable", ...place }] : draftReader.problems,
  };
}

/** Adds to the notes of rows the sentences of their footnote marks. */
function explain(drafts: readonly Draft[], rows: readonly PlacedRow[], footnotes: ReadonlyMap<string, string>): void {
  if (footnotes.size === 0) return;
  const marks = new Map(rows.map(({ row, mark }) => [row, mark]));
  for (const draft of drafts) draft.note = noteWith(draft, marks.get(draft.row) ?? null, footnotes);
}

function noteWith({ note, values }: Draft, mark: string | null, footnotes: ReadonlyMap<string, string>): string | null {
  const inNote = footnotes.get(note?.replace(/\s/g, "") ?? "");
  const marks = [mark, ...values.map(({ text }) => /(\(\s*\*+\s*\)|\*+)$/.exec(text)?.[1] ?? null)];
  const notes = new Set([inNote ?? note, ...marks.map((found) => footnotes.get(found ?? "") ?? null)]);
  notes.delete(null);
  return notes.size === 0 ? null : [...notes].join("; ");
}

/** Examples of a question, no more than are shown. */
function examples(drafts: readonly Draft[], isOne: (value: Draft["values"][number]) => boolean): Position[] {
  const found: Position[] = [];
  for (const { values } of drafts)
    for (const value of values) {
      if (found.length >= 5) return found;
      if (isOne(value)) found.push(value.at);
    }
  return found;
}

function askForTheRest(drafts: readonly Draft[], questions: Questions, title: TitleBlock, columns: readonly Column[]): void {
  const timeless = examples(drafts, ({ at, interval }) => interval === null && columns[at.column]?.role.kind !== "unknown");
  const isSchoolYear = [title.text, ...columns.flatMap(({ path }) => path)].some((text) => schoolYearIn(text) !== null);
  const [only, ...others] = columns.filter(({ role }) => (role.kind === "target" || role.kind === "actual") && role.interval === null);
  const schoolColumn = others.length === 0 ? (only?.index ?? null) : null;
  if (timeless.length > 0 && isSchoolYear) questions.ask("schoolYear", schoolColumn, timeless, ["last", "first"], true);
  else if (timeless.length > 0 && title.year === null) questions.ask("year", null, timeless, [], true);
  if (drafts.some(({ unit, code }) => unit !== null || code !== null)) return;
  const unitless = examples(drafts, () => true);
  if (unitless.length > 0) questions.ask("unit", null, unitless, ["tỷ đồng", "triệu đồng", "%", "người"], false);
}
