import { expect, test } from "vitest";
import { dependentsOf } from "../../src/model/dependents.ts";
import type { Row, Rows } from "../../src/model/tables.ts";
import { actual, ground, target } from "../db/plan.ts";

const rows: Rows = {
  ...ground([{ indicator_id: "thu" }, { indicator_id: "thue", part_of: "thu" }, { indicator_id: "khac" }]),
  targets: [target({ indicator_id: "khac", low: 1 }), target({ target_id: "t2", indicator_id: "khac", low: 2 })],
  actuals: [actual("khac", "2013-01-01", "2013-02-01", 1), actual("thu", "2013-01-01", "2013-02-01", 1)],
  overrides: [{ target_id: "t2", status: "met", reason: "x", decided_by: null, decided_on: null, source_url: null }],
  tasks: [{ task_id: "n1", title_vi: "Việc", lead_agency_ids: "a1;a2", document_id: "d" } as Row<"tasks">],
  agencies: [{ agency_id: "a2", name_vi: "Phòng", name_en: null, aliases: null }],
};

test("an indicator takes its targets, their verdicts and its figures along", () => {
  const { removals, blocked } = dependentsOf("indicators", ["khac"], rows);
  expect(blocked).toEqual([]);
  expect(removals).toEqual([
    { table: "indicators", key: ["khac"] },
    { table: "targets", key: ["t-khac"] },
    { table: "targets", key: ["t2"] },
    { table: "overrides", key: ["t2"] },
    { table: "actuals", key: ["khac", "a", "2013-01-01", "2013-02-01"] },
  ]);
});

test("a total cannot go before its parts, nor a document, area or agency that is named", () => {
  expect(dependentsOf("indicators", ["thu"], rows).blocked).toEqual([{ table: "indicators", count: 1 }]);
  expect(dependentsOf("documents", ["d"], rows).blocked).toEqual([
    { table: "targets", count: 2 },
    { table: "tasks", count: 1 },
  ]);
  expect(dependentsOf("areas", ["a"], rows).blocked.map(({ table }) => table)).toEqual(["targets", "actuals"]);
  expect(dependentsOf("agencies", ["a2"], rows).blocked).toEqual([{ table: "tasks", count: 1 }]);
});

test("what nothing points to goes alone", () => {
  expect(dependentsOf("tasks", ["n1"], rows)).toEqual({ removals: [{ table: "tasks", key: ["n1"] }], blocked: [] });
});
