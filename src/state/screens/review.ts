import { isIllustrative, tableOf } from "../../ingest/plainCell.ts";
import type { StagedBlock, StagedCell, StagedState, StagedValue } from "../../ingest/staged.ts";
import { stagedStates } from "../../ingest/staged.ts";
import { isRefusal } from "../../ingest/staging/reasons.ts";
import { intervalLabel } from "../../model/periodLabel.ts";
import { type AcceptanceWords, shownValue } from "../acceptance.ts";
import type { Review, ReviewFilter } from "../importReducer.ts";
import { indexOf } from "../knownIndex.ts";
import { rememberLast } from "../rememberLast.ts";
import { isUnnamed, standingOf, talliesOf } from "../reviewCells.ts";
import { cellsOf, groupsOf, nameIn, stateOf } from "../reviewIndex.ts";
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

/** What the screen says follows from these, whatever row is selected. */
export type Reviewed = Pick<Review, "name" | "known" | "staged" | "taken" | "answered" | "filter">;

/** What the cells of a file have in common, whatever becomes of them. `interval`: the one of all rows; null when they differ. */
const commonIn = rememberLast((...tables: (readonly StagedCell[])[]) => {
  const first = tables.find(({ length }) => length > 0)?.[0]?.interval ?? null;
  const indicators = new Set<string>();
  let [cells, matched, isOne, hasIllustrative] = [0, 0, first !== null, false];
  for (const table of tables)
    for (const cell of table) {
      const { indicator_id, interval } = cell;
      cells += 1;
      if (indicator_id !== null) {
        matched += 1;
        indicators.add(indicator_id);
      }
      isOne &&= tableOf(cell) !== "targets" && interval?.start === first?.start && interval?.end === first?.end;
      hasIllustrative ||= isIllustrative(cell);
    }
  return { cells, matched, indicators: indicators.size, interval: isOne ? first : null, hasIllustrative };
});

function subtitleOf(say: ReviewSay, { name, staged: { blocks } }: Reviewed, common: ReturnType<typeof commonIn>): string {
  const { review: text } = say.words;
  const senders = new Set(blocks.flatMap(({ agency_id }) => say.known.agencies.get(agency_id ?? "") ?? []));
  return [
    name,
    ...[...senders].slice(0, 3).map((agency) => nameOf(say, agency)),
    ...(senders.size > 3 ? [text.moreSenders(say.print.number(senders.size - 3))] : []),
    text.matched(blocks.length, say.print.number(common.matched), say.print.number(common.indicators)),
  ].join(" · ");
}

function groupOf(say: ReviewSay, review: Reviewed, state: StagedState): ReviewGroup {
  const { review: text } = say.words;
  const cells = groupsOf(review)[state];
  const { ready, skipped } = talliesOf(review).byState[state];
  const isOffered = ready > 0 && state !== "same";
  return {
    state,
    sign: signs[state],
    name: text.groups[state],
    note: text.groupNote(state, say.print.number(cells.length), ready + skipped, cells.length),
    accept: isOffered ? (state === "doubtful" || state === "refused" ? text.acceptDecided(ready) : text.acceptGroup(ready)) : null,
    cells,
  };
}

function barOf(say: ReviewSay, review: Reviewed): ReviewScreen["bar"] {
  const { bar } = say.words.review;
  const { all, readyStates, decided } = talliesOf(review);
  const states = (["new", "changed"] as const).filter((state) => readyStates.has(state));
  return {
    accept: all.ready === 0 ? bar.nothing : bar.accept(all.ready, decided, states.map((state) => bar.states[state]).join(bar.and)),
    hint: bar.hint(all.waiting),
  };
}

/** A file held against the set, ready to draw; the text of each row is asked for when it is shown. */
export function reviewScreen(plain: Say, review: Reviewed): ReviewScreen {
  const say = reviewSay(plain, review);
  const { review: text } = say.words;
  const groups = groupsOf(review);
  const { ready, waiting } = talliesOf(review).all;
  const common = commonIn(...cellsOf(review.staged));
  const period = common.interval === null ? null : intervalLabel(common.interval, say.locale);
  const files = new Set(review.staged.blocks.map(({ file }) => file)).size;
  const short = period?.replace(/[ /]\d{4}$/, "") ?? "";
  const lead = files > 1 ? text.lead.files(files, short) : text.lead.file(short);
  return {
    title: text.title(lead, say.print.number(common.cells), ready, waiting),
    subtitle: subtitleOf(say, review, common),
    hasIllustrative: common.hasIllustrative,
    tallies: [
      { filter: "all", sign: null, name: text.groups.all, n: say.print.number(common.cells) },
      ...stagedStates.map((state) => ({
        filter: state,
        sign: signs[state],
        name: text.groups[state],
        n: say.print.number(groups[state].length),
      })),
    ],
    columns: { indicator: text.columns.indicator(period ?? ""), now: text.columns.now, file: text.columns.file },
    groups: stagedStates
      .filter((state) => (review.filter === "all" || review.filter === state) && groups[state].length > 0)
      .map((state) => groupOf(say, review, state)),
    ready,
    waiting,
    bar: barOf(say, review),
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

const whyOf = (
  say: ReviewSay,
  review: Pick<Review, "taken" | "answered">,
  cell: StagedCell,
  value: StagedValue | null,
): Pick<ReviewRow, "why" | "tone"> => {
  const { review: text } = say.words;
  const standing = standingOf(review, cell);
  if (standing === "skipped") return { why: text.skipped, tone: "decided" };
  const isDecided = review.answered.decisions[cell.cell_id] !== undefined && standing === "ready";
  if (isDecided && value !== null) return { why: text.decided(fullFigure(say, value)), tone: "decided" };
  // What keeps it out is said before what else is doubtful.
  const reason = cell.reasons.find(isRefusal) ?? cell.reasons[0];
  if (standing !== "same" && reason !== undefined) return { why: reasonText(say, cell, reason), tone: "reason" };
  if (cell.current === null || value === null || standing === "same") return { why: "", tone: "plain" };
  const [before, after] = [gradeOf(say, cell.current), gradeOf(say, value)];
  return { why: before === after ? "" : text.becomes(before, after), tone: "plain" };
};

/** `hasPeriod`: rows of the file differ in their periods, so each says its own. */
export function reviewRow(
  say: ReviewSay,
  review: Pick<Review, "taken" | "answered">,
  block: StagedBlock,
  cell: StagedCell,
  hasPeriod: boolean,
): ReviewRow {
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
