import type { MarkRow } from "../../charts/rows.ts";
import type { StatusBarsSpec } from "../../charts/statusBars.ts";
import type { MatrixSpec } from "../../charts/yearSectorMatrix.ts";
import type { Question } from "../../db/questions.ts";
import { type Answer, rowsOf } from "../../model/answer.ts";
import { intervalOf } from "../../model/period.ts";
import { isPaced } from "../../model/status.ts";
import type { About } from "../exporting.ts";
import { filterOf, type View } from "../view.ts";
import { type AttentionItem, attentionOf, type YearRow } from "./attention.ts";
import { type Completeness, completenessOf } from "./completeness.ts";
import { type filterQuestions, type PeriodRow, periodOfView } from "./filters.ts";
import { headlineOf, leadOf, namedTally, type TallyItem, tallyOf, whenOf } from "./headline.ts";
import { type BulletLine, headlineBullets } from "./headlineBullets.ts";
import { nameOf, type Say } from "./indicatorFigures.ts";
import { type BeforeFigures, beforeOf } from "./overviewBefore.ts";
import { pictureOf, sectorBarsOf } from "./overviewPicture.ts";
import { footOf, provenanceOf } from "./provenance.ts";
import { coveredLabel, isCounted, isJudged, type OptionRow, type Score } from "./scored.ts";

export interface Ground {
  periods: PeriodRow[];
  options: OptionRow[];
  /** Null in a set without any target. */
  period: PeriodRow | null;
  /** Columns of the picture are the reporting periods of the year. */
  within: boolean;
  canLookWithin: boolean;
  /** Hardly any figure is there yet: the plan itself is shown. */
  isBefore: boolean;
}

const hardlyAny = 0.1;

export function groundOf(answers: Record<keyof typeof filterQuestions, Answer>, view: View): Ground {
  const periods = rowsOf<PeriodRow>(answers.periods);
  const period = lookedAt(periodOfView(periods, view), view.as_of);
  const sum = (of: (row: PeriodRow) => number) => periods.reduce((total, row) => total + of(row), 0);
  const canLookWithin = period?.has_months === true && /^\d{4}$/.test(period.period);
  return {
    periods,
    options: rowsOf<OptionRow>(answers.options),
    period,
    within: view.within && canLookWithin,
    canLookWithin,
    isBefore: sum((row) => row.with_figure) < hardlyAny * sum((row) => row.indicators),
  };
}

/** A period as it is looked at: to its usual last day, or to one that was chosen. */
const lookedAt = (period: PeriodRow | null, as_of: string | null): PeriodRow | null =>
  period === null || as_of === null ? period : { ...period, cutoff: as_of < period.period_end ? as_of : period.period_end };

export type OverviewQuestion = "scores" | "marks" | "spark" | "bands" | "taskMonths";

export function questionsOf({ period, within }: Ground, view: View): Record<OverviewQuestion, Question> {
  const filter = filterOf(view);
  const year = period?.period ?? "";
  return {
    scores: { name: "scores", params: { ...filter, year } },
    marks: within ? { name: "marksWithin", params: { ...filter, year } } : { name: "marks", params: filter },
    spark: { name: "spark", params: filter },
    bands: { name: "bands", params: {} },
    taskMonths: { name: "taskMonths", params: { year: year.slice(0, 4) } },
  };
}

export interface OverviewScreen {
  headline: string;
  about: About;
  illustrative: boolean;
  tally: TallyItem[];
  isFiltered: boolean;
  /** The filters leave no target in this period; those in which they leave some. */
  elsewhere: { period: string; label: string }[] | null;
  before: BeforeFigures | null;
  picture: MatrixSpec;
  bars: StatusBarsSpec;
  /** The half-open day that a column of the year sets; null for the usual one. */
  columnDays: Record<string, string | null>;
  attention: {
    subtitle: string;
    items: AttentionItem[];
    all: number;
    nothing: string | null;
    seeDefault: { period: string; label: string } | null;
  };
  completeness: Completeness;
  bullets: { title: string; subtitle: string; lines: BulletLine[] };
  foot: string;
  /** The area that a link to an indicator need not name: most rows are about it. */
  mainArea: string | null;
}

const filters = ["sector", "agency", "area", "document", "tier"] as const;
export const isFiltered = (view: View): boolean => filters.some((name) => view[name] !== null);

