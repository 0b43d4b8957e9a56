import { bullet } from "./bullet.ts";
import { deadlines } from "./deadlines.ts";
import { outlinedParts } from "./outlinedParts.ts";
import { path } from "./path.ts";
import { rankedVariance } from "./rankedVariance.ts";
import { spark } from "./spark.ts";
import { statusBars } from "./statusBars.ts";
import { trend } from "./trend.ts";
import { yearSectorMatrix } from "./yearSectorMatrix.ts";

/** Every picture. To add one: a file with its builder, and its line here. `needs` are columns of the question named before the colon. */
export const charts = {
  yearSectorMatrix: {
    labelKey: "chart.yearSectorMatrix",
    needs: ["marks:period", "marks:sector_id", "marks:indicator_id", "marks:position", "marks:status"],
    build: yearSectorMatrix,
  },
  bullet: { labelKey: "chart.bullet", needs: ["scores:goal", "scores:actual", "scores:bound", "scores:status"], build: bullet },
  statusBars: { labelKey: "chart.statusBars", needs: ["counts:id", "counts:status", "counts:n"], build: statusBars },
  trend: {
    labelKey: "chart.trend",
    needs: [
      "indicator_years:period",
      "indicator_years:goal",
      "indicator_years:actual",
      "indicator_years:is_main",
      "indicator_years:gap",
      "indicator_years:gap_ratio",
    ],
    build: trend,
  },
  path: {
    labelKey: "chart.path",
    needs: [
      "indicator_path:month",
      "indicator_path:cumulative",
      "indicator_path:expected",
      "indicator_path:forecast",
      "indicator_path:previous",
    ],
    build: path,
  },
  rankedVariance: {
    labelKey: "chart.rankedVariance",
    needs: ["scores:gap", "scores:gap_unit", "scores:gap_good", "scores:gap_ratio", "scores:status"],
    build: rankedVariance,
  },
  spark: { labelKey: "chart.spark", needs: ["spark:period_start", "spark:actual", "spark:goal", "spark:status"], build: spark },
  deadlines: { labelKey: "chart.deadlines", needs: ["task_months:month", "task_months:n"], build: deadlines },
  outlinedParts: { labelKey: "chart.outlinedParts", needs: ["parts_of:goal"], build: outlinedParts },
} as const;
