import { expect, test } from "vitest";
import { type ChangeSet, joinedFiles } from "../../../src/model/changeSet.ts";
import { changedTables, fileLines, type HistoryView, historyScreen } from "../../../src/state/screens/history.ts";
import { lockLines } from "../../../src/state/screens/locks.ts";
import type { Known } from "../../../src/state/useKnown.ts";
import { actual, changeSet, ground, target } from "../../db/plan.ts";
import { say } from "../scores.ts";

const march = (value: number) => actual("thu", "2013-03-01", "2013-04-01", value);
const base = changeSet(
  { ...ground([{ indicator_id: "thu", name_vi: "Thu ngân sách" }]), targets: [target({ indicator_id: "thu", low: 100 })] },
  { why: "Kế hoạch 2013", who: "Bảng chỉ tiêu" },
);
const imported = changeSet({ actuals: [march(8)] }, { who: "Lan", why: "Báo cáo quý I", file_name: "bc-q1.xlsx" });
const edited = changeSet({ actuals: [march(9.5)] }, { who: "Minh", why: "sửa số tháng 3" });
const undo = changeSet({}, { who: "Lan", why: "nhầm", cancels: edited.change_set_id });
const all = [base, imported, edited, undo];
const known: Known = { changeSets: all, own: new Set(all.slice(1).map(({ change_set_id }) => change_set_id)), reference: changeSet({}) };
const everything: HistoryView = { who: null, file: null, rows_of: null, find: null };
const shown = (view: Partial<HistoryView> = {}, from = known) => historyScreen(from, { ...everything, ...view }, say());

test("the newest first, each with its kind, what it holds and what can be done", () => {
  const { lines, title } = shown();
  expect(title).toBe("4 lần cập nhật, 3 lần ngoài phần đi kèm bộ dữ liệu");
  expect(lines.map(({ kind, isLive, counts, act }) => [kind, isLive, counts, act?.what ?? null, act?.undoes])).toEqual([
    ["undo", true, "", "undo", undo.change_set_id],
    ["edit", false, "1 số liệu", "restore", undo.change_set_id],
    ["import", true, "1 số liệu", "undo", imported.change_set_id],
    ["ships", true, "1 lĩnh vực, 1 văn bản, 1 địa bàn, 1 chỉ tiêu, 1 kế hoạch giao", null, undefined],
  ]);
});

test("an undone one says by whom and why, an undo says what it undoes", () => {
  const { lines } = shown();
  expect(lines[1]?.fate).toMatch(/^Đã hoàn tác lúc .*, Lan: nhầm$/);
  expect(lines[0]?.fate).toMatch(/“sửa số tháng 3”$/);
});

test("the undo of the undo brings it back and says so", () => {
  const redo = changeSet({}, { who: "Lan", cancels: undo.change_set_id });
  const { lines } = shown({}, { ...known, changeSets: [...all, redo], own: new Set([...known.own, redo.change_set_id]) });
  expect(lines.map(({ isLive }) => isLive)).toEqual([true, false, true, true, true]);
  expect(lines[0]?.fate).toMatch(/^Lấy lại/);
  expect(lines[1]?.act).toEqual({ what: "restore", undoes: redo.change_set_id });
});

test.each([
  [{ who: "Lan" }, ["nhầm", "Báo cáo quý I"]],
  [{ file: "bc-q1.xlsx" }, ["Báo cáo quý I"]],
  [{ rows_of: "targets" }, ["Kế hoạch 2013"]],
  [{ find: "bao cao" }, ["Báo cáo quý I"]],
  [{ who: "Lan", rows_of: "targets" }, []],
])("narrowed to %o", (view, whys) => {
  expect(shown(view).lines.map(({ why }) => why)).toEqual(whys);
});

test("what it can be narrowed to is what there is", () => {
  const { people, files, tables } = shown();
  expect(people.map(({ id }) => id)).toEqual(["Bảng chỉ tiêu", "Lan", "Minh"]);
  expect(files.map(({ id }) => id)).toEqual(["bc-q1.xlsx"]);
  expect(tables.map(({ id }) => id)).toEqual(["sectors", "documents", "areas", "indicators", "targets", "actuals"]);
});

test("an update from many files says the first and how many, opens to all, and is found by each", () => {
  const names = ["a.xlsx", "b.xlsx", "c.xlsx"];
  const many = changeSet({ actuals: [march(7)] }, { file_name: names.join("; "), file_sha256: "1f; 2f; 3f" });
  const { lines, files } = shown({ file: "b.xlsx" }, { ...known, changeSets: [...all, many] });
  expect(lines.map((line) => line.files)).toEqual(["a.xlsx và 2 tệp nữa"]);
  expect(files.map(({ id }) => id)).toEqual(["a.xlsx", "b.xlsx", "bc-q1.xlsx", "c.xlsx"]);
  expect(fileLines(say(), many)).toEqual(["a.xlsx · SHA-256 1f", "b.xlsx · SHA-256 2f", "c.xlsx · SHA-256 3f"]);
  expect(fileLines(say(), { file_name: "a.xlsx", file_sha256: "1f" })).toEqual(["SHA-256 1f"]);
  expect(fileLines(say(), edited)).toEqual([]);
});

test("a file whose own name holds what parts two stays one", () => {
  const names = ["quý I; sửa.xlsx", "b.xlsx"];
  const two = changeSet({ actuals: [march(7)] }, { file_name: joinedFiles(names), file_sha256: joinedFiles(["1f", "2f"]) });
  const { lines, files } = shown({ file: names[0] as string }, { ...known, changeSets: [...all, two] });
  expect(lines.map((line) => line.files)).toEqual(["quý I; sửa.xlsx; b.xlsx"]);
  expect(files.map(({ id }) => id)).toEqual(["b.xlsx", "bc-q1.xlsx", "quý I; sửa.xlsx"]);
  expect(fileLines(say(), two)).toEqual(["quý I; sửa.xlsx · SHA-256 1f", "b.xlsx · SHA-256 2f"]);
  expect(shown({ find: "quy i; sua" }, { ...known, changeSets: [...all, two] }).lines).toHaveLength(1);
});

test("an edit opens to the columns that changed, in people's words and numbers", () => {
  expect(changedTables(known, edited.change_set_id, say())).toEqual([
    {
      table: "actuals",
      name: "Số liệu",
      rows: [
        {
          key: expect.any(String),
          title: "Thu ngân sách, Quận, tháng 3/2013",
          what: "changed",
          cells: [{ column: "Giá trị", before: "8", after: "9,5" }],
        },
      ],
    },
  ]);
  expect(changedTables(known, imported.change_set_id, say("en"))[0]?.rows[0]).toMatchObject({
    what: "added",
    title: "Thu ngân sách, Quận, March 2013",
  });
});

test("locked periods with who locked them and why; unlocked ones are not among them", () => {
  const lock = (period: string, is_locked: boolean, more: Partial<ChangeSet> = {}) =>
    changeSet({ locks: [{ period, is_locked, reason: "đã chốt" }] }, { who: "Lan", at: "2013-10-15T03:00:00Z", ...more });
  const lines = lockLines([lock("2013-M9", true), lock("2013-H1", true), lock("2013-H1", false)], say());
  expect(lines).toEqual([
    { period: "2013-M9", label: "9 tháng 2013", entry: "Lan · 15/10/2013 · đã chốt", changeSetId: expect.any(String) },
  ]);
});
