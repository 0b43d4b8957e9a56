import { fold } from "../model/fold.ts";
import type { Grade } from "../model/kinds.ts";
import { columnInterval, type TableTime } from "./columnInterval.ts";
import type { ColumnRole } from "./corrections.ts";
import type { TitleBlock } from "./draft.ts";
import { areaIn, isRatioHeader, isYear, words } from "./headerWords.ts";
import type { ColumnFormula } from "./numberingRow.ts";
import { spanOfPath, upToDay, yearsIn } from "./span.ts";
import { isKnownUnit, isPlainUnit } from "./unitText.ts";

/** What a column's cells look like, of those that are not blank. */
export interface ColumnLook {
  filled: number;
  figures: number;
  texts: number;
  units: number;
  /** Figures that may be years. */
  years: number;
  /** "I", "1.1", "a": the numbers of rows. */
  numberings: number;
  /** Names of wards and the like. */
  places: number;
  /** "Kế hoạch", "Thực hiện", "% so KH": texts that say what a row's figures are. */
  planned: number;
  done: number;
  compared: number;
}

const assigner =
  /((?:thành phố|TP|quận|huyện|tỉnh|trung ương|TW|HĐND(?: \p{Lu}[\p{L}]*)?|UBND(?: \p{Lu}[\p{L}]*)?|bộ|sở|cấp trên)(?:\.?HCM)?)\s+giao|giao\s+bởi\s+([^|()]{2,30})/iu;

export function targetRole(path: readonly string[], time: TableTime): ColumnRole {
  const folded = fold(path.join(" | "));
  const match = assigner.exec(path.join(" | "));
  return {
    kind: "target",
    interval: columnInterval(path, "target", time),
    tier: /phap lenh/.test(folded) ? "legal" : /phan dau/.test(folded) ? "strive" : "plan",
    isAdjusted: /dieu chinh|bo sung|\bdc\b/.test(folded),
    assigned_by: (match?.[1] ?? match?.[2])?.trim() ?? null,
  };
}

function actualRole(path: readonly string[], time: TableTime, title: TitleBlock): ColumnRole {
  const folded = fold(path.join(" | "));
  const interval = columnInterval(path, "actual", time);
  let grade: Grade = "preliminary";
  if (/chinh thuc|quyet toan/.test(folded)) grade = "official";
  else if (/\buoc|\buth\b|du kien|\bestimate/.test(folded)) grade = "estimate";
  else if (interval !== null && title.day !== null && title.day < interval.end) grade = "estimate";
  return { kind: "actual", interval, grade };
}

/** Whether the percentage is of the plan or of an earlier period. */
function percentOf(folded: string, year: number | null): "target" | "previous" {
  const against = /(?:so voi|\bso|\/|so sanh)(?! sanh)(.*)$/.exec(folded.replace(/.*so sanh/, "so"))?.[1] ?? folded;
  const earlier = yearsIn(against).some((named) => year !== null && named < year);
  if (/cung ky|\bck\b|nam truoc|thang truoc|quy truoc|ky truoc|\bnt\b|lien ke/.test(against) || earlier) return "previous";
  if (/\b(kh|ke hoach|dt|du toan|nq|nghi quyet|muc tieu|chi tieu|giao)\b/.test(folded)) return "target";
  return words.growth.test(folded) || /cung ky|\bck\b|nam truoc/.test(folded) ? "previous" : "target";
}

/** Where in a text its first word of the kind stands. */
const placeOf = (pattern: RegExp, text: string): number => {
  const at = text.search(pattern);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
};

export function valueKind(path: readonly string[], ownKind: TitleBlock["kind"]): "target" | "actual" | null {
  for (const level of path.toReversed()) {
    const folded = fold(upToDay(level));
    const [target, actual] = [placeOf(words.target, folded), placeOf(words.actual, folded)];
    if (target !== actual) return target < actual ? "target" : "actual";
  }
  return ownKind;
}

/** Whether the header names nothing but a time: "2013", "Tháng 6", "Quý I". */
export function isBareSpan(path: readonly string[]): boolean {
  const { year, months } = spanOfPath(path);
  return (year !== null || months !== null) && valueKind(path, null) === null;
}

/** Whether the header names a year before the one that the table is about: in a plan for 2025 "2023" is done. */
export function isPast(path: readonly string[], time: TableTime): boolean {
  const { year, lastYear } = spanOfPath(path);
  return year !== null && lastYear === null && time.year !== null && year < time.year;
}

/** Beside the results of a year, the year after it without a word of its own is planned: "Dự kiến năm 2025". */
const isAhead = (path: readonly string[], { title, time }: RoleContext): boolean =>
  time.year !== null &&
  (spanOfPath(path).year ?? 0) > time.year &&
  valueKind(path, null) === null &&
  /du kien|ke hoach|phuong huong|\bkh\b/.test(fold([title.text, ...path].join(" | ")));

