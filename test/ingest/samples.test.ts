import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Draft, DraftValue, TableReading } from "../../src/ingest/draft.ts";
import { readFile } from "../../src/ingest/formats.ts";
import { readTables } from "../../src/ingest/readTables.ts";
import { unzip } from "../../src/journal/unzip.ts";
import { periodOf } from "../../src/model/period.ts";

/* The two layouts that came with the task, with what must be read from them: every field of every row. */

const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`./samples/${name}`, import.meta.url)));
const expectedOf = (name: string) =>
  Papa.parse<Record<string, string>>(new TextDecoder().decode(bytesOf(name)), { header: true, skipEmptyLines: true }).data;

async function readingOf(name: string): Promise<TableReading> {
  const { grids, problems } = await readFile({ path: name, bytes: bytesOf(name) }, { unzip });
  expect(problems).toEqual([]);
  const readings = grids.flatMap((grid) => readTables(grid));
  expect(readings).toHaveLength(1);
  return readings[0] as TableReading;
}

const text = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));
const periodText = ({ interval }: DraftValue) => (interval === null ? "" : (periodOf(interval) ?? ""));

/** The row as the expected file has it: its target, and the actual of the same year that the report is about. */
function asExpected(draft: Draft, parents: ReadonlyMap<number, string>, actualPeriod: string, actualKind: string) {
  const target = draft.values.find(({ kind }) => kind === "target");
  const figure = target?.figure ?? null;
  const isRange = figure !== null && figure.low !== figure.high;
  const planKind = isRange ? "range" : (figure?.bound ?? "exact");
  const actual = draft.values.find((value) => value.kind === "actual" && periodText(value) === actualPeriod);
  return {
    sheet_row: String(draft.row + 1),
    indicator: draft.name,
    parent: draft.parent === null ? "" : parents.get(draft.parent),
    unit: draft.unit,
    period: target ? periodText(target) : "",
    plan_kind: planKind,
    plan_low: planKind === "at_most" ? "" : text(figure?.low),
    plan_high: planKind === "at_least" ? "" : text(figure?.high),
    actual: text(actual?.figure?.low),
    actual_kind: actual && (actual.grade === "estimate") === actualKind.startsWith("ước") ? actualKind : "",
    pct_plan_stated: text(draft.checks.find(({ of }) => of === "target")?.index),
    pct_prev_stated: text(draft.checks.find(({ of }) => of === "previous")?.index),
  };
}

const figureOf = (draft: Draft, period: string) =>
  draft.values.find((value) => value.kind === "actual" && periodText(value) === period)?.figure?.low;

describe.each([
  ["s1_merged_header.csv", "s1_merged_header_expected.csv", "2013", "ước năm"],
  ["s2_unit_rows.tsv", "s2_unit_rows_expected.csv", "2014-H1", "thực hiện 6 tháng"],
])("%s", (name, expectedName, actualPeriod, actualKind) => {
  const expected = expectedOf(expectedName);

  it("has exactly the expected rows, each field as expected", async () => {
    const { drafts } = await readingOf(name);
    const parents = new Map(drafts.map((draft) => [draft.row, draft.name]));
    const found = drafts.map((draft) => asExpected(draft, parents, actualPeriod, actualKind));
    expect(found).toEqual(expected.map(({ note: _note, issue: _issue, ...fields }) => fields));
  });

  it("has what the notes and issues of the expected rows say", async () => {
    const { drafts, questions } = await readingOf(name);
    const tried = new Set<string>();
    const says = (row: Record<string, string>, pattern: RegExp) => {
      const match = pattern.exec(`${row.note}; ${row.issue}`);
      if (match) tried.add(pattern.source);
      return match;
    };
    for (const [index, row] of expected.entries()) {
      const draft = drafts[index] as Draft;
      const [, year, nineMonths] = says(row, /TH 2012=([\d.]+); 9T=([\d.]+)/) ?? [];
      if (year) expect([figureOf(draft, "2012"), figureOf(draft, "2013-M9")]).toEqual([Number(year), Number(nineMonths)]);
      const previous = says(row, /prev=(\d[\d.]*)/)?.[1];
      if (previous) expect(figureOf(draft, "2013-H1")).toBe(Number(previous));
      if (says(row, /prev=\(28,4\)/)) {
        const value = draft.values.find((found) => periodText(found) === "2013-H1");
        expect(value).toMatchObject({ text: "(28,4)", doubts: ["brackets"], figure: { low: -28.4 }, others: [{ low: 28.4 }] });
        expect(questions).toMatchObject([
          { kind: "brackets", column: 5, isBlocking: true, examples: [{ address: "F13", text: "(28,4)" }] },
        ]);
      }
      if (says(row, /ditto mark in unit/)) expect(draft.unitAt).toEqual({ row: 10, column: 2 });
      if (says(row, /footnote \(\*\)/)) expect(draft.note).toBe("(*) Số liệu sơ bộ, chưa gồm doanh thu xăng dầu");
      const verdict = says(row, /stated verdict (Đạt)/)?.[1];
      if (verdict) expect(draft.verdict).toBe(verdict);
      if (says(row, /strict </))
        expect(draft.values.find(({ kind }) => kind === "target")?.figure).toMatchObject({ bound: "at_most", isStrict: true });
      expect(draft.isDerived).toBe(says(row, /ratio row/) !== null);
      if (says(row, /total row/)) expect(draft.isTotal).toBe(true);
      if (says(row, /unit changed to tỷ đồng by the row above/)) expect(draft.unitAt).toEqual({ row: 10, column: 5 });
      if (says(row, /9-month cell is "-" = no data/)) {
        expect(figureOf(draft, "2013-M9")).toBeUndefined();
        expect(questions).toMatchObject([
          { kind: "dash", column: null, examples: [{ address: "F21", text: "-" }], choices: ["missing", "zero"] },
        ]);
      }
    }
    expect(tried.size).toBe(name.startsWith("s1") ? 7 : 4);
  });
});

describe("corrections", () => {
  const grids = async (name: string) => (await readFile({ path: name, bytes: bytesOf(name) }, { unzip })).grids;

  it("take what a person answered about brackets and dashes", async () => {
    const [grid] = await grids("s2_unit_rows.tsv");
    const [reading] = readTables(grid as NonNullable<typeof grid>, { brackets: { 5: "positive" } });
    const value = reading?.drafts.at(-1)?.values.at(-1);
    expect(value).toMatchObject({ text: "(28,4)", figure: { low: 28.4, high: 28.4 }, doubts: [], others: [] });
    expect(reading?.questions).toEqual([]);
  });
});
