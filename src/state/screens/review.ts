import type { StagedBlock, StagedCell, StagedState, StagedValue } from "../../ingest/staged.ts";
import { stagedStates } from "../../ingest/staged.ts";
import { intervalLabel } from "../../model/periodLabel.ts";
import { type AcceptanceWords, shownValue } from "../acceptance.ts";
import { grouped } from "../grouped.ts";
import type { Review, ReviewFilter } from "../importReducer.ts";
import { indexOf } from "../knownIndex.ts";
import { isUnnamed, nameIn, orderedCells, standingOf, stateOf } from "../reviewCells.ts";
import { nameOf, type Say } from "./indicatorFigures.ts";
import { fullFigure, gradeOf, indicatorName, periodOf, type ReviewSay, reasonText, shortFigure } from "./reviewFigures.ts";

/** The sign of each group, in a square so that it is not taken for a status. */
export const signs: Record<StagedState, string> = { doubtful: "?", refused: "×", changed: "→", new: "+", same: "=" };

export interface Tally {
  filter: ReviewFilter;
  sign: string | null;
  name: string;
  n: string;
}

export interface ReviewGroup {
  state: StagedState;
  sign: string;
  name: string;
  note: string;
  /** What one press accepts of it; null when nothing of it can come in. */
  accept: string | null;
  cells: readonly StagedCell[];
}

export interface ReviewScreen {
  title: string;
  subtitle: string;
  hasIllustrative: boolean;
  tallies: Tally[];
  columns: { indicator: string; now: string; file: string };
  groups: ReviewGroup[];
  /** Cells that can come in now, and those that wait. */
  ready: number;
  waiting: number;
  bar: { accept: string; hint: string };
}

export const acceptanceWords = ({ words }: Say): AcceptanceWords => ({ typed: words.review.typedWhy, why: words.review.why });

/** What the review of this moment is said with. */
export function reviewSay(say: Say, review: Pick<Review, "known" | "answered">): ReviewSay {
  const made = Object.values(review.answered.settled.names).flatMap((name) =>
    name !== "skip" && "create" in name ? [[name.create.indicator_id, name.create] as const] : [],
  );
  return { ...say, known: indexOf(review.known), made: new Map(made) };
}

/** The one interval of all rows; null when they differ. */
function onePeriod(say: ReviewSay, cells: readonly StagedCell[]): string | null {
  const [first] = cells;
  const same = cells.every(
    ({ interval, choices }) =>
      choices[0]?.row.table !== "targets" && interval?.start === first?.interval?.start && interval?.end === first?.interval?.end,
  );
  return same && first !== undefined && first.interval !== null ? intervalLabel(first.interval, say.locale) : null;
}

const isMadeUp = (value: StagedValue | null | undefined): boolean => value?.table === "actuals" && value.row.grade === "illustrative";

function subtitleOf(say: ReviewSay, review: Review, cells: readonly StagedCell[]): string {
  const { review: text } = say.words;
  const senders = new Set(review.staged.blocks.flatMap(({ agency_id }) => say.known.agencies.get(agency_id ?? "") ?? []));
  const indicators = new Set(cells.flatMap(({ indicator_id }) => indicator_id ?? []));
  const matched = cells.filter(({ indicator_id }) => indicator_id !== null).length;
  return [
    review.name,
    ...[...senders].slice(0, 3).map((agency) => nameOf(say, agency)),
    text.matched(review.staged.blocks.length, say.print.number(matched), say.print.number(indicators.size)),
  ].join(" · ");
}

function groupOf(say: ReviewSay, review: Review, state: StagedState, cells: readonly StagedCell[]): ReviewGroup {
  const { review: text } = say.words;
  const standings = cells.map((cell) => standingOf(review, cell));
  const ready = standings.filter((standing) => standing === "ready").length;
  const decided = standings.filter((standing) => standing === "ready" || standing === "skipped").length;
  const isOffered = ready > 0 && state !== "same";
  return {
    state,
    sign: signs[state],
    name: text.groups[state],
    note: text.groupNote(state, say.print.number(cells.length), decided, cells.length),
    accept: isOffered ? (state === "doubtful" || state === "refused" ? text.acceptDecided(ready) : text.acceptGroup(ready)) : null,
    cells,
  };
}

function barOf(say: ReviewSay, review: Review, ready: readonly StagedCell[], waiting: number): ReviewScreen["bar"] {
  const { bar } = say.words.review;
  const states = (["new", "changed"] as const).filter((state) => ready.some((cell) => cell.state === state));
  const decided = ready.filter(({ cell_id }) => review.answered.decisions[cell_id] !== undefined).length;
  return {
    accept: ready.length === 0 ? bar.nothing : bar.accept(ready.length, decided, states.map((state) => bar.states[state]).join(bar.and)),
    hint: bar.hint(waiting),
  };
}

