import type { Status } from "../model/status.ts";
import type { NamedRow } from "./rows.ts";

/** The words that more than one picture needs; the message catalogue gives them. */
export interface ChartWords {
  status(status: Status): string;
  /** "2013", "9 tháng", "Quý I". */
  period(period: string): string;
  name(row: NamedRow): string;
  /** About 30 characters. */
  short(row: NamedRow): string;
  /** "≤ 4,5", "5–6", "khoảng 5,5": the target as it is shown beside a figure, without its unit. */
  target(row: { low: number | null; high: number | null; goal: number | null; bound: string }): string;
  indicator: string;
  unit: string;
  plan: string;
  actual: string;
  gap: string;
  verdict: string;
  noFigure: string;
}
