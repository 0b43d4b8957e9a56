import { describe, expect, it } from "vitest";

const sources = import.meta.glob<string>("../src/**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });

/** Which folders of src a folder may import from, beside its own. */
const mayImport: Record<string, readonly string[]> = {
  model: [],
  journal: ["model"],
  db: ["model"],
  ingest: ["model"],
  analysis: ["model"],
  charts: ["model", "analysis"],
  export: ["model", "analysis", "charts"],
  state: ["model", "journal", "db", "ingest", "analysis", "charts", "export"],
  ui: ["model", "charts", "state"],
  main: ["start", "state", "ui"],
  start: ["model", "state", "ui"],
  build: ["journal", "db", "state"],
};

/** Packages that one file or folder alone may import; dynamic imports too. */
const onlyIn: Record<string, RegExp> = {
  recharts: /^charts\/Draw\.tsx$/,
  "@duckdb/duckdb-wasm": /^db\//,
  arquero: /^(analysis|db)\//,
  idb: /^journal\//,
  react: /^(charts|state|ui)\/|^start\.tsx$|^export\/[A-Z]/,
  "react-aria-components": /^ui\//,
};

const folderOf = (path: string): string => path.split("/")[0]?.replace(/\.tsx?$/, "") ?? "";
const importsOf = (text: string): string[] =>
  [...text.matchAll(/^\s*(?:import|export)\b[^;"']*?(?:from )?"([^"]+)"|\bimport\("([^"]+)"\)/gm)].map(
    (match) => match[1] ?? match[2] ?? "",
  );

/** What the file imports against the rules. */
function faults(path: string, text: string): string[] {
  const url = new URL(path, "file:///src/");
  return importsOf(text).filter((from) => {
    if (from.startsWith(".")) {
      const target = new URL(from, url).pathname;
      if (!target.startsWith("/src/")) return !/^\/data\/[\w-]+\.csv$/.test(target);
      const folder = folderOf(target.slice("/src/".length));
      return folder !== folderOf(path) && !mayImport[folderOf(path)]?.includes(folder);
    }
    const home = Object.entries(onlyIn).find(([name]) => from === name || from.startsWith(`${name}/`))?.[1];
    return home !== undefined && !home.test(path);
  });
}

describe("the direction of imports", () => {
  it.each(Object.entries(sources).map(([path, text]) => [path.replace("../src/", ""), text] as const))("%s", (path, text) => {
    expect(mayImport, `a folder nobody knows: ${folderOf(path)}`).toHaveProperty(folderOf(path));
    expect(faults(path, text)).toEqual([]);
  });

  it("fails a wrong way put in on purpose", () => {
    expect(faults("model/unit.ts", 'import { rows } from "../db/load.ts";')).toEqual(["../db/load.ts"]);
    expect(faults("journal/journal.ts", 'import type { Database } from "../db/database.ts";')).toEqual(["../db/database.ts"]);
    expect(faults("ui/App.tsx", 'const { load } = await import("../db/load.ts");')).toEqual(["../db/load.ts"]);
    expect(faults("ui/App.tsx", 'import {\n  Line,\n  Bar,\n} from "recharts";')).toEqual(["recharts"]);
    expect(faults("state/session.ts", 'import { AsyncDuckDB } from "@duckdb/duckdb-wasm";')).toEqual(["@duckdb/duckdb-wasm"]);
    expect(faults("charts/Draw.tsx", 'import { Bar } from "recharts";')).toEqual([]);
    expect(faults("model/unit.ts", 'import table from "../../data/units.csv?raw";')).toEqual([]);
    expect(faults("model/unit.ts", 'import { it } from "../../test/setup.ts";')).toEqual(["../../test/setup.ts"]);
  });
});

it("has no barrels, and no drawer for odds and ends", () => {
  const drawers = /(^|\/)(index|utils?|helpers?|manager)(\.tsx?$|\/)/i;
  expect(Object.keys(sources).filter((path) => drawers.test(path))).toEqual([]);
});

it("imports the same file by one name: with its extension", () => {
  for (const [path, text] of Object.entries(sources))
    expect(
      importsOf(text).filter((from) => from.startsWith(".") && !/\.\w+(\?\w+)?$/.test(from)),
      path,
    ).toEqual([]);
});
