import type { Position } from "./grid.ts";
import { areaIn } from "./headerWords.ts";
import { isRatioName } from "./rowName.ts";
import { ranks } from "./rowNumber.ts";
import type { RowWords } from "./tableRows.ts";

/** A row's place among the others. */
interface Place {
  parent: number | null;
  headings: readonly string[];
  isGroup: boolean;
  isDerived: boolean;
  /** Of the heading above: "II. Sản lượng (tấn)". */
  headingUnit: { unit: string; at: Position } | null;
}
export type PlacedRow = RowWords & Place;

const isCaps = (text: string) => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
/** A numbered heading ends where a row of its rank or above begins; one without number only at the next heading. */
const isClosedBy = (heading: number, rank: number) => Number.isInteger(heading) && heading >= rank;
/** Numbered on after it: "3. Ban quản lý dự án", "4. UBND huyện Lấp Vò". */
const isBeside = ({ number }: RowWords, { number: before }: RowWords) =>
  number?.number != null && before?.number != null && number.rank === before.rank;
const isBullet = (rank: number) => rank >= ranks.dash;

const none: readonly string[] = [];
const alone: Place = { parent: null, headings: none, headingUnit: null, isGroup: false, isDerived: false };

const withSection = ({ section }: RowWords, headings: readonly string[]): readonly string[] =>
  section === null ? headings : [section, ...headings];

/** Walks down the rows and hangs each under its heading and under the row that it is a part of. */
class Placer {
  private headings: readonly { rank: number; text: string; unit: Place["headingUnit"] }[] = [];
  private textsOf: Placer["headings"] = this.headings;
  private headingTexts: readonly string[] = [];
  private stack: { rank: number; row: number }[] = [];
  /** The row of which "Trong đó" rows are parts. */
  private parts: { whole: number; rank: number } | null = null;
  private area: string | null = null;
  /** The last row that is no place: what rows of places are about. */
  private topic: RowWords | null = null;
  private last: PlacedRow | null = null;
  readonly placed: PlacedRow[] = [];

  constructor(
    private readonly rows: readonly RowWords[],
    private readonly isNumbered: boolean,
  ) {}

  place(): PlacedRow[] {
    for (const [index, row] of this.rows.entries()) this.next(row, this.rows[index + 1]);
    return this.placed;
  }

  private rankOf({ number, indent }: RowWords): number {
    if (number !== null && !(number.number === null && number.rank < ranks.dash)) return number.rank;
    return ranks.unnumbered + Math.min(indent, 9) / 10;
  }

  private next(row: RowWords, following: RowWords | undefined): void {
    const rank = this.rankOf(row);
    const place = areaIn(row.name);
    if (row.name === "" && !row.hasFigures) {
      if (row.opensParts && this.last) this.parts = { whole: this.wholeFor(rank), rank };
      return;
    }
    if (place !== null) {
      if (!row.hasFigures) {
        [this.area, this.headings, this.stack, this.parts] = [place, [], [], null];
        return;
      }
      const { topic } = this;
      if (topic && !isBeside(row, topic)) {
        const unit = { unit: row.unit ?? topic.unit, unitCell: row.unitCell ?? topic.unitCell };
        this.add({ ...row, ...unit, name: topic.name, nameAt: topic.nameAt, area: place, number: topic.number }, null, false);
        return;
      }
    }
    if (!row.hasFigures && this.isContinued(row, rank)) return;
    const isHeading = !row.hasFigures && row.unitCell === null && !row.opensParts && this.isHeading(row, rank, following);
    if (place === null) this.topic = row;
    if (isHeading) this.heading(row, rank);
    else this.draft(row, rank, following);
  }

  /** A name that runs on in the next line. */
  private isContinued(row: RowWords, rank: number): boolean {
    const { last } = this;
    const runsOn =
      last !== null &&
      rank >= ranks.unnumbered &&
      rank < ranks.small &&
      /^\p{Ll}/u.test(row.name) &&
      !row.opensParts &&
      row.unitCell === null;
    if (runsOn && last.row === row.row - 1 && last.hasFigures) {
      last.name = `${last.name} ${row.name}`;
      return true;
    }
    return false;
  }

  private isHeading(row: RowWords, rank: number, following: RowWords | undefined): boolean {
    if (row.isWide || rank <= ranks.roman || isCaps(row.name)) return true;
    if (row.unit !== null) return false;
    if (rank >= ranks.unnumbered && rank < ranks.small) return true;
    return following !== undefined && !following.hasFigures && this.rankOf(following) <= rank && isBullet(rank);
  }

