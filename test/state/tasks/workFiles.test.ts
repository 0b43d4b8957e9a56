import { beforeAll, expect, it } from "vitest";
import { writeListDocx } from "../../../src/export/listDocx.ts";
import { writeListXlsx } from "../../../src/export/listXlsx.ts";
import { readFile } from "../../../src/ingest/formats.ts";
import { unzip } from "../../../src/journal/unzip.ts";
import { filterWorks, readWorks, type Work, type Works, workQuestions } from "../../../src/state/screens/works.ts";
import { emptyView } from "../../../src/state/view.ts";
import { type WorkGroups, workTable } from "../../../src/state/workFiles.ts";
import { answersOf, say } from "./quan2Tasks.ts";

/* The works of both decisions as lists that go out as Excel and Word. */
let works: Works;
let shown: Work[];
beforeAll(async () => {
  works = readWorks(await answersOf(workQuestions, [], "2013-10-01"));
  shown = filterWorks(works, emptyView, say);
}, 120_000);

it.each<[WorkGroups, (work: Work) => number]>([
  ["stage", () => 1],
  ["funding", ({ marks }) => new Set(marks.map(({ category }) => category)).size],
  ["ward", ({ areas }) => areas.length],
])("by %s each work stands under each of its headings, with every promise", (by, times) => {
  const { groups } = workTable(works, shown, by, say);
  const rows = groups.flatMap((group) => group.rows);
  expect(rows.filter(({ number }) => number !== "")).toHaveLength(shown.reduce((sum, work) => sum + times(work), 0));
  expect(rows).toHaveLength(shown.reduce((sum, work) => sum + times(work) * work.marks.length, 0));
  for (const { name, rows: own } of groups) expect(name).toMatch(new RegExp(`\\(${own.filter(({ number }) => number !== "").length}\\)$`));
});

it.each(["xlsx", "docx"] as const)("as .%s all of it can be read again", async (kind) => {
  const table = workTable(works, shown, "ward", say);
  const bytes = kind === "xlsx" ? await writeListXlsx(table) : new Uint8Array(await (await writeListDocx(table)).arrayBuffer());
  const { grids } = await readFile({ path: `cong-trinh.${kind}`, bytes }, { unzip });
  const texts = new Set(grids.flatMap(({ rows }) => rows.flat().map((cell) => cell?.text ?? "")));
  for (const { name, rows } of table.groups) {
    expect([...texts].some((text) => text === name)).toBe(true);
    for (const { work, promise } of rows) for (const text of [work, promise]) if (text) expect(texts).toContain(text);
  }
});