/** "Tổng số người tham gia đến 31/12/2026" where a plan of that year is given: nobody has counted them. */
function isToCome(path: readonly string[], { title, time }: RoleContext): boolean {
  const undated = path.map((level) => level.replace(/(?:tính )?đến (?:hết )?(?:ngày )?\d.*$/iu, ""));
  const interval = columnInterval(path, "actual", time);
  if (title.kind !== "target" || !interval?.start.startsWith(`${time.year}`)) return false;
  return (title.day === null || title.day < interval.end) && valueKind(undated, null) === null;
}

/** "Lũy kế vốn đến hết năm 2024" in a report on 2025, "Giải ngân đến 31/01/2026", "Bình quân 5 năm": over years, of no one of them. */
function isOverYears(folded: string, year: number | null): boolean {
  if (/tu (khi )?khoi cong/.test(folded) || (yearsIn(folded).length === 0 && /(?<!\d)([2-9]|10) nam(?! hoc)\b/.test(folded))) return true;
  const last = (pattern: RegExp) => Number(pattern.exec(folded)?.[1] ?? year);
  if (year === null) return false;
  const isRunning = /luy ke|cong don/.test(folded) && last(/den (?:het |cuoi )?(?:nam |ngay 31\/12\/|31\/12\/)((?:19|20)\d\d)/) < year;
  return isRunning || last(/den (?:het )?(?:ngay )?31[/.]0?1[/.]((?:19|20)\d\d)/) > year;
}

export interface RoleContext {
  title: TitleBlock;
  time: TableTime;
  formula: ColumnFormula | undefined;
  look: ColumnLook;
  /** No column of words stands before it. */
  isFirst: boolean;
  /** What bare spans and totals hold, where that is settled. */
  bareKind: "target" | "actual" | null;
}

/** What a column holds, by its header and the look of its cells. */
export function columnRole(path: readonly string[], context: RoleContext): ColumnRole {
  const { title, time, formula, look, bareKind } = context;
  if (path.length === 0 && look.filled === 0) return { kind: "ignored" };
  const named = path.filter((level) => !isPlainUnit(level));
  const levels = (named.length > 0 ? named : path).map(fold);
  const [leaf, top] = [levels.at(-1) ?? "", levels[0] ?? ""];
  const all = levels.join(" | ");
  const isText = look.texts > look.figures;
  // "Năm đăng ký đạt chuẩn", "Thời gian thực hiện": when something is to be, and no figure.
  const isYears = look.figures > 0 && look.years === look.figures && /^nam [^\d]*$/.test(leaf) && valueKind([leaf], null) === null;
  if (isYears || /^thoi (gian|han) \p{L}/u.test(leaf)) return { kind: "ignored" };
  if (path.length === 0 && context.isFirst && look.years > 1 && look.years * 2 >= look.filled) return { kind: "period" };
  if (words.number.test(leaf)) return { kind: "number" };
  if (isMeasures(look)) return { kind: "measure" };
  if (/^(muc|thu tu|so muc|ky hieu|)$/.test(leaf) && look.filled > 0 && look.numberings === look.filled && context.isFirst)
    return { kind: "number" };
  if (words.scale.test(leaf)) return { kind: "ignored" };
  if (words.code.test(leaf)) return { kind: "code" };
  // "Mã dự án", "Mã ĐVHC": of something else than the indicator.
  if (/^mã(?!\p{L}| lực)/iu.test(path.at(-1) ?? "")) return { kind: "ignored" };
  if (words.unit.test(leaf) && (look.figures === 0 || look.units > 0)) {
    if (look.places * 2 >= look.texts && look.texts > 0) return { kind: "area" };
    const isSender = /^(don vi|dv)$/.test(leaf) && context.isFirst && look.texts > 0 && look.units === 0;
    return { kind: isSender ? "name" : "unit" };
  }
  if (/^(ten |cac )?(don vi|co quan)/.test(leaf) && isText && look.places * 5 >= look.texts * 3) return { kind: "area" };
  if (words.name.test(leaf) && (isText || look.filled === 0)) return { kind: "name" };
  if (words.area.test(leaf) && isText) return { kind: "area" };
  if (words.period.test(leaf) && levels.length === 1) return { kind: "period" };
  if (formula?.kind === "difference") return { kind: "ignored" };
  if (formula?.kind === "ratio") return { kind: "percent", of: percentOf(all, time.year) };
  const isRatio = levels.some(isRatioHeader);
  if (words.difference.test(leaf) && !leaf.includes("%")) return { kind: "ignored" };
  if (isRatio && !(look.figures === 0 && look.texts > 0 && words.verdict.test(all)))
    return { kind: "percent", of: percentOf(all, time.year) };
  if (words.verdict.test(leaf) && look.figures <= look.texts) return { kind: "verdict" };
  if (words.note.test(leaf) && (look.figures <= look.texts || /^(ghi chu|nhan xet|note)/.test(leaf))) return { kind: "note" };
  if (isOverYears(all, time.year)) return { kind: "unknown", interval: null };
  const isTotal = (words.total.test(leaf) || words.amount.test(leaf)) && valueKind(path, null) === null;
  const ofBare = bareKind === "target" && isPast(path, time) ? "actual" : bareKind;
  const isOrdered = /^chi tieu\b/.test(leaf) && look.figures > look.texts;
  const kind = isOrdered && valueKind([leaf], null) === null ? "target" : valueKind(path, isTotal || isBareSpan(path) ? ofBare : null);
  // "Đơn vị được giao" over names.
  if (context.isFirst && isText && look.figures === 0) return { kind: "ignored" };
  if (kind === "target" || (kind === "actual" && (isAhead(path, context) || isToCome(path, context)))) return targetRole(path, time);
  if (kind === "actual") return actualRole(path, time, title);
  if (look.figures === 0) return { kind: isText && words.name.test(top) ? "name" : "ignored" };
  return { kind: "unknown", interval: columnInterval(path, "actual", time) };
}

