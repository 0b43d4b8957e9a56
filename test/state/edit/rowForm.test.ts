import { describe, expect, test } from "vitest";
import type { TableName } from "../../../src/model/tables.ts";
import { adjustedTarget, checkForm, type Form, formOf, isAsked, newRow } from "../../../src/state/edit/rowForm.ts";
import { editTables } from "../../../src/state/screens/edit.ts";
import { changeSet, ground, target } from "../../db/plan.ts";
import { smallRows } from "./smallRows.ts";

const base = changeSet({
  ...ground([
    { indicator_id: "thu", name_vi: "Thu ngân sách" },
    { indicator_id: "thue", name_vi: "Thuế", part_of: "thu" },
  ]),
  targets: [target({ indicator_id: "thu", low: 100 })],
});
const among = { known: [base], reference: {}, locale: "vi" as const };
const check = (table: TableName, form: Form, isNew = false) => checkForm(table, form, isNew, among);
const faultsOf = (checked: ReturnType<typeof check>) =>
  "faults" in checked ? Object.fromEntries(Object.entries(checked.faults).map(([column, { code }]) => [column, code])) : null;
const rowOf = (checked: ReturnType<typeof check>) => ("row" in checked ? checked.row : null);

describe.each(["vi", "en"] as const)("in %s", (locale) => {
  test.each(editTables)("a row of %s comes out of its form as it went in", (table) => {
    const row = smallRows[table];
    const checked = checkForm(table, formOf(table, row, locale), false, { ...among, known: [base, changeSet(smallRows.all)], locale });
    expect("faults" in checked ? checked.faults : checked.row).toEqual(row);
  });
});

const indicator: Form = {
  ...formOf("indicators", newRow("indicators", { sector_id: "s" }), "vi"),
  name_vi: "Chi ngân sách",
  unit: "tỷ đồng",
};

test("a new row gets an id from its name", () => {
  expect(rowOf(check("indicators", indicator, true))).toMatchObject({ indicator_id: "chi-ngan-sach", direction: "none", headline: false });
  expect(rowOf(check("indicators", { ...indicator, name_vi: "Thuế" }, true))?.indicator_id).toBe("thue-2");
});

test("what is missing, and what points nowhere, is told by its column", () => {
  expect(faultsOf(check("indicators", { ...indicator, name_vi: " ", sector_id: "" }, true))).toEqual({
    name_vi: "missing",
    sector_id: "missing",
  });
  expect(faultsOf(check("indicators", { ...indicator, sector_id: "nowhere" }, true))).toEqual({ sector_id: "unknownReference" });
});

test("an indicator cannot become a part of its own part", () => {
  const form = formOf("indicators", base.rows.indicators?.[0] as never, "vi");
  expect(faultsOf(check("indicators", { ...form, part_of: "thue" }))).toEqual({ part_of: "circularParts" });
});

const plan = formOf("targets", newRow("targets", { indicator_id: "thu", area_id: "a", document_id: "d" }), "vi");

test("a target: its figures in the language's marks, its period in words", () => {
  const row = rowOf(check("targets", { ...plan, period: "9 tháng 2013", low: "44.425,2" }, true));
  expect(row).toMatchObject({ target_id: "2013-M9.thu", period: "2013-M9", low: 44425.2, bound: "at_least", version: 1 });
});

test("a target: no level, a range turned round, words for figures", () => {
  expect(faultsOf(check("targets", { ...plan, period: "2013" }, true))).toEqual({ low: "boundWithoutFigure" });
  expect(faultsOf(check("targets", { ...plan, period: "2013", low: "7", high: "6" }, true))).toEqual({ low: "lowAboveHigh" });
  expect(faultsOf(check("targets", { ...plan, period: "hè", low: "nhiều" }, true))).toEqual({ period: "notAPeriod", low: "notANumber" });
});

test("an adjusted target is the next version, and waits for the document that adjusted it", () => {
  const form = formOf("targets", adjustedTarget(base.rows.targets?.[0] as never), "vi");
  expect(faultsOf(check("targets", form, true))).toEqual({ document_id: "missing" });
  expect(rowOf(check("targets", { ...form, document_id: "d", low: "120" }, true))).toMatchObject({
    target_id: "2013.thu.v2",
    version: 2,
    low: 120,
  });
});

test("the shares of a phased pace are checked, and forgotten when the pace is another", () => {
  expect(faultsOf(check("indicators", { ...indicator, pace: "phased", pace_detail: "6: 50%; 3: 20%" }, true))).toEqual({
    pace_detail: "notPhased",
  });
  expect(rowOf(check("indicators", { ...indicator, pace: "phased", pace_detail: "3: 20%" }, true))?.pace_detail).toBe("3=0.2");
  expect(faultsOf(check("indicators", { ...indicator, pace: "step", pace_detail: "31/9" }, true))).toEqual({ pace_detail: "notAStep" });
  expect(rowOf(check("indicators", { ...indicator, pace: "linear", pace_detail: "3: 20%" }, true))?.pace_detail).toBeNull();
});

test("a document runs to the end of its last day", () => {
  const form = formOf("documents", base.rows.documents?.[0] as never, "vi");
  expect(form.period_end).toBe("2013-12-31");
  expect(faultsOf(check("documents", { ...form, period_end: "2012-12-31" }))).toEqual({ period_end: "backwardsInterval" });
});

test("only what means something is asked", () => {
  expect(isAsked("targets", "low", { bound: "milestone" })).toBe(false);
  expect(isAsked("targets", "tolerance", { bound: "about" })).toBe(true);
  expect(isAsked("targets", "tolerance", { bound: "at_least" })).toBe(false);
  expect(isAsked("indicators", "pace_detail", { pace: "linear" })).toBe(false);
});
