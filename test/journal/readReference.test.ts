import { expect, test } from "vitest";
import { readReference } from "../../src/journal/readReference.ts";
import { fileOf, smallTables } from "./smallPackage.ts";

test("the reference tables are one change set, named after its content", () => {
  const bands = fileOf("data/bands.csv", "band_id,cut\nnear,0.9\n");
  const { changeSet, problems } = readReference([fileOf("data/sectors.csv", smallTables["sectors.csv"] as string), bands]);
  expect(problems).toEqual([]);
  expect(changeSet.rows.sectors).toHaveLength(1);
  expect(changeSet.rows.bands).toEqual([{ band_id: "near", cut: 0.9, note_vi: null, note_en: null }]);
  const other = readReference([
    fileOf("sectors.csv", smallTables["sectors.csv"] as string),
    fileOf("bands.csv", "band_id,cut\nnear,0.8\n"),
  ]);
  expect(other.changeSet.change_set_id).not.toBe(changeSet.change_set_id);
  expect(readReference([bands]).problems).toEqual([{ code: "missingTable", file: "sectors.csv", wanted: "sectors" }]);
});
