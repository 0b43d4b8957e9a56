import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { look, type Setting } from "../../src/db/load.ts";
import { answer } from "../../src/db/questions.ts";
import { rowsOf } from "../../src/model/answer.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";
import { actual, changeSet, engine, ground, plan, setting, target } from "./plan.ts";
import { close, scoresOf } from "./rules.ts";

/* Domain 1, vintages: a figure published later of the same key; verdicts can turn. GDP 2013: 5,42, then 5,55, against 5,5. */
let db: Database;
beforeAll(async () => {
  db = await engine();
}, 60_000);

const of2013 = (value: number | null, more = {}) => actual("gdp", "2013-01-01", "2014-01-01", value, more);
const set = (id: string, rows: ChangeSet["rows"], more = {}) => changeSet(rows, { change_set_id: id, ...more });
const base = set("plan", {
  ...ground([{ indicator_id: "gdp", unit: "%", nature: "growth" }]),
  targets: [target({ indicator_id: "gdp", low: 5.5 })],
});
const first = set("first", { actuals: [of2013(5.42, { grade: "estimate", published_on: "2013-12-23" })] });
const second = set("second", { actuals: [of2013(5.55, { published_on: "2015-12-26" })] });
const seen = async (changeSets: ChangeSet[], at: Partial<Setting> = {}) => {
  await plan(db, changeSets, at);
  return (await scoresOf(db)).get("t-gdp");
};
const seenAt = async (at: Partial<Setting>) => {
  await look(db, { ...setting, ...at });
  return (await scoresOf(db)).get("t-gdp");
};
const history = async () => rowsOf(await answer(db, { name: "history", params: { indicator_id: "gdp", area_id: "a" } }));

describe("which publication is looked at", () => {
  it("the newest, unless asked: 5,55 reaches 5,5", async () => {
    expect(await seen([base, first, second])).toMatchObject({
      actual: 5.55,
      is_met: true,
      status: "met",
      gap: close(0.05),
      actual_grade: "official",
      actual_published_on: "2015-12-26",
    });
  });
  it("the first one published: 5,42 is near", async () => {
    expect(await seenAt({ vintage: "first" })).toMatchObject({
      actual: 5.42,
      is_met: false,
      status: "near",
      gap: close(-0.08),
      actual_grade: "estimate",
    });
  });
  it("what was known on a day", async () => {
    expect(await seenAt({ vintage: "known_on", known_on: "2015-12-25" })).toMatchObject({ actual: 5.42 });
    expect(await seenAt({ vintage: "known_on", known_on: "2015-12-26" })).toMatchObject({ actual: 5.55 });
    expect(await seenAt({ vintage: "known_on", known_on: "2013-12-22" })).toMatchObject({ actual: null, status: "no_data" });
  });
  it("the history tells each publication with the verdict that it gave", async () => {
    await seenAt({});
    expect(await history()).toMatchObject([
      { value: 5.42, status: "near", gap: close(-0.08), is_current: false, is_live: true, change_set_id: "first", grade: "estimate" },
      { value: 5.55, status: "met", gap: close(0.05), is_current: true, is_live: true, change_set_id: "second" },
    ]);
  });
  it("an older publication that is entered later does not come to the front", async () => {
    expect(await seen([base, second, first])).toMatchObject({ actual: 5.55 });
    expect((await history()).map((row) => (row as { value: number }).value)).toEqual([5.42, 5.55]);
    expect(await seenAt({ vintage: "first" })).toMatchObject({ actual: 5.42 });
  });
  it("a correction of the same day's publication does", async () => {
    const typo = set("typo", { actuals: [of2013(55.5, { published_on: "2015-12-26" })] });
    expect(await seen([base, first, typo, second])).toMatchObject({ actual: 5.55 });
  });
  it("so does one that names no day, by the day of its change set", async () => {
    const corrected = set("corrected", { actuals: [of2013(5.6)] }, { at: "2016-03-01T08:00:00Z" });
    expect(await seen([base, corrected, first, second])).toMatchObject({ actual: 5.6 });
  });
});

describe("undo", () => {
  const undo = set("undo", {}, { cancels: "second" });
  it("an undone change set does not count, and stays in the history", async () => {
    expect(await seen([base, first, second, undo])).toMatchObject({ actual: 5.42, status: "near" });
    expect(await history()).toMatchObject([
      { value: 5.42, is_current: true },
      { value: 5.55, is_live: false, is_current: false, status: null },
    ]);
  });
  it("undoing the undo brings it back", async () => {
    expect(await seen([base, first, second, undo, set("redo", {}, { cancels: "undo" })])).toMatchObject({ actual: 5.55, status: "met" });
  });
  it("a plan can be undone too", async () => {
    const adjusted = set("adjusted", { targets: [target({ indicator_id: "gdp", low: 5.7 })] });
    expect(await seen([base, first, second, adjusted])).toMatchObject({ low: 5.7, is_met: false });
    expect(await seen([base, first, second, adjusted, set("undo2", {}, { cancels: "adjusted" })])).toMatchObject({
      low: 5.5,
      is_met: true,
    });
  });
});

describe("removal", () => {
  const key = ["gdp", "a", "2013-01-01", "2014-01-01"];
  const gone = set("gone", {}, { removals: [{ table: "actuals", key }] });
  it("takes every publication of the key away", async () =>
    expect(await seen([base, first, second, gone])).toMatchObject({ actual: null, status: "no_data" }));
  it("what is entered after it counts", async () => expect(await seen([base, first, gone, second])).toMatchObject({ actual: 5.55 }));
  it("a change set that takes away and sets anew sets anew", async () => {
    expect(await seen([base, first, set("anew", { actuals: [of2013(5.5)] }, { removals: [{ table: "actuals", key }] })])).toMatchObject({
      actual: 5.5,
    });
  });
  it("a target can be removed: the figure stays, without a plan", async () => {
    const other = set("other", { targets: [target({ indicator_id: "gdp", target_id: "t2", area_id: "a", period: "2013", low: 1 })] });
    const none = set("none", {}, { removals: [{ table: "targets", key: ["t-gdp"] }] });
    await plan(db, [base, first, other, none]);
    expect([...(await scoresOf(db)).keys()]).toEqual(["t2"]);
  });
});

describe("illustrative figures", () => {
  const sample = (published_on: string | null) => set("sample", { actuals: [of2013(9.9, { grade: "illustrative", published_on })] });
  it("never stand before a real one, however new", async () => {
    expect(await seen([base, first, sample("2020-01-01")])).toMatchObject({ actual: 5.42, has_illustrative: false });
    expect(await seenAt({ vintage: "first" })).toMatchObject({ actual: 5.42 });
  });
  it("nor as the first published", async () => {
    expect(await seen([base, sample("2013-01-01"), first], { vintage: "first" })).toMatchObject({ actual: 5.42 });
  });
  it("mark what rests on them: growth from an illustrative year", async () => {
    const growth = set("growth", {
      targets: [target({ indicator_id: "gdp", basis: "points", low: 1 })],
      actuals: [actual("gdp", "2012-01-01", "2013-01-01", 4, { grade: "illustrative" })],
    });
    expect(await seen([base, first, growth])).toMatchObject({
      actual: 5.42,
      compared: close(1.42),
      actual_grade: "estimate",
      has_illustrative: true,
    });
  });
  it("alone are shown, and marked", async () => {
    expect(await seen([base, sample(null)])).toMatchObject({ actual: 9.9, actual_grade: "illustrative", has_illustrative: true });
  });
});
