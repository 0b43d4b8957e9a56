import type { Corrections } from "../ingest/corrections.ts";
import type { Progress, Staged } from "../ingest/importer.ts";
import type { PlanDraft } from "../ingest/plan/buildPlan.ts";
import type { Decision, Known, Settled, StagedCell, StagedName, StagedState } from "../ingest/staged.ts";
import { settledAfter } from "../ingest/staging/accept.ts";
import type { HeldNote } from "../journal/heldImports.ts";
import type { Problem } from "../model/problem.ts";
import type { Rows } from "../model/tables.ts";
import { withCorrections } from "./columnAnswers.ts";
import { carriedOver, nextWaiting, stepped, talliesOf } from "./reviewCells.ts";
import { cellOf, placeShown, shownCells } from "./reviewIndex.ts";

export type { HeldNote, Progress, StagedCell, StagedState };

/** What the person settled so far; one step back brings the whole of it back. */
export interface Answered {
  /** By cell_id. */
  decisions: Readonly<Record<string, Decision>>;
  settled: Settled;
  /** By block_id. */
  corrections: Readonly<Record<string, Corrections>>;
}

/** What was accepted last, as one change set. */
export interface Acceptance {
  change_set_id: string;
  cell_ids: string[];
  counts: Partial<Record<StagedState, number>>;
  /** Indicators whose figures changed, in the order of the file. */
  indicator_ids: string[];
  /** What was made with it. */
  rows: Pick<Rows, "indicators" | "sectors" | "areas">;
}

export type ReviewFilter = "all" | StagedState;

/** A file held against the open set. */
export interface Review {
  set_id: string;
  /** Of what was read, as the person knows it. */
  name: string;
  /** SHA-256 in hex, by file. */
  hashes: Readonly<Record<string, string>>;
  problems: Problem[];
  known: Known;
  staged: Staged;
  /** What the tables would make of names that nothing is settled about; null without any. */
  plan: PlanDraft | null;
  answered: Answered;
  /** Earlier states of `answered`, oldest first. */
  past: readonly Answered[];
  selected: string | null;
  filter: ReviewFilter;
  /** Cells that came in with an acceptance of this review. */
  taken: ReadonlySet<string>;
  /** Newest last; each can be undone. */
  acceptances: readonly Acceptance[];
  /** What is under way. */
  busy: "staging" | "accepting" | "undoing" | null;
  /** Why the last acceptance, undoing or staging failed. */
  error: unknown;
}

type Held = Pick<Review, "set_id" | "hashes" | "problems" | "known" | "staged" | "plan"> & { answered?: Answered };

/** An import in hand; each step holds only what exists then. */
export type Importing =
  /** `held`: what an earlier visit left unfinished. */
  | { step: "idle"; held?: HeldNote }
  | { step: "reading"; name: string; progress: Progress | null }
  | { step: "review"; review: Review }
  /** Nothing is left to accept or to decide. */
  | { step: "done"; review: Review; acceptance: Acceptance }
  /** `problems`: what the files lack, when it was no failure of ours. */
  | { step: "failed"; name: string; problems: Problem[]; error: unknown };

export type ImportEvent =
  | { type: "started"; name: string }
  | { type: "progressed"; progress: Progress }
  | { type: "reviewed"; review: Held }
  | { type: "failed"; problems: Problem[]; error: unknown }
  | { type: "dismissed" }
  | { type: "found"; held: HeldNote | null }
  | { type: "busied"; busy: Review["busy"] }
  /** A step failed; what was settled stays. */
  | { type: "stumbled"; error: unknown }
  | ({ type: "restaged" } & Pick<Review, "set_id" | "known" | "staged" | "plan">)
  /** What a name may mean that was not ranked with the others. */
  | { type: "ranked"; block_id: string; name_id: string; candidates: StagedName["candidates"] }
  | { type: "accepted"; acceptance: Acceptance }
  | { type: "unaccepted"; change_set_id: string }
  | ReviewEvent;

/** What a person does in the review. */
export type ReviewEvent =
  | { type: "selected"; cell_id: string }
  | { type: "stepped"; to: "next" | "previous" | "first" | "last" }
  | { type: "filtered"; filter: ReviewFilter }
  /** By cell_id; null takes a decision back. `advance`: on to the next cell that waits. */
  | { type: "decided"; decisions: Readonly<Record<string, Decision | null>>; advance: boolean }
  | { type: "settled"; settled: Partial<Settled> }
  | { type: "corrected"; block_id: string; corrections: Corrections }
  | { type: "undone" };

