import { type FigureText, left, right, type SpecBase } from "./spec.ts";

export interface DeadlinesSpec extends SpecBase {
  kind: "deadlines";
  months: { month: number; label: string; n: number }[];
}

export interface DeadlinesInput {
  /** Rows of `task_months`. */
  rows: readonly { month: number; n: number }[];
  text: FigureText;
  words: { month(month: number): string; monthHead: string; count: string; nothing: string };
}

/** How many deadlines fall in each month of a year: outlined, since they are plan. */
export function deadlines({ rows, text, words }: DeadlinesInput): DeadlinesSpec {
  const months = Array.from({ length: 12 }, (_, at) => at + 1).map((month) => ({
    month,
    label: words.month(month),
    n: rows.filter((row) => row.month === month).reduce((sum, row) => sum + row.n, 0),
  }));
  return {
    ...text,
    kind: "deadlines",
    empty: months.every((month) => month.n === 0) ? words.nothing : null,
    months,
    table: {
      columns: [left("month", words.monthHead), right("n", words.count)],
      rows: months.map(({ label, n }) => ({ month: label, n })),
    },
  };
}
