import { beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { actual, changeSet, engine, ground, plan, target } from "./plan.ts";
import { scoresOf } from "./rules.ts";

/* Domain 1: one indicator and year may have several targets; the main one is what percentages name, the others are second marks. */
let db: Database;
let scores: Awaited<ReturnType<typeof scoresOf>>;
const ids = ["tier", "version", "owner", "mixed", "adjusted"];
const of = (id: string, name: string, cells: Parameters<typeof target>[0]) =>
  target({ indicator_id: id, target_id: `${id}.${name}`, low: 100, ...cells });

beforeAll(async () => {
  db = await engine();
  await plan(db, [
    changeSet({
      ...ground(ids.map((indicator_id) => ({ indicator_id }))),
      targets: [
        of("tier", "strive", { tier: "strive", low: 120 }),
        of("tier", "plan", {}),
        of("tier", "legal", { tier: "legal" }),
        of("version", "original", { version: 1 }),
        of("version", "adjusted", { version: 2, low: 90 }),
        of("owner", "city", { assigned_by: "UBND thành phố" }),
        of("owner", "council", { assigned_by: "HĐND quận", low: 110 }),
        of("mixed", "legal", { tier: "legal" }),
        of("mixed", "striveAnew", { tier: "strive", version: 2, low: 130 }),
        of("adjusted", "legal", { tier: "legal", version: 1 }),
        of("adjusted", "plan", { tier: "plan", version: 2, low: 80 }),
      ],
      actuals: ids.map((id) => actual(id, "2013-01-01", "2014-01-01", 105)),
    }),
  ]);
  scores = await scoresOf(db);
}, 60_000);

const main = (id: string) => [...scores.values()].filter((s) => s.indicator_id === id && s.is_main).map((s) => s.target_id);

it("legal goes before plan, plan before strive, wherever they stand in the plan", () => {
  expect(main("tier")).toEqual(["tier.legal"]);
  expect(["legal", "plan", "strive"].map((name) => scores.get(`tier.${name}`)?.main_rank)).toEqual([1, 2, 3]);
});
it("an adjusted target goes before the original", () => expect(main("version")).toEqual(["version.adjusted"]));
it("of two owners the first in the plan is the main one", () => expect(main("owner")).toEqual(["owner.city"]));
it("what is striven for anew stays behind what is required", () => expect(main("mixed")).toEqual(["mixed.legal"]));
it("an adjustment without its tier still goes before the original", () => expect(main("adjusted")).toEqual(["adjusted.plan"]));
it("every target is scored, each against itself", () => {
  // 105 of 100, of 90, of 120
  expect(scores.get("version.original")).toMatchObject({ attainment: 1.05, status: "exceeded", is_main: false });
  expect(scores.get("version.adjusted")).toMatchObject({ attainment: 105 / 90 });
  expect(scores.get("tier.strive")).toMatchObject({ attainment: 0.875, status: "missed" });
});
