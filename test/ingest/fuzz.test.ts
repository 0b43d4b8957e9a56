import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/ingest/formats.ts";
import { visible } from "../../src/ingest/grid.ts";
import { readTables } from "../../src/ingest/readTables.ts";
import type { SourceFile } from "../../src/ingest/sourceFile.ts";
import { unzip } from "../../src/journal/unzip.ts";
import { type ProblemCode, problemCodes } from "../../src/model/problem.ts";
import { fixtureFile, fixturePaths } from "./fixtureFiles.ts";
import { mutated } from "./mutations.ts";
import { xlsxOf } from "./officeFixtures.ts";

/* No file may throw, hang, or give a figure that is none; one that gives nothing says why and where. The seed of a failure stands in its
 * message: FUZZ_SEED=n FUZZ_RUNS=1 runs it alone. */

const runs = Number(process.env.FUZZ_RUNS ?? 50);
const firstSeed = Number(process.env.FUZZ_SEED ?? 1);
const longest = 10_000;

async function outcome(file: SourceFile) {
  const start = performance.now();
  const { grids, dataPackage, problems } = await readFile(file, { unzip });
  const readings = grids.flatMap((grid) => readTables(grid));
  const took = performance.now() - start;
  const drafts = readings.flatMap((reading) => reading.drafts);
  const values = drafts.flatMap((draft) => draft.values);
  const all = [...problems, ...readings.flatMap((reading) => reading.problems), ...values.flatMap(({ problem }) => problem ?? [])];
  return { took, drafts, values, problems: all, dataPackage, questions: readings.flatMap((reading) => reading.questions) };
}

function expectSound(
  file: SourceFile,
  { took, drafts, values, problems, dataPackage, questions }: Awaited<ReturnType<typeof outcome>>,
): void {
  expect(took).toBeLessThan(longest);
  for (const problem of problems) {
    expect(problemCodes).toContain(problem.code);
    expect(problem.file).toBe(file.path);
    if (problem.row !== undefined) expect(problem.row).toBeGreaterThan(0);
  }
  for (const { figure, others } of values)
    for (const { low, high } of figure === null ? others : [figure, ...others]) {
      expect(Number.isFinite(low) && Number.isFinite(high) && Math.abs(low) <= 1e15 && Math.abs(high) <= 1e15).toBe(true);
      expect(low).toBeLessThanOrEqual(high);
    }
  for (const { name, unit, note } of drafts) for (const text of [name, unit ?? "", note ?? ""]) expect(visible(text)).toBe(text);
  const says = drafts.length + problems.length + questions.length > 0 || dataPackage !== null;
  expect(says, "nothing was read, and nothing said").toBe(true);
}

