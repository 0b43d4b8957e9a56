import { type Convention, decide, readNumeral } from "../model/numeral.ts";
import { type Quantity, readCell } from "../model/parseQuantity.ts";
import { cleaned, convert, unitOf } from "../model/unit.ts";
import type { Figure, ReadingDoubt } from "./draft.ts";
import { isPercentFormat } from "./excelFormat.ts";
import type { GridCell } from "./grid.ts";

/** What a cell of figures says. */
export type CellFigure =
  | { kind: "blank" }
  | { kind: "dash" }
  | { kind: "not_collected" }
  | { kind: "fault"; code: "formulaError" | "uncomputedFormula" | "outOfRange" }
  | { kind: "words"; text: string }
  | {
      kind: "figure";
      figure: Figure;
      doubts: readonly ReadingDoubt[];
      others: readonly Figure[];
      /** The unit that the cell names, where it cannot be converted into the row's. */
      cellUnit: string | null;
      /** The unit that the cell names. */
      ownUnit: string | null;
    };

export type FoundFigure = Extract<CellFigure, { kind: "figure" }>;

export interface FigureContext {
  convention: Convention | null;
  /** The unit of the row; null where nothing says it. */
  unit: string | null;
  /** The row is itself a rate of change: "Tốc độ tăng GDP". */
  isGrowthRow: boolean;
  brackets: "negative" | "positive" | undefined;
}

/** No figure of a plan is larger: a million billion. */
const largest = 1e15;
const errors = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|####+)$/i;

export const plainFigure = (low: number, high = low): Figure => ({
  low,
  high,
  bound: null,
  isStrict: false,
  denominator: null,
  basis: "level",
  left: null,
});

const none: readonly never[] = [];

