import { beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { actual, changeSet, engine, ground, plan, target } from "./plan.ts";
import { close, scoresOf } from "./rules.ts";

/* A district of two wards. An area without a figure of its own has that of all areas right below it; percentages are never summed. */
let db: Database;
let scores: Awaited<ReturnType<typeof scoresOf>>;
const quantity = { accumulation: "sum" } as const;
const share = { unit: "%", nature: "share", accumulation: "last" } as const;
const indicators = {
  whole: quantity,
  missing: quantity,
  own: quantity,
  inMonths: quantity,
  share,
  shareWithoutParts: share,
  growth: { unit: "%", nature: "growth", accumulation: "last" },
  percent: { unit: "%", accumulation: "sum" },
  annual: { accumulation: "none" },
} as const;
const year = (id: string, area_id: string, value: number, more = {}) => actual(id, "2013-01-01", "2014-01-01", value, { area_id, ...more });
const month = (id: string, area_id: string, m: number, value: number) =>
  actual(id, `2013-${String(m).padStart(2, "0")}-01`, m === 12 ? "2014-01-01" : `2013-${String(m + 1).padStart(2, "0")}-01`, value, {
    area_id,
  });
const twelve = Array.from({ length: 12 }, (_, m) => m + 1);

beforeAll(async () => {
  db = await engine();
  await plan(db, [
    changeSet({
      ...ground(
        Object.entries(indicators).map(([indicator_id, cells]) => ({ indicator_id, ...cells })),
        {
          areas: [
            { area_id: "a", name_vi: "Quận", level: "quận" },
            { area_id: "w1", name_vi: "Phường 1", level: "phường", parent_id: "a" },
            { area_id: "w2", name_vi: "Phường 2", level: "phường", parent_id: "a" },
          ],
        },
      ),
      targets: [
        ...Object.keys(indicators).map((indicator_id) => target({ indicator_id, low: 100 })),
        target({ indicator_id: "whole", target_id: "ward", area_id: "w1", low: 50 }),
      ],
      actuals: [
        year("whole", "w1", 60, { grade: "estimate", source: "Phường 1" }),
        year("whole", "w2", 45.5, { source: "Phường 2" }),
        year("missing", "w1", 60),
        year("own", "w1", 60),
        year("own", "w2", 45),
        year("own", "a", 99),
        ...twelve.map((m) => month("inMonths", "w1", m, 1)),
        ...twelve.filter((m) => m !== 6).map((m) => month("inMonths", "w2", m, 2)),
        year("share", "w1", 50, { denominator: 100 }),
        year("share", "w2", 80, { denominator: 200 }),
        year("shareWithoutParts", "w1", 50),
        year("shareWithoutParts", "w2", 80),
        ...["growth", "percent", "annual"].flatMap((id) => [year(id, "w1", 5), year(id, "w2", 7)]),
      ],
    }),
  ]);
  scores = await scoresOf(db);
}, 60_000);
const score = (id: string) => scores.get(`t-${id}`);

it("quantities of all wards add up: 60 + 45,5, with the weaker grade and both sources", () => {
  expect(score("whole")).toMatchObject({
    actual: 105.5,
    attainment: close(1.055),
    actual_grade: "estimate",
    actual_source: "Phường 1; Phường 2",
  });
});
it("not if one is missing", () => expect(score("missing")).toMatchObject({ actual: null, status: "no_data" }));
it("a figure of the district's own goes before", () => expect(score("own")).toMatchObject({ actual: 99 }));
it("a ward's missing month is the district's", () =>
  expect(score("inMonths")).toMatchObject({ actual: null, reason: "missing_months", reason_detail: "2013-06" }));
// (50 % of 100 + 80 % of 200) / 300 = 210/300 = 70 %, not 65 and not 130
it("shares are made anew from their parts", () => expect(score("share")).toMatchObject({ actual: close(70), actual_denominator: 300 }));
it("shares without their parts are not", () => expect(score("shareWithoutParts")).toMatchObject({ actual: null, status: "no_data" }));
it("rates of growth are never summed", () => expect(score("growth")).toMatchObject({ actual: null }));
it("nor is any other percentage", () => expect(score("percent")).toMatchObject({ actual: null }));
it("what does not accumulate is not added up", () => expect(score("annual")).toMatchObject({ actual: null }));
it("a ward keeps its own target and figure", () =>
  expect(scores.get("ward")).toMatchObject({ area_id: "w1", actual: 60, status: "exceeded" }));
