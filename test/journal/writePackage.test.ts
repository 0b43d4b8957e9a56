import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { ownChangeSets, type PackageData } from "../../src/journal/dataPackage.ts";
import { readPackage } from "../../src/journal/readPackage.ts";
import { unzip } from "../../src/journal/unzip.ts";
import { packageFiles, writePackage } from "../../src/journal/writePackage.ts";
import { changeSets } from "./arbitraries.ts";
import { edited, smallPackage } from "./smallPackage.ts";

const packageData: fc.Arbitrary<PackageData> = changeSets().chain((all) =>
  fc
    .record({ base: fc.boolean(), title_vi: fc.string({ unit: "grapheme" }), title_en: fc.option(fc.string(), { nil: null }) })
    .map(({ base, ...titles }) => ({
      name: "quan-2",
      version: "1.2.0",
      ...titles,
      base: base ? { name: "quan-2", version: "1.0.0", change_set_ids: all.slice(0, 1).map(({ change_set_id }) => change_set_id) } : null,
      changeSets: all,
    })),
);

const opened = async (zip: Uint8Array) => readPackage((await unzip({ path: "luu.zip", bytes: zip })).files);

test("what was saved is what is opened", async () => {
  await fc.assert(
    fc.asyncProperty(packageData, async (data) => {
      const { data: again, problems } = await opened(writePackage(data));
      expect(problems.filter(({ code }) => code !== "partsDoNotSum")).toEqual([]);
      expect(again).toEqual(data);
    }),
    { numRuns: 60 },
  );
});

test("saving what was opened gives the same bytes", async () => {
  await fc.assert(
    fc.asyncProperty(packageData, async (data) => {
      const zip = writePackage(data);
      expect(writePackage((await opened(zip)).data as PackageData)).toEqual(zip);
    }),
    { numRuns: 20 },
  );
});

test("a package that ships comes back the same after a save", async () => {
  const { data } = readPackage(smallPackage());
  expect((await opened(writePackage(data as PackageData))).data).toEqual(data);
});

const filesOf = (data: PackageData, illustrative = true) =>
  Object.fromEntries(
    packageFiles(data, { illustrative }).map(({ path, bytes }) => [path, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)]),
  );

const small = readPackage(smallPackage()).data as PackageData;
const withIllustrative: PackageData = {
  ...small,
  changeSets: small.changeSets.map((changeSet) => ({
    ...changeSet,
    rows: {
      ...changeSet.rows,
      actuals: changeSet.rows.actuals?.map((row, index) => (index === 0 ? { ...row, grade: "illustrative" as const } : row)) ?? [],
    },
  })),
};

test("files are UTF-8 without a byte order mark, with line feeds, a column each and numbers with a dot", () => {
  const files = filesOf(small);
  expect(Object.keys(files)).toEqual([
    "datapackage.json",
    "change_sets.csv",
    "sectors.csv",
    "documents.csv",
    "agencies.csv",
    "areas.csv",
    "indicators.csv",
    "targets.csv",
    "actuals.csv",
    "tasks.csv",
  ]);
  expect(files["actuals.csv"]?.split("\n")[1]).toBe("nho@1.0.0,thu,phuong,2013-01-01,2013-07-01,640.5,,estimate,,,,,,");
  for (const text of Object.values(files)) {
    expect(text.startsWith("\uFEFF")).toBe(false);
    expect(text).not.toContain("\r");
    expect(text.endsWith("\n")).toBe(true);
  }
});

test("the descriptor tells Frictionless readers the types and the key", () => {
  const { resources, ...head } = JSON.parse(filesOf(small)["datapackage.json"] as string);
  expect(head).toEqual({
    profile: "tabular-data-package",
    name: "nho",
    title: "Bộ nhỏ",
    version: "1.0.0",
    bang_chi_tieu: { format_version: 1, guarded_cells: true },
  });
  const { schema } = resources.find(({ name }: { name: string }) => name === "documents");
  expect(schema.primaryKey).toEqual(["change_set_id", "document_id"]);
  expect(schema.fields.map(({ name, type }: { name: string; type: string }) => `${name}:${type}`)).toEqual([
    "change_set_id:string",
    "document_id:string",
    "number:string",
    "title_vi:string",
    "title_en:string",
    "issuer:string",
    "issued_on:date",
    "period_start:date",
    "period_end:date",
  ]);
});

describe("no cell of a saved table can be computed by a spreadsheet, and each text comes back as it was", () => {
  const [first] = small.changeSets as [PackageData["changeSets"][number]];
  const places = ["why", "as_written", "target_id"] as const;
  const dangerous = ["=cmd|'/c calc'!A1", "+84 28", "-2+3", "@SUM(A1)", "'=1", "''-x", "'quoted'"];
  test.each(dangerous.flatMap((text) => places.map((place) => [text, place] as const)))("%s in %s", async (text, place) => {
    const targets = first.rows.targets?.map((row, i) => (i === 0 && place !== "why" ? { ...row, [place]: text } : row)) ?? [];
    const data = { ...small, changeSets: [{ ...first, why: place === "why" ? text : "", rows: { ...first.rows, targets } }] };
    const tables = Object.entries(filesOf(data)).filter(([path]) => path.endsWith(".csv"));
    for (const cell of tables.flatMap(([, csv]) => Papa.parse<string[]>(csv).data.flat())) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
    expect((await opened(writePackage(data))).data).toEqual(data);
  });
});

test("a table made by hand is read as it stands", () => {
  const files = smallPackage(edited("targets.csv", "126 tỷ đồng", "'=126"));
  expect(readPackage(files).data?.changeSets[0]?.rows.targets?.[1]?.as_written).toBe("'=126");
});

test("made-up figures can be left out", async () => {
  expect(filesOf(withIllustrative)["actuals.csv"]).toContain("illustrative");
  const without = (await opened(writePackage(withIllustrative, { illustrative: false }))).data;
  expect(without?.changeSets[0]?.rows.actuals?.map(({ interval_start }) => interval_start)).toEqual(["2013-07-01"]);
  expect(without?.changeSets[0]?.rows.targets).toEqual(small.changeSets[0]?.rows.targets);
});

test("over the same base only a person's own change sets are taken, elsewhere all", () => {
  const [first] = small.changeSets as [PackageData["changeSets"][number]];
  const mine = { ...first, change_set_id: "01J", rows: {} };
  const data: PackageData = { ...small, base: { name: "nho", version: "1.0.0", change_set_ids: ["nho@1.0.0"] }, changeSets: [first, mine] };
  expect(ownChangeSets(data, "nho")).toEqual([mine]);
  expect(ownChangeSets(data, "quan-2")).toEqual([first, mine]);
  expect(ownChangeSets(data, null)).toEqual([first, mine]);
});
