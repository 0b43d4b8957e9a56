import type { Question } from "../../db/questions.ts";
import type { View } from "../view.ts";
import type { IndicatorRow } from "./indicatorRows.ts";

/** What can be asked before it is known which indicator is looked at. */
export const indexQuestions = {
  indicators: { name: "indicators", params: {} },
  periods: { name: "periods", params: {} },
  areas: { name: "areas", params: {} },
  sectors: { name: "sectors", params: {} },
  bands: { name: "bands", params: {} },
  documents: { name: "documents", params: {} },
} as const satisfies Record<string, Question>;

/** The indicator, area and plan period that a view shows. */
export interface Subject {
  row: IndicatorRow;
  period: string;
}

/** The indicator of the view, else the first headline one, else the first; its area of the view, else the first. Null: there is none, or not this one. */
export function subjectOf(
  view: View,
  rows: readonly IndicatorRow[],
  periods: readonly { period: string; is_default: boolean }[],
): Subject | null {
  const inSector = rows.filter((row) => view.sector === null || row.sector_id === view.sector);
  const id = view.indicator ?? (inSector.find((row) => row.headline) ?? rows.find((row) => row.headline) ?? rows[0])?.indicator_id;
  const own = rows.filter((row) => row.indicator_id === id);
  const row = own.find((one) => one.area_id === view.area) ?? own[0];
  if (row === undefined) return null;
  const all = row.periods.split(";");
  const usual = periods.find(({ is_default }) => is_default)?.period;
  const period = view.period ?? (usual !== undefined && all.includes(usual) ? usual : (row.newest_period ?? all.at(-1) ?? ""));
  return { row, period };
}

/** What is asked of the chosen indicator, area and period. */
export const subjectQuestions = ({ row: { indicator_id, area_id }, period }: Subject) =>
  ({
    years: { name: "indicatorYears", params: { indicator_id, area_id } },
    history: { name: "history", params: { indicator_id, area_id } },
    path: { name: "indicatorPath", params: { indicator_id, area_id, year: period } },
    parts: { name: "partsOf", params: { indicator_id, area_id, year: period } },
    checks: { name: "partChecks", params: { year: period } },
  }) as const satisfies Record<string, Question>;
