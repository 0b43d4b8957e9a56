import { rowsOf } from "../../model/answer.ts";
import { type NoProposal, proposedRating, Rating, type RatingCuts, type RatingEvidence, ratingCuts } from "../../model/rating.ts";
import type { AgencyAnswers, AgencyItem, AgencyKind, AgencySay } from "./agencyItems.ts";
import { dayOf } from "./clock.ts";
import { short } from "./indicatorFigures.ts";
import type { ToldLine } from "./taskDetail.ts";

/** What counts as evidence; the tasks that others lead do not. */
const evidenceKinds = ["lead", "work", "target", "report"] as const satisfies AgencyKind[];

interface RatingRow {
  agency_id: string;
  period: string;
  rating: Rating;
  proposed: Rating | null;
  evidence: string | null;
  reason: string;
  decided_by: string | null;
  decided_on: string | null;
  change_set_id: string;
  at: string;
  who: string;
  is_live: boolean;
  is_newest: boolean;
}

const late = ["overdue", "done_late", "near", "missed"];
const onTime = ["done", "done_on_time", "met", "exceeded"];

/** What fell due, counted by what became of it. A target without its figure after the period's end was never reported of. */
export function evidenceOf(items: readonly AgencyItem[], isOver: boolean): RatingEvidence {
  const count = (claim: (item: AgencyItem) => boolean) => items.filter(claim).length;
  const isMissing = ({ kind, state }: AgencyItem) => kind === "target" && state === "no_data" && isOver;
  const done = count(({ state }) => onTime.includes(state));
  return {
    due: count((item) => late.includes(item.state) || isMissing(item)) + done,
    done: done + count(({ state }) => state === "done_late"),
    onTime: done,
    untold: count((item) => (item.state === "overdue" && !item.isTold) || isMissing(item)),
  };
}

export interface RatingPanel {
  /** What the counts propose, or why they do not. */
  proposed: Rating | null;
  proposal: string;
  /** The same in a table: "đề nghị hoàn thành tốt". */
  brief: string;
  evidence: string;
  byKind: string[];
  rule: string[];
  /** What was decided; null: nothing yet. */
  decided: { rating: Rating; text: string; against: string; reason: string } | null;
  history: ToldLine[];
}

const isRating = (proposal: Rating | NoProposal): proposal is Rating => Rating.safeParse(proposal).success;

/** Proposals and decisions of one period, agency by agency. */
export interface Ratings {
  cuts: RatingCuts;
  rows: readonly RatingRow[];
  isOver: boolean;
}
export const readRatings = (answers: Pick<AgencyAnswers, "ratings" | "bands">, period: string, isOver: boolean): Ratings => ({
  cuts: ratingCuts(rowsOf<{ band_id: string; cut: number }>(answers.bands)),
  rows: rowsOf<RatingRow>(answers.ratings).filter((row) => row.period === period),
  isOver,
});

/** `items`: those of the agency. */
export function ratingPanel({ cuts, rows, isOver }: Ratings, agency_id: string, items: readonly AgencyItem[], say: AgencySay): RatingPanel {
  const { print } = say;
  const { rating: text } = say.text;
  const number = (n: number) => print.number(n, 0);
  const used = items.filter(({ kind }) => evidenceKinds.some((one) => one === kind));
  const all = evidenceOf(used, isOver);
  const proposal = proposedRating(all, cuts);
  const nameOf = (rating: Rating) => text.names[rating] ?? rating;
  const share = (cut: keyof RatingCuts) => `${short(say, cuts[cut] * 100)}%`;
  const own = rows.filter((row) => row.agency_id === agency_id);
  const newest = own.find(({ is_newest }) => is_newest) ?? null;
  return {
    proposed: isRating(proposal) ? proposal : null,
    proposal: isRating(proposal) ? text.proposal(nameOf(proposal)) : text[proposal],
    brief: isRating(proposal) ? text.proposed(nameOf(proposal)) : text.brief[proposal],
    evidence: text.evidence(number(all.due), number(all.done), number(all.onTime), number(all.untold)),
    byKind: evidenceKinds.flatMap((kind) => {
      const part = evidenceOf(
        used.filter((item) => item.kind === kind),
        isOver,
      );
      return part.due === 0 ? [] : [text.evidenceLine(text.evidenceKinds[kind] ?? kind, number(part.done), number(part.due))];
    }),
    rule: text.rule(
      share("rating.excellent"),
      share("rating.good"),
      share("rating.good_on_time"),
      share("rating.fulfilled"),
      share("rating.untold"),
    ),
    decided:
      newest === null
        ? null
        : {
            rating: newest.rating,
            text: text.decided(nameOf(newest.rating), newest.decided_by ?? ""),
            against: newest.proposed === null || newest.proposed === newest.rating ? "" : text.against(nameOf(newest.proposed)),
            reason: newest.reason,
          },
    history: own.map((row) => ({
      key: row.change_set_id,
      on: row.decided_on === null ? "" : print.day(row.decided_on),
      state: nameOf(row.rating),
      about: [row.reason, row.evidence ?? "", row.decided_by ?? ""].filter((part) => part !== "").join(" · "),
      by: text.made(row.who, print.day(dayOf(row.at))),
      isLive: row.is_live,
      change_set_id: row.change_set_id,
    })),
  };
}
