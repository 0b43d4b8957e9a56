import type { TestInfo } from "@playwright/test";

/** One line of the table. Ratios are ours to the reference, each within its own run. */
export interface Measure {
  measure: string;
  /** Medians, with their unit. */
  ours: string;
  reference: string;
  ratio: number | null;
  goal: Goal | null;
}

/** What is to hold, of the ratio or, where it names another value, of that. */
export interface Goal {
  text: string;
  isMet: boolean;
}

export const atMost = (value: number, limit: number, unit = ""): Goal => ({ text: `≤ ${limit}${unit}`, isMet: value <= limit });

/** The value below which this share of all lies; of two in question the lower. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The median of ratios, each of two values of one run. */
export const ratioOf = (values: readonly number[], others: readonly number[]): number =>
  median(values.map((value, run) => value / (others[run] ?? Number.NaN)));

const rounded = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));
export const ms = (value: number): string => `${rounded(value)} ms`;
export const megabytes = (value: number): string => `${value.toFixed(0)} MB`;

const attachment = "measure";

/** Puts a line into the table that is printed when all is done. */
export const report = (test: TestInfo, measure: Measure): Promise<void> => test.attach(attachment, { body: JSON.stringify(measure) });

export const reported = (attachments: TestInfo["attachments"]): Measure[] =>
  attachments.flatMap(({ name, body }) => (name === attachment && body ? [JSON.parse(body.toString()) as Measure] : []));

const head = ["measure", "ours", "reference", "ratio", "goal", "met"];

/** A markdown table. */
export function tableOf(measures: readonly Measure[]): string {
  const lines = measures.map(({ measure, ours, reference, ratio, goal }) => [
    measure,
    ours,
    reference,
    ratio === null ? "" : ratio.toFixed(2),
    goal?.text ?? "",
    goal === null ? "" : goal.isMet ? "yes" : "no",
  ]);
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}
