import type { Column, Draft, DraftCheck, DraftValue, Figure, TableReading, TitleBlock } from "../../src/ingest/draft.ts";
import type { Position } from "../../src/ingest/grid.ts";
import type { Decision, Settled, StagedBlock, StagedCell } from "../../src/ingest/staged.ts";
import { blocksOf } from "../../src/ingest/stagedTable.ts";
import { accept, taken } from "../../src/ingest/staging/accept.ts";
import { stageTables } from "../../src/ingest/staging/stage.ts";
import type { Grade, Tier } from "../../src/model/kinds.ts";
import { readCell } from "../../src/model/parseQuantity.ts";
import { intervalOf } from "../../src/model/period.ts";
import type { Rows } from "../../src/model/tables.ts";

/* Tables as a layout reads them, written short: columns by letter, figures as the file prints them. */

export interface TestColumn {
  kind: "target" | "actual";
  /** "2013-M9", or two days. */
  of: string;
  grade?: Grade;
  tier?: Tier;
  isAdjusted?: boolean;
  assigned_by?: string;
}

export interface TestRow {
  row: number;
  name: string;
  unit?: string | null;
  parent?: number;
  area?: string;
  code?: string;
  headings?: string[];
  note?: string;
  isTotal?: boolean;
  isDerived?: boolean;
  isGroup?: boolean;
  /** By column letter. */
  cells?: Record<string, string | Partial<DraftValue>>;
  checks?: { column: string; of: DraftCheck["of"]; index: number; decimals: number; numerator: string; denominator: string }[];
}

const columnOf = (letter: string) => letter.charCodeAt(0) - 65;
/** "F12" → row 11, column 5. */
export const position = (address: string): Position => ({ row: Number(address.slice(1)) - 1, column: columnOf(address) });

export function figureFrom(text: string): Figure | null {
  const reading = readCell(text, "vi");
  if (reading.kind !== "quantity") return null;
  const { low, high, bound, strict, denominator, change, left, unit } = reading.quantity;
  const sign = change === "down" ? -1 : 1;
  const basis = change === null ? "level" : unit?.startsWith("điểm") || left !== null ? "points" : "growth";
  return { low: sign * low, high: sign * high, bound, isStrict: strict, denominator, basis, left };
}

function figureAt(at: Position, column: TestColumn, cell: string | Partial<DraftValue>): DraftValue {
  const given = typeof cell === "string" ? { text: cell } : cell;
  const text = given.text ?? "";
  const [start = "", end = ""] = column.of.split("..");
  return {
    at,
    text,
    kind: column.kind,
    interval: intervalOf(column.of) ?? { start, end },
    grade: column.grade ?? "preliminary",
    tier: column.tier ?? "plan",
    isAdjusted: column.isAdjusted ?? false,
    assigned_by: column.assigned_by ?? null,
    figure: figureFrom(text),
    doubts: [],
    others: [],
    cellUnit: null,
    problem: null,
    ...given,
  };
}

/** Tables held against the set, with their cells. */
export const stagedBlocks = (...given: Parameters<typeof stageTables>): StagedBlock[] => blocksOf(stageTables(...given));

const plainTitle: TitleBlock = { text: "Biểu 1", year: 2013, months: null, unit: null, documentNumber: null, day: null, kind: null };

export function table(
  columns: Record<string, TestColumn>,
  rows: readonly TestRow[],
  { title = {}, ...more }: Omit<Partial<TableReading>, "title"> & { title?: Partial<TitleBlock> } = {},
): TableReading {
  const file = more.file ?? "bieu.xlsx";
  const sheet = more.sheet === undefined ? "Biểu 1" : more.sheet;
  const drafts = rows.map(({ row, name, unit = null, cells = {}, checks = [], ...rest }): Draft => {
    const at = (letter: string): Position => ({ row: row - 1, column: columnOf(letter) });
    return {
      file,
      sheet,
      row: row - 1,
      name,
      nameAt: at("B"),
      code: rest.code ?? null,
      number: null,
      unit,
      unitAt: unit === null ? null : at("C"),
      parent: rest.parent === undefined ? null : rest.parent - 1,
      isGroup: rest.isGroup ?? false,
      isTotal: rest.isTotal ?? false,
      isDerived: rest.isDerived ?? false,
      headings: rest.headings ?? [],
      area: rest.area ?? null,
      values: Object.entries(cells)
        .filter(([letter]) => letter in columns)
        .map(([letter, cell]) => figureAt(at(letter), columns[letter] as TestColumn, cell)),
      checks: checks.map(({ column, numerator, denominator, ...check }) => ({
        ...check,
        at: at(column),
        numerator: columnOf(numerator),
        denominator: columnOf(denominator),
      })),
      note: rest.note ?? null,
      verdict: null,
    };
  });
  const headers = Object.entries(columns).map(
    ([letter, { kind, of }]): Column => ({
      index: columnOf(letter),
      path: [`${kind} ${of}`],
      role: { kind: "ignored" },
      unit: null,
      area: null,
      indicator: null,
    }),
  );
  return {
    layout: "annex",
    headerRows: [0, 0],
    columns: headers,
    drafts,
    questions: [],
    problems: [],
    ...more,
    file,
    sheet,
    title: { ...plainTitle, ...title },
  };
}

export const nothing: Settled = { names: {}, agencies: {}, documents: {} };

export const cellsOf = (blocks: readonly StagedBlock[]): StagedCell[] => blocks.flatMap(({ cells }) => cells);

/** The one cell at an address, in whatever table. */
export function cellAt(blocks: readonly StagedBlock[], address: string): StagedCell {
  const found = cellsOf(blocks).find(({ cell_id }) => cell_id.endsWith(`|${address}`));
  if (!found) throw new Error(`no cell ${address}`);
  return found;
}

/** What comes in of the cells that `isIn` lets pass, as they are decided. */
export const acceptedOf = (
  blocks: readonly StagedBlock[],
  settled: Settled,
  decisions: Readonly<Record<string, Decision>>,
  isIn: (cellId: string) => boolean = () => true,
): Rows => {
  const takenIn = (cells: readonly StagedCell[]) =>
    cells.filter(({ cell_id }) => isIn(cell_id)).flatMap((cell) => taken(cell, decisions[cell.cell_id]) ?? []);
  return accept(
    blocks.map((block) => ({ block, cells: takenIn(block.cells) })),
    settled,
  );
};