export const nothingTaken: ReadonlySet<string> = new Set();

export const nothingAnswered: Answered = { decisions: {}, settled: { names: {}, agencies: {}, documents: {} }, corrections: {} };

/** Whether there are decisions that go with the file when it is dropped; those of an earlier visit too. */
export const hasDecisions = ({ past, acceptances, answered }: Review): boolean =>
  past.length > 0 || (acceptances.length === 0 && JSON.stringify(answered) !== JSON.stringify(nothingAnswered));

/** Events after which the file must be held against the set anew. */
export const needsStaging = (before: Importing, after: Importing): boolean =>
  before.step === "review" &&
  after.step === "review" &&
  (before.review.answered.settled !== after.review.answered.settled ||
    before.review.answered.corrections !== after.review.answered.corrections);

export function importReducer(state: Importing, event: ImportEvent): Importing {
  switch (event.type) {
    case "started":
      return { step: "reading", name: event.name, progress: null };
    case "progressed":
      return state.step === "reading" ? { ...state, progress: event.progress } : state;
    case "reviewed":
      return state.step === "reading" ? { step: "review", review: firstReview(state.name, event.review) } : state;
    case "failed":
      return state.step === "reading" ? { step: "failed", name: state.name, problems: event.problems, error: event.error } : state;
    case "dismissed":
      return { step: "idle" };
    case "found":
      return state.step !== "idle" ? state : event.held === null ? { step: "idle" } : { step: "idle", held: event.held };
    default: {
      if (state.step !== "review" && state.step !== "done") return state;
      const review = reviewed(state.review, event);
      return review === state.review ? state : stepOf(review, event.type, state);
    }
  }
}

function firstReview(name: string, given: Held): Review {
  const review: Review = {
    ...given,
    name,
    answered: given.answered ?? nothingAnswered,
    past: [],
    selected: null,
    filter: "all",
    taken: nothingTaken,
    acceptances: [],
    busy: null,
    error: null,
  };
  return { ...review, selected: shownCells(review)[0]?.cell_id ?? null };
}

/** All is done when an acceptance left nothing that can come in and nothing to decide. */
function stepOf(review: Review, type: ImportEvent["type"], state: Importing): Importing {
  const acceptance = review.acceptances.at(-1);
  const isOver = type === "restaged" || type === "accepted" ? isFinished(review) : type !== "unaccepted" && state.step === "done";
  return acceptance !== undefined && isOver ? { step: "done", review, acceptance } : { step: "review", review };
}

function isFinished(review: Review): boolean {
  const { waiting, ready } = talliesOf(review).all;
  return waiting + ready === 0;
}

const answeredAnew = (review: Review, change: Partial<Answered>): Review => ({
  ...review,
  answered: { ...review.answered, ...change },
  past: [...review.past, review.answered],
});

function reviewed(review: Review, event: ImportEvent): Review {
  switch (event.type) {
    case "busied":
      return { ...review, busy: event.busy, error: null };
    case "stumbled":
      return { ...review, busy: null, error: event.error };
    case "restaged":
      return restaged(review, event);
    case "accepted":
      return accepted(review, event.acceptance);
    case "unaccepted":
      return unaccepted(review, event.change_set_id);
    case "ranked":
      return ranked(review, event);
    case "selected":
      return { ...review, selected: event.cell_id };
    case "stepped":
      return { ...review, selected: stepped(review, event.to) };
    case "filtered":
      return withShownSelected({ ...review, filter: event.filter });
    case "decided":
      return decided(review, event.decisions, event.advance);
    case "settled":
      return settled(review, event.settled);
    case "corrected": {
      const corrections = withCorrections(review.answered.corrections[event.block_id], event.corrections);
      return answeredAnew(review, { corrections: { ...review.answered.corrections, [event.block_id]: corrections } });
    }
    case "undone": {
      const last = review.past.at(-1);
      return last === undefined ? review : { ...review, answered: last, past: review.past.slice(0, -1) };
    }
    default:
      return review;
  }
}

function restaged(review: Review, { set_id, known, staged, plan }: Pick<Review, "set_id" | "known" | "staged" | "plan">): Review {
  if (set_id !== review.set_id) return firstReview(review.name, { ...review, set_id, known, staged, plan, answered: nothingAnswered });
  const { answered } = review;
  const decisions = carriedOver(answered.decisions, review.staged, staged);
  const next: Review = {
    ...review,
    known,
    staged,
    plan,
    busy: review.busy === "staging" ? null : review.busy,
    answered: decisions === answered.decisions ? answered : { ...answered, decisions },
  };
  return withShownSelected(next);
}