function plain(
  value: number,
  ownUnit: string | null,
  doubts: readonly ReadingDoubt[] = none,
  others: readonly number[] = none,
): CellFigure {
  if (!(Math.abs(value) <= largest)) return { kind: "fault", code: "outOfRange" };
  const more = others.length === 0 ? none : others.map((other) => plainFigure(other));
  return { kind: "figure", figure: plainFigure(value), doubts, others: more, cellUnit: null, ownUnit };
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthNumber = (text: string) => months.indexOf(text.slice(0, 3).toLowerCase()) + 1;

/** A range that Excel took for a date and wrote as one: "01-Feb", "Feb-98", "1-thg 2". */
function dateParts(text: string): [number, number] | null {
  const named = /^(\d{1,2})[-/ ](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[-/ ]\d{2,4})?$/i.exec(text);
  if (named) return [Number(named[1]), monthNumber(named[2] ?? "")];
  const year = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/ ](\d{2})$/i.exec(text);
  if (year) return [monthNumber(year[1] ?? ""), Number(year[2])];
  const vietnamese = /^(\d{1,2})[-/ ]?(?:thg|tháng|th)\.? ?(\d{1,2})$/i.exec(text);
  if (vietnamese) return [Number(vietnamese[1]), Number(vietnamese[2])];
  const full = /^(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d\d$/.exec(text) ?? /^(?:19|20)\d\d-(\d{1,2})-(\d{1,2})$/.exec(text);
  return full ? [Number(full[1]), Number(full[2])] : null;
}

/** The smaller end comes first in a range, whichever of the two Excel took for the month. */
function ofDate([one, two]: [number, number]): CellFigure {
  const [low, high] = one <= two ? [one, two] : [two, one];
  const others = [
    plainFigure(Number(`${one}.${two}`)),
    { ...plainFigure(one), denominator: two },
    { ...plainFigure(two), denominator: one },
  ];
  return {
    kind: "figure",
    figure: { ...plainFigure(low, high), bound: "at_least" },
    doubts: ["dateForRange"],
    others,
    cellUnit: null,
    ownUnit: null,
  };
}

/** A number that the workbook stores: a percentage is worth 87,4, not its ratio, and says its unit. */
function storedFigure(value: number, format: string | undefined, unit: string | null): CellFigure {
  if (format === undefined || !isPercentFormat(format)) return plain(cleaned(value), null);
  const read = plain(cleaned(value * 100), "%");
  return read.kind === "figure" && unit !== null && !unitOf(unit).is_rate ? { ...read, cellUnit: "%" } : read;
}

/** A mark of a footnote, and what a growth is measured against, say nothing of the figure. */
const trimmed = (text: string): string =>
  text
    .replace(/\s*(\(\s*\*+\s*\)|\*+|[¹²³])$/u, "")
    .replace(/([%‰\d])\s*(so với|so cùng kỳ|so với cùng kỳ|so năm|so kế hoạch|so kh)(?!\p{L}).*$/iu, "$1")
    .trim();

/** Reads one cell of a column of figures. A percentage is worth what it shows: 87,4. */
export function cellFigure(cell: GridCell, context: FigureContext): CellFigure {
  const { text, value } = cell;
  if (cell.isUncomputed) return { kind: "fault", code: "uncomputedFormula" };
  if (text === "") return { kind: "blank" };
  if (value !== undefined) return storedFigure(value, cell.format, context.unit);
  if (cell.isError || (text.startsWith("#") && errors.test(text))) return { kind: "fault", code: "formulaError" };
  if (cell.day !== undefined) return ofDate([Number(cell.day.slice(8, 10)), Number(cell.day.slice(5, 7))]);
  if (/^-?\d[\d.,]*$/.test(text)) {
    const isNegative = text.startsWith("-");
    const digits = isNegative ? text.slice(1) : text;
    const numeral = readNumeral(digits);
    if (numeral === null) return readText(text, context);
    const { value: read, doubt, others } = decide(digits, numeral, context.convention);
    const sign = isNegative ? -1 : 1;
    return plain(sign * read, null, doubt ? ["separator"] : none, others.length === 0 ? none : others.map((other) => sign * other));
  }
  if (/^[-+]?\d+([.,]\d+)?e[+-]?\d+$/i.test(text)) return plain(Number(text.replace(",", ".")), null, ["words"]);
  return readText(text, context);
}

/** Figures of several lines in one cell: "120" above "130" is not 120 130. */
const isStacked = (text: string) => /\d\s*\n\s*[-+]?\d/.test(text);

function readText(text: string, context: FigureContext): CellFigure {
  if (isStacked(text)) return { kind: "words", text };
  const parts = dateParts(text);
  if (parts) return ofDate(parts);
  const clean = trimmed(text);
  const index = /^(?:đạt |ước |ước đạt )?bằng\s+(?=\d)/iu.exec(clean);
  const reading = readCell(index ? clean.slice(index[0].length) : clean, context.convention);
  if (reading.kind !== "quantity") return reading;
  const { quantity } = reading;
  if (![quantity.low, quantity.high].every((end) => Number.isFinite(end) && Math.abs(end) <= largest))
    return { kind: "fault", code: "outOfRange" };
  return ofQuantity(quantity, index !== null, context);
}

const isRate = (unit: string | null) => unit !== null && unitOf(unit).is_rate;

/** What a change is a change of: "tăng 12%" of a quantity is growth, "giảm 0,7 điểm %" of a rate is points. */
function basisOf({ unit: own, change, left }: Quantity, isIndex: boolean, { unit, isGrowthRow }: FigureContext): Figure["basis"] {
  if (left !== null && !isGrowthRow) return "points";
  if (change === null && !isIndex) return "level";
  if (isGrowthRow) return "level";
  if (own !== null && unitOf(own).dimension === "points") return "points";
  if (own?.startsWith("%") || isIndex) return isRate(unit) ? "points" : "growth";
  return own === null && unit === null ? "growth" : "points";
}

function ofQuantity(quantity: Quantity, isIndex: boolean, context: FigureContext): CellFigure {
  const { unit, brackets } = context;
  const basis = basisOf(quantity, isIndex, context);
  const own = quantity.unit;
  const doubts: ReadingDoubt[] = quantity.doubts.filter((doubt) => doubt !== "brackets" || brackets === undefined);
  let factor: number | null = 1;
  if (basis === "level" && own !== null && unit !== null) factor = own === unit ? 1 : convert(1, own, unit);
  const bothRates = own?.startsWith("%") === true && unit?.startsWith("%") === true;
  const cellUnit = factor === null && !bothRates ? own : null;
  const scale = factor ?? 1;
  const turned = brackets === "positive" && quantity.doubts.includes("brackets");
  const falls = quantity.change === "down" || (basis === "points" && quantity.change === null && quantity.left !== null);
  const sign = (falls && (basis !== "level" || context.isGrowthRow) ? -1 : 1) * (turned ? -1 : 1);
  const shift = isIndex && basis !== "level" ? -100 : 0;
  const ends = [quantity.low, quantity.high].map((end) => cleaned(sign * (end + shift) * scale)).sort((a, b) => a - b) as [number, number];
  const isBand = ends[0] !== ends[1];
  const bound = isBand && sign < 0 && quantity.bound === "at_least" ? "at_most" : quantity.bound;
  const figure: Figure = {
    low: ends[0],
    high: ends[1],
    bound,
    isStrict: quantity.strict,
    denominator: quantity.denominator,
    basis,
    left: quantity.left,
  };
  const others = (
    turned ? [] : quantity.others.filter((other) => brackets === undefined || Math.sign(other) === Math.sign(quantity.low) || other === 0)
  ).map((other) => ({ ...plainFigure(cleaned(other * scale)), basis }));
  return { kind: "figure", figure, doubts, others, cellUnit, ownUnit: own };
}
