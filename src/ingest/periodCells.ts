import { fold } from "../model/fold.ts";
import type { Interval } from "../model/period.ts";
import { cellInterval, type TableTime } from "./columnInterval.ts";
import type { Column } from "./draft.ts";
import { words } from "./headerWords.ts";
import type { RowCells } from "./rowCells.ts";

const daysOf = ({ start, end }: Interval) => Date.parse(end) - Date.parse(start);

/** The days that rows name in columns of periods, from the top down: "2013" in one and "Quý I" in another are one quarter, and a blank
 *  repeats what stands above. */
export class PeriodCells {
  private readonly columns: readonly { index: number; header: string }[];
  private texts: (string | null)[] = [];
  /** The last periods that follow on one another, as one. */
  private run: Interval | null = null;
  private readonly read = new Map<string, Interval | null>();

  constructor(
    private readonly cells: RowCells,
    columns: readonly Column[],
    private readonly time: TableTime,
  ) {
    this.columns = cells.of("period").map((index) => ({ index, header: fold(columns[index]?.path.at(-1) ?? "") }));
  }

  next(row: number, hasFigures: boolean): Interval | null {
    if (this.columns.length === 0) return null;
    this.texts = this.columns.map(({ index }, at) => this.cells.text(row, index) || (hasFigures ? (this.texts[at] ?? null) : null));
    const key = this.texts.join("\n");
    const before = this.read.get(key);
    const interval = before === undefined ? this.interval() : before;
    this.read.set(key, interval);
    if (interval === null) return this.isTotal() ? this.run : null;
    this.run = this.run?.end === interval.start ? { start: this.run.start, end: interval.end } : interval;
    return interval;
  }

  /** "Cộng" below the months that it adds up. */
  private isTotal(): boolean {
    return this.columns.length === 1 && words.total.test(fold(this.texts[0] ?? ""));
  }

  private interval(): Interval | null {
    let { year } = this.time;
    for (const text of this.texts) if (text !== null) year = cellInterval(text, "", { ...this.time, year: null }).year ?? year;
    const read = this.texts.map((text, at) =>
      text === null ? null : cellInterval(text, this.columns[at]?.header ?? "", { ...this.time, year }).interval,
    );
    return read.filter((interval) => interval !== null).sort((a, b) => daysOf(a) - daysOf(b))[0] ?? null;
  }
}
