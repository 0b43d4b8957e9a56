import { type Answer, rowsOf } from "../../model/answer.ts";
import { intervalOf, lastDayOf } from "../../model/period.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import { type ColumnKind, columnOf, columnsOf, type EntryColumn } from "../entry/columns.ts";
import type { EntryGrid, EntryRow, StoredFigure } from "../entry/entryGrid.ts";
import type { View } from "../view.ts";
import type { Choice } from "./filters.ts";
import { nameOf, type Say } from "./indicatorFigures.ts";

export const entryQuestions = {
  indicators: { name: "indicatorList", params: {} },
  periods: { name: "periods", params: {} },
  sectors: { name: "sectors", params: {} },
  agencies: { name: "agencies", params: {} },
  areas: { name: "areas", params: {} },
  locks: { name: "locks", params: {} },
} as const;
export type EntryAnswers = Record<keyof typeof entryQuestions, Answer>;

interface IndicatorListRow extends Omit<EntryRow, "id" | "name" | "isPart"> {
  indicator_id: string;
  name_vi: string;
  name_en: string | null;
  part_of: string | null;
  sector_id: string;
  agency_id: string | null;
}
interface Named {
  name_vi: string;
  name_en: string | null;
}

/** Above this many rows one sector is shown first: a grid of all would be neither fast nor clear. */
const mostRows = 60;
/** As many years beside one another as can still be read. */
const mostYears = 16;

/** What is entered: for whom, where, and which periods. */
export interface EntryScope {
  sector: string | null;
  agency: string | null;
  area: string;
  kind: ColumnKind;
  year: string;
  years: string[];
  choices: Record<"sector" | "agency" | "area" | "year", Choice[]>;
  rows: EntryRow[];
  columns: EntryColumn[];
}

/** The years that plan periods cover, oldest first. `today`: ISO day, for a set without any. */
export const yearsOf = (periods: readonly string[], today: string): string[] => {
  const intervals = periods.flatMap((period) => intervalOf(period) ?? []);
  const first = intervals.map(({ start }) => Number(start.slice(0, 4))).sort((a, b) => a - b)[0] ?? Number(today.slice(0, 4));
  const last = Math.max(...intervals.map((interval) => Number(lastDayOf(interval).slice(0, 4))), first);
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i)).slice(-mostYears);
};

/** What of a set a view enters figures for; null: it has no indicator or no area yet. `today`: ISO day. */
export function entryScope(answers: EntryAnswers, view: View, say: Say, today: string): EntryScope | null {
  const indicators = rowsOf<IndicatorListRow>(answers.indicators);
  const areas = rowsOf<Named & { area_id: string; parent_id: string | null }>(answers.areas);
  const area = areas.find(({ area_id }) => area_id === view.area) ?? areas.find(({ parent_id }) => parent_id === null) ?? areas[0];
  if (indicators.length === 0 || area === undefined) return null;
  const sectors = rowsOf<Named & { sector_id: string }>(answers.sectors).filter(({ sector_id }) =>
    indicators.some((one) => one.sector_id === sector_id),
  );
  const agencies = rowsOf<Named & { agency_id: string }>(answers.agencies).filter(({ agency_id }) =>
    indicators.some((one) => one.agency_id === agency_id),
  );
  const agency = agencies.find(({ agency_id }) => agency_id === view.agency)?.agency_id ?? null;
  const isLong = agency === null && indicators.length > mostRows;
  const sector = sectors.find(({ sector_id }) => sector_id === view.sector)?.sector_id ?? (isLong ? (sectors[0]?.sector_id ?? null) : null);
  const periods = rowsOf<{ period: string; is_default: boolean }>(answers.periods);
  const years = yearsOf(
    periods.map(({ period }) => period),
    today,
  );
  const wanted = (view.period ?? periods.find(({ is_default }) => is_default)?.period ?? "").slice(0, 4);
  const year = years.includes(wanted) ? wanted : (years.at(-1) as string);
  const kind = view.columns ?? "months";
  const locked = rowsOf<{ period: string }>(answers.locks).map(({ period }) => period);
  return {
    sector,
    agency,
    area: area.area_id,
    kind,
    year,
    years,
    choices: {
      sector: sectors.map((one) => ({ id: one.sector_id, name: nameOf(say, one) })),
      agency: agencies.map((one) => ({ id: one.agency_id, name: nameOf(say, one) })),
      area: areas.map((one) => ({ id: one.area_id, name: nameOf(say, one) })),
      year: [...years].reverse().map((one) => ({ id: one, name: one })),
    },
    rows: indicators
      .filter((one) => (sector === null || one.sector_id === sector) && (agency === null || one.agency_id === agency))
      .map(({ indicator_id, part_of, unit, nature, accumulation, ...one }) => ({
        id: indicator_id,
        name: nameOf(say, one),
        unit,
        nature,
        accumulation,
        isPart: part_of !== null,
      })),
    columns: columnsOf(kind, year, years, locked, today),
  };
}

/** What is asked once it is known which periods are entered. */
export const figuresQuestion = ({ area, columns }: EntryScope) =>
  ({
    figures: {
      name: "figuresWithin",
      params: {
        area_id: area,
        start: columns.map(({ start }) => start).sort()[0] ?? "1970-01-01",
        end:
          columns
            .map(({ end }) => end)
            .sort()
            .at(-1) ?? "1970-01-01",
      },
    },
  }) as const;

/** The grid: rows and columns of the scope with the figures that stand in them. */
export function entryGrid(scope: EntryScope, figures: Answer, { locale }: Say): EntryGrid {
  const stored = new Map<string, Map<string, StoredFigure>>();
  for (const figure of rowsOf<StoredFigure & { indicator_id: string }>(figures)) {
    const column = columnOf({ start: figure.interval_start, end: figure.interval_end });
    if (column === null) continue;
    const row = stored.get(figure.indicator_id) ?? new Map<string, StoredFigure>();
    stored.set(figure.indicator_id, row.set(column, figure));
  }
  return { area_id: scope.area, rows: scope.rows, columns: scope.columns, stored, locale };
}

/** A column's head: "tháng 6", "Quý I", "9 tháng", "2013". */
export const columnHead = (column: EntryColumn, { locale }: Pick<Say, "locale">): string =>
  column.id.length === 4 ? column.id : periodLabel(column.id, locale).replace(/[ /]\d{4}$/, "");

/** The text under which a grid's draft is kept: one for each of what can be entered. */
export const draftKey = (set: string, { sector, agency, area, kind, year }: EntryScope): string =>
  JSON.stringify([set, sector, agency, area, kind, kind === "years" ? "" : year]);
