import { expect, test } from "vitest";
import { editScreen, removingOf } from "../../../src/state/screens/edit.ts";
import type { Known } from "../../../src/state/useKnown.ts";
import { emptyView, type View } from "../../../src/state/view.ts";
import { actual, changeSet, ground, target } from "../../db/plan.ts";
import { say } from "../scores.ts";

const base = changeSet({
  ...ground([
    { indicator_id: "thu", name_vi: "Thu ngân sách" },
    { indicator_id: "chi", name_vi: "Chi ngân sách" },
  ]),
  targets: [target({ indicator_id: "thu", low: 100 })],
  actuals: [actual("chi", "2013-01-01", "2013-02-01", 1)],
});
const removed = changeSet({}, { removals: [{ table: "actuals", key: ["chi", "a", "2013-01-01", "2013-02-01"] }] });
const known: Known = { changeSets: [base], own: new Set(), reference: changeSet({}) };
const shown = (view: Partial<View>, from = known) => editScreen(from, { ...emptyView, ...view }, say());

test("indicators first; a list is searched without marks, every word", () => {
  expect(shown({}).table).toBe("indicators");
  expect(shown({ find: "ngan thu" }).lines.map(({ id }) => id)).toEqual(["thu"]);
  expect(shown({ rows_of: "targets" }).lines[0]).toEqual({
    id: "t-thu",
    title: "Thu ngân sách, Quận, 2013",
    detail: "≥ 100\u00a0tỷ đồng · kế hoạch · 1/QĐ",
  });
});

test("a row in hand, a new one, one begun from what was looked at, and none", () => {
  expect(shown({ item: "thu" }).subject).toMatchObject({ id: "thu", title: "Thu ngân sách" });
  expect(shown({ item: "+", sector: "s" }).subject).toMatchObject({ id: null, row: { sector_id: "s", direction: "none" } });
  expect(shown({ rows_of: "targets", item: "+", indicator: "chi" }).subject?.row).toMatchObject({
    indicator_id: "chi",
    area_id: "a",
    document_id: "d",
    version: 1,
  });
  expect(shown({ item: "nobody" }).subject).toBeNull();
});

test("the next version of a target keeps its promise and lets go of its document", () => {
  const subject = shown({ rows_of: "targets", item: "+t-thu" }).subject;
  expect(subject).toMatchObject({ id: null, isAdjusting: true, row: { version: 2, low: 100, document_id: null, target_id: null } });
});

test("a verdict about a target that has none yet begins with the target", () => {
  expect(shown({ rows_of: "overrides", item: "t-thu" }).subject).toMatchObject({ id: null, row: { target_id: "t-thu" } });
});

test("removing says what goes along and what stands in the way", () => {
  expect(removingOf(known, "indicators", "chi", say())).toMatchObject({ along: "1 số liệu", blocked: "" });
  expect(removingOf(known, "documents", "d", say())).toMatchObject({ blocked: "1 kế hoạch giao" });
  expect(removingOf({ ...known, changeSets: [base, removed] }, "indicators", "chi", say()).along).toBe("");
});
