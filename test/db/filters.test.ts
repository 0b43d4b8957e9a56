import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { answer } from "../../src/db/questions.ts";
import { tables } from "../../src/model/tables.ts";
import { actual, changeSet, engine, ground, plan, target } from "./plan.ts";
import { filter } from "./rules.ts";

/* What a question may be narrowed to: sector, agency, area, document, tier; null is everything. */
let db: Database;
beforeAll(async () => {
  db = await engine();
  const rows = ground(
    [{ indicator_id: "revenue", agency_id: "tax" }, { indicator_id: "wards", sector_id: "other" }, { indicator_id: "unplanned" }],
    {
      areas: [
        { area_id: "a", name_vi: "Quận", level: "quận" },
        { area_id: "b", name_vi: "Quận khác", level: "quận" },
      ],
    },
  );
  await plan(db, [
    changeSet({
      ...rows,
      sectors: [...(rows.sectors ?? []), tables.sectors.row.parse({ sector_id: "other", position: 2, name_vi: "Khác", name_en: "Other" })],
      agencies: [tables.agencies.row.parse({ agency_id: "tax", name_vi: "Chi cục thuế" })],
      documents: [
        ...(rows.documents ?? []),
        tables.documents.row.parse({
          document_id: "e",
          number: "2/NQ",
          title_vi: "Nghị quyết",
          period_start: "2013-01-01",
          period_end: "2014-01-01",
        }),
      ],
      targets: [
        target({ indicator_id: "revenue", target_id: "legal", low: 100, tier: "legal" }),
        target({ indicator_id: "revenue", target_id: "strive", low: 120, tier: "strive", document_id: "e" }),
        target({ indicator_id: "wards", target_id: "wards", low: 10 }),
        target({ indicator_id: "wards", target_id: "elsewhere", low: 10, area_id: "b" }),
      ],
      actuals: [
        actual("revenue", "2013-01-01", "2014-01-01", 110),
        actual("wards", "2013-01-01", "2014-01-01", 9),
        actual("unplanned", "2013-01-01", "2014-01-01", 1),
      ],
    }),
  ]);
}, 60_000);

const ask = async (name: "scores" | "marks" | "spark", narrowed: Partial<typeof filter | Record<string, string>>) =>
  (await answer(db, { name, params: { ...filter, ...narrowed, ...(name === "scores" ? { year: "2013" } : {}) } } as never)).columns;
const targets = async (narrowed: object) => (await ask("scores", narrowed)).target_id;

describe("scores", () => {
  it("of everything, in the plan's order; a figure without a target is shown and has no verdict", async () => {
    const { target_id, indicator_id, status } = await ask("scores", {});
    expect(target_id).toEqual(["legal", "strive", null, "wards", "elsewhere"]);
    expect([indicator_id?.[2], status?.[2]]).toEqual(["unplanned", "no_target"]);
  });
  it("of a sector", async () => expect(await targets({ sector_id: "other" })).toEqual(["wards", "elsewhere"]));
  it("of an agency: those without one are not among them", async () =>
    expect(await targets({ agency_id: "tax" })).toEqual(["legal", "strive"]));
  it("of an area", async () => expect(await targets({ area_id: "b" })).toEqual(["elsewhere"]));
  it("of a document: what no document asks for is not among them", async () =>
    expect(await targets({ document_id: "e" })).toEqual(["strive"]));
  it("of a tier", async () => expect(await targets({ tier: "plan" })).toEqual(["wards", "elsewhere"]));
  it("of several at once", async () => expect(await targets({ sector_id: "other", area_id: "a", tier: "plan" })).toEqual(["wards"]));
  it("of nothing that is there", async () => expect(await targets({ sector_id: "none" })).toEqual([]));
});

describe("the main target", () => {
  it("is the legal one", async () => expect((await ask("scores", { agency_id: "tax" })).is_main).toEqual([true, false]));
  it("is the main one of what the filter leaves, alike in scores, marks and lines", async () => {
    expect((await ask("scores", { tier: "strive" })).is_main).toEqual([true]);
    expect((await ask("marks", { tier: "strive" })).goal).toEqual([120]);
    expect((await ask("spark", { tier: "strive" })).goal).toEqual([120]);
  });
});

it("options offer what some target has, and nothing else", async () => {
  const { columns } = await answer(db, { name: "options", params: {} });
  expect((columns.kind ?? []).map((kind, k) => `${kind} ${columns.id?.[k]}`)).toEqual([
    "agency tax",
    "area a",
    "area b",
    "document d",
    "document e",
    "sector s",
    "sector other",
    "tier legal",
    "tier plan",
    "tier strive",
  ]);
});
