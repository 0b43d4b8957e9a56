import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { look } from "../../src/db/load.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";
import type { Row } from "../../src/model/tables.ts";
import { actual, changeSet, engine, ground, plan, setting, target } from "./plan.ts";
import { months, scoreAt, scoresOf } from "./rules.ts";

/* Domain 3: cuts are data that a person can edit; a person may override a status with a reason, and both are shown. */
let db: Database;
beforeAll(async () => {
  db = await engine();
}, 60_000);

const override = (target_id: string, status: Row<"overrides">["status"], more: Partial<Row<"overrides">> = {}): ChangeSet["rows"] => ({
  overrides: [{ target_id, status, reason: "đánh giá chính thức", decided_by: "UBND", decided_on: null, source_url: null, ...more }],
});
const base = changeSet({
  ...ground([{ indicator_id: "level" }, { indicator_id: "words", accumulation: "none" }]),
  targets: [target({ indicator_id: "level", low: 100 }), target({ indicator_id: "words", bound: "qualitative" })],
  actuals: [actual("level", "2013-01-01", "2014-01-01", 94)],
});
const score = async (changeSets: ChangeSet[], id = "t-level") => {
  await plan(db, changeSets);
  return (await scoresOf(db)).get(id);
};

describe("a person's verdict", () => {
  it("is the status; the computed one stays beside it, with the reason", async () => {
    expect(await score([base, changeSet(override("t-level", "met"))])).toMatchObject({
      status: "met",
      override_status: "met",
      override_reason: "đánh giá chính thức",
      override_by: "UBND",
      computed_status: "near",
      is_met: false,
      attainment: 0.94,
    });
  });
  it("is all that a qualitative target has", async () => {
    expect(await score([base], "t-words")).toMatchObject({ status: "no_data", reason: "qualitative" });
    expect(await score([base, changeSet(override("t-words", "met"))], "t-words")).toMatchObject({
      status: "met",
      computed_status: "no_data",
    });
  });
  it("can be taken back", async () => {
    const back = changeSet({}, { removals: [{ table: "overrides", key: ["t-level"] }] });
    expect(await score([base, changeSet(override("t-level", "met")), back])).toMatchObject({ status: "near", override_status: null });
  });
  it("is not known before the day it was given, nor lost without one", async () => {
    await plan(db, [base, changeSet(override("t-level", "met", { decided_on: "2014-03-01" }))]);
    const knownOn = async (day: string) => {
      await look(db, { ...setting, vintage: "known_on", known_on: day });
      return (await scoresOf(db)).get("t-level");
    };
    expect(await knownOn("2014-02-28")).toMatchObject({ status: "near", override_status: null });
    expect(await knownOn("2014-03-01")).toMatchObject({ status: "met", override_status: "met" });
    await plan(db, [base, changeSet(override("t-level", "met"))]);
    expect(await knownOn("2014-02-28")).toMatchObject({ status: "met" });
  });
  it("holds for today's pace, not for what is looked back at", async () => {
    const underway = changeSet({
      ...ground([{ indicator_id: "level", accumulation: "sum", pace: "linear" }]),
      targets: [target({ indicator_id: "level", low: 365 })],
      actuals: months("level", 2013, Array<number>(9).fill(10)),
    });
    expect(await score([underway, changeSet(override("t-level", "watch", { decided_on: "2013-11-20" }))])).toMatchObject({
      status: "watch",
      computed_status: "behind",
      cutoff: "2013-10-01",
    });
    expect(await scoreAt(db, "t-level", "2013-07-01")).toMatchObject({ status: "behind", override_status: null });
    await look(db, { ...setting, as_of: "2013-07-01" });
    expect((await scoresOf(db)).get("t-level")).toMatchObject({ status: "behind", override_status: null });
  });
});

describe("cuts", () => {
  const cuts = (band_id: string, cut: number) => changeSet({ bands: [{ band_id, cut, note_vi: null, note_en: null }] });
  it("are the house's where nobody set them: 94 % is near", async () => expect(await score([base])).toMatchObject({ status: "near" }));
  it("can be edited: near from 95 %", async () =>
    expect(await score([base, cuts("near.attainment", 0.95)])).toMatchObject({ status: "missed" }));
  it("the newest edit counts", async () =>
    expect(await score([base, cuts("near.attainment", 0.95), cuts("near.attainment", 0.94)])).toMatchObject({ status: "near" }));
  it("a removed cut is the house's again", async () => {
    const back = changeSet({}, { removals: [{ table: "bands", key: ["near.attainment"] }] });
    expect(await score([base, cuts("near.attainment", 0.95), back])).toMatchObject({ status: "near" });
  });
});
