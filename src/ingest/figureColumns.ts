import { type Bound, Grade, type Tier } from "../model/kinds.ts";
import type { Interval } from "../model/period.ts";
import { type Reason, type StagedState, stagedStates } from "./staged.ts";
import type { Place } from "./staging/place.ts";

/** Where a line of figures stands in its table, and what they are of. */
export interface FigureLine {
  row: number;
  note: string | null;
  name_id: string;
  indicator_id: string;
  area_id: string;
}

/** A bare figure that is new to the set and can come in in one way only. */
export interface PlainFigure {
  column: number;
  text: string;
  interval: Interval;
  /** In the indicator's unit. */
  value: number;
  /** Where it had to be converted: from which unit, and by what. */
  conversion: { from: string; factor: number } | null;
  /** Of an actual; null: it is a target. */
  grade: Grade | null;
  target_id: string | null;
  promise: Promised | null;
}

/** What a target promises beside its figure. */
export interface Promised {
  basis: "level";
  bound: Bound;
  tier: Tier;
  assigned_by: string | null;
  version: number;
}

const grades = Grade.options;

/** What is said of each line, and of each figure, by a number: where it stands in the lists of what is said, −1 where nothing is. */
const ofLines = ["row", "note", "name", "indicator", "area"] as const;
const ofFigures = ["line", "column", "text", "interval", "conversion", "grade", "target", "promise", "state", "twin"] as const;
type Numbers<Name extends string> = Record<Name, Int32Array>;

/** Figures of one table in columns. A large file has 100,000 of them: kept one by one, they take five times as long to make, and to copy them
 *  to another thread takes longer than all else. */
export interface FigureColumns extends Numbers<(typeof ofLines)[number]>, Numbers<(typeof ofFigures)[number]> {
  place: Place;
  value: Float64Array;
  texts: readonly string[];
  intervals: readonly Interval[];
  conversions: readonly { from: string; factor: number }[];
  promises: readonly Promised[];
  /** Why a figure is asked, by its number. */
  reasons: Map<number, Reason[]>;
}

/** Values that repeat, each once. */
class Distinct<T> {
  readonly values: T[] = [];
  private readonly places = new Map<T, number>();
  private last: T | null = null;
  private lastPlace = -1;

  /** Where it stands; −1 for none. Neighbours are often alike. */
  placeOf(value: T | null): number {
    if (value === null) return -1;
    if (value === this.last) return this.lastPlace;
    let place = this.places.get(value);
    if (place === undefined) {
      place = this.values.push(value) - 1;
      this.places.set(value, place);
    }
    [this.last, this.lastPlace] = [value, place];
    return place;
  }
}

const isSamePromise = (one: Promised, other: Promised) =>
  one.bound === other.bound && one.tier === other.tier && one.assigned_by === other.assigned_by && one.version === other.version;

const numbers = <Name extends string>(names: readonly Name[], length: number) =>
  Object.fromEntries(names.map((name) => [name, new Int32Array(length)])) as Record<Name, Int32Array<ArrayBuffer>>;

/** Figures of one table as they are staged. */
export class FigureStore {
  readonly columns: FigureColumns;
  private lines = 0;
  private figures = 0;
  private readonly ofTexts = new Distinct<string>();
  private readonly ofIntervals = new Distinct<Interval>();
  private readonly conversions: { from: string; factor: number }[] = [];
  private readonly promises: Promised[] = [];

  /** With room for so many lines and figures. */
  constructor(place: Place, mostLines: number, mostFigures: number) {
    this.columns = {
      ...numbers(ofLines, mostLines),
      ...numbers(ofFigures, mostFigures),
      place,
      value: new Float64Array(mostFigures),
      texts: this.ofTexts.values,
      intervals: this.ofIntervals.values,
      conversions: this.conversions,
      promises: this.promises,
      reasons: new Map(),
    };
  }

  /** Begins a line; figures that are added are of it. */
  addLine({ row, note, name_id, indicator_id, area_id }: FigureLine): void {
    const { columns, ofTexts, lines: n } = this;
    columns.row[n] = row;
    columns.note[n] = ofTexts.placeOf(note);
    columns.name[n] = ofTexts.placeOf(name_id);
    columns.indicator[n] = ofTexts.placeOf(indicator_id);
    columns.area[n] = ofTexts.placeOf(area_id);
    this.lines = n + 1;
  }

  /** Its number. */
  add({ column, text, interval, value, conversion, grade, target_id, promise }: PlainFigure): number {
    const { columns, ofTexts, figures: n } = this;
    columns.line[n] = this.lines - 1;
    columns.column[n] = column;
    columns.text[n] = ofTexts.placeOf(text);
    columns.interval[n] = this.ofIntervals.placeOf(interval);
    columns.conversion[n] = this.conversionOf(conversion);
    columns.grade[n] = grade === null ? -1 : grades.indexOf(grade);
    columns.target[n] = ofTexts.placeOf(target_id);
    columns.promise[n] = this.promiseOf(promise);
    columns.state[n] = stateNumber("new");
    columns.twin[n] = -1;
    columns.value[n] = value;
    this.figures = n + 1;
    return n;
  }

  private conversionOf(conversion: PlainFigure["conversion"]): number {
    if (conversion === null) return -1;
    const { from, factor } = conversion;
    const at = this.conversions.findIndex((other) => other.from === from && other.factor === factor);
    return at >= 0 ? at : this.conversions.push(conversion) - 1;
  }

  private promiseOf(promise: Promised | null): number {
    if (promise === null) return -1;
    const at = this.promises.findIndex((other) => isSamePromise(other, promise));
    return at >= 0 ? at : this.promises.push(promise) - 1;
  }
}

/** What of the columns goes to another thread without being copied. */
export const buffersOf = (columns: FigureColumns): ArrayBuffer[] =>
  [columns.value, ...[...ofLines, ...ofFigures].map((name) => columns[name])].map(({ buffer }) => buffer as ArrayBuffer);

export const gradeAt = (n: number): Grade | null => grades[n] ?? null;
export const stateNumber = (state: StagedState): number => stagedStates.indexOf(state);
