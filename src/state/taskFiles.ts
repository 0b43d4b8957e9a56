import { printer } from "../charts/print.ts";
import type { ReadTaskTables } from "../ingest/taskTable.ts";
import { grouped } from "../model/grouped.ts";
import type { ListTable } from "../model/listTable.ts";
import type { ToldState } from "../model/taskStatus.ts";
import { stateWords, type TaskCells, taskColumnNames, taskColumns } from "../model/taskTable.ts";
import { vi } from "../model/words/vi.ts";
import { taskLine } from "./screens/taskLine.ts";
import type { TaskRow, TaskSay, Tasks } from "./screens/tasks.ts";
import { codeOf } from "./taskImport.ts";
import { taskWords } from "./taskWords.ts";

/** Files are Vietnamese, whatever the page speaks. */
const say: TaskSay = { words: vi, print: printer("vi"), locale: "vi", text: taskWords("vi") };

/** The rows that are shown, in the plan's order, as a table for a file: one group a document. */
export function taskTable(tasks: Tasks, shown: readonly TaskRow[]): ListTable {
  const chosen = new Set(shown);
  const rows = tasks.rows.filter((row) => chosen.has(row));
  const groups = [...grouped(rows, ({ document_id }) => document_id).values()].map((list) => ({
    name: list[0] === undefined ? "" : `${vi.shell.document} ${list[0].document_number}`,
    rows: list.map((row, at): TaskCells => {
      const line = taskLine(tasks, row, say);
      return {
        number: String(at + 1),
        task: row.title_vi,
        lead: line.lead,
        co: line.co,
        output: row.output_vi ?? "",
        due: [line.due, row.due_as_written ?? ""]
          .filter((part) => part !== "")
          .join(" (")
          .replace(/\((.*)$/, "($1)"),
        recipient: line.recipient,
        verdict: [line.state, row.status === "overdue" && row.days !== null ? say.text.days.late(say.print.number(row.days, 0)) : line.days]
          .filter((part) => part !== "")
          .join(", "),
        state: row.state === null ? "" : (stateWords[row.state as ToldState] ?? row.state),
        percent: row.percent === null ? "" : say.print.number(row.percent),
        done_on: row.done_on === null ? "" : say.print.day(row.done_on),
        cause: row.cause ?? "",
        source: row.source ?? "",
        code: codeOf(row),
      };
    }),
  }));
  return {
    title: "Bảng theo dõi nhiệm vụ",
    lines: [`Tình hình đến hết ngày ${say.print.day(tasks.day)}`],
    sheet: "Nhiệm vụ",
    locale: "vi",
    columns: taskColumnNames.map((key) => ({ key, ...taskColumns[key], ...(key === "state" && { choices: Object.values(stateWords) }) })),
    groups,
  };
}

/** Reads the tables of tasks of a file; null: it has none. */
export async function readTaskFile(file: File): Promise<ReadTaskTables | null> {
  const [{ readFile }, { readTaskTables }, { unzip }] = await Promise.all([
    import("../ingest/formats.ts"),
    import("../ingest/taskTable.ts"),
    import("../journal/unzip.ts"),
  ]);
  const { grids } = await readFile({ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, { unzip });
  const read = readTaskTables(grids);
  return read.tasks.length === 0 ? null : read;
}
