import { isDay } from "../model/period.ts";
import { columnOfHeading, type TaskCells, type TaskColumn, taskColumnNames } from "../model/taskTable.ts";
import { cellAt, type Grid, widthOf } from "./grid.ts";

/** A row of a table of tasks as it stands in the file; `row` counts from 1. Days are ISO where the file holds a day. */
export interface ReadTask {
  row: number;
  cells: TaskCells;
}

/** What a file's tables of tasks hold. `on`: the day that the lines above the first table name, ISO; null: none. */
export interface ReadTaskTables {
  tasks: ReadTask[];
  on: string | null;
}

const isoDay = (text: string): string | null => {
  const [, day, month, year] = /^(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/i.exec(text.trim()) ?? [];
  const iso = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  return isDay(iso) ? iso : null;
};

/** Where the columns stand in a row of headings; null: it is none. A merged heading counts once. */
function columnsIn(grid: Grid, row: number): Map<TaskColumn, number> | null {
  const found = new Map<TaskColumn, number>();
  for (let column = 0; column < widthOf(grid); column += 1) {
    const name = columnOfHeading(cellAt(grid, row, column).text);
    if (name !== null && !found.has(name)) found.set(name, column);
  }
  return found.has("task") && (found.has("due") || found.has("lead")) ? found : null;
}

function cellsOf(grid: Grid, row: number, columns: ReadonlyMap<TaskColumn, number>): TaskCells {
  const entries = taskColumnNames.map((name) => {
    const at = columns.get(name);
    const cell = at === undefined ? { text: "" } : cellAt(grid, row, at);
    const day = name === "done_on" ? ("day" in cell && cell.day ? cell.day : (isoDay(cell.text) ?? cell.text)) : cell.text;
    return [name, day.trim()] as const;
  });
  return Object.fromEntries(entries) as TaskCells;
}

/** A heading across the table repeats its text in every column, or stands alone in its row. */
const isHeading = (cells: TaskCells): boolean => {
  const filled = taskColumnNames.filter((name) => name !== "number" && cells[name] !== "");
  return filled.length < 2 || new Set(filled.map((name) => cells[name])).size === 1;
};

/** The rows of every table of tasks in these grids: one is known by its headings "Nhiệm vụ" and "Thời gian hoàn thành" or "Cơ quan chủ trì". Headings of
 *  sections and rows without a task are left out. */
export function readTaskTables(grids: readonly Grid[]): ReadTaskTables {
  const tasks: ReadTask[] = [];
  let on: string | null = null;
  for (const grid of grids) {
    let columns: Map<TaskColumn, number> | null = null;
    for (const row of grid.rows.keys()) {
      const here = columnsIn(grid, row);
      if (here !== null) {
        columns = here;
        continue;
      }
      if (columns === null) {
        const line = grid.rows[row]?.map(({ text }) => text).join(" ") ?? "";
        const [, day] = /đến (?:hết )?ngày (\d{1,2}\/\d{1,2}\/\d{4})/i.exec(line) ?? [];
        on ??= day === undefined ? null : isoDay(day);
        continue;
      }
      const cells = cellsOf(grid, row, columns);
      if (cells.task !== "" && !isHeading(cells)) tasks.push({ row: row + 1, cells });
    }
  }
  return { tasks, on };
}
