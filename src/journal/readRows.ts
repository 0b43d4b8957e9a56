import type { z } from "zod";
import { type Problem, type ProblemCode, problemSeverities } from "../model/problem.ts";
import { recurring } from "../model/tables.ts";
import type { Csv } from "./readCsv.ts";

export interface Located<T> {
  row: number;
  value: T;
}

const periods = "2013, 2013-Q1, 2013-06, 2013-H1, 2013-M9, 2008/2010";
const examples: Partial<Record<ProblemCode, string>> = {
  notANumber: "1234.5",
  notADay: "2013-12-31",
  notAPeriod: periods,
  notADeadline: `2013-12-31, ${periods}, ${recurring.join(", ")}`,
  notAFlag: "1, 0",
};

/** The words that a column takes, as the schema's own complaint lists them. */
const wordsIn = (issue: z.core.$ZodIssue): string[] =>
  issue.code === "invalid_value" ? issue.values.map(String) : issue.code === "invalid_union" ? issue.errors.flat().flatMap(wordsIn) : [];

function problemOf(issue: z.core.$ZodIssue, file: string, row: number, cells: Record<string, string>): Problem {
  const column = String(issue.path[0]);
  const found = cells[column] ?? "";
  if (found.trim() === "") return { code: "missing", file, row, column, found };
  const words = wordsIn(issue);
  if (words.length > 0) return { code: "unknownWord", file, row, column, found, wanted: words.join(", ") };
  const code = issue.message in problemSeverities ? (issue.message as ProblemCode) : "notText";
  const wanted = examples[code];
  return { code, file, row, column, found, ...(wanted === undefined ? {} : { wanted }) };
}

/** A column that may be left out: a blank does in its place. */
const isOptional = (column: z.ZodType) => column.safeParse("").success;

/** A file with a wrong column in every row says so often enough. */
const problemLimit = 1000;

/** The rows of a file, checked one by one against their schema. A column that is not there counts as blank. */
export function readRows<S extends z.ZodObject>(csv: Csv, schema: S): { rows: Located<z.output<S>>[]; problems: Problem[] } {
  const { file, header, records } = csv;
  if (header.length === 0) return { rows: [], problems: csv.problems };
  const columns = Object.entries(schema.shape as Record<string, z.ZodType>);
  const names = columns.map(([name]) => name);
  const headerProblems = [
    ...header
      .filter((name) => !names.includes(name))
      .map((name): Problem => ({ code: "unknownColumn", file, row: 1, column: name, found: name, wanted: names.join(", ") })),
    ...header
      .filter((name, index) => header.indexOf(name) !== index)
      .map((name): Problem => ({ code: "duplicateColumn", file, row: 1, column: name, found: name })),
    ...columns
      .filter(([name, column]) => !header.includes(name) && !isOptional(column))
      .map(([name]): Problem => ({ code: "missingColumn", file, row: 1, column: name, wanted: name })),
  ];
  const problems = [...csv.problems, ...headerProblems];
  if (problems.length > 0) return { rows: [], problems: problems.slice(0, problemLimit) };
  const blank = Object.fromEntries(names.map((name) => [name, ""]));
  const rows: Located<z.output<S>>[] = [];
  for (const { row, cells } of records) {
    const byName = { ...blank, ...Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""])) };
    const { success, data, error } = schema.safeParse(byName);
    if (success) rows.push({ row, value: data });
    else problems.push(...error.issues.map((issue) => problemOf(issue, file, row, byName)));
    if (problems.length >= problemLimit) break;
  }
  return { rows, problems };
}