/** A file held against the set, ready to draw; the text of each row is asked for when it is shown. */
export function reviewScreen(plain: Say, review: Review): ReviewScreen {
  const say = reviewSay(plain, review);
  const { review: text } = say.words;
  const cells = orderedCells(review);
  const byState = grouped(cells, (cell) => stateOf(review, cell));
  const standings = cells.map((cell) => standingOf(review, cell));
  const ready = cells.filter((_, i) => standings[i] === "ready");
  const waiting = standings.filter((standing) => standing === "waiting").length;
  const period = onePeriod(say, cells);
  const files = new Set(review.staged.blocks.map(({ file }) => file)).size;
  const short = period?.replace(/[ /]\d{4}$/, "") ?? "";
  const lead = files > 1 ? text.lead.files(files, short) : text.lead.file(short);
  const count = (state: StagedState) => byState.get(state)?.length ?? 0;
  return {
    title: text.title(lead, say.print.number(cells.length), ready.length, waiting),
    subtitle: subtitleOf(say, review, cells),
    hasIllustrative: cells.some(({ choices, current }) => isMadeUp(current) || choices.some(({ row }) => isMadeUp(row))),
    tallies: [
      { filter: "all", sign: null, name: text.groups.all, n: say.print.number(cells.length) },
      ...stagedStates.map((state) => ({ filter: state, sign: signs[state], name: text.groups[state], n: say.print.number(count(state)) })),
    ],
    columns: { indicator: text.columns.indicator(period ?? ""), now: text.columns.now, file: text.columns.file },
    groups: stagedStates
      .filter((state) => (review.filter === "all" || review.filter === state) && count(state) > 0)
      .map((state) => groupOf(say, review, state, byState.get(state) ?? [])),
    ready: ready.length,
    waiting,
    bar: barOf(say, review, ready, waiting),
  };
}

/** One row of the list, ready to print. */
export interface ReviewRow {
  cell_id: string;
  name: string;
  /** "" where the whole file is of one period. */
  period: string;
  why: string;
  /** `decided`: the person settled it; `reason`: why it waits or is refused; `plain`: by the way. */
  tone: "decided" | "reason" | "plain";
  now: string;
  file: string;
  label: string;
}

const whyOf = (say: ReviewSay, review: Review, cell: StagedCell, value: StagedValue | null): Pick<ReviewRow, "why" | "tone"> => {
  const { review: text } = say.words;
  const standing = standingOf(review, cell);
  if (standing === "skipped") return { why: text.skipped, tone: "decided" };
  const isDecided = review.answered.decisions[cell.cell_id] !== undefined && standing === "ready";
  if (isDecided && value !== null) return { why: text.decided(fullFigure(say, value)), tone: "decided" };
  const [reason] = cell.reasons;
  if (standing !== "same" && reason !== undefined) return { why: reasonText(say, cell, reason), tone: "reason" };
  if (cell.current === null || value === null || standing === "same") return { why: "", tone: "plain" };
  const [before, after] = [gradeOf(say, cell.current), gradeOf(say, value)];
  return { why: before === after ? "" : text.becomes(before, after), tone: "plain" };
};

/** `hasPeriod`: rows of the file differ in their periods, so each says its own. */
export function reviewRow(say: ReviewSay, review: Review, block: StagedBlock, cell: StagedCell, hasPeriod: boolean): ReviewRow {
  const state = stateOf(review, cell);
  const name = nameIn(block, cell)?.name ?? cell.text;
  const value = shownValue(cell, review.answered.decisions[cell.cell_id]);
  const { why, tone } = whyOf(say, review, cell, value);
  const isRaw = tone !== "decided" && (state === "doubtful" || state === "refused");
  const period = hasPeriod ? periodOf(say, cell) : "";
  const row = {
    name: isUnnamed(block, cell) ? name : indicatorName(say, cell.indicator_id, name),
    now: cell.current === null ? "" : shortFigure(say, cell.current),
    file: isRaw || value === null ? cell.text : shortFigure(say, value),
  };
  return {
    ...row,
    cell_id: cell.cell_id,
    period,
    why,
    tone,
    label: say.words.review.rowLabel(
      [row.name, period].filter((part) => part !== "").join(", "),
      say.words.review.groups[state],
      row.now,
      row.file,
      why,
    ),
  };
}
