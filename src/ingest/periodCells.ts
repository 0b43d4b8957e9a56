import { fold } from "../model/fold.ts";
import type { Interval } from "../model/period.ts";
import { cellInterval, type TableTime } from "./columnInterval.ts";
import type { Column } from "./draft.ts";
import type { RowCells } from "./rowCells.ts";

const daysOf = ({ start, end }: Interval) => Date.parse(end) - Date.parse(start);

/** The days that rows name in columns of periods, from the top down: "2013" in one and "Quý I" in another are one quarter, and a blank
 *  repeats what stands above. */
export class PeriodCells {
  private readonly columns: readonly { index: number; header: string }[];
  private texts: (string | null)[] = [];
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
    if (before !== undefined) return before;
    const interval = this.interval();
    this.read.set(key, interval);
    return interval;
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