  private heading(row: RowWords, rank: number): void {
    const isLoose = rank >= ranks.unnumbered && rank < ranks.small;
    const own = isLoose ? (isCaps(row.name) ? 1.5 : 5.5) : rank;
    this.headings = [
      ...this.headings.filter((heading) => heading.rank < own),
      { rank: own, text: row.name, unit: row.unit === null ? null : { unit: row.unit, at: row.nameAt } },
    ];
    this.stack = [];
    this.parts = null;
    this.last = null;
  }

  /** The nearest row above that is no part itself. */
  private wholeFor(rank: number): number {
    const above = this.stack.findLast((entry) => entry.rank < rank && !(isBullet(entry.rank) && entry.rank === rank)) ?? this.stack.at(-1);
    return above?.row ?? this.last?.row ?? -1;
  }

  private draft(row: RowWords, rank: number, following: RowWords | undefined): void {
    const isLoose = rank >= ranks.unnumbered && rank < ranks.small;
    if (isLoose && row.hasFigures && this.last !== null && isRatioName(row.name)) {
      this.add(row, this.last.isDerived ? this.last.parent : this.last.row, true);
      return;
    }
    if (row.number?.number != null && this.headings.some((heading) => isClosedBy(heading.rank, rank)))
      this.headings = this.headings.filter((heading) => !isClosedBy(heading.rank, rank));
    const isGroup = !row.hasFigures && following !== undefined && (this.rankOf(following) > rank || following.opensParts);
    if (row.opensParts) {
      this.parts =
        this.last === null
          ? null
          : { whole: this.parts && this.parts.rank === rank ? this.parts.whole : this.wholeFor(isLoose ? ranks.dot : rank), rank };
      this.add(row, this.parts?.whole ?? null, false, isGroup);
      this.push(rank, row.row, this.parts?.whole ?? null);
      return;
    }
    if (row.isTotal && isLoose) {
      [this.stack, this.parts] = [[], null];
      this.add(row, null, false, isGroup);
      return;
    }
    const continuesParts =
      this.parts !== null && (isBullet(rank) || (isLoose && (this.isNumbered || row.indent > 0)) || rank > this.parts.rank);
    if (this.parts !== null && continuesParts) {
      const deeper = this.stack.findLast((entry) => entry.row > (this.parts?.whole ?? 0) && entry.rank < rank);
      const parent = deeper?.row ?? this.parts.whole;
      this.push(rank, row.row, this.parts.whole);
      this.add(row, parent, false, isGroup);
      return;
    }
    this.parts = null;
    this.push(rank, row.row, null);
    const parent = this.stack.at(-2)?.row ?? null;
    this.add(row, parent, false, isGroup);
  }

  /** `floor`: a row that stays, however its rank. */
  private push(rank: number, row: number, floor: number | null): void {
    while (this.stack.length > 0 && (this.stack.at(-1)?.rank ?? 0) >= rank && this.stack.at(-1)?.row !== floor) this.stack.pop();
    this.stack.push({ rank, row });
  }

  /** One list for all rows under the same headings. */
  private texts(): readonly string[] {
    if (this.textsOf !== this.headings) {
      this.textsOf = this.headings;
      this.headingTexts = this.headings.map(({ text }) => text);
    }
    return this.headingTexts;
  }

  private add(row: RowWords, parent: number | null, isDerived: boolean, isGroup = false): void {
    const headingUnit = this.headings.findLast(({ unit }) => unit !== null)?.unit ?? null;
    const place = {
      headingUnit,
      parent: parent !== null && parent >= 0 ? parent : null,
      headings: withSection(row, this.texts()),
      isGroup,
      isDerived,
    };
    row.area ??= this.area;
    const placed: PlacedRow = Object.assign(row, place);
    this.last = placed;
    this.placed.push(placed);
  }
}

/** `isList`: a column names the place or the period of each row, so that no row is a part of another. */
export function placeRows(rows: readonly RowWords[], isList: boolean): PlacedRow[] {
  if (isList) return rows.filter(({ hasFigures }) => hasFigures).map((row) => ({ ...row, ...alone, headings: withSection(row, none) }));
  const named = rows.filter(({ name }) => name !== "");
  const isNumbered = named.filter(({ number }) => number?.number != null).length * 3 > named.length;
  return new Placer(rows, isNumbered).place();
}
