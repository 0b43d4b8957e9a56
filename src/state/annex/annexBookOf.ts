import type { Question } from "../../db/questions.ts";
import type { AnnexBook, AnnexRow } from "../../export/annexBook.ts";
import { type Answer, rowsOf } from "../../model/answer.ts";
import type { Grade } from "../../model/kinds.ts";
import { lastDayOf } from "../../model/period.ts";
import { intervalLabel } from "../../model/periodLabel.ts";
import type { annex } from "../../model/words/vi/annex.ts";
import { whenOf } from "../screens/headline.ts";
import { nameOf, type Say } from "../screens/indicatorFigures.ts";
import type { PartCheckRow } from "../screens/indicatorRows.ts";
import { type Ground, mainAreaOf } from "../screens/overview.ts";
import { footOf, provenanceOf } from "../screens/provenance.ts";
import { arranged } from "../screens/scorecard.ts";
import { keyOf, type Score } from "../screens/scored.ts";
import { filterOf, type View } from "../view.ts";
import { annexRowOf } from "./annexRow.ts";

type GroundOfPeriod = Ground & { period: NonNullable<Ground["period"]> };
export type AnnexQuestion = "scores" | "partChecks" | "bands" | "figures";

/** The figures of the period and of the one before it: there the same months and the whole year are. */
export function annexQuestions({ period }: GroundOfPeriod, view: View): Record<AnnexQuestion, Question> {
  const { period: year, period_start, period_end } = period;
  const start = `${String(Number(period_start.slice(0, 4)) - 1).padStart(4, "0")}${period_start.slice(4)}`;
  return {
    scores: { name: "scores", params: { ...filterOf(view), year } },
    partChecks: { name: "partChecks", params: { year } },
    bands: { name: "bands", params: {} },
    figures: { name: "figuresAround", params: { start, end: period_end } },
  };
}

export interface AnnexInput {
  ground: GroundOfPeriod;
  answers: Record<Exclude<AnnexQuestion, "bands">, Answer>;
  cuts: AnnexBook["cuts"];
  say: Say;
  words: typeof annex;
  view: View;
  setTitle: string;
  /** ISO day. */
  today: string;
}

/** The annex of what is looked at: the scorecard's rows with the figures behind them, by sector, or by agency where the table is sorted so. */
export function annexBookOf({ ground, answers, cuts, say, words, view, setTitle, today }: AnnexInput): AnnexBook {
  const { period, options } = ground;
  const rows = rowsOf<Score>(answers.scores);
  const provenance = provenanceOf(
    say,
    rows.filter((row) => row.target_id !== null),
    period,
  );
  const context = { say, options, checks: rowsOf<PartCheckRow>(answers.partChecks), mainArea: mainAreaOf(rows) };
  const sort = view.sort === "agency" ? "agency" : "plan";
  const groups = arranged({ rows, sort, find: "" }, context, (row, place) => annexRowOf(row, place, context, words)).map(
    ({ order, name, lines }) => ({ order, name: name ?? "", rows: lines }),
  );
  const all = groups.flatMap((group) => group.rows);
  const { cutoff, period_start, period_end } = period;
  const isWithin = all.some(({ score }) => !score.is_final) && cutoff > period_start && cutoff < period_end;
  const when = whenOf(say, period);
  const heads = headsOf({ say, words, ground, isWithin });
  return {
    locale: say.locale,
    title: words.title(when),
    lines: linesOf({ ground, say, words, view, all, figures: answers.figures }),
    notes: [
      words.notes.gap,
      ...(all.some(({ score }) => score.attainment_kind === "of_reduction") ? [words.notes.reduction] : []),
      ...(isWithin ? [words.notes.pace(say.print.day(lastDayOf({ end: cutoff })))] : []),
      words.notes.live,
      footOf(say, provenance, view),
    ].filter((text) => text !== ""),
    footer: { left: setTitle, made: say.print.day(today) },
    heads,
    groupHead: view.sort === "agency" ? words.summary.agency : words.summary.group,
    when,
    groups,
    figures: answers.figures,
    cuts,
    statusWords: say.words.common.statuses,
  };
}

type HeadInput = Pick<AnnexInput, "say" | "words" | "ground"> & { isWithin: boolean };

function headsOf({ say, words, ground, isWithin }: HeadInput): AnnexBook["heads"] {
  const { period } = ground;
  const { columns } = words;
  const isYear = /^\d{4}$/.test(period.period);
  const label = (start: string, end: string) => intervalLabel({ start, end }, say.locale);
  const back = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return {
    lastYear: isYear ? columns.lastYear(String(Number(period.period) - 1)) : columns.lastYearPlain,
    previous: isWithin ? label(back(period.period_start), back(period.cutoff)) : null,
    plan: columns.plan(isYear ? period.period : label(period.period_start, period.period_end)),
    actual: isWithin
      ? label(period.period_start, period.cutoff)
      : isYear
        ? columns.lastYear(period.period)
        : label(period.period_start, period.period_end),
    change: isWithin ? columns.changeWithin : columns.change,
    hasPace: isWithin,
  };
}

type LinesInput = Pick<AnnexInput, "say" | "words" | "ground" | "view"> & { all: readonly AnnexRow[]; figures: Answer };

function linesOf({ ground, say, words, view, all, figures }: LinesInput): string[] {
  const { options, period } = ground;
  const main = mainAreaOf(all.map(({ score }) => score));
  const area = options.find(({ kind, id }) => kind === "area" && id === main);
  const filters = (["sector", "agency", "area", "document", "tier"] as const).flatMap((kind) => {
    const option = options.find((each) => each.kind === kind && each.id === view[kind]);
    if (option === undefined) return [];
    return [kind === "tier" ? (say.words.common.tiers[option.id] ?? option.id) : nameOf(say, option)];
  });
  const keys = new Set(all.map(({ score }) => keyOf(score)));
  const of = (grade: Grade) => countOf(figures, grade, keys);
  const isEmpty = all.every(({ score }) => score.actual === null);
  const [illustrative, estimates] = [of("illustrative"), of("estimate")];
  return [
    [area && words.area(nameOf(say, area)), isEmpty ? null : say.words.common.asOf(say.print.day(lastDayOf({ end: period.cutoff })))]
      .filter(Boolean)
      .join(". "),
    filters.length > 0 ? words.filters(filters.join(", ")) : "",
    illustrative > 0 ? words.marks.illustrative(illustrative) : "",
    estimates > 0 ? words.marks.estimate(estimates) : "",
    isEmpty ? words.empty : "",
  ].filter((text) => text !== "");
}

/** Figures of a grade, of the indicators and areas that are there. */
function countOf({ columns, length }: Answer, grade: Grade, keys: ReadonlySet<string>): number {
  let count = 0;
  for (let row = 0; row < length; row += 1)
    if (
      columns.grade?.[row] === grade &&
      columns.value?.[row] !== null &&
      keys.has(`${columns.indicator_id?.[row]} ${columns.area_id?.[row]}`)
    )
      count += 1;
  return count;
}