const measureWords =
  /^(ke hoach|kh|du toan|muc tieu|chi tieu giao|duoc giao|giao|thuc hien|th|uoc|uth|ket qua|giai ngan|quyet toan|luy ke|cung ky|ty le|so sanh|%|so( voi)?)(?![a-z])/;

/** What a cell says of the figures beside it, where it says nothing else: "Kế hoạch", "TH 9 tháng", "Đạt (%)". */
export function measureOf(text: string): "planned" | "done" | "compared" | null {
  const folded = fold(text).replace(/^[-+* ]+/, "");
  if (folded.length > 40) return null;
  const isRatio = isRatioHeader(folded);
  if (!isRatio && !measureWords.test(folded)) return null;
  const left = folded.replace(
    /\b(ke hoach|kh|du toan|muc tieu|chi tieu|duoc|giao|thuc hien|th|uoc|uth|ket qua|giai ngan|quyet toan|luy ke|cung ky|ty le|so sanh|so voi|so|voi|dat|hoan thanh|ca|nam|truoc|nay|thang|quy|dau|cuoi|trong|ky|den|ngay|dieu chinh|i{1,3}|iv|ck|dt|tang|giam)\b|[\d%/().,:+-]/g,
    "",
  );
  if (left.trim() !== "") return null;
  if (isRatio) return "compared";
  const kind = valueKind([folded], null);
  return kind === "target" ? "planned" : kind === "actual" ? "done" : null;
}

/** Whether the texts of a column say what the figures of their rows are: planned in one, done in another. */
const isMeasures = ({ texts, figures, planned, done, compared }: ColumnLook) =>
  planned > 0 && done > 0 && figures <= compared && planned + done + compared >= texts;

/** Of a column without cells. */
export const emptyLook: Readonly<ColumnLook> = {
  filled: 0,
  figures: 0,
  texts: 0,
  units: 0,
  years: 0,
  numberings: 0,
  places: 0,
  planned: 0,
  done: 0,
  compared: 0,
};

/** How a column's cells look. */
export function lookOf(cells: Iterable<{ text: string }>): ColumnLook {
  const look: ColumnLook = { ...emptyLook };
  for (const { text } of cells) {
    if (text === "") continue;
    look.filled += 1;
    if (/^\(?([IVXivx]{1,6}|[A-Za-zĐđ]|\d{1,3}([.,]\d{1,2}){0,3})[.)]?$/.test(text)) look.numberings += 1;
    if (/\d/.test(text) && /^[^\p{L}]*$|^([≥≤><]=? ?\d|trên|dưới|khoảng|tăng|giảm|bằng|đạt|ước)/iu.test(text)) {
      look.figures += 1;
      if (isYear(text)) look.years += 1;
    } else if (/^[\d.,]+ ?\p{L}/u.test(text) && isKnownUnit(text.replace(/^[\d.,]+ ?/, ""))) {
      look.figures += 1;
    } else if (/\p{L}|["”]/u.test(text) && !/^x$/i.test(text)) {
      look.texts += 1;
      if (areaIn(text) !== null) look.places += 1;
      const measure = measureOf(text);
      if (measure !== null) look[measure] += 1;
      if (text.length < 30 && isKnownUnit(text)) look.units += 1;
    } else if (/^[%‰]$/.test(text)) {
      look.texts += 1;
      look.units += 1;
      look.compared += 1;
    }
  }
  return look;
}
