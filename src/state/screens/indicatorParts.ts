import type { Status } from "../../model/status.ts";
import { actualText, figure, gapText, nameOf, operand, planText, type Say } from "./indicatorFigures.ts";
import type { IndicatorRow, IndicatorScore, PartCheckRow } from "./indicatorRows.ts";

export interface PartRow {
  indicator_id: string;
  name: string;
  plan: string;
  actual: string;
  status: Status;
  verdict: string;
  overridden: boolean;
}

export interface Parts {
  rows: PartRow[];
  /** How the parts stand to their total: "126 + 1.081,3 = 1.207,3, khớp". */
  checks: { label: string; text: string }[];
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** One total against the sum of its parts, with the numbers in it. Null when one of them is missing. */
export function partSum(say: Say, values: readonly (number | null)[], total: number | null, unit: string): string | null {
  const { parts } = say.words.indicator;
  if (total === null || values.length === 0 || values.some((value) => value === null)) return null;
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
  const text = `${values.map((value) => operand(say, value ?? 0)).join(" + ")} = ${figure(say, sum)}`;
  return close(sum, total) ? parts.same(text) : parts.differs(text, figure(say, total), gapText(say, sum - total, unit));
}

function checksOf(say: Say, main: IndicatorScore, rows: readonly IndicatorScore[], check: PartCheckRow | undefined): Parts["checks"] {
  const { parts } = say.words.indicator;
  if (main.parts === "all") return [{ label: "", text: parts.all }];
  if (main.parts !== "sum") return [{ label: "", text: parts.some }];
  const counted = rows.filter((row) => row.basis === "level");
  const plan = partSum(
    say,
    counted.map((row) => row.bound_figure),
    check?.total_target ?? main.bound_figure,
    main.unit,
  );
  const actual = partSum(
    say,
    counted.map((row) => row.actual),
    main.actual,
    main.unit,
  );
  const there = counted.filter((row) => row.actual !== null).length;
  const checks = [];
  if (plan !== null) checks.push({ label: parts.plan, text: plan });
  if (actual !== null) checks.push({ label: parts.actual, text: actual });
  else if (there > 0) checks.push({ label: parts.actual, text: parts.waiting(there, counted.length) });
  return checks;
}

/** The parts of an indicator in the chosen period, and whether they add up. Null when it has none. */
export function partsShown(say: Say, main: IndicatorScore, rows: readonly IndicatorScore[], checks: readonly PartCheckRow[]): Parts | null {
  if (rows.length === 0) return null;
  const check = checks.find((c) => c.indicator_id === main.indicator_id && c.area_id === main.area_id);
  return {
    rows: rows.map((row) => ({
      indicator_id: row.indicator_id,
      name: nameOf(say, row),
      plan: planText(say, row),
      actual: row.actual === null ? "–" : actualText(say, row),
      status: row.status,
      verdict: say.words.common.statuses[row.status],
      overridden: row.override_status !== null,
    })),
    checks: checksOf(say, main, rows, check),
  };
}

/** The indicator that this one is a part of. */
export const parentOf = (
  say: Say,
  main: { part_of: string | null },
  all: readonly IndicatorRow[],
): { indicator_id: string; name: string } | null => {
  const parent = all.find((row) => row.indicator_id === main.part_of);
  return parent === undefined ? null : { indicator_id: parent.indicator_id, name: nameOf(say, parent) };
};
