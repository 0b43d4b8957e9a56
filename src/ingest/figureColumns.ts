import { type Bound, Grade, type Tier } from "../model/kinds.ts";
import type { Interval } from "../model/period.ts";
import { type Reason, stagedStates } from "./staged.ts";
import type { Place } from "./staging/place.ts";

/** A bare figure that is new to the set and can come in in one way only. */
export interface PlainFigure {
  row: number;
  column: number;
  text: string;
  note: string | null;
  name_id: string;
  indicator_id: string;
  area_id: string;
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

/** What is said of each figure, by a number: where it stands in the lists of what is said, −1 where nothing is. */
const numbered = [
  "row",
  "column",
  "text",
  "note",
  "name",
  "indicator",
  "area",
  "interval",
  "conversion",
  "grade",
  "target",
  "promise",
  "state",
  "twin",
] as const;

/** Figures of one table in columns. A large file has 100,000 of them: kept one by one, they take five times as long to make, and to copy them
 *  to another thread takes longer than all else. */
export interface FigureColumns extends Readonly<Record<(typeof numbered)[number], Int32Array | number[]>> {
  place: Place;
  value: Float64Array | number[];
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

/** Figures of one table as they are staged. */
export class FigureStore implements FigureColumns {
  readonly row: number[] = [];
  readonly column: number[] = [];
  readonly text: number[] = [];
  readonly note: number[] = [];
  readonly name: number[] = [];
  readonly indicator: number[] = [];
  readonly area: number[] = [];
  readonly interval: number[] = [];
  readonly conversion: number[] = [];
  readonly grade: number[] = [];
  readonly target: number[] = [];
  readonly promise: number[] = [];
  readonly state: number[] = [];
  readonly twin: number[] = [];
  readonly value: number[] = [];
  readonly conversions: { from: string; factor: number }[] = [];
  readonly promises: Promised[] = [];
  readonly reasons = new Map<number, Reason[]>();
  private readonly ofTexts = new Distinct<string>();
  private readonly ofIntervals = new Distinct<Interval>();

  constructor(readonly place: Place) {}

  get texts(): readonly string[] {
    return this.ofTexts.values;
  }
  get intervals(): readonly Interval[] {
    return this.ofIntervals.values;
  }

  /** Its number. */
  add(figure: PlainFigure): number {
    const { ofTexts } = this;
    this.row.push(figure.row);
    this.column.push(figure.column);
    this.text.push(ofTexts.placeOf(figure.text));
    this.note.push(ofTexts.placeOf(figure.note));
    this.name.push(ofTexts.placeOf(figure.name_id));
    this.indicator.push(ofTexts.placeOf(figure.indicator_id));
    this.area.push(ofTexts.placeOf(figure.area_id));
    this.interval.push(this.ofIntervals.placeOf(figure.interval));
    this.conversion.push(this.conversionOf(figure.conversion));
    this.grade.push(figure.grade === null ? -1 : grades.indexOf(figure.grade));
    this.target.push(ofTexts.placeOf(figure.target_id));
    this.promise.push(this.promiseOf(figure.promise));
    this.state.push(stagedStates.indexOf("new"));
    this.twin.push(-1);
    return this.value.push(figure.value) - 1;
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

  /** As the columns go to another thread, without their texts; and what of it goes without being copied. */
  sent(): { columns: FigureColumns; transfer: ArrayBuffer[] } {
    const { place, intervals, conversions, promises, reasons } = this;
    const value = Float64Array.from(this.value);
    const columns = Object.fromEntries(numbered.map((name) => [name, Int32Array.from(this[name])])) as Record<
      (typeof numbered)[number],
      Int32Array<ArrayBuffer>
    >;
    const transfer = [value.buffer, ...Object.values(columns).map(({ buffer }) => buffer)];
    return { columns: { place, value, texts: [], intervals, conversions, promises, reasons, ...columns }, transfer };
  }
}

export const gradeAt = (n: number): Grade | null => grades[n] ?? null;
