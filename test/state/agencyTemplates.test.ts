import { zipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { writeAgencyTemplate } from "../../src/export/agencyTemplate.ts";
import { importInHand } from "../../src/ingest/importInHand.ts";
import { readTables } from "../../src/ingest/readTables.ts";
import { blocksOf } from "../../src/ingest/stagedTable.ts";
import { unzip } from "../../src/journal/unzip.ts";
import { templateOf } from "../../src/state/agencyTemplates.ts";
import type { ReportedRow } from "../../src/state/screens/agencies.ts";
import { quan2 } from "../ingest/quan2.ts";
import { nothing } from "../ingest/table.ts";

const { agencies = [], indicators = [] } = quan2;
const none = { is_reported: false, missing_months: null, has_illustrative: false };
const last = { last_value: 12.5, last_start: "2013-01-01", last_end: "2013-07-01", last_grade: "illustrative" };
const rowsOf = (id: string): ReportedRow[] =>
  indicators.filter(({ agency_id }) => agency_id === id).map((row) => ({ ...row, ...none, ...last }));
const asked = agencies
  .map(({ agency_id, name_vi }) => ({ agency_id, name_vi, rows: rowsOf(agency_id) }))
  .filter(({ rows }) => rows.length > 0);

test.each([
  ["2013-M9", "as files"],
  ["2013", "as files"],
  ["2013-Q2", "as files"],
  ["2013-06", "as files"],
  ["2013-H1", "as files"],
  ["2013-M9", "in a zip"],
])("the filled templates of all agencies for %s come back at once, %s", async (period, how) => {
  const files = await Promise.all(
    asked.map(async (agency, n) => {
      const template = templateOf("quan-2", agency, period);
      const [sheet] = (await readXlsx(await writeAgencyTemplate(template))).sheets;
      const rows = (sheet?.rows ?? []).map((row, at) => (at < template.lines.length + 3 ? row : [...row.slice(0, 6), 10 + at / 100]));
      return { path: `tệp ${n}.xlsx`, bytes: await writeXlsx({ sheets: [{ name: "Sheet1", rows, columns: sheet?.columns ?? [] }] }) };
    }),
  );
  const hand = importInHand({ readTables, unzip });
  const zipped = () => [{ path: "mau.zip", bytes: zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]))) }];
  const read = await hand.read({ kind: "files", files: how === "in a zip" ? zipped() : files }, () => {});
  const folder = how === "in a zip" ? "mau.zip/" : "";
  expect(Object.keys(read.hashes)).toEqual(files.map(({ path }) => folder + path));
  const { tables, questions } = hand.stage({ ...quan2, actuals: [] }, nothing, {}, () => {});
  expect([read.problems, questions]).toEqual([[], []]);
  expect(
    blocksOf(tables).map(({ agency_id, names, cells }) => [
      agency_id,
      names.every(({ isSettled }) => isSettled),
      cells.map((cell) => cell.indicator_id),
    ]),
  ).toEqual(asked.map(({ agency_id, rows }) => [agency_id, true, rows.map(({ indicator_id }) => indicator_id)]));
});

test("a template says for whom and when it is, and marks what is made up", () => {
  const [agency] = asked;
  if (agency === undefined) throw new Error("no agency");
  const template = templateOf("quan-2", agency, "2013");
  expect(template.title).toBe("Biểu số liệu năm 2013");
  expect(template.headings.asked).toEqual(["Thực hiện năm 2013"]);
  expect(template.lines[0]).toBe(`Cơ quan báo cáo: ${agency.name_vi}`);
  expect(template.lines.at(-1)).toMatch(/minh họa/);
  expect(template.rows[0]).toMatchObject({ last: 12.5, lastOf: "6 tháng 2013, minh họa", isIllustrative: true });
});