describe("files that were tampered with", () => {
  it(
    `${runs} of them are read or refused, never more`,
    async () => {
      for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
        const path = fixturePaths[seed % fixturePaths.length] as string;
        const original = await fixtureFile(path);
        const file = mutated(original.path, original.bytes, seed);
        try {
          expectSound(file, await outcome(file));
        } catch (cause) {
          throw new Error(`seed ${seed}, ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
        }
      }
    },
    30_000 + runs * 1000,
  );
});

const table = (...rows: string[][]) => strToU8(rows.map((row) => row.join(";")).join("\n"));
const header = ["Chỉ tiêu", "ĐVT", "KH 2013", "TH 2013"];
const workbook = async (change: (parts: Record<string, Uint8Array>) => Record<string, Uint8Array>) =>
  zipSync(
    change(
      unzipSync(await xlsxOf(JSON.stringify({ sheets: [{ name: "A", rows: [header, ["Thu ngân sách", "tỷ đồng", 905.5, 868.9]] }] }))),
    ),
  );
const inSheet = (xml: string) => (parts: Record<string, Uint8Array>) => ({ ...parts, "xl/worksheets/sheet1.xml": strToU8(xml) });

/** Sizes that the directory of the archive claims, all made small. */
function lying(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 7, true);
  return changed;
}

const laughs = (() => {
  const names = "abcdefghij".split("");
  const lines = names.map((name, index) => `<!ENTITY ${name} "${index === 0 ? "ha" : `&${names[index - 1]};`.repeat(10)}">`);
  return `<?xml version="1.0"?><!DOCTYPE x [${lines.join("")}]>`;
})();

const worksheet = (cells: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${cells}</t></is></c></row></sheetData></worksheet>`;

const hostile: Record<string, { make: () => Promise<Uint8Array> | Uint8Array; name?: string; says: ProblemCode[] | "anything" }> = {
  "a bomb of 50 MB": { make: () => workbook(inSheet(worksheet("0".repeat(50 * 2 ** 20)))), says: ["tooLarge"] },
  "an archive that lies about its sizes": { make: async () => lying(await workbook((parts) => parts)), says: "anything" },
  "half an archive": {
    make: async () => (await workbook((parts) => parts)).slice(0, 900),
    says: ["notAZip", "unreadableFile", "unsupportedFile"],
  },
  "a billion laughs": { make: () => workbook(inSheet(laughs + worksheet("&j;"))), says: "anything" },
  "an entity of another file": {
    make: () => workbook(inSheet(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${worksheet("&e;")}`)),
    says: "anything",
  },
  "10,000 columns": {
    make: () =>
      table(
        Array.from({ length: 10_000 }, (_, column) => `KH ${column}`),
        ["x"],
      ),
    says: ["tooLarge"],
  },
  "a cell of a million letters": { make: () => table(header, ["Thu ".repeat(250_000), "tỷ đồng", "1", "2"]), says: ["longCell"] },
  "a million brackets in one cell": { make: () => table(header, ["Thu", "tỷ đồng", "(".repeat(1_000_000), "2"]), says: ["longCell"] },
  "a picture called a workbook": {
    make: () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13),
    name: "a.xlsx",
    says: ["unsupportedFile"],
  },
  "a PDF": { make: () => strToU8("%PDF-1.7\n1 0 obj"), name: "a.xlsx", says: ["unsupportedFile"] },
  "an empty file": { make: () => new Uint8Array(), says: ["noTable"] },
  "UTF-8 with bytes of windows-1258": {
    make: () =>
      Uint8Array.from([
        ...table(header, ["Thu ngân sách", "tỷ đồng", "905,5", "868,9"]),
        0x0a,
        0x54,
        0xd0,
        0xcc,
        0x3b,
        0x3b,
        0x31,
        0x3b,
        0x32,
      ]),
    says: ["brokenText"],
  },
  "1e309": { make: () => table(header, ["Thu", "tỷ đồng", "1e309", "2"]), says: ["outOfRange"] },
  "400 nines": { make: () => table(header, ["Thu", "tỷ đồng", "9".repeat(400), "2"]), says: ["outOfRange"] },
  "a formula error": { make: () => table(header, ["Thu", "tỷ đồng", "#DIV/0!", "2"]), says: ["formulaError"] },
};

describe("files that mean harm", () => {
  it.each(Object.entries(hostile))("%s", async (_, { make, name = "a.csv", says }) => {
    const file = { path: name, bytes: await make() };
    const found = await outcome(file);
    expectSound(file, found);
    if (says !== "anything")
      expect(
        says.some((code) => found.problems.some((problem) => problem.code === code)),
        JSON.stringify(found.problems),
      ).toBe(true);
    expect(JSON.stringify(found.drafts)).not.toMatch(/root:|hahahaha/);
  });

  it("takes NaN, a command and a script for words, as they stand", async () => {
    const bytes = table(header, ["<script>alert(1)</script>", "tỷ đồng", "NaN", "=cmd|' /C calc'!A0"]);
    const { drafts } = await outcome({ path: "a.csv", bytes });
    expect(drafts).toMatchObject([
      {
        name: "<script>alert(1)</script>",
        values: [
          { text: "NaN", figure: null, doubts: ["textForValue"] },
          { text: "=cmd|' /C calc'!A0", figure: null, doubts: ["textForValue"] },
        ],
      },
    ]);
  });

  it("reads a figure through marks that nobody sees", async () => {
    const bytes = table(header, ["Thu\u200b ngân\u202e sách\u202c", "tỷ\u00a0đồng", "\u20661.234,5\u2069", "1\u200b2"]);
    const { drafts } = await outcome({ path: "a.csv", bytes });
    expect(drafts).toMatchObject([
      { name: "Thu ngân sách", unit: "tỷ đồng", values: [{ figure: { low: 1234.5 } }, { figure: { low: 12 } }] },
    ]);
  });
});
