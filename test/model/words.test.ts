import { expect, it } from "vitest";

const catalogues = import.meta.glob<string>("../../src/model/words/vi/*.ts", { query: "?raw", import: "default", eager: true });
const others = import.meta.glob<string>(["../../src/**/*.{ts,tsx,sql}", "!../../src/model/words/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});

const said = new Set(Object.values(others).flatMap((text) => text.match(/[a-z_]\w*/gi) ?? []));
/** The names of the words of a catalogue that stand at the start of a line. */
const namesIn = (text: string): string[] => [...text.matchAll(/^\s+([a-z_]\w*):/gim)].map(([, name]) => name ?? "");

it.each(Object.entries(catalogues))("%s holds no word that nobody says", (_, text) => {
  expect(namesIn(text).filter((name) => !said.has(name))).toEqual([]);
});
