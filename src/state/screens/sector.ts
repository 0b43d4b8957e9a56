import type { RankedSpec } from "../../charts/rankedVariance.ts";
import type { Question } from "../../db/questions.ts";
import { type Answer, rowsOf } from "../../model/answer.ts";
import { lastDayOf } from "../../model/period.ts";
import type { About } from "../exporting.ts";
import { filterOf, type View } from "../view.ts";
import type { YearRow } from "./attention.ts";
import { headlineOf, leadOf } from "./headline.ts";
import { covered, nameOf, type Say } from "./indicatorFigures.ts";
import type { PartCheckRow } from "./indicatorRows.ts";
import { type Ground, isFiltered, mainAreaOf, nearCutOf, subjectOf } from "./overview.ts";
import { footOf, provenanceOf } from "./provenance.ts";
import { type ScoreGroup, type Sort, scorecardOf } from "./scorecard.ts";
import { coveredLabel, isCounted, type Score } from "./scored.ts";
import { rankedOf, sectorsHeadline } from "./sectorFinding.ts";

export type SectorQuestion = "scores" | "spark" | "partChecks" | "bands";

/** All sectors are asked for, so that the chips can count them; the chosen one is picked out here. */
export function questionsOf({ period }: Ground, view: View): Record<SectorQuestion, Question> {
  const filter = { ...filterOf(view), sector_id: null };
  const year = period?.period ?? "";
  return {
    scores: { name: "scores", params: { ...filter, year } },
    spark: { name: "spark", params: filter },
    partChecks: { name: "partChecks", params: { year } },
    bands: { name: "bands", params: {} },
  };
}

export interface Chip {
  /** Null: all. */
  id: string | null;
  name: string;
  n: number;
  chosen: boolean;
}

/** The head of a column: one line or two. */
export interface ColumnHead {
  label: string;
  second: string;
}

export interface SectorScreen {
  headline: string;
  about: About;
  illustrative: boolean;
  chips: Chip[];
  sort: Sort;
  sorts: { id: Sort; label: string }[];
  find: string;
  /** How many rows were found; null when nothing is looked for. */
  found: { n: number; text: string } | null;
  caption: string;
  inYear: boolean;
  /** Within the year the same months a year earlier, where any are known. */
  hasPrevious: boolean;
  hasTrend: boolean;
  heads: Record<"previous" | "plan" | "actual" | "against" | "change" | "trend", ColumnHead>;
  groups: ScoreGroup[];
  /** Nothing to show for the filters; null while something is. */
  isEmpty: boolean;
  ranked: RankedSpec;
  foot: string;
  mainArea: string | null;
}

/** Of so many rows at least one must have a line to show, or the column only takes room. */
const fewestTrends = 4;

const sorts = ["plan", "worst", "name", "agency"] as const;
export const sortOf = (text: string | null): Sort => sorts.find((sort) => sort === text) ?? "plan";

function headsOf(say: Say, ground: Ground & { period: NonNullable<Ground["period"]> }, inYear: boolean): SectorScreen["heads"] {
  const { period, periods } = ground;
  const { columns } = say.words.sector;
  const year = period.period.replace("/", "–");
  const before = /^\d{4}$/.test(year) ? String(Number(year) - 1) : "";
  const now = inYear ? covered(say, { ...period, is_final: false }) : year;
  return {
    previous: { label: columns.previousActual, second: inYear ? columns.samePeriodNote : before },
    plan: { label: columns.plan, second: year },
    actual: { label: columns.actual, second: now },
    against: { label: inYear ? columns.percentOfPlan : columns.againstPlan, second: "" },
    change: inYear
      ? { label: columns.samePeriod, second: columns.samePeriodNote }
      : { label: columns.change, second: columns.previousYear(before) },
    trend: { label: columns.trend, second: `${periods[0]?.period_start.slice(0, 4)}–${periods.at(-1)?.period_start.slice(0, 4)}` },
  };
}

export function sectorScreen(
  ground: Ground & { period: NonNullable<Ground["period"]> },
  answers: Record<SectorQuestion, Answer>,
  say: Say,
  view: View,
): SectorScreen {
  const { period, periods, options } = ground;
  const { sector, common } = say.words;
  const everything = rowsOf<Score>(answers.scores);
  const all = everything.filter((row) => view.sector === null || row.sector_id === view.sector);
  const counted = all.filter(isCounted);
  const sectors = options.filter(({ kind }) => kind === "sector");
  const inYear = period.cutoff < period.period_end && /^\d{4}$/.test(period.period);
  const provenance = provenanceOf(
    say,
    all.filter((row) => row.target_id !== null),
    period,
  );
  const sort = sortOf(view.sort);
  const find = view.find ?? "";
  const mainArea = mainAreaOf(everything);
  const groups = scorecardOf({
    say,
    rows: all,
    options,
    years: rowsOf<YearRow>(answers.spark),
    checks: rowsOf<PartCheckRow>(answers.partChecks),
    provenance,
    sort,
    find,
    mainArea,
    yearStarts: periods.filter(({ period: each }) => /^\d{4}$/.test(each)).map(({ period_start }) => period_start),
    nearCut: nearCutOf(answers.bands),
  });
  const n = groups.flatMap((group) => group.lines).filter((line) => line.kind === "main").length;
  const lines = groups.flatMap((group) => group.lines);
  const hasTrend = lines.filter((line) => line.spark !== null).length * fewestTrends >= n;
  const countOf = (id: string | null) => everything.filter((row) => isCounted(row) && (id === null || row.sector_id === id)).length;
  const chosen = options.find(({ kind, id }) => kind === "sector" && id === view.sector);
  const lead = leadOf(say, period, subjectOf(say, options, view));
  return {
    headline:
      chosen === undefined ? sectorsHeadline(say, period, counted, sectors, isFiltered(view)) : headlineOf(say, lead, counted, true),
    about: { of: chosen === undefined ? say.words.exporting.allSectors : nameOf(say, chosen), when: coveredLabel(say, period) },
    illustrative: provenance.illustrative,
    chips: [
      { id: null, name: common.all, n: countOf(null), chosen: view.sector === null },
      ...sectors
        .map((each): Chip => ({ id: each.id, name: nameOf(say, each), n: countOf(each.id), chosen: each.id === view.sector }))
        .filter((chip) => chip.n > 0 || chip.chosen),
    ],
    sort,
    sorts: sorts
      .filter((id) => id !== "agency" || options.some(({ kind }) => kind === "agency"))
      .map((id) => ({ id, label: sector.sort[id] })),
    find,
    found: find.trim() === "" ? null : { n, text: n === 0 ? sector.find.none(find) : sector.find.found(n) },
    caption: sector.caption(lead),
    inYear,
    hasPrevious: !inYear || lines.some(({ previous }) => previous.isFigure),
    hasTrend,
    heads: headsOf(say, ground, inYear),
    groups,
    isEmpty: counted.length === 0,
    ranked: rankedOf(say, period, counted, provenance),
    foot: [
      lines.some(({ against }) => against.text.includes(common.pointsShort)) && sector.foot.points,
      hasTrend && sector.foot.trend,
      inYear ? sector.foot.pace(say.print.day(lastDayOf({ end: period.cutoff }))) : sector.foot.againstPlan,
      lines.some(({ bullet }) => bullet?.bar?.hatched) && sector.foot.hatched,
      lines.some(({ overridden }) => overridden) && sector.foot.override,
      footOf(say, provenance, view),
    ]
      .filter(Boolean)
      .join(" "),
    mainArea,
  };
}
