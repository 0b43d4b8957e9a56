import { describe, expect, test } from "vitest";
import { printer } from "../../../src/charts/print.ts";
import type { PackageData } from "../../../src/journal/dataPackage.ts";
import { mergingOf } from "../../../src/journal/merging.ts";
import { newChangeSet } from "../../../src/journal/newChangeSet.ts";
import { readPackage } from "../../../src/journal/readPackage.ts";
import type { ChangeSet } from "../../../src/model/changeSet.ts";
import { columnsOf, type Row, tableNames } from "../../../src/model/tables.ts";
import { en } from "../../../src/model/words/en.ts";
import { vi } from "../../../src/model/words/vi.ts";
import type { PendingMerge } from "../../../src/state/merge.ts";
import { mergingScreen } from "../../../src/state/screens/merging.ts";
import { smallPackage } from "../../journal/smallPackage.ts";

const words = { vi, en };

const small = readPackage(smallPackage()).data as PackageData;
const [first] = small.changeSets as [ChangeSet];
const [actual] = first.rows.actuals as [Row<"actuals">];
const [target] = first.rows.targets as [Row<"targets">];
const [task] = first.rows.tasks as [Row<"tasks">];

const made = (who: string, at: string, given: Partial<ChangeSet>) => newChangeSet({ who, why: "", ...given }, [first], new Date(at));
const screenOf = (here: ChangeSet, there: ChangeSet, locale: "vi" | "en" = "vi") => {
  const merging = mergingOf([first, here], [first, there]);
  const pending = { merging, here: [first, here] } as unknown as PendingMerge;
  const screen = mergingScreen({ words: words[locale], print: printer(locale), locale }, pending);
  // A figure and its unit stay on one line.
  return JSON.parse(JSON.stringify(screen).replaceAll("\u00a0", " ")) as typeof screen;
};
const at = "2013-11-02T09:41:00";

describe("what the dialog says", () => {
  test("of a figure: what it is, and on each side the figure with its grade, what else differs, and whose it is", () => {
    const here = made("Lan", at, { rows: { actuals: [{ ...actual, value: 655.2, grade: "preliminary" }] } });
    const there = made("", at, { rows: { actuals: [{ ...actual, value: 648.9, grade: "official", source: "Phòng Tài chính" }] } });
    expect(screenOf(here, there).conflicts).toMatchObject([
      {
        kind: "Thực hiện",
        name: "Thu ngân sách, Phường, 6 tháng 2013",
        here: { lines: ["655,2 tỷ đồng (sơ bộ)", "Nguồn: để trống"], by: "Lan, 2/11/2013 09:41" },
        there: { lines: ["648,9 tỷ đồng (chính thức)", "Nguồn: Phòng Tài chính"], by: "không ghi tên, 2/11/2013 09:41" },
      },
    ]);
  });

  test("of a target, in English", () => {
    const here = made("Lan", at, { rows: { targets: [{ ...target, low: 1250 }] } });
    const there = made("Minh", at, { rows: { targets: [{ ...target, low: 1230, high: 1300 }] } });
    const [conflict] = screenOf(here, there, "en").conflicts;
    expect(conflict).toMatchObject({
      kind: "Target",
      here: { lines: ["≥ 1,250 billion VND"] },
      there: { lines: ["1,230–1,300 billion VND"] },
    });
    expect(conflict?.name).toContain("2013");
  });

  test("of a row that one side took away", () => {
    const here = made("Lan", at, { removals: [{ table: "tasks", key: ["nv-1"] }] });
    const there = made("Minh", at, { rows: { tasks: [{ ...task, due: "2013-12-15" }] } });
    expect(screenOf(here, there).conflicts).toMatchObject([
      { kind: "Nhiệm vụ", name: "Lập báo cáo", here: { lines: ["đã bỏ dòng này"] }, there: { lines: ["Lập báo cáo"] } },
    ]);
  });

  test("of a figure in a locked period that this side never had", () => {
    const locking = made("Lan", at, { rows: { locks: [{ period: "2013-Q3", is_locked: true, reason: "đã chốt" }] } });
    const september = { ...actual, interval_start: "2013-09-01", interval_end: "2013-10-01", value: 70 };
    const there = made("Minh", at, { rows: { actuals: [september] } });
    const [vi, en] = (["vi", "en"] as const).map((locale) => screenOf(locking, there, locale).conflicts);
    expect(vi).toMatchObject([{ locked: "Quý III/2013", here: { lines: ["chưa từng có dòng này"] } }]);
    expect(en).toMatchObject([{ here: { lines: ["never had this row"] } }]);
  });

  test("of change sets: how much each holds, the newest first", () => {
    const here = made("Lan", at, {
      why: "Nhập",
      rows: { actuals: [actual], tasks: [task] },
      removals: [{ table: "bands", key: ["near"] }],
    });
    const there = made("Minh", at, {});
    const { newHere, newThere } = screenOf(here, there);
    expect(newHere).toMatchObject({ total: 1, rest: 0, rows: [{ why: "Nhập", counts: "1 số liệu, 1 nhiệm vụ, bỏ 1 dòng" }] });
    expect(newThere.rows).toMatchObject([{ why: "Không ghi lý do", counts: "không thêm dòng nào" }]);
  });
});

test.each(["vi", "en"] as const)("every column has a name in %s", (locale) => {
  const named = words[locale].merging.columns;
  expect(tableNames.flatMap(columnsOf).filter((column) => !named[column])).toEqual([]);
});
