import type { Position } from "../../ingest/grid.ts";
import { addressOf, columnName } from "../../ingest/grid.ts";
import type { Decision, StagedBlock, StagedCell } from "../../ingest/staged.ts";
import { intervalOf, lastDayOf } from "../../model/period.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import { unitLabel } from "../../model/quantity.ts";
import { canType, shownValue } from "../acceptance.ts";
import { columnMates, isRemembered } from "../columnAnswers.ts";
import type { Review } from "../importReducer.ts";
import { isUnnamed, lockOn, standingOf } from "../reviewCells.ts";
import { blockOf, cellOf, nameIn } from "../reviewIndex.ts";
import { figure, nameOf, quantity } from "./indicatorFigures.ts";
import { type PlannedRow, plannedRows } from "./reviewAsks.ts";
import { fullFigure, gradeOf, indicatorName, indicatorOf, periodOf, type ReviewSay, reasonText } from "./reviewFigures.ts";
import { type Strip, stripOf } from "./reviewStrip.ts";
import { type ReviewTrial, reviewTrial } from "./reviewVerdict.ts";

/** One way to settle the row, under the key that takes it. */
export interface DetailChoice {
  key: string;
  act:
    | { kind: "decide"; decision: Decision }
    | { kind: "type" }
    | { kind: "indicator"; indicator_id: string }
    | { kind: "find" }
    | { kind: "create" }
    | { kind: "unlock" }
    | { kind: "skipName" };
  label: string;
  note: string;
  isChosen: boolean;
  /** Enter takes it. */
  isOffered: boolean;
}

export interface DetailScreen {
  block: StagedBlock;
  cell: StagedCell;
  title: string;
  source: string;
  reasons: string[];
  evidence: Position | null;
  choices: DetailChoice[];
  unit: string;
  /** The locked period that keeps the row out. */
  lock: string | null;
  /** "Áp dụng cho cả cột": the cells that share the doubt. */
  column: { label: string; remembers: boolean } | null;
  effect: { text: string; more: string; strip: Strip | null; trial: ReviewTrial | null } | null;
  /** The indicator that would be made of the row; none where it has one. */
  planned: PlannedRow[];
  /** Whether another indicator can be chosen beside the numbered ways. */
  canRename: boolean;
  canAcceptNow: boolean;
}

function daysOf(say: ReviewSay, { interval, choices }: StagedCell): string {
  const { detail } = say.words.review;
  const value = choices[0]?.row;
  if (value?.table === "targets") return detail.plan(periodLabel(value.row.period, say.locale));
  if (interval === null) return "";
  const last = say.print.day(lastDayOf(interval));
  const first = say.print.day(interval.start);
  return detail.days(interval.start.slice(0, 4) === lastDayOf(interval).slice(0, 4) ? first.replace(/[ /]\d{4}$/, "") : first, last);
}

