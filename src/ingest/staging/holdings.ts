import { grouped } from "../../model/grouped.ts";
import { lockedPeriods, lockOver } from "../../model/locks.ts";
import type { Interval } from "../../model/period.ts";
import type { Row } from "../../model/tables.ts";
import { areaFinder, homeArea } from "../matching/areas.ts";
import { remembered } from "../matching/remembered.ts";
import type { Known, Settled } from "../staged.ts";
import type { SeriesInHand } from "./rowInHand.ts";

type Actual = Row<"actuals">;
type Target = Row<"targets">;

/** What the set holds, and what a person makes along with this import, found by key. */
export interface Holdings {
  indicators: ReadonlyMap<string, Row<"indicators">>;
  /** Ids of the parts of an indicator. */
  partsOf: (indicatorId: string) => readonly string[];
  /** What is in hand of an indicator in an area. */
  seriesOf: (indicator: Row<"indicators">, areaId: string) => SeriesInHand;
  /** All that were asked for. */
  allSeries: () => readonly SeriesInHand[];
  actual: (row: Pick<Actual, "indicator_id" | "area_id" | "interval_start" | "interval_end">) => Actual | null;
  /** Targets of one indicator, area and period, the newest version first. */
  targets: (indicatorId: string, areaId: string, period: string) => readonly Target[];
  hasTarget: (targetId: string) => boolean;
  /** The lock of the period that covers the interval; null when it is open. */
  lockOn: (interval: Interval) => Row<"locks"> | null;
  findArea: (name: string) => string | null;
  home: string | null;
}

interface Placed {
  indicator_id: string;
  area_id: string;
}

/** Rows by indicator and area. Two maps: to join two ids to one takes longer than to look both up. */
function byPlace<T extends Placed>(rows: readonly T[]): (indicatorId: string, areaId: string) => readonly T[] {
  const places = new Map(
    [...grouped(rows, ({ indicator_id }) => indicator_id)].map(([id, own]) => [id, grouped(own, ({ area_id }) => area_id)]),
  );
  const none: readonly T[] = [];
  return (indicatorId, areaId) => places.get(indicatorId)?.get(areaId) ?? none;
}

/** The indicators of the set and those made from rows, which come behind. */
export function indicatorsOf(known: Known, settled: Settled): Row<"indicators">[] {
  const rows = new Map((known.indicators ?? []).map((row) => [row.indicator_id, row]));
  for (const answer of Object.values(settled.names))
    if (typeof answer === "object" && "create" in answer && !rows.has(answer.create.indicator_id))
      rows.set(answer.create.indicator_id, answer.create);
  return [...rows.values()];
}

/** By the one rule of model/locks.ts, with the row that says why. */
function locksOf(rows: readonly Row<"locks">[]): Holdings["lockOn"] {
  const locked = lockedPeriods(rows);
  return (interval) => {
    const period = lockOver(interval, locked);
    return period === null ? null : (rows.findLast((row) => row.period === period) ?? null);
  };
}

export function holdings(known: Known, settled: Settled): Holdings {
  const indicators = indicatorsOf(known, settled);
  const areas = [...(known.areas ?? []), ...(settled.made?.areas ?? [])];
  const parts = grouped(indicators, ({ part_of }) => part_of);
  const inHand = new Map<Row<"indicators">, Map<string, SeriesInHand>>();
  const actuals = byPlace(known.actuals ?? []);
  const targets = byPlace([...(known.targets ?? [])].sort((a, b) => b.version - a.version));
  const targetIds = new Set((known.targets ?? []).map(({ target_id }) => target_id));
  return {
    indicators: new Map(indicators.map((row) => [row.indicator_id, row])),
    partsOf: (id) => (parts.get(id) ?? []).map(({ indicator_id }) => indicator_id),
    seriesOf: (indicator, area_id) => {
      const areas = inHand.get(indicator) ?? new Map<string, SeriesInHand>();
      inHand.set(indicator, areas);
      const { indicator_id } = indicator;
      let own = areas.get(area_id);
      if (own === undefined) {
        own = { indicator, area_id, actuals: actuals(indicator_id, area_id), targets: targets(indicator_id, area_id), incoming: [] };
        areas.set(area_id, own);
      }
      return own;
    },
    allSeries: () => [...inHand.values()].flatMap((areas) => [...areas.values()]),
    actual: ({ indicator_id, area_id, interval_start, interval_end }) =>
      actuals(indicator_id, area_id).find((row) => row.interval_start === interval_start && row.interval_end === interval_end) ?? null,
    targets: (indicatorId, areaId, period) => targets(indicatorId, areaId).filter((row) => row.period === period),
    hasTarget: (id) => targetIds.has(id),
    lockOn: locksOf(known.locks ?? []),
    findArea: remembered(areaFinder(areas)),
    home: homeArea(areas, known.targets ?? []),
  };
}
