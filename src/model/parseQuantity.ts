import type { Bound } from "./kinds.ts";
import { type Convention, decide, readNumeral } from "./numeral.ts";
import { cleaned, convert, unitNames, unitOf } from "./unit.ts";

/** Why a person should look: the decimal mark is not settled, brackets may mean a minus, or words were left over. */
export type Doubt = "separator" | "brackets" | "words";

/** A figure as a text gives it. A bare figure has low = high and no bound: the indicator's direction decides. */
export interface Quantity {
  low: number;
  high: number;
  /** A printed range is a minimum band: at_least with low and high. */
  bound: Extract<Bound, "at_least" | "at_most" | "about"> | null;
  /** The text says "trên", "dưới", ">" or "<": only a person can confirm that it excludes the figure itself. */
  strict: boolean;
  /** As the text names it; null where it names none. */
  unit: string | null;
  /** Of "20/33": 33. */
  denominator: number | null;
  /** "tăng" or "giảm": the figure is a difference or a growth, here without the sign. */
  change: "up" | "down" | null;
  /** Of "0,7% (còn 4,33%)": 4,33, what is left after the change. */
  left: number | null;
  /** Words after the figure that were not understood. */
  rest: string;
  doubts: Doubt[];
  /** What `low` could be instead, where that is not settled. */
  others: number[];
}

/** A cell: blank is missing, a dash is asked about once a file, x was not collected; words stand for no figure. */
export type CellReading =
  | { kind: "blank" | "dash" | "not_collected" }
  | { kind: "words"; text: string }
  | { kind: "quantity"; quantity: Quantity };

const bounds: readonly [RegExp, Pick<Quantity, "bound" | "strict">][] = [
  [/^(≥|>=|=>|tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn)/, { bound: "at_least", strict: false }],
  [/^(≤|<=|=<|tối đa|nhiều nhất|không quá|không vượt quá|không cao hơn|không trên)/, { bound: "at_most", strict: false }],
  [/^(>|trên|hơn|cao hơn)/, { bound: "at_least", strict: true }],
  [/^(<|dưới|thấp hơn)/, { bound: "at_most", strict: true }],
  [/^(~|≈|khoảng|gần|xấp xỉ)/, { bound: "about", strict: false }],
];
const changes: readonly [RegExp, "up" | "down"][] = [
  [/^tăng( thêm)?/, "up"],
  [/^giảm/, "down"],
];
const fillers =
  /^(ước|đạt|từ|bình quân|phấn đấu|xuống|còn|lên|là|thu|có|kế hoạch|chỉ tiêu|được giao|xuất siêu|hoàn thành|dự kiến|tiếp tục|duy trì|giữ|vững|ổn định|ở|mức)(?=[\s\d≥≤<>~≈])/;
/** Patterns that ignore case, made once: a sheet has 500,000 cells. */
const loose = new Map<string, RegExp>();
function ignoringCase({ source }: RegExp): RegExp {
  const made = loose.get(source) ?? new RegExp(source, "iu");
  loose.set(source, made);
  return made;
}

const figure = /^(\d{1,3}(?: \d{3})+(?:[.,]\d+)?|\d[\d.,]*\d|\d)(?![\d.,]*\d)/;

export const tidy = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u200b-\u200d\ufeff]/g, "")
    .replace(/[−–—]/g, "-")
    .replace(/%[oO0]/g, "‰")
    .replace(/\s+/g, " ")
    .trim();

/** Reads a cell of a Vietnamese report. Without a convention words decide: "10.363 người" is Vietnamese, "10.363" alone is not settled. */
export function readCell(text: string, convention: Convention | null = null): CellReading {
  const clean = tidy(text);
  if (clean === "") return { kind: "blank" };
  if (/^(-+|\.{2,}|…+)$/.test(clean)) return { kind: "dash" };
  if (/^x$/i.test(clean)) return { kind: "not_collected" };
  const quantity = parseQuantity(clean, convention);
  return quantity === null ? { kind: "words", text: clean } : { kind: "quantity", quantity };
}

/** Reads a figure with its bound, unit and denominator; null when the text holds none, or begins with words that are not about it. */
export function parseQuantity(text: string, convention: Convention | null = null): Quantity | null {
  const clean = tidy(text);
  const bracketed = clean.match(/^\(([^()]*\d)\)\s*(\D*)$/);
  if (bracketed) {
    const inner = parseQuantity(`${bracketed[1]} ${bracketed[2]}`, convention);
    return (
      inner && {
        ...inner,
        low: -inner.high,
        high: -inner.low,
        doubts: [...inner.doubts, "brackets"],
        others: [...inner.others.map((v) => -v), inner.low],
      }
    );
  }
  return new QuantityReader(clean, convention ?? (/[à-ỹ]{2}|[đăâêôơư]/i.test(clean) ? "vi" : null)).read();
}