function sourceLine(say: ReviewSay, block: StagedBlock, cell: StagedCell): string {
  const sender = say.known.agencies.get(block.agency_id ?? "");
  const value = cell.choices[0]?.row;
  return [
    [block.file, block.sheet, addressOf(cell.at)].filter((part) => part !== null && part !== "").join(" › "),
    sender === undefined ? "" : nameOf(say, sender),
    value === undefined ? "" : gradeOf(say, value),
    daysOf(say, cell),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function titleOf(say: ReviewSay, review: Review, cell: StagedCell, name: string): string {
  const { detail } = say.words.review;
  const value = shownValue(cell, review.answered.decisions[cell.cell_id]);
  const standing = standingOf(review, cell);
  if (standing === "skipped") return detail.skipped(indicatorName(say, cell.indicator_id, name));
  if (review.taken.has(cell.cell_id) && cell.current !== null) return detail.taken(fullFigure(say, cell.current));
  if (value === null) return detail.cannot(cell.text);
  const shown = fullFigure(say, value);
  if (cell.state === "doubtful") return detail.readAs(cell.text, shown);
  if (cell.state === "same") return detail.same(shown);
  return cell.current === null ? detail.take(shown) : detail.change(fullFigure(say, cell.current), shown);
}

/** The ways to settle a row whose indicator is not known: the likeliest, another, a new one, none. */
function nameChoices(say: ReviewSay, block: StagedBlock, cell: StagedCell, canMake: boolean): DetailChoice[] {
  const { detail } = say.words.review;
  const candidates = nameIn(block, cell)?.candidates.slice(0, 3) ?? [];
  const ways: Omit<DetailChoice, "key" | "isOffered" | "isChosen">[] = [
    ...candidates.map(({ indicator_id, why }) => ({
      act: { kind: "indicator", indicator_id } as const,
      label: detail.candidate(indicatorName(say, indicator_id, indicator_id)),
      note: detail.why[why] ?? "",
    })),
    { act: { kind: "find" }, label: detail.chooseIndicator, note: "" },
    ...(canMake ? [{ act: { kind: "create" } as const, label: detail.create, note: "" }] : []),
  ];
  return [
    ...ways.map((way, i) => ({ ...way, key: String(i + 1), isOffered: i === 0, isChosen: false })),
    { act: { kind: "skipName" }, label: detail.skip, note: "", key: "0", isOffered: false, isChosen: false },
  ];
}

/** A locked period lets nothing in, so that it is unlocked first. */
const lockChoices = ({ words, locale }: ReviewSay, review: Review, cell: StagedCell, lock: string): DetailChoice[] => [
  {
    act: { kind: "unlock" },
    label: words.history.locks.unlockNamed(periodLabel(lock, locale)),
    note: words.review.detail.unlockNote,
    key: "1",
    isOffered: true,
    isChosen: false,
  },
  {
    act: { kind: "decide", decision: "skip" },
    label: cell.current === null ? words.review.detail.skip : words.review.detail.keep,
    note: "",
    key: "0",
    isOffered: false,
    isChosen: review.answered.decisions[cell.cell_id] === "skip",
  },
];

const isSame = (a: Decision | undefined, b: Decision): boolean => JSON.stringify(a) === JSON.stringify(b);

function choiceNote(say: ReviewSay, cell: StagedCell, kind: string, facts: Readonly<Record<string, string | number | null>>): string {
  const { detail } = say.words.review;
  const evidence = cell.reasons[0]?.evidence;
  const place = evidence ? addressOf(evidence) : "";
  if (kind === "other") return detail.otherReading;
  const { factor } = facts;
  if (kind !== "convert" || typeof factor !== "number") return "";
  return factor < 1 ? detail.divided(figure(say, 1 / factor), place) : detail.multiplied(figure(say, factor), place);
}

function cellChoices(say: ReviewSay, review: Review, cell: StagedCell): DetailChoice[] {
  const { detail } = say.words.review;
  const decision = review.answered.decisions[cell.cell_id];
  const ways: Omit<DetailChoice, "key" | "isOffered">[] = cell.choices.map(({ kind, row, facts }, i) => ({
    act: { kind: "decide", decision: { choice: i } },
    label: i > 0 && kind === "take" ? detail.acceptAsIs(fullFigure(say, row)) : detail.accept(fullFigure(say, row)),
    note: choiceNote(say, cell, kind, facts),
    isChosen: isSame(decision, { choice: i }),
  }));
  const typed = decision !== undefined && decision !== "skip" && "figure" in decision ? decision.figure : null;
  const unit = indicatorOf(say, cell.indicator_id)?.unit ?? "";
  if (canType(cell))
    ways.push({
      act: { kind: "type" },
      label: typed === null ? detail.type : detail.typed(quantity(say, typed, unit)),
      note: "",
      isChosen: typed !== null,
    });
  const offered = decision === undefined ? 0 : ways.findIndex(({ isChosen }) => isChosen);
  return [
    ...ways.map((way, i) => ({ ...way, key: String(i + 1), isOffered: i === offered })),
    {
      act: { kind: "decide", decision: "skip" },
      label: cell.current === null ? detail.skip : detail.keep,
      note: "",
      isChosen: decision === "skip",
      key: "0",
      isOffered: decision === "skip" || ways.length === 0,
    },
  ];
}

function columnOf(say: ReviewSay, review: Review, block: StagedBlock, cell: StagedCell, choice: number): DetailScreen["column"] {
  const mates = columnMates(review, block, cell, choice);
  if (mates.length === 0) return null;
  const remembers = isRemembered(cell, choice);
  return { label: say.words.review.detail.column(columnName(cell.at.column), mates.length, remembers), remembers };
}

/** What would stand in the set, beside what stands there for earlier intervals. */
function effectOf(say: ReviewSay, review: Review, cell: StagedCell): DetailScreen["effect"] {
  const standing = standingOf(review, cell);
  if (standing === "same" || standing === "skipped") return null;
  const value = shownValue(cell, review.answered.decisions[cell.cell_id]);
  if (value === null) return null;
  const strip = stripOf(say, cell, value);
  const when = value.table === "targets" ? intervalOf(value.row.period) : cell.interval;
  return {
    text: `${fullFigure(say, value)}${when === null ? "" : ` · ${periodOf(say, cell)}`}`,
    more: [gradeOf(say, value), strip?.bars.at(-2)?.label ?? ""].filter((part) => part !== "").join(" · "),
    strip,
    trial: reviewTrial(review, cell, say.made),
  };
}

/** The chosen row with all that helps to decide it; null when there is none. */
export function detailScreen(say: ReviewSay, review: Review): DetailScreen | null {
  const [block, cell] = [blockOf(review.staged, review.selected), cellOf(review.staged, review.selected)];
  if (block === null || cell === null) return null;
  const name = nameIn(block, cell)?.name ?? cell.text;
  const isAsked = isUnnamed(block, cell);
  const isOpen = !review.taken.has(cell.cell_id) && cell.state !== "same";
  const planned = isOpen && isAsked ? plannedRows(say, review, cell.name_id) : [];
  const lock = isOpen && !isAsked ? lockOn(cell) : null;
  const choices = !isOpen
    ? []
    : isAsked
      ? nameChoices(say, block, cell, planned.length > 0)
      : lock !== null
        ? lockChoices(say, review, cell, lock)
        : cellChoices(say, review, cell);
  const chosen = choices.findIndex(({ isChosen }) => isChosen);
  return {
    block,
    cell,
    title: isAsked && isOpen ? say.words.review.detail.whichIndicator(name) : titleOf(say, review, cell, name),
    source: sourceLine(say, block, cell),
    reasons: isOpen ? cell.reasons.map((reason) => reasonText(say, cell, reason)) : [],
    evidence: cell.reasons.find(({ evidence }) => evidence !== null)?.evidence ?? null,
    choices,
    lock,
    unit: unitLabel(indicatorOf(say, cell.indicator_id)?.unit ?? "", say.locale),
    column: cell.state === "doubtful" && isOpen && !isAsked ? columnOf(say, review, block, cell, Math.max(chosen, 0)) : null,
    effect: effectOf(say, review, cell),
    planned,
    canRename: isOpen && !isAsked,
    canAcceptNow: standingOf(review, cell) === "ready",
  };
}
