/** The middle value: of an even number, the lower of the two. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;

/** Medians of ratios, each within its own run. */
export const ratio = (values: readonly number[], others: readonly number[]): number =>
  median(values.map((value, run) => value / (others[run] ?? Number.NaN)));

/** Prints a markdown table. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const cell = (value: string | number) =>
    typeof value === "string" ? value : value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  console.log(["", `### ${title}`, "", line(head), line(head.map(() => "---")), ...rows.map((row) => line(row.map(cell))), ""].join("\n"));
}
