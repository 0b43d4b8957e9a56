import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { look } from "../../src/db/load.ts";
import { answer } from "../../src/db/questions.ts";
import { readPackage } from "../../src/journal/readPackage.ts";
import { readReference } from "../../src/journal/readReference.ts";
import { rowsOf } from "../../src/model/answer.ts";
import { engine, plan, setting } from "./plan.ts";
import { scoresOf } from "./rules.ts";

/* Domain 2, golden case: on the official year-end table of the national plan met / not met agrees with the officials. The package as it ships. */
const root = join(import.meta.dirname, "../..");
const filesOf = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(root, folder, path))) }));

let db: Database;
let scores: Awaited<ReturnType<typeof scoresOf>>;
beforeAll(async () => {
  const reference = readReference(filesOf("data")).changeSet;
  const { data } = readPackage(filesOf("seeds/ca-nuoc"), reference.rows);
  db = await engine();
  await plan(db, [reference, ...(data?.changeSets ?? [])], { today: "2026-06-01" });
  scores = await scoresOf(db);
}, 60_000);

const reached = (status: unknown) => status === "exceeded" || status === "met";
const of2019 = () => [...scores.values()].filter((s) => s.period === "2019");

describe("the official table of 2019: 12 verdicts on 14 printed rows", () => {
  it("agrees on met / not met wherever a figure is printed", () => {
    const figures = of2019().filter((s) => s.actual !== null);
    expect(figures).toHaveLength(13);
    // every row was reached; two rows are printed under the one above them, and share its verdict
    expect(figures.filter((s) => s.is_met !== (s.override_status === null || reached(s.override_status))).map((s) => s.target_id)).toEqual(
      [],
    );
    expect(figures.filter((s) => s.override_status === null).map((s) => s.target_id)).toEqual(["2019.traincert", "2019.povd"]);
  });
  it("where only a word is printed (Xuất siêu) the person's verdict stands alone", () => {
    expect(scores.get("2019.deficit")).toMatchObject({
      actual: null,
      actual_as_written: "Xuất siêu",
      is_met: null,
      computed_status: "no_data",
      status: "exceeded",
    });
  });
  // poverty fell by 1,1 of "1 - 1,5": met, they wrote vượt; unemployment 3,1 of "dưới 4": 0,9 points better, they wrote đạt
  it("vượt is the officials' own judgement: it agrees 9 times of 11, and theirs is shown", () => {
    const differing = of2019().filter((s) => s.actual !== null && s.override_status !== null && s.computed_status !== s.override_status);
    expect(differing.map((s) => [s.target_id, s.computed_status, s.status])).toEqual([
      ["2019.pov", "met", "exceeded"],
      ["2019.unemp", "exceeded", "met"],
    ]);
  });
});

describe("what was first published", () => {
  let first: typeof scores;
  beforeAll(async () => {
    await look(db, { ...setting, today: "2026-06-01", vintage: "first" });
    first = await scoresOf(db);
  });
  // as the Government reported them to the National Assembly
  it.each([
    ["2012.gdp", false],
    ["2013.gdp", false],
    ["2013.budget", false],
    ["2017.gdp", true],
    ["2017.exp", true],
    ["2017.energy", false],
    ["2020.gdp", false],
    ["2020.exp", false],
    ["2020.train", false],
  ])("%s: met is %s", (target_id, isMet) => expect(first.get(target_id)).toMatchObject({ is_met: isMet }));
  it("GDP 2013: 5,42 of 5,5 is near", () => expect(first.get("2013.gdp")).toMatchObject({ actual: 5.42, status: "near" }));
});

it("GDP 2013 turned: 5,42 was short of 5,5, and 5,55 is not", async () => {
  expect(scores.get("2013.gdp")).toMatchObject({ actual: 5.55, is_met: true, status: "met" });
  const rows = rowsOf<Record<string, unknown>>(await answer(db, { name: "history", params: { indicator_id: "gdp", area_id: "ca-nuoc" } }));
  const of2013 = rows.filter((row) => row.interval_start === "2013-01-01" && row.interval_end === "2014-01-01");
  expect(of2013.map((row) => [row.value, row.status])).toEqual([
    [5.42, "near"],
    [5.42, "near"],
    [5.55, "met"],
  ]);
});