/** Walks once over the text; what is still to be read stands in `rest`. */
class QuantityReader {
  private rest: string;
  private readonly convention: Convention | null;
  private readonly doubts = new Set<Doubt>();
  private others: number[] = [];

  constructor(text: string, convention: Convention | null) {
    this.rest = text.replace(/tỉ(?!\p{L})/giu, "tỷ").replace(/ngàn(?!\p{L})/giu, "nghìn");
    this.convention = convention;
  }

  private take(pattern: RegExp): string | null {
    const match = this.rest.match(ignoringCase(pattern));
    if (match === null) return null;
    this.rest = this.rest.slice(match[0].length).trimStart();
    return match[0];
  }

  read(): Quantity | null {
    let [bound, strict, change]: [Quantity["bound"], boolean, Quantity["change"]] = [null, false, null];
    for (let before = ""; before !== this.rest; ) {
      before = this.rest;
      this.take(fillers);
      for (const [pattern, hint] of bounds) if (bound === null && this.take(pattern)) ({ bound, strict } = hint);
      for (const [pattern, hint] of changes) if (change === null && this.take(pattern)) change = hint;
    }
    const first = this.amount();
    if (first === null) return null;
    const denominator = this.denominator(first);
    const last = denominator === null ? this.rangeEnd() : null;
    let [low, high, unit] = [first.value, first.value, first.unit ?? last?.unit ?? null];
    if (last !== null) {
      high = last.value;
      if (first.unit !== null && last.unit !== null) high = convert(last.value, last.unit, first.unit) ?? Number.NaN;
      bound ??= "at_least";
      if (!(low <= high)) return null;
    }
    if (this.take(/^trở lên/)) [bound, strict] = ["at_least", false];
    else if (this.take(/^(trở xuống|trở lại)/)) [bound, strict] = ["at_most", false];
    unit ??= this.unit();
    const left = this.left();
    if (/^\/ ?\d/.test(this.rest)) return null;
    if (this.rest !== "") this.doubts.add("words");
    return { low, high, bound, strict, unit, denominator, change, left, rest: this.rest, doubts: [...this.doubts], others: this.others };
  }

  /** A figure and its unit; "973 tỷ 317 triệu đồng" is one figure, in the first unit. */
  private amount(): { value: number; unit: string | null } | null {
    const sign = this.take(/^[-+] ?(?=\d)/)?.trim() === "-" ? -1 : 1;
    const value = this.number();
    if (value === null) return null;
    const unit = this.unit();
    if (unit === null || unitOf(unit).dimension !== "number") return { value: sign * value, unit };
    const before = this.rest;
    const [smaller, smallerUnit] = [/^\d/.test(before) ? this.number() : null, this.unit()];
    const [big, small] = [unitOf(unit), unitOf(smallerUnit ?? "")];
    if (smaller === null || smallerUnit === null || small.scale >= big.scale) {
      this.rest = before;
      return { value: sign * value, unit };
    }
    const base = small.dimension === "number" ? "" : smallerUnit.replace(/^(nghìn|vạn|triệu|tỷ) /, " ");
    return { value: sign * cleaned(value + (smaller * small.scale) / big.scale), unit: `${unit}${base}` };
  }

  private number(): number | null {
    const text = this.take(figure);
    const numeral = text === null ? null : readNumeral(text);
    if (text === null || numeral === null) return null;
    const { value, doubt, others } = decide(text, numeral, this.convention);
    if (doubt) this.doubts.add("separator");
    this.others = [...this.others, ...others];
    return value;
  }

  private unit(): string | null {
    const lower = this.rest.toLowerCase();
    const name = unitNames.find(
      (n) => lower.startsWith(n) && !(/^[%‰]$/.test(n) ? /^[\p{L}\p{N}]/u : /^[\p{L}\p{N}/]/u).test(lower.slice(n.length)),
    );
    if (name === undefined) return null;
    this.rest = this.rest.slice(name.length).trimStart();
    const unit = unitOf(name);
    if (unit.dimension !== "number") return unit.unit;
    const base = this.unit();
    return base === null ? unit.unit : `${unit.unit} ${base}`;
  }

  private denominator(first: { value: number; unit: string | null }): number | null {
    if (first.unit !== null || !/^\/ ?\d+(?![\d.,]*[/\d])/.test(this.rest)) return null;
    this.rest = this.rest.slice(1).trimStart();
    return this.number();
  }

  private rangeEnd(): { value: number; unit: string | null } | null {
    return this.take(/^(-|đến) ?(?=\d)/) === null ? null : this.amount();
  }

  /** "(còn 4,33%)", or ", còn 4,33%". */
  private left(): number | null {
    if (this.take(/^(\(|, ?)(xuống )?còn (?=\d)/) === null) return null;
    const amount = this.amount();
    this.take(/^\)/);
    return amount?.value ?? null;
  }
}