function ranked(review: Review, { block_id, name_id, candidates }: Extract<ImportEvent, { type: "ranked" }>): Review {
  const blocks = review.staged.blocks.map((block) => {
    if (block.block_id !== block_id) return block;
    return { ...block, names: block.names.map((name) => (name.name_id === name_id ? withCandidates(name, candidates) : name)) };
  });
  return { ...review, staged: { ...review.staged, blocks } };
}

const withCandidates = ({ unranked: _, ...name }: StagedName, candidates: StagedName["candidates"]): StagedName => ({
  ...name,
  candidates,
});

function accepted(review: Review, acceptance: Acceptance): Review {
  const taken = new Set([...review.taken, ...acceptance.cell_ids]);
  const decisions = Object.fromEntries(Object.entries(review.answered.decisions).filter(([cell_id]) => !taken.has(cell_id)));
  const next: Review = {
    ...review,
    taken,
    answered: { ...review.answered, decisions, settled: settledAfter(review.answered.settled, acceptance.rows) },
    past: [],
    acceptances: [...review.acceptances, acceptance],
    busy: null,
    error: null,
  };
  const isGone = review.selected === null || taken.has(review.selected);
  return isGone ? { ...next, selected: nextWaiting(next, null) ?? shownCells(next)[0]?.cell_id ?? null } : next;
}

function unaccepted(review: Review, changeSetId: string): Review {
  const undone = review.acceptances.find(({ change_set_id }) => change_set_id === changeSetId);
  const acceptances = review.acceptances.filter((one) => one !== undone);
  const settled = undone === undefined ? review.answered.settled : settledBefore(review.answered.settled, undone.rows);
  return {
    ...review,
    acceptances,
    taken: new Set(acceptances.flatMap(({ cell_ids }) => cell_ids)),
    answered: { ...review.answered, settled },
    past: [],
    busy: null,
    error: null,
  };
}

/** What was made with an acceptance is to be made again once that is undone. */
function settledBefore(settled: Settled, { indicators = [], sectors = [], areas = [] }: Acceptance["rows"]): Settled {
  const made = new Map(indicators.map((row) => [row.indicator_id, row]));
  const names = Object.entries(settled.names).map(([name_id, answer]): [string, Settled["names"][string]] => {
    const create = answer !== "skip" && "indicator_id" in answer ? made.get(answer.indicator_id) : undefined;
    return [name_id, create === undefined ? answer : { create }];
  });
  if (sectors.length + areas.length === 0) return { ...settled, names: Object.fromEntries(names) };
  const before = { sectors: [...(settled.made?.sectors ?? []), ...sectors], areas: [...(settled.made?.areas ?? []), ...areas] };
  return { ...settled, names: Object.fromEntries(names), made: before };
}

/** Rows that were named wait no more: on to the next that does. */
function settled(review: Review, given: Partial<Settled>): Review {
  const before = review.answered.settled;
  const next = answeredAnew(review, {
    settled: {
      ...before,
      ...given,
      names: { ...before.names, ...given.names },
      agencies: { ...before.agencies, ...given.agencies },
      documents: { ...before.documents, ...given.documents },
      publishedOn: { ...before.publishedOn, ...given.publishedOn },
    },
  });
  const ids = new Set(Object.keys(given.names ?? {}));
  const isNamed = cellOf(review.staged, review.selected)?.name_id;
  if (isNamed === undefined || !ids.has(isNamed)) return next;
  return { ...next, selected: nextWaiting(next, review.selected, ids) ?? review.selected };
}

const withShownSelected = (review: Review): Review =>
  placeShown(review, review.selected) >= 0 ? review : { ...review, selected: shownCells(review)[0]?.cell_id ?? null };

function decided(review: Review, given: Readonly<Record<string, Decision | null>>, advance: boolean): Review {
  const kept = Object.entries({ ...review.answered.decisions, ...given }).filter((entry): entry is [string, Decision] => entry[1] !== null);
  const next = answeredAnew(review, { decisions: Object.fromEntries(kept) });
  return advance ? { ...next, selected: nextWaiting(next, review.selected) ?? review.selected } : next;
}
