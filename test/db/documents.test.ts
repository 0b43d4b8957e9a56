import { beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { answer } from "../../src/db/questions.ts";
import { rowsOf } from "../../src/model/answer.ts";
import { fold } from "../../src/model/fold.ts";
import { tables } from "../../src/model/tables.ts";
import { actual, changeSet, engine, ground, plan, target } from "./plan.ts";

/* What a document set, and how anything is found by name. */
let db: Database;
beforeAll(async () => {
  db = await engine();
  await plan(db, [
    changeSet({
      ...ground([{ indicator_id: "thu", name_vi: "Thu ngân sách nhà nước", name_en: "State revenue", short_vi: "Thu NS" }]),
      agencies: [tables.agencies.row.parse({ agency_id: "tax", name_vi: "Đội thuế", aliases: "CCT" })],
      targets: [target({ indicator_id: "thu", low: 100, section: "II.2", as_written: "100 tỷ đồng", tier: "legal" })],
      actuals: [actual("thu", "2013-01-01", "2014-01-01", 90)],
      tasks: [
        tables.tasks.row.parse({
          task_id: "n1",
          title_vi: "Lập kế hoạch",
          due: "2013-03-31",
          due_as_written: "Quý I",
          lead_agency_ids: "tax",
          document_id: "d",
          section: "III.1",
        }),
      ],
      projects: [
        tables.projects.row.parse({
          project_id: "p1",
          name_vi: "Trường tiểu học",
          category: "giáo dục",
          area_id: "a",
          stage: "khởi công",
          document_id: "d",
        }),
      ],
      reporting: [tables.reporting.row.parse({ report_id: "b1", what_vi: "Báo cáo quý", how_often: "quarterly", document_id: "d" })],
    }),
  ]);
}, 60_000);

it("a document says how much it set", async () => {
  expect(rowsOf(await answer(db, { name: "documents", params: {} }))).toMatchObject([
    { document_id: "d", number: "1/QĐ", targets: 1, tasks: 1, projects: 1, reports: 1 },
  ]);
});
it("its sections, with each target's verdict and its text as printed", async () => {
  expect(rowsOf(await answer(db, { name: "documentSections", params: { document_id: "d" } }))).toMatchObject([
    { kind: "project", id: "p1", status: "khởi công" },
    { kind: "report", id: "b1", detail: "quarterly" },
    { kind: "target", id: "t-thu", section: "II.2", detail: "100 tỷ đồng", status: "near", tier: "legal", indicator_id: "thu" },
    { kind: "task", id: "n1", section: "III.1", detail: "Quý I", due: "2013-03-31", lead_agency_ids: "tax" },
  ]);
});
it("names are folded as what is typed is folded", async () => {
  const found = rowsOf<{ id: string; folded: string }>(await answer(db, { name: "searchIndex", params: {} }));
  expect(found.map(({ id }) => id).sort()).toEqual(["d", "n1", "p1", "tax", "thu"]);
  const folded = (id: string) => found.find((row) => row.id === id)?.folded ?? "";
  expect(folded("thu")).toContain(fold("Thu ngân sách"));
  expect(folded("tax")).toContain(fold("Đội thuế"));
  expect(folded("tax")).toContain("cct");
});
