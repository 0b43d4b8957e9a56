import { fold } from "../model/fold.ts";
import { type Interval, intervalOf } from "../model/period.ts";
import type { Corrections } from "./corrections.ts";
import type { TitleBlock } from "./draft.ts";
import { dayAfter, daysIn, monthsOf, spanIn, spanOfPath, upToDay, yearBefore, yearOfSchool, yearsOf } from "./span.ts";

/** What the title, the sheet and a person say of the time of a table. */
export interface TableTime {
  year: number | null;
  months: TitleBlock["months"];
  /** Of the title. */
  text: string;
  /** A person said that figures of shorter periods run on from the start of the year. */
  isRunning: boolean;
  /** Other columns name months, so one that names none is of the whole year. */
  hasMonths: boolean;
  /** A person said in which of its years a school year counts. */
  schoolYear: Corrections["schoolYear"];
  /** A person said that plans which name no time are of the months of the title. */
  planOf: Corrections["planOf"];
}

const wholeYear =
  /\b(ca nam|nam nay|uoc( th| thuc hien)? nam|(th|thuc hien|kh|ke hoach|du toan|dt) (ca )?nam)\b|^nam( (19|20)\d\d)?$|nam (truoc|sau|toi)$|(?<!thang |quy |tu )dau nam$/;
const ofYear = /\b(ca nam|(kh|ke hoach|du toan|dt|muc tieu|chi tieu)( giao)? nam)\b/;
const withinPeriod =
  /\b(trong ky|ky nay|ky bao cao|trong (thang|quy)|(thang|quy) (nay|bao cao)|(th|thuc hien|kh|ke hoach|chi tieu|muc tieu|uoc|uoc th|uoc thuc hien|ket qua) (trong )?(thang|quy|ky))(?! ?(\d|i|v))/;

const sameYear = (year: number, months: TitleBlock["months"]): Interval => (months === null ? yearsOf(year) : monthsOf(year, months));

/** The months of "trong quý", "tháng này" in a report up to some month. */
function monthsWithin(folded: string, months: [number, number]): [number, number] {
  if (/thang/.test(folded)) return [months[1], months[1]];
  return /quy/.test(folded) ? [Math.max(months[0], months[1] - 2), months[1]] : months;
}

const before = /(?<!\btu )\b(thang|quy|ky) (truoc|lien ke)\b(?! [a-z])/;

/** The month, quarter or other period before the one that a report up to some month is on. */
function monthsBack(year: number, months: [number, number], unit: string): Interval {
  const length = unit === "quy" ? 3 : unit === "ky" ? months[1] - months[0] + 1 : 1;
  const last = months[1] - length;
  return last > 0 ? monthsOf(year, [last - length + 1, last]) : monthsOf(year - 1, [last + 13 - length, last + 12]);
}

/** Whether a header leaves open over how long its plan runs: "Kế hoạch", and not "KH năm". */
export const isTimeless = (path: readonly string[]): boolean => {
  const { year, months, isRunning } = spanOfPath(path);
  return year === null && months === null && !isRunning && !/\b(nam|ky|thang|quy|giai doan)\b/.test(fold(path.join(" | ")));
};

/** "Nghị quyết Đại hội", "Mục tiêu nhiệm kỳ": a plan of as many years as the title says. */
function planYears(folded: string, time: TableTime): Interval | null {
  if (!/\b(dai hoi|nhiem ky|ca giai doan|trung han)\b/.test(folded)) return null;
  const { year, lastYear } = spanIn(/(?:nhiem ky|giai doan|5 nam|trung han)[^|]*/.exec(fold(time.text))?.[0] ?? "");
  return year !== null && lastYear !== null ? yearsOf(year, lastYear) : null;
}

