import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { answer } from "../../src/db/questions.ts";
import { rowsOf } from "../../src/model/answer.ts";
import { tables } from "../../src/model/tables.ts";
import { changeSet, engine, ground, plan, target } from "./plan.ts";

/* A programme of three years splits into its years and rolls up again: domain.md section 5. */
let db: Database;
const years = ["2008", "2009", "2010"] as const;
const each = (indicator_id: string, lows: readonly (number | null)[], more: Parameters<typeof target>[0] = {}) =>
  lows.flatMap((low, at) =>
    low === null ? [] : [target({ indicator_id, target_id: `${indicator_id}.${years[at]}`, period: years[at] ?? "", low, ...more })],
  );
const whole = (indicator_id: string, low: number) => target({ indicator_id, target_id: `${indicator_id}.all`, period: "2008/2010", low });
const task = (task_id: string, due: string | null, lead_agency_ids: string) =>
  tables.tasks.row.parse({ task_id, title_vi: task_id, due, document_id: "d", lead_agency_ids });

beforeAll(async () => {
  db = await engine();
  const rows = ground([
    { indicator_id: "summed", accumulation: "sum" },
    { indicator_id: "short", accumulation: "sum" },
    { indicator_id: "wrong", accumulation: "sum" },
    { indicator_id: "state", accumulation: "last" },
    { indicator_id: "grown", accumulation: "sum" },
  ]);
  await plan(db, [
    changeSet({
      ...rows,
      documents: [
        tables.documents.row.parse({
          document_id: "d",
          number: "02/2008",
          title_vi: "3 năm",
          period_start: "2008-01-01",
          period_end: "2011-01-01",
        }),
      ],
      targets: [
        whole("summed", 600.3),
        ...each("summed", [100.1, 200.1, 300.1]),
        whole("short", 300),
        ...each("short", [100, null, 100]),
        whole("wrong", 300),
        ...each("wrong", [100, 100, 90]),
        whole("state", 60),
        ...each("state", [40, 50, 60]),
        ...each("grown", [20, 20, 20], { basis: "growth", high: 30 }),
      ],
      tasks: [
        task("one", "2008-12-31", "tax"),
        task("thrice", "2008-12-31;2009-12-31;2010-12-31", "tax"),
        task("span", "2008/2010", "fin"),
        task("always", "thuong-xuyen", "fin"),
      ],
    }),
  ]);
}, 60_000);

interface Line {
  indicator_id: string;
  rule: string;
  rolled: number | null;
  rolled_high: number | null;
  agrees: boolean | null;
}

describe("targets roll up", () => {
  const line = async (id: string) => {
    const rows = rowsOf<Line>(await answer(db, { name: "programmeTargets", params: { document_id: "d" } }));
    const { rule, rolled, rolled_high, agrees } = rows.find(({ indicator_id }) => indicator_id === id) ?? {};
    return [rule, rolled, rolled_high, agrees];
  };
  it("100,1 + 200,1 + 300,1 = 600,3", async () => expect(await line("summed")).toEqual(["sum", expect.closeTo(600.3, 9), null, true]));
  it("not past a missing year", async () => expect(await line("short")).toEqual(["sum", null, null, null]));
  it("100 + 100 + 90 is not 300", async () => expect(await line("wrong")).toEqual(["sum", 290, null, false]));
  it("a state is what it is at the end", async () => expect(await line("state")).toEqual(["last", 60, null, true]));
  // 1,2³ = 1,728; 1,3³ = 2,197
  it("20 to 30 % a year are 72,8 to 119,7 % over three", async () =>
    expect(await line("grown")).toEqual(["compound", expect.closeTo(72.8, 9), expect.closeTo(119.7, 9), null]));
});

it("deadlines are counted by year and agency, each sum on its own", async () => {
  const rows = rowsOf<{ agency_id: string | null; year: number | null; whole_agency: boolean; whole_year: boolean; n: number }>(
    await answer(db, { name: "programmeTasks", params: { document_id: "d" } }),
  );
  expect(
    rows.map(({ agency_id, year, whole_agency, whole_year, n }) => [whole_agency ? "all" : agency_id, whole_year ? "all" : year, n]),
  ).toEqual([
    ["fin", 2010, 1],
    ["fin", null, 1],
    ["fin", "all", 2],
    ["tax", 2008, 2],
    ["tax", 2009, 1],
    ["tax", 2010, 1],
    ["tax", "all", 4],
    ["all", 2008, 2],
    ["all", 2009, 1],
    ["all", 2010, 2],
    ["all", null, 1],
    ["all", "all", 6],
  ]);
});
