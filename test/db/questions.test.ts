import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { answer, type Question, questionNames } from "../../src/db/questions.ts";
import { columnsOf, tableNames } from "../../src/model/tables.ts";
import { actual, changeSet, engine, ground, plan, target } from "./plan.ts";

const filter = { sector_id: null, agency_id: null, area_id: null, document_id: null, tier: null };
const params: Record<string, object> = {
  marks: filter,
  spark: filter,
  scores: { ...filter, year: "2013" },
  marksWithin: { ...filter, year: "2013" },
  indicatorYears: { indicator_id: "thu", area_id: "a" },
  indicatorPath: { indicator_id: "thu", area_id: "a", year: "2013" },
  partsOf: { indicator_id: "thu", area_id: "a", year: "2013" },
  partChecks: { year: "2013" },
  history: { indicator_id: "thu", area_id: "a" },
  documentSections: { document_id: "d" },
  counts: { by: "sector" },
  taskMonths: { year: "2013" },
  reported: { start: "2013-01-01", end: "2014-01-01" },
  taskHistory: { task_id: "n1" },
  taskCounts: { by: "agency" },
  agencyTasks: { agency_id: "tax" },
  workHistory: { work_id: "p1" },
  reportHistory: { report_id: "r1" },
  dueSoon: { most: 5, agency_id: null },
  targetChanges: { start: "2013-01-01", end: "2014-01-01" },
  taskChanges: { start: "2013-01-01", end: "2014-01-01" },
  planTargets: { start: "2013-01-01", end: "2014-01-01", next_start: "2014-01-01", next_end: "2015-01-01" },
  programmeTargets: { document_id: "d" },
  programmeTasks: { document_id: "d" },
  ownFigures: { start: "2013-07-01", end: "2013-10-01" },
  figuresWithin: { area_id: "a", start: "2013-01-01", end: "2014-01-01" },
};

let db: Database;
beforeAll(async () => {
  db = await engine();
  const months = Array.from({ length: 9 }, (_, m) => actual("thu", `2013-0${m + 1}-01`, m === 8 ? "2013-10-01" : `2013-0${m + 2}-01`, 70));
  await plan(db, [
    changeSet({
      ...ground([{ indicator_id: "thu", accumulation: "sum", pace: "linear" }]),
      targets: [
        target({ indicator_id: "thu", low: 921.1 }),
        target({ target_id: "t-strive", indicator_id: "thu", low: 967.15, tier: "strive" }),
      ],
      actuals: months,
    }),
  ]);
}, 60_000);

describe("every question", () => {
  it.each(questionNames)("%s answers plain columns of one length", async (name) => {
    const { columns, length } = await answer(db, { name, params: params[name] ?? {} } as Question);
    expect(Object.keys(columns).length).toBeGreaterThan(1);
    for (const cells of Object.values(columns)) expect(cells).toHaveLength(length);
  });
});

describe("stored tables", () => {
  it.each(tableNames)("%s has the columns of the data package", async (table) => {
    const { columns } = await db.query(
      `SELECT column_name FROM duckdb_columns() WHERE table_name = 'stored_${table}' ORDER BY column_index`,
    );
    const own = (columns.column_name ?? []).filter(
      (c) => !["change_set_id", "place", ...(table === "targets" ? ["period_start", "period_end"] : [])].includes(String(c)),
    );
    expect(own).toEqual(columnsOf(table));
  });
});

it("adds nine months and sets them against the year", async () => {
  const { columns } = await answer(db, { name: "scores", params: { ...filter, year: "2013" } });
  expect(columns.target_id).toEqual(["t-thu", "t-strive"]);
  expect(columns.actual?.[0]).toBe(630);
  expect(columns.attainment?.[0]).toBeCloseTo(630 / 921.1, 12);
  expect(columns.share?.[0]).toBeCloseTo(273 / 365, 12);
});
