import { toneOf } from "../../charts/marks.ts";
import type { FactColumn, SlideBody, SlideFact } from "../../charts/slide.ts";
import { unitLabel } from "../../model/quantity.ts";
import { isPaced, statusOrder } from "../../model/status.ts";
import type { DeckWords } from "../../model/words/deck.ts";
import { worstFirst } from "./attention.ts";
import { headlineRows } from "./headlineBullets.ts";
import { actualText, gapText, percent, type Say, shortNameOf, signedPercent } from "./indicatorFigures.ts";
import { planFigure, planInWords } from "./planFigure.ts";
import { isJudged, isReached, isShort, keyOf, type Score } from "./scored.ts";

/** How a slide speaks: the words of the app, and those of decks. */
export interface DeckSay extends Say {
  deck: DeckWords;
}

/** Facts that one column holds at the size that is read from ten metres. */
const most = 4;

const isRateUnit = (unit: string) => /^[%‰]/.test(unit);

/** The figure as large as it can be printed: its unit only where it is one sign; of a growth or points target the rate that was reached. */
export function largeFigure(say: Say, row: Score): string {
  if (row.actual !== null && row.compared !== null && row.basis === "growth") return signedPercent(say, row.compared / 100);
  if (row.actual !== null && row.compared !== null && row.basis === "points")
    return gapText(say, row.compared, row.is_percent ? "điểm %" : row.unit);
  return actualText(say, isRateUnit(row.unit) ? row : { ...row, unit: "" });
}

/** What was asked for, as large as a figure; and its unit where that is a word. */
export function largePlan(say: Say, row: Score): { value: string; unit: string } {
  const { sign, text, unit } = planFigure(say, row);
  const label = unit === "" ? "" : unitLabel(unit, say.locale);
  return isRateUnit(label) ? { value: `${sign}${text}${label}`, unit: "" } : { value: `${sign}${text}`, unit: label };
}

function planLine(say: DeckSay, row: Score): string {
  const plan = say.deck.plan(planInWords(say, row));
  const isShareOfYear = !row.is_final && row.attainment !== null && row.attainment_kind === "of_target" && row.accumulation === "sum";
  return isShareOfYear && row.basis === "level" ? say.deck.ofPlan(plan, percent(say, row.attainment ?? 0)) : plan;
}

/** What is printed large, and what under it. Of a group that must be met as a whole, how many of its parts are. */
function figuresOf(say: DeckSay, row: Score, all: readonly Score[], isAsked: boolean): { value: string; plan: string } {
  if (row.bound === "all") {
    const parts = all.filter((part) => part.in_group && part.is_main && part.part_of === row.indicator_id && part.area_id === row.area_id);
    const judged = parts.filter(isJudged);
    return judged.length === 0
      ? { value: "–", plan: "" }
      : { value: `${judged.filter(isReached).length}/${judged.length}`, plan: say.deck.partsReached };
  }
  if (row.actual !== null) return { value: largeFigure(say, row), plan: planLine(say, row) };
  if (!isAsked) return { value: "", plan: planLine(say, row) };
  const { value, unit } = largePlan(say, row);
  return { value, plan: unit };
}

/** `isAsked`: where there is no figure, what was asked for stands in its place. */
export function factOf(say: DeckSay, row: Score, all: readonly Score[], isAsked: boolean): SlideFact {
  return {
    key: keyOf(row),
    name: shortNameOf(say, row),
    status: row.status,
    overridden: row.override_status !== null,
    word: say.words.common.statuses[row.status],
    grade: row.actual !== null && row.actual_grade === "estimate" ? say.deck.estimate : "",
    ...figuresOf(say, row, all, isAsked),
    target: { indicator_id: row.indicator_id, area_id: row.area_id },
  };
}

/** The rows of a slide: what falls short, the worst first, and what is reached; before there are figures the main targets. */
export function factRows(counted: readonly Score[], isBefore: boolean): { short: Score[]; reached: Score[]; asked: Score[] } {
  const judged = counted.filter(isJudged);
  if (isBefore || judged.length === 0) {
    const main = headlineRows(counted);
    return { short: [], reached: [], asked: [...new Set([...judged, ...main, ...counted])] };
  }
  const rank = (row: Score) => statusOrder.indexOf(row.status);
  const reached = judged
    .filter(isReached)
    .sort((a, b) => Number(b.headline) - Number(a.headline) || rank(a) - rank(b) || a.position - b.position);
  return { short: worstFirst(judged.filter(isShort)), reached, asked: [] };
}

const kindOf = (rows: readonly Score[]): "over" | "paced" | "mixed" => {
  const paced = rows.filter(({ status }) => isPaced(status)).length;
  return paced === 0 ? "over" : paced === rows.length ? "paced" : "mixed";
};

/** One group over both columns, or as many of it as there is room for. */
function wide(say: DeckSay, title: string, tone: FactColumn["tone"], rows: readonly Score[], all: readonly Score[]): FactColumn[] {
  const [left, right] = [rows.slice(0, most), rows.slice(most, 2 * most)];
  const more = rows.length > 2 * most ? say.deck.more(rows.length - 2 * most) : "";
  const column = (own: readonly Score[], heading: string, rest: string) => ({
    title: heading,
    tone,
    facts: own.map((row) => factOf(say, row, all, tone === "quiet")),
    more: rest,
  });
  return right.length === 0 ? [column(left, title, "")] : [column(left, title, ""), column(right, "", more)];
}

/** A slide of facts about these rows: at most eight, what falls short beside what is reached. `all`: with the parts that are not counted. */
export function factsBody(say: DeckSay, counted: readonly Score[], isBefore: boolean, all: readonly Score[]): SlideBody {
  const { short, reached, asked } = factRows(counted, isBefore);
  const { columns } = say.deck;
  const kind = kindOf([...short, ...reached]);
  const waiting = counted.filter(({ status }) => status === "no_data").length;
  const later = counted.filter(({ status }) => status === "not_due").length;
  const note =
    waiting > 0
      ? { status: "no_data" as const, text: say.deck.waiting(waiting) }
      : later > 0
        ? { status: "not_due" as const, text: say.deck.notDue(later) }
        : null;
  const column = (title: string, own: FactColumn["tone"], rows: readonly Score[]): FactColumn => ({
    title,
    tone: own,
    facts: rows.slice(0, most).map((row) => factOf(say, row, all, false)),
    more: rows.length > most ? say.deck.more(rows.length - most) : "",
  });
  /** Where one side is all there is, what is still missing stands beside it. */
  const alone = (title: string, own: FactColumn["tone"], rows: readonly Score[]): SlideBody => {
    const missing = counted.filter(({ status }) => status === "no_data");
    if (rows.length > most || missing.length === 0) return { kind: "facts", columns: wide(say, title, own, rows, all), note };
    return { kind: "facts", columns: [column(title, own, rows), column(say.words.common.statuses.no_data, "quiet", missing)], note: null };
  };
  if (asked.length > 0) return { kind: "facts", columns: wide(say, columns.asked, "quiet", asked, all), note };
  const tone = toneOf(short[0]?.status ?? "near");
  if (reached.length === 0) return alone(columns.short[kind], tone, short);
  if (short.length === 0) return alone(columns.reached[kind], "good", reached);
  return { kind: "facts", columns: [column(columns.short[kind], tone, short), column(columns.reached[kind], "good", reached)], note };
}
