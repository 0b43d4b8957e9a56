import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Draft, DraftValue, TableReading } from "../../src/ingest/draft.ts";
import { readFile } from "../../src/ingest/formats.ts";
import { addressOf } from "../../src/ingest/grid.ts";
import { readTables } from "../../src/ingest/readTables.ts";
import { monthsOf } from "../../src/ingest/span.ts";
import { unitFrom } from "../../src/ingest/unitText.ts";
import { unzip } from "../../src/journal/unzip.ts";
import { fold } from "../../src/model/fold.ts";
import { intervalOf } from "../../src/model/period.ts";
import { xlsxOf } from "./officeFixtures.ts";

/* Tables as offices make them, each written with its figures before it was tried. A case is one file: its sheets, or the name of a file in
 * files/, and of each figure the sheet, cell, kind, period, name, unit, area and value, with "estimate" where it is one. The only table of a
 * file that names none is the sheet "1"; rows are counted from the first line that is read, the titles above a table of a document too. */

type Expected = [
  sheet: string,
  address: string,
  kind: "target" | "actual",
  period: string,
  name: string,
  unit: string | null,
  area: string | null,
  value: number | [number, number],
  grade?: "estimate",
];
interface Report {
  file?: string;
  expected: Expected[];
}

const folder = new URL("./reports/", import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort();

/** "2024-M8" is eight months, "2024-01-01..2024-08-16" is days; the rest as a period is written. */
function daysOf(period: string) {
  const [start = "", end] = period.split("..");
  if (end !== undefined) return { start, end };
  const [, year, month] = /^(\d{4})-M(\d+)$/.exec(period) ?? [];
  return year === undefined ? intervalOf(period) : monthsOf(Number(year), [1, Number(month)]);
}

const alike = (text: string | null) => fold(text ?? "").replace(/[^\p{L}\d%‰/]+/gu, "");

interface Found {
  draft: Draft;
  value: DraftValue;
  reading: TableReading;
}

function figuresOf(readings: readonly TableReading[]): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const reading of readings)
    for (const draft of reading.drafts)
      for (const value of draft.values)
        if (value.figure !== null) found.set(`${reading.sheet ?? "1"}!${addressOf(value.at)}`, { draft, value, reading });
  return found;
}

const isAsked = ({ value, reading }: Found): boolean =>
  value.doubts.length > 0 ||
  value.problem !== null ||
  reading.questions.some(({ isBlocking, column }) => isBlocking && (column === null || column === value.at.column));

/** What of a figure is not as expected; empty when all of it is. */
function faultsOf({ draft, value }: Found, [, , kind, period, name, unit, area, figure, grade]: Expected): string[] {
  const [low, high] = typeof figure === "number" ? [figure, figure] : figure;
  const isSame = value.figure !== null && Math.abs(value.figure.low - low) < 1e-6 && Math.abs(value.figure.high - high) < 1e-6;
  const days = daysOf(period);
  return [
    value.kind === kind ? null : value.kind,
    value.interval?.start === days?.start && value.interval?.end === days?.end ? null : `${value.interval?.start}..${value.interval?.end}`,
    alike(draft.name) === alike(name) ? null : draft.name,
    unitFrom(draft.unit ?? "") === unitFrom(unit ?? "") ? null : `unit ${draft.unit}`,
    alike(draft.area) === alike(area) ? null : `area ${draft.area}`,
    isSame ? null : `figure ${value.figure?.low}`,
    kind === "actual" && (value.grade === "estimate") !== (grade === "estimate") ? value.grade : null,
  ].filter((fault) => fault !== null);
}

async function read(name: string) {
  const text = readFileSync(new URL(name, folder), "utf8");
  const { file, expected } = JSON.parse(text) as Report;
  const bytes = file === undefined ? await xlsxOf(text) : new Uint8Array(readFileSync(new URL(`files/${file}`, folder)));
  const { grids } = await readFile({ path: file ?? name.replace(".json", ".xlsx"), bytes }, { unzip });
  return { expected, found: figuresOf(grids.flatMap((grid) => readTables(grid))) };
}

describe("tables as offices make them", () => {
  const counts = { right: 0, asked: 0, all: 0 };

  it.each(names)("%s: nothing wrong, nothing lost, nothing made up", async (name) => {
    const { expected, found } = await read(name);
    const wrong: string[] = [];
    for (const each of expected) {
      const address = `${each[0]}!${each[1]}`;
      const figure = found.get(address);
      found.delete(address);
      counts.all += 1;
      if (figure === undefined) wrong.push(`${address}: lost`);
      else if (isAsked(figure)) counts.asked += 1;
      else if (faultsOf(figure, each).length > 0) wrong.push(`${address}: ${faultsOf(figure, each).join(", ")}`);
      else counts.right += 1;
    }
    for (const [address, figure] of found) if (!isAsked(figure)) wrong.push(`${address}: made up`);
    expect(wrong).toEqual([]);
  });

  it("are read at first sight in 95 % of the cells, without an answer", () => {
    expect(counts.all).toBeGreaterThan(800);
    expect(counts.right / counts.all).toBeGreaterThanOrEqual(0.95);
  });
});
