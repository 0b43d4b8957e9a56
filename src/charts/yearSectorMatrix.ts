import { isPaced, type Status, statuses, statusOrder } from "../model/status.ts";
import type { Print } from "./print.ts";
import { signed } from "./print.ts";
import type { MarkRow, SectorRow } from "./rows.ts";
import { type FigureText, left, type SpecBase } from "./spec.ts";
import type { ChartWords } from "./words.ts";

export interface MatrixMark {
  indicator_id: string;
  area_id: string;
  name: string;
  status: Status;
  overridden: boolean;
  /** For readers: "Không đạt: Tốc độ tăng GDP". */
  label: string;
  /** The lines of the tip under the name: TH, KH, gap, status. */
  tip: string[];
}

export interface MatrixRow {
  sector_id: string;
  name: string;
  /** "1/4 đạt", "không giao năm 2023" … for the chosen column. */
  note: string;
  /** One list for each column; null where the sector has no plan. Order: best first, then plan order. */
  cells: (MatrixMark[] | null)[];
}

export interface MatrixColumn {
  period: string;
  label: string;
  chosen: boolean;
  reached: number;
  judged: number;
  /** Nothing is due yet. */
  ahead: boolean;
}

export interface MatrixSpec extends SpecBase {
  kind: "yearSectorMatrix";
  columns: MatrixColumn[];
  rows: MatrixRow[];
  /** The statuses that occur, best first. */
  key: Status[];
  words: { sector: string; all: string; allNote: string; eachMark: string; keys: string; statusNames: Partial<Record<Status, string>> };
}

export interface MatrixWords extends ChartWords {
  sector: string;
  /** "Toàn kế hoạch" and "đạt / có số liệu". */
  all: string;
  allNote: string;
  eachMark: string;
  /** How the keyboard moves, for screen readers. */
  keys: string;
  sectorName(row: SectorRow): string;
  /** "1/4 đạt", "3/4 đúng tiến độ". */
  reached(reached: number, judged: number, paced: boolean): string;
  /** "không giao năm 2023". */
  notAssigned(period: string): string;
  /** "1 chưa có số liệu". */
  waiting(count: number): string;
  /** "4 chưa đến kỳ". */
  notDue(count: number): string;
  nothing: string;
}

export interface MatrixInput {
  marks: readonly MarkRow[];
  sectors: readonly SectorRow[];
  /** Columns in order; by default the periods of the marks. */
  periods?: readonly string[];
  chosen: string | null;
  text: FigureText;
  words: MatrixWords;
  print: Print;
}

const countOf = (marks: readonly MatrixMark[], holds: (status: Status) => boolean): number =>
  marks.filter((mark) => holds(mark.status)).length;

function noteOf(marks: readonly MatrixMark[] | null, period: string, words: MatrixWords): string {
  if (marks === null) return words.notAssigned(period);
  const judged = countOf(marks, (status) => statuses[status].judged);
  if (judged > 0)
    return words.reached(
      countOf(marks, (status) => statuses[status].reached),
      judged,
      marks.some((mark) => isPaced(mark.status)),
    );
  const notDue = countOf(marks, (status) => status === "not_due");
  return notDue === marks.length ? words.notDue(notDue) : words.waiting(marks.length - notDue);
}

function markOf(row: MarkRow, words: MatrixWords, print: Print): MatrixMark {
  const name = words.name(row);
  const word = words.status(row.status);
  const actual = row.actual === null ? words.noFigure : print.withUnit(print.number(row.actual, 3), row.unit);
  const gap = row.gap === null ? [] : [`${words.gap} ${print.withUnit(signed(print, row.gap, 2), row.gap_unit ?? row.unit)}`];
  return {
    indicator_id: row.indicator_id,
    area_id: row.area_id,
    name,
    status: row.status,
    overridden: row.override_status !== null,
    label: `${word}: ${name}`,
    tip: [`${words.actual} ${actual}`, `${words.plan} ${print.withUnit(words.target(row), row.unit)}`, ...gap, word],
  };
}

/** The year x sector picture: a mark is an indicator, a row a sector, a column a year or a reporting period. */
export function yearSectorMatrix({ marks, sectors, periods, chosen, text, words, print }: MatrixInput): MatrixSpec {
  const order = [...(periods ?? [...new Set(marks.map((mark) => mark.period))].sort())];
  const sorted = [...marks].sort(
    (a, b) =>
      statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) ||
      a.position - b.position ||
      (a.indicator_id < b.indicator_id ? -1 : 1),
  );
  const cells = new Map<string, MatrixMark[]>();
  for (const row of sorted) {
    const key = `${row.sector_id}\n${row.period}`;
    const cell = cells.get(key) ?? [];
    cells.set(key, cell);
    cell.push(markOf(row, words, print));
  }
  const chosenAt = chosen === null ? -1 : order.indexOf(chosen);
  const rows = [...sectors]
    .sort((a, b) => a.position - b.position)
    .map((sector) => ({ sector, row: order.map((period) => cells.get(`${sector.sector_id}\n${period}`) ?? null) }))
    .filter(({ row }) => row.some((cell) => cell !== null))
    .map(
      ({ sector, row }): MatrixRow => ({
        sector_id: sector.sector_id,
        name: words.sectorName(sector),
        note: chosenAt < 0 ? "" : noteOf(row[chosenAt] ?? null, order[chosenAt] as string, words),
        cells: row,
      }),
    );
  const columns = order.map((period, at): MatrixColumn => {
    const all = rows.flatMap((row) => row.cells[at] ?? []);
    return {
      period,
      label: words.period(period),
      chosen: at === chosenAt,
      reached: countOf(all, (status) => statuses[status].reached),
      judged: countOf(all, (status) => statuses[status].judged),
      ahead: all.length > 0 && all.every((mark) => mark.status === "not_due"),
    };
  });
  const key = statusOrder.filter((status) => sorted.some((row) => row.status === status));
  return {
    ...text,
    kind: "yearSectorMatrix",
    empty: rows.length === 0 ? words.nothing : null,
    columns,
    rows,
    key,
    words: {
      sector: words.sector,
      all: words.all,
      allNote: words.allNote,
      eachMark: words.eachMark,
      keys: words.keys,
      statusNames: Object.fromEntries(key.map((status) => [status, words.status(status)])),
    },
    table: {
      columns: [
        left("sector", words.sector),
        left("indicator", words.indicator),
        ...columns.map((column) => left(column.period, column.label)),
      ],
      rows: rows.flatMap((row) => tableRows(row, order, words)),
    },
  };
}

/** The table twin has one row for an indicator, the status words by column. */
function tableRows(row: MatrixRow, order: readonly string[], words: MatrixWords) {
  const byIndicator = new Map<string, Record<string, string>>();
  row.cells.forEach((cell, at) => {
    for (const mark of cell ?? []) {
      const id = `${mark.indicator_id}\n${mark.area_id}`;
      const line = byIndicator.get(id) ?? { sector: row.name, indicator: mark.name };
      line[order[at] as string] = words.status(mark.status);
      byIndicator.set(id, line);
    }
  });
  return [...byIndicator.values()];
}
