import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { writeListDocx } from "../../../src/export/listDocx.ts";
import { writeListXlsx } from "../../../src/export/listXlsx.ts";
import { readFile } from "../../../src/ingest/formats.ts";
import { readTaskTables } from "../../../src/ingest/taskTable.ts";
import { unzip } from "../../../src/journal/unzip.ts";
import { tables } from "../../../src/model/tables.ts";
import type { Tasks } from "../../../src/state/screens/tasks.ts";
import { taskTable } from "../../../src/state/taskFiles.ts";
import { taskImport } from "../../../src/state/taskImport.ts";
import { changeSet } from "../../db/plan.ts";
import { quan2Tasks } from "./quan2Tasks.ts";

/* The tasks of both decisions go out as Excel and Word, and come back. */
const told = changeSet({
  task_states: [
    {
      task_id: "2013.II.4.1.01",
      due: "2013-03-31",
      on: "2013-04-05",
      state: "done",
      done_on: "2013-03-28",
      percent: 100,
      source: "BC 12/BC-QLĐT",
    },
    { task_id: "2013.II.4.1.01", due: "2013-06-30", on: "2013-07-10", state: "under_way", percent: 60, cause: "Chờ thành phố duyệt" },
    { task_id: "2013.II.4.1.03", on: "2013-06-01", state: "paused", cause: "Đợi quy hoạch chung; vướng ranh" },
  ].map((row) => tables.task_states.row.parse(row)),
});

let tasks: Tasks;
beforeAll(async () => {
  tasks = await quan2Tasks([told], "2013-10-01");
}, 120_000);

const bytesOf = async (kind: "xlsx" | "docx"): Promise<Uint8Array> => {
  const table = taskTable(tasks, tasks.rows);
  const bytes = kind === "xlsx" ? await writeListXlsx(table) : new Uint8Array(await (await writeListDocx(table)).arrayBuffer());
  if (process.env.KEEP_FILES) writeFileSync(`${process.env.KEEP_FILES}/nhiem-vu.${kind}`, bytes);
  return bytes;
};
const read = async (path: string, bytes: Uint8Array) => readTaskTables((await readFile({ path, bytes }, { unzip })).grids);

describe.each(["xlsx", "docx"] as const)("as .%s", (kind) => {
  it("every deadline comes back, and says nothing new", async () => {
    const back = await read(`nhiem-vu.${kind}`, await bytesOf(kind));
    expect(back.on).toBe("2013-09-30");
    expect(back.tasks).toHaveLength(370);
    const brought = taskImport(back, "nhiem-vu", tasks, "qd-02-2013");
    expect(brought).toMatchObject({ states: [], added: [], refused: [], same: 370 });
  }, 60_000);
});

describe("what an office fills in", () => {
  const cells = (more: object) => ({
    number: "",
    task: "",
    lead: "",
    co: "",
    output: "",
    due: "",
    recipient: "",
    verdict: "",
    state: "",
    percent: "",
    done_on: "",
    cause: "",
    source: "",
    code: "",
    ...more,
  });
  const brought = (more: object, on: string | null = null) =>
    taskImport({ tasks: [{ row: 7, cells: cells(more) }], on }, "f.xlsx", tasks, "qd-02-2013");

  it("is a state of its deadline, found by its code", () => {
    expect(
      brought({ task: "x", code: "2013.II.4.1.01~2013-09-30", state: "Hoàn thành", done_on: "2013-09-25" }, "2013-09-30").states,
    ).toMatchObject([
      { task_id: "2013.II.4.1.01", due: "2013-09-30", on: "2013-09-30", state: "done", done_on: "2013-09-25", percent: 100 },
    ]);
  });
  it("is found by its name where the code is gone", () => {
    expect(brought({ task: "Thống kê đất năm 2012", percent: "40 %", cause: "Thiếu số liệu phường" }).states).toMatchObject([
      { task_id: "2013.II.4.2.02", due: "*", on: "2013-09-30", state: "under_way", percent: 40 },
    ]);
  });
  it("is a new task with its agencies and deadlines where the plan has none of that name", () => {
    const row = { task: "Kiểm tra bến bãi", lead: "Phòng Quản lý đô thị", co: "Phòng Kinh tế; Công an quận", due: "Quý IV năm 2013" };
    expect(brought(row).added).toMatchObject([
      {
        task_id: "kiem-tra-ben-bai",
        lead_agency_ids: "p-do-thi",
        due: "2013-12-31",
        due_as_written: "Quý IV năm 2013",
        document_id: "qd-02-2013",
      },
    ]);
  });
  it.each([
    ["match", { task: "x", code: "khong-co" }],
    ["state", { task: "Thống kê đất năm 2012", state: "???" }],
    ["percent", { task: "Thống kê đất năm 2012", percent: "140" }],
    ["day", { task: "Thống kê đất năm 2012", state: "Hoàn thành", done_on: "31/2/2013" }],
    ["lead", { task: "Việc mới", lead: "Phòng Không Có", due: "Quý IV" }],
    ["due", { task: "Việc mới", lead: "Phòng Kinh tế", due: "khi có điều kiện" }],
  ] as const)("is refused with its row: %s", (fault, more) => {
    expect(brought(more)).toMatchObject({ states: [], added: [], refused: [{ row: 7, fault }] });
  });
});

it("reads the appendix as the decision of 2008 prints it", async () => {
  const bytes = new Uint8Array(readFileSync(new URL("../../fixtures/phu-luc-2008.docx", import.meta.url)));
  const back = await read("phu-luc-2008.docx", bytes);
  expect(back.tasks.map(({ cells }) => [cells.task.slice(0, 30), cells.lead, cells.due])).toEqual([
    ["Hệ thống phát thanh, Bản tin q", "Phòng VH-TT-TT và Trung tâm Văn hóa quận", "- Quý III -2008\n- 2009, 2010"],
    ["Cấp giấy chứng nhận đăng ký ki", "Phòng Kinh tế", "Thực hiện thường xuyên"],
  ]);
});
