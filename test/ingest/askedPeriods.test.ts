import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Corrections } from "../../src/ingest/corrections.ts";
import { readFile } from "../../src/ingest/formats.ts";
import { answered } from "../../src/ingest/questions.ts";
import { readTables } from "../../src/ingest/readTables.ts";
import { unzip } from "../../src/journal/unzip.ts";
import { periodOf } from "../../src/model/period.ts";
import { xlsxOf } from "./officeFixtures.ts";

/** The periods of a report's first row, by column, and what is asked of it. */
async function periodsOf(report: string, corrections: Corrections = {}) {
  const text = readFileSync(new URL(`./reports/${report}.json`, import.meta.url), "utf8");
  const { grids } = await readFile({ path: "bieu.xlsx", bytes: await xlsxOf(text) }, { unzip });
  const [reading] = grids.flatMap((grid) => readTables(grid, corrections));
  return {
    periods: reading?.drafts[0]?.values.map(({ kind, interval }) => `${kind} ${interval && periodOf(interval)}`),
    asked: reading?.questions.map(({ kind }) => kind),
    doubts: reading?.drafts[0]?.values.flatMap(({ doubts }) => doubts),
  };
}

it.each([
  ["months", "target 2025-08"],
  ["year", "target 2025"],
])("a plan without a time in a month's report is asked, and %s answers it", async (answer, target) => {
  expect(await periodsOf("ke-hoach-khong-ro-ky")).toMatchObject({ asked: ["planOf"], doubts: ["planPeriod"] });
  const given = answered({}, { kind: "planOf", column: null }, answer);
  expect(await periodsOf("ke-hoach-khong-ro-ky", given)).toEqual({ periods: [target, "actual 2025-08"], asked: [], doubts: [] });
});

it.each([
  ["first", "2023"],
  ["last", "2024"],
])("a school year counts in its %s year once that is answered", async (answer, year) => {
  expect(await periodsOf("nam-hoc")).toMatchObject({ asked: ["schoolYear"], periods: ["target null", "actual null"] });
  const given = answered({}, { kind: "schoolYear", column: null }, answer);
  expect(await periodsOf("nam-hoc", given)).toEqual({ periods: [`target ${year}`, `actual ${year}`], asked: [], doubts: [] });
});
