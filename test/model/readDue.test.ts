import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { deadlinesOf, isContinuous } from "../../src/model/deadline.ts";
import { readDue } from "../../src/model/readDue.ts";

test.each([
  ["trong tháng 4 năm 2013", "2013-04-30"],
  ["trong quý I năm 2013", "2013-03-31"],
  ["Quý III/2008", "2008-09-30"],
  ["Quý IV -2008", "2008-12-31"],
  ["quý I, II và III năm 2013", "2013-03-31;2013-06-30;2013-09-30"],
  ["trong tháng 3, tháng 6 năm 2013", "2013-03-31;2013-06-30"],
  ["trong tháng 6 và 12 năm 2013", "2013-06-30;2013-12-31"],
  ["định kỳ hàng quý vào tháng 3, 6, 9 năm 2013", "2013-03-31;2013-06-30;2013-09-30"],
  ["trong tháng 020 năm 2013", "2013-02-28"],
  ["trong tháng 02 tháng 2013", "2013-02-28"],
  ["tháng 2 năm 2024", "2024-02-29"],
  ["trước ngày 31 tháng 3", "2013-03-31"],
  ["trước ngày 15 tháng 11 năm 2013", "2013-11-15"],
  ["30/4/2013", "2013-04-30"],
  ["Quốc tế Thiếu nhi 1/6", "2013-06-01"],
  ["đầu tháng 02 tháng 2013, tháng 11 năm 2013", "2013-02-10;2013-11-30"],
  ["tuần đầu của tháng 12 năm 2013", "2013-12-07"],
  ["- Từ quý IV - 2008 đến quý II - 2009", "2009-06-30"],
  ["Đến năm 2010", "2010-12-31"],
  ["- 2008 - 2009 - 2010", "2008/2010"],
  ["cuối các năm (2008, 2009, 2010)", "2008-12-31;2009-12-31;2010-12-31"],
  ["Cuối mỗi quý", "quarterly"],
  ["Định kỳ hàng tháng", "monthly"],
  ["Định kỳ 02 tuần/lần", "biweekly"],
  ["Thực hiện thường xuyên", "thuong-xuyen"],
  ["trong năm", "2013-12-31"],
  ["đúng thời gian quy định của Thành phố", null],
  ["ngày 31 tháng 2 năm 2013", null],
  ["", null],
] as const)("“%s”", (written, due) => {
  expect(readDue(written, 2013)).toBe(due);
});

interface TaskCells {
  task_id: string;
  due: string;
  due_as_written: string;
  document_id: string;
}

test("reads the deadlines of both decisions as they were read by hand", () => {
  const text = readFileSync(join(import.meta.dirname, "../../seeds/quan-2/tasks.csv"), "utf8");
  const rows = Papa.parse<TaskCells>(text, { header: true, skipEmptyLines: true }).data;
  const plans: Record<string, { period_start: string; period_end: string; issued_on: string }> = {
    "qd-02-2013": { period_start: "2013-01-01", period_end: "2014-01-01", issued_on: "2013-02-08" },
    "qd-02-2008": { period_start: "2008-01-01", period_end: "2011-01-01", issued_on: "2008-10-17" },
  };
  const otherwise = rows.filter(({ due, due_as_written, document_id }) => {
    const plan = plans[document_id];
    if (plan === undefined) return true;
    const read = readDue(due_as_written, Number(plan.period_start.slice(0, 4)));
    return isContinuous(read) !== isContinuous(due) || deadlinesOf(read, plan).join() !== deadlinesOf(due, plan).join();
  });
  expect(rows).toHaveLength(251);
  // Texts that only their column tells how to read: a span or its years one by one.
  expect(otherwise.map(({ task_id }) => task_id)).toEqual([
    "2008.D3.03",
    "2008.PL.1.2.01",
    "2008.PL.1.3.01",
    "2008.PL.1.3.02",
    "2008.PL.2.1.04",
    "2008.PL.2.7.01",
    "2008.PL.2.7.02",
    "2008.PL.2.7.03",
  ]);
});
