import { type DeadlinesSpec, deadlines } from "../../charts/deadlines.ts";
import { outlinedParts, type PartsSpec } from "../../charts/outlinedParts.ts";
import { signed } from "../../charts/print.ts";
import { unitLabel } from "../../model/quantity.ts";
import type { Status } from "../../model/status.ts";
import { statusOrder } from "../../model/status.ts";
import type { PeriodRow } from "./filters.ts";
import { whenOf } from "./headline.ts";
import { headlineRows } from "./headlineBullets.ts";
import { figure, nameOf, type Say, shortNameOf, withUnit } from "./indicatorFigures.ts";
import { partNames } from "./partNames.ts";
import type { Provenance } from "./provenance.ts";
import { inSentence, keyOf, type OptionRow, type Score } from "./scored.ts";

export interface RingRow {
  sector_id: string;
  name: string;
  n: number;
  marks: { id: string; status: Status; overridden: boolean }[];
  label: string;
}

export interface BigTarget {
  key: string;
  indicator_id: string;
  area_id: string;
  value: string;
  unit: string;
  /** "+35,24% so với 2012", "phấn đấu 967,15". */
  more: string[];
  name: string;
  spec: PartsSpec;
}

/** What is shown before a set has figures: the plan, all outlined. */
export interface BeforeFigures {
  rings: { title: string; subtitle: string; rows: RingRow[] };
  targets: { title: string; subtitle: string; items: BigTarget[] };
  deadlines: DeadlinesSpec | null;
}

const mostTargets = 5;

function ringsOf(say: Say, counted: readonly Score[], sectors: readonly OptionRow[]): BeforeFigures["rings"] {
  const { before } = say.words.overview;
  const rows = sectors.map(({ id, name_vi, name_en }): RingRow => {
    const own = counted.filter((row) => row.sector_id === id).sort((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status));
    const name = nameOf(say, { name_vi, name_en });
    const words = statusOrder.map((status) => ({ status, n: own.filter((row) => row.status === status).length })).filter(({ n }) => n > 0);
    return {
      sector_id: id,
      name,
      n: own.length,
      marks: own.map((row) => ({ id: keyOf(row), status: row.status, overridden: row.override_status !== null })),
      label: `${name}: ${words.map(({ status, n }) => `${n} ${inSentence(say.words.common.statuses[status])}`).join(", ")}`,
    };
  });
  return { title: before.ringsTitle, subtitle: before.ringsSubtitle(counted.length), rows: rows.filter(({ n }) => n > 0) };
}

function moreOf(say: Say, row: Score, seconds: readonly Score[]): string[] {
  const { before } = say.words.overview;
  return seconds.flatMap((second) => {
    const tier = say.words.common.tiers[second.tier ?? ""] ?? "";
    if (second.basis === "growth" && second.bound_figure !== null)
      return [before.growth(`${signed(say.print, second.bound_figure, 3)}%`, String(Number(row.period_start.slice(0, 4)) - 1))];
    return second.goal === null || second.basis !== "level"
      ? []
      : [before.strive(second.tier === row.tier ? "" : tier, figure(say, second.goal)).trim()];
  });
}

function targetOf(say: Say, row: Score, all: readonly Score[], provenance: Provenance): BigTarget {
  const { before } = say.words.overview;
  const name = shortNameOf(say, row);
  const parts = all.filter(
    (part) =>
      part.is_main && part.part_of === row.indicator_id && part.area_id === row.area_id && part.unit === row.unit && part.basis === "level",
  );
  const labels = partNames(
    nameOf(say, row),
    parts.map((part) => nameOf(say, part)),
  ).map(inSentence);
  const tier = row.tier === "legal" ? `, ${say.words.common.tiers.legal}` : "";
  const spec = outlinedParts({
    whole: { name, goal: row.goal },
    parts: parts.map((part, at) => ({ indicator_id: part.indicator_id, label: labels[at] ?? "", goal: part.goal })),
    text: { ...provenance, title: name, subtitle: "", unit: row.unit },
    words: { part: before.part, plan: before.whole, rest: before.rest, nothing: say.words.common.noFigure },
    print: say.print,
  });
  const isRate = row.is_percent || row.unit === "‰";
  return {
    key: keyOf(row),
    indicator_id: row.indicator_id,
    area_id: row.area_id,
    value: isRate ? withUnit(say, spec.value, row.unit) : spec.value,
    unit: isRate ? "" : unitLabel(row.unit, say.locale),
    more: moreOf(
      say,
      row,
      all.filter((other) => !other.is_main && keyOf(other) === keyOf(row)),
    ),
    name: `${name}${tier}`,
    spec,
  };
}

function deadlinesOf(say: Say, year: string, rows: readonly { month: number; n: number }[]): DeadlinesSpec {
  const { before } = say.words.overview;
  const all = rows.reduce((sum, { n }) => sum + n, 0);
  const top = [...rows].sort((a, b) => b.n - a.n)[0];
  return deadlines({
    rows,
    text: {
      title: top && top.n > 0 ? before.deadlinesTitle(top.month, top.n, all) : before.deadlineCount,
      subtitle: before.deadlinesSubtitle(year),
      unit: "",
      source: null,
      decision: null,
      as_of: null,
      grade: null,
      illustrative: false,
    },
    words: { month: before.month, monthHead: before.monthHead, count: before.deadlineCount, nothing: before.noDeadlines },
  });
}

/** One of each sector, those with parts before others, then a second of each; in the plan's order again. */
function acrossSectors(rows: readonly Score[]): Score[] {
  const taken = new Map<string, number>();
  const rounds = [...rows]
    .sort((a, b) => Number(b.parts !== null) - Number(a.parts !== null))
    .map((row) => {
      const round = taken.get(row.sector_id) ?? 0;
      taken.set(row.sector_id, round + 1);
      return { row, round };
    })
    .sort((a, b) => a.round - b.round);
  const chosen = new Set(rounds.slice(0, mostTargets).map(({ row }) => row));
  return rows.filter((row) => chosen.has(row));
}

export interface BeforeInput {
  say: Say;
  counted: readonly Score[];
  all: readonly Score[];
  sectors: readonly OptionRow[];
  period: PeriodRow;
  months: readonly { month: number; n: number }[];
  provenance: Provenance;
}

export function beforeOf({ say, counted, all, sectors, period, months, provenance }: BeforeInput): BeforeFigures {
  const { before } = say.words.overview;
  const isTotal = (row: Score) => row.part_of === null || !counted.some((other) => other.indicator_id === row.part_of);
  const items = acrossSectors(headlineRows(counted).filter(isTotal)).map((row) => targetOf(say, row, all, provenance));
  return {
    rings: ringsOf(say, counted, sectors),
    targets: { title: before.targetsTitle(items.length, whenOf(say, period)), subtitle: before.targetsSubtitle, items },
    deadlines: /^\d{4}$/.test(period.period) ? deadlinesOf(say, period.period, months) : null,
  };
}
