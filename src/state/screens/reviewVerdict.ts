import type { Question } from "../../db/questions.ts";
import type { StagedCell, StagedValue } from "../../ingest/staged.ts";
import { type Interval, intervalOf } from "../../model/period.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import type { Status } from "../../model/status.ts";
import type { Row, Rows } from "../../model/tables.ts";
import { shownValue } from "../acceptance.ts";
import type { Review } from "../importReducer.ts";
import { standingOf } from "../reviewCells.ts";
import { cellsByIndicator } from "../reviewIndex.ts";
import type { Lens } from "../view.ts";
import { plainLens } from "./filters.ts";
import type { Say } from "./indicatorFigures.ts";
import { againstPlan } from "./scorecardCells.ts";
import type { Score } from "./scored.ts";

/** What is tried to learn what a row would come to: the row and all others of its indicator and area that would come in with it. */
export interface ReviewTrial {
  rows: Rows;
  question: Question;
  /** On the day that the figure reaches to. */
  lens: Lens;
  interval: Interval;
}

/** Null where the row brings nothing in. `made`: indicators that come in with it. */
export function reviewTrial(review: Review, cell: StagedCell, made: ReadonlyMap<string, Row<"indicators">>): ReviewTrial | null {
  const broughtBy = (one: StagedCell): StagedValue | null => shownValue(one, review.answered.decisions[one.cell_id]);
  const value = broughtBy(cell);
  const interval = value?.table === "targets" ? intervalOf(value.row.period) : cell.interval;
  if (value === null || interval === null) return null;
  const { indicator_id, area_id } = value.row;
  const rows: { actuals: Row<"actuals">[]; targets: Row<"targets">[] } = { actuals: [], targets: [] };
  for (const one of cellsByIndicator(review.staged).get(indicator_id) ?? []) {
    if (one !== cell && standingOf(review, one) !== "ready") continue;
    const tried = broughtBy(one);
    if (tried?.row.area_id !== area_id) continue;
    if (tried.table === "actuals") rows.actuals.push(tried.row);
    else rows.targets.push(tried.row);
  }
  const own = made.get(indicator_id);
  return {
    rows: { ...rows, ...(own === undefined ? {} : { indicators: [own] }) },
    question: { name: "indicatorYears", params: { indicator_id, area_id } },
    lens: value.table === "actuals" ? { ...plainLens, as_of: interval.end } : plainLens,
    interval,
  };
}

export interface ReviewVerdict {
  status: Status;
  text: string;
}

/** The verdict on the plan that the row falls under, the shortest of several; null where there is none to judge by. `scores`: the answer to the trial's question. */
export function reviewVerdict(say: Say, scores: readonly Score[], { interval }: ReviewTrial): ReviewVerdict | null {
  const score = scores
    .filter(
      ({ is_main, target_id, period_start, period_end }) =>
        is_main && target_id !== null && period_start <= interval.start && interval.end <= period_end,
    )
    .sort((a, b) => b.period_start.localeCompare(a.period_start) || a.period_end.localeCompare(b.period_end))[0];
  if (score === undefined || score.actual === null) return null;
  const { text } = againstPlan(say, score);
  const { detail } = say.words.review;
  const word = say.words.common.statuses[score.status];
  const plan = periodLabel(score.period, say.locale);
  return { status: score.status, text: text === "–" ? detail.verdict(word, plan) : detail.verdictWith(word, text, plan) };
}
