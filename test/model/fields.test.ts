import { describe, expect, test } from "vitest";
import { fieldsOf } from "../../src/model/fields.ts";
import { tableNames } from "../../src/model/tables.ts";
import { en } from "../../src/model/words/en.ts";
import { vi } from "../../src/model/words/vi.ts";

const kindOf = (table: (typeof tableNames)[number], column: string) => {
  const field = fieldsOf(table).find((one) => one.column === column);
  return [field?.control.kind, field?.isRequired];
};

test.each([
  ["indicators", "name_vi", "text", true],
  ["indicators", "name_en", "text", false],
  ["indicators", "sector_id", "reference", true],
  ["indicators", "part_of", "reference", false],
  ["indicators", "unit", "unit", true],
  ["indicators", "headline", "flag", false],
  ["indicators", "direction", "choice", false],
  ["indicators", "parts", "choice", false],
  ["indicators", "note", "lines", false],
  ["targets", "period", "period", true],
  ["targets", "basis", "choice", true],
  ["targets", "low", "number", false],
  ["targets", "version", "number", false],
  ["documents", "issued_on", "day", false],
  ["documents", "period_end", "lastDay", true],
  ["tasks", "lead_agency_ids", "reference", false],
  ["tasks", "due", "text", false],
  ["bands", "cut", "number", true],
  ["overrides", "reason", "lines", true],
] as const)("%s.%s is filled in as %s, required %s", (table, column, kind, isRequired) => {
  expect(kindOf(table, column)).toEqual([kind, isRequired]);
});

describe.each(["vi", "en"] as const)("in %s", (locale) => {
  const { columns, options } = { vi, en }[locale].tables;
  test.each(tableNames)("every column of %s has a name, and every word of a closed list", (table) => {
    for (const { column, control } of fieldsOf(table)) {
      expect(columns[`${table}.${column}`] ?? columns[column], column).toBeTruthy();
      if (control.kind === "choice" && column !== "status")
        for (const option of control.options) expect(options[column]?.[option], `${column} ${option}`).toBeTruthy();
    }
  });
});