/** The days that a column's figures are of, by its header and the title; null where nothing names the year. */
export function columnInterval(path: readonly string[], kind: "target" | "actual", time: TableTime): Interval | null {
  const folded = fold(path.join(" | "));
  if (/nam hoc/.test(folded)) {
    const school = yearOfSchool([path.join(" | "), time.text], time.schoolYear);
    return school === null ? null : yearsOf(school);
  }
  const days = kind === "actual" ? daysIn(path.at(-1) ?? "", time.year) : null;
  if (days !== null) return days;
  const span = spanOfPath(path);
  if (span.year !== null && span.lastYear !== null && span.months === null) return yearsOf(span.year, span.lastYear);
  const plan = kind === "target" && span.year === null ? planYears(folded, time) : null;
  if (plan !== null) return plan;
  const isNext = /nam (sau|toi|tiep theo|ke tiep)/.test(folded);
  const year = span.year ?? (time.year === null ? null : time.year + (isNext ? 1 : 0) - (span.isPrevious ? 1 : 0));
  if (year === null) return null;
  const leaf = fold(path.at(-1) ?? "");
  const isSamePeriod = /cung ky|\bck\b/.test(folded);
  let months = span.months;
  if (months === null && time.months !== null) {
    if (span.isRunning) months = [1, time.months[1]];
    else if (before.test(folded)) return monthsBack(year, time.months, before.exec(folded)?.[1] ?? "");
    else if (withinPeriod.test(folded)) months = monthsWithin(withinPeriod.exec(folded)?.[0] ?? "", time.months);
    else if (kind === "target" && time.planOf === "months" && isTimeless(path)) months = time.months;
    else if (kind === "actual" && isSamePeriod) months = time.months;
    else if (
      kind === "actual" &&
      !span.isPrevious &&
      year === time.year &&
      !wholeYear.test(leaf) &&
      !(time.hasMonths && /\b(uoc|uth)\b/.test(leaf))
    )
      months = time.months;
  }
  if (time.isRunning && kind === "actual" && months !== null) months = [1, months[1]];
  const whole = sameYear(year, months);
  const said = span.months === null ? time.text : path.map(upToDay).join(" | ");
  const cut = kind === "actual" && months !== null ? dayAfter(said, year) : null;
  return cut !== null && cut.month === months?.[1] && whole.start < cut.end ? { ...whole, end: cut.end } : whole;
}

/** The days of a figure in a row that names its period, where the header leaves them to it: "Cùng kỳ năm trước" and "Cùng kỳ 2023" are of an
 *  earlier year, "Kế hoạch năm" is of the whole one, and "Lũy kế" of all of it up to then. */
export function intervalBeside(path: readonly string[], row: Interval): Interval {
  const { isPrevious, isRunning, year } = spanOfPath(path);
  const ofRow = Number(row.start.slice(0, 4));
  const own = isPrevious ? yearBefore(row, year === null ? 1 : ofRow - year) : row;
  const whole = yearsOf(Number(own.start.slice(0, 4)));
  if (own.end > whole.end) return own;
  return ofYear.test(fold(path.join(" | "))) ? whole : isRunning ? { start: whole.start, end: own.end } : own;
}

/** The days that a cell of a period column names; `header`: "Tháng", "Quý", "Năm" give a bare number its meaning. */
export function cellInterval(text: string, header: string, time: TableTime): { interval: Interval | null; year: number | null } {
  const own = intervalOf(text.trim());
  if (own) return { interval: own, year: Number(own.start.slice(0, 4)) };
  const bare = /^(\d{1,2}|i{1,3}|iv)$/i.exec(text.trim())?.[0];
  const kind = /thang|month/.test(header) ? "thang" : /quy|quarter/.test(header) ? "quy" : "";
  const span = spanIn(bare === undefined || kind === "" ? text.replace(/^(\d{1,2})[/.-](\d{4})$/, "tháng $1 năm $2") : `${kind} ${bare}`);
  if (span.year !== null && span.lastYear !== null) return { interval: yearsOf(span.year, span.lastYear), year: span.year };
  const isYear = span.months === null && (span.year !== null || /ca nam/.test(fold(text)));
  const year = span.year ?? time.year;
  if (span.months === null && !isYear) return { interval: null, year: span.year };
  if (year === null) return { interval: null, year: null };
  const months: TitleBlock["months"] = span.months !== null && time.isRunning ? [1, span.months[1]] : span.months;
  return { interval: sameYear(year, months), year: span.year };
}