/** Whom a headline speaks of, when a filter leaves one: its sector, agency or area. */
export function subjectOf(say: Say, options: readonly OptionRow[], view: View): string | null {
  const longestName = 32;
  for (const kind of ["sector", "agency", "area"] as const) {
    const option = options.find((each) => each.kind === kind && each.id === view[kind]);
    const name = option && nameOf(say, option);
    if (name !== undefined && name.length <= longestName) return name;
  }
  return null;
}

/** The area of most rows; the first at equal numbers. */
export function mainAreaOf(rows: readonly { area_id: string }[]): string | null {
  const counts = new Map<string, number>();
  for (const { area_id } of rows) counts.set(area_id, (counts.get(area_id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** From which share of the target on a figure is near: the person's own cut. */
export const nearCutOf = (bands: Answer): number =>
  rowsOf<{ band_id: string; cut: number }>(bands).find(({ band_id }) => band_id === "near.attainment")?.cut ?? 0.9;

export function overviewScreen(
  ground: Ground & { period: PeriodRow },
  answers: Record<OverviewQuestion, Answer>,
  say: Say,
  view: View,
): OverviewScreen {
  const { period, periods, options, within } = ground;
  const { overview } = say.words;
  const all = rowsOf<Score>(answers.scores);
  const counted = all.filter(isCounted);
  const marks = rowsOf<MarkRow>(answers.marks);
  const sectors = options.filter(({ kind }) => kind === "sector");
  const provenance = provenanceOf(
    say,
    all.filter((row) => row.target_id !== null),
    period,
  );
  const mainArea = mainAreaOf(all);
  const area = options.find(({ kind, id }) => kind === "area" && id === mainArea);
  const isBefore = ground.isBefore && !counted.some((row) => row.has_illustrative);
  const subject = subjectOf(say, options, view) ?? (isBefore && area ? nameOf(say, area) : null);
  const lead = leadOf(say, period, subject);
  const judged = counted.filter(isJudged).length;
  const nothingDue = counted.length > 0 && counted.every((row) => row.status === "not_due");
  const when = whenOf(say, period);
  const usual = periods.find((each) => each.is_default && each.period !== period.period && each.with_figure > 0);
  const attention = attentionOf(say, counted, all, rowsOf<YearRow>(answers.spark));
  const lines = headlineBullets(say, counted, all, provenance, nearCutOf(answers.bands));
  const picture = pictureOf({ say, marks, sectors, periods, period, within, provenance });
  const usualDay = periods.find((each) => each.period === period.period)?.cutoff;
  const dayOf = (column: string) => {
    const end = intervalOf(column)?.end ?? null;
    return end === usualDay ? null : end;
  };
  const paced = counted.some(({ status }) => isPaced(status));
  return {
    headline:
      isBefore && judged > 0 ? overview.headline.few(lead, counted.length, judged) : headlineOf(say, lead, counted, isFiltered(view)),
    about: { of: subject ?? say.words.exporting.overview, when: coveredLabel(say, period) },
    illustrative: provenance.illustrative,
    tally: isBefore ? namedTally(say, counted) : tallyOf(say, counted),
    isFiltered: isFiltered(view),
    elsewhere:
      counted.length > 0
        ? null
        : periods
            .filter((each) => marks.some((mark) => mark.period === each.period))
            .map((each) => ({ period: each.period, label: each.period.replace("/", "–") })),
    before: isBefore ? beforeOf({ say, counted, all, sectors, period, months: rowsOf(answers.taskMonths), provenance }) : null,
    picture,
    bars: sectorBarsOf({ say, sectors, period, provenance }, counted),
    columnDays: Object.fromEntries(picture.columns.map((column) => [column.period, dayOf(column.period)])),
    attention: {
      subtitle: paced ? overview.attention.subtitlePace(when) : overview.attention.subtitle(when),
      ...attention,
      nothing: nothingDue ? overview.attention.noneDue(when) : attention.items.length === 0 ? overview.attention.none : null,
      seeDefault: nothingDue && usual ? { period: usual.period, label: overview.attention.seeDefault(whenOf(say, usual)) } : null,
    },
    completeness: completenessOf(say, counted, all),
    bullets: {
      title: nothingDue ? overview.bullets.titleAhead(when) : overview.bullets.title(when),
      subtitle: nothingDue
        ? overview.bullets.subtitleAhead
        : [overview.bullets.subtitle, lines.some(({ spec }) => spec.expected !== null) ? overview.bullets.pace : ""]
            .filter(Boolean)
            .join(". "),
      lines,
    },
    foot: footOf(say, provenance, view),
    mainArea,
  };
}
