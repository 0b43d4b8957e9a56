import type { Grade } from "../model/kinds.ts";
import type { BulletSpec } from "./bullet.ts";
import type { DeadlinesSpec } from "./deadlines.ts";
import type { PartsSpec } from "./outlinedParts.ts";
import type { PathSpec } from "./path.ts";
import type { RankedSpec } from "./rankedVariance.ts";
import type { SparkSpec } from "./spark.ts";
import type { StatusBarsSpec } from "./statusBars.ts";
import type { TrendSpec } from "./trend.ts";
import type { MatrixSpec } from "./yearSectorMatrix.ts";

/** What stands round every picture, on screen and in every file. Texts are ready to print; null is left out. */
export interface FigureText {
  title: string;
  subtitle: string;
  unit: string;
  source: string | null;
  /** Number of the decision that the plan comes from. */
  decision: string | null;
  /** "Số liệu đến": the last day that the figures cover, ISO. */
  as_of: string | null;
  grade: Grade | null;
  illustrative: boolean;
}

export interface TableColumn {
  key: string;
  label: string;
  align: "left" | "right" | "center";
}

/** The same content as rows of cells; texts are as drawn, numbers stay numbers for files. */
export interface ChartTable {
  columns: TableColumn[];
  rows: Record<string, string | number | null>[];
}

/** What all specs share. `empty` says in words why nothing can be drawn. */
export interface SpecBase extends FigureText {
  empty: string | null;
  table: ChartTable;
}

export type ChartSpec =
  | MatrixSpec
  | BulletSpec
  | StatusBarsSpec
  | TrendSpec
  | PathSpec
  | RankedSpec
  | SparkSpec
  | DeadlinesSpec
  | PartsSpec;

export const left = (key: string, label: string): TableColumn => ({ key, label, align: "left" });
export const right = (key: string, label: string): TableColumn => ({ key, label, align: "right" });
