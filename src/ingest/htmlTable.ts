import type { Problem } from "../model/problem.ts";
import { expandMerges, type Grid, type GridCell, isCut, type Position, textCell } from "./grid.ts";
import { isNumberLike } from "./headerWords.ts";
import { type FileReading, sizeProblem } from "./sourceFile.ts";

/* Read as text: nothing of it ever becomes part of a page, and a worker has no DOM. */

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ge: "≥",
  le: "≤",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  permil: "‰",
  minus: "−",
};

const unescapeHtml = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return entities[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });

const spanLimit = 1000;
const spanOf = (attributes: string, name: string): number => {
  const span = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,7})`, "i").exec(attributes)?.[1] ?? 1);
  return Math.min(Math.max(span, 1), spanLimit);
};

interface OpenTable {
  rows: GridCell[][];
  merges: { from: Position; to: Position }[];
  /** Cells that a rowspan from above takes, as "row,column". */
  taken: Set<string>;
  cell: { text: string; attributes: string } | null;
  cutCells: Position[];
  hiddenRows: number[];
}

function closeCell(table: OpenTable): void {
  const { cell } = table;
  if (cell === null) return;
  table.cell = null;
  if (table.rows.length === 0) table.rows.push([]);
  const row = table.rows.length - 1;
  const cells = table.rows[row] as GridCell[];
  let column = cells.length;
  while (table.taken.has(`${row},${column}`)) {
    cells.push({ text: "" });
    column += 1;
  }
  const text = unescapeHtml(cell.text)
    .replace(/[ \t\r\n]+/g, " ")
    .replaceAll("\u0001", "\n")
    .replace(/\n+$/, "");
  if (isCut(text)) table.cutCells.push({ row, column });
  cells.push(textCell(text));
  const [rowspan, colspan] = [spanOf(cell.attributes, "rowspan"), spanOf(cell.attributes, "colspan")];
  for (let extra = 1; extra < colspan; extra += 1) cells.push({ text: "" });
  if (rowspan > 1 || colspan > 1)
    table.merges.push({ from: { row, column }, to: { row: row + rowspan - 1, column: column + colspan - 1 } });
  for (let down = 1; down < Math.min(rowspan, 200); down += 1)
    for (let right = 0; right < colspan; right += 1) table.taken.add(`${row + down},${column + right}`);
}

const dropped = new Set(["script", "style", "head", "title", "template", "noscript", "textarea", "xml"]);

/** The tables of an HTML text, outer ones before those inside them; the paragraphs before each stand above it as rows of one cell. */
export function readHtmlTables(file: string, html: string): FileReading {
  const tables: { table: OpenTable; before: string[] }[] = [];
  const open: OpenTable[] = [];
  let before: string[] = [];
  let loose = "";
  const endLoose = () => {
    const text = unescapeHtml(loose).replace(/\s+/g, " ").trim();
    if (text !== "") before.push(text.slice(0, 500));
    loose = "";
  };
  const add = (text: string) => {
    const cell = open.at(-1)?.cell;
    if (cell) cell.text += text;
    else if (open.length === 0) loose += text;
  };
  const tag = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9:]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
  let at = 0;
  let skipping: string | null = null;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    const [whole, slash, name = "", attributes = ""] = match;
    const lower = name.toLowerCase();
    if (skipping === null) add(html.slice(at, match.index));
    at = match.index + whole.length;
    if (skipping !== null) {
      if (slash === "/" && lower === skipping) skipping = null;
      continue;
    }
    const table = open.at(-1);
    if (dropped.has(lower)) {
      if (slash !== "/" && !attributes.endsWith("/")) skipping = lower;
    } else if (lower === "table") {
      if (slash !== "/") {
        endLoose();
        const opened: OpenTable = { rows: [], merges: [], taken: new Set(), cell: null, cutCells: [], hiddenRows: [] };
        tables.push({ table: opened, before });
        before = [];
        open.push(opened);
      } else if (table) {
        closeCell(table);
        open.pop();
      }
    } else if (table && (lower === "tr" || lower === "td" || lower === "th")) {
      closeCell(table);
      if (lower === "tr" && slash !== "/") {
        table.rows.push([]);
        if (/display\s*:\s*none/i.test(attributes)) table.hiddenRows.push(table.rows.length - 1);
      }
      if (lower !== "tr" && slash !== "/") table.cell = { text: "", attributes };
    } else if (lower === "br" || (slash === "/" && /^(p|div|li|h\d)$/.test(lower))) {
      if (table?.cell) table.cell.text += "\u0001";
      else endLoose();
    }
  }
  if (skipping === null) add(html.slice(at));
  for (const table of open) closeCell(table);
  return gridsOf(file, tables);
}

/** "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" to the right of the sender, "Nơi nhận" to the left of who signs: no table of figures. */
const isLaidOut = ({ rows }: OpenTable): boolean =>
  rows.every((row) => row.length <= 3 && !row.some(({ text }) => isNumberLike(text))) &&
  rows.flat().some(({ text }) => /cộng h[òo][àa] xã hội|độc lập\s*-|nơi nhận\s*:/iu.test(text));

const linesOf = ({ rows }: OpenTable): string[] =>
  rows.flatMap((row) => row.flatMap(({ text, master }) => (text === "" || master ? [] : [text])));

/** The lines with which a document begins, up to its first paragraph of text. */
function headingOf(tables: readonly { table: OpenTable; before: string[] }[]): string[] {
  const lines: string[] = [];
  for (const { table, before } of tables) {
    lines.push(...before);
    if (!isLaidOut(table)) break;
    lines.push(...linesOf(table));
  }
  const text = lines.findIndex((line) => line.length > 200);
  return lines.slice(0, text < 0 ? 12 : Math.min(text, 12));
}

function gridsOf(file: string, tables: readonly { table: OpenTable; before: string[] }[]): FileReading {
  const problems: Problem[] = [];
  const heading = headingOf(tables);
  const grids = tables.flatMap(({ table, before }, index): Grid[] => {
    const { rows, merges, cutCells, hiddenRows } = table;
    if (isLaidOut(table)) return [];
    const sheet = tables.length === 1 ? null : `Bảng ${index + 1}`;
    const titles = before.slice(-12);
    const above = heading.filter((line) => !titles.includes(line));
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const tooLarge = sizeProblem(file, sheet, rows.length, columns);
    if (tooLarge) problems.push(tooLarge);
    if (tooLarge || rows.every((row) => row.every(({ text }) => text === ""))) return [];
    for (const { row } of cutCells)
      problems.push({ code: "longCell", file, ...(sheet === null ? {} : { sheet }), row: row + titles.length + 1 });
    expandMerges(rows, merges);
    const shift = (cells: GridCell[]) =>
      cells.map((cell) => (cell.master ? { ...cell, master: { ...cell.master, row: cell.master.row + titles.length } } : cell));
    const all = [...titles.map((text) => [textCell(text)]), ...rows.map(shift)];
    return [
      {
        file,
        sheet,
        rows: all,
        hiddenRows: hiddenRows.map((row) => row + titles.length),
        hiddenColumns: [],
        isHidden: false,
        ...(above.length > 0 ? { heading: above } : {}),
      },
    ];
  });
  if (grids.length === 0 && problems.length === 0) problems.push({ code: "noTable", file });
  return { grids, dataPackage: null, problems };
}
