import { fold } from "../model/fold.ts";
import { isBareSpan, valueKind } from "./columnRole.ts";
import { unitOfPath } from "./columns.ts";
import { areaIn, isRatioHeader, words } from "./headerWords.ts";
import { countedUnit, isPlainUnit, splitLooseUnit, splitUnit } from "./unitText.ts";

/* What a header says that its column of figures is about. */

const roleWords =
  /(?<!\p{L})(kế hoạch|KH|thực hiện|TH|ước TH|ước thực hiện|ước|chỉ tiêu|mục tiêu|dự kiến|phấn đấu|kết quả|dự toán|(?<!(?:bàn|chuyển) )(?:được )?giao|lũy kế)(?!\p{L})(\s*năm)?(\s*(19|20)\d\d)?/giu;
export const isMeasure = (level: string) =>
  (valueKind([level], null) !== null && !isCount(level)) ||
  isRatioHeader(fold(level)) ||
  isTimeAlone(level) ||
  /^chỉ tiêu(?!\p{L})|^được giao$|^(số )?(đã )?đạt$/iu.test(level) ||
  areaIn(level) !== null ||
  words.total.test(fold(level));

/** "Giải ngân đến hết ngày 31/10/2024" names nothing: it is what is done, and when. */
const withoutTime = (text: string): string =>
  text
    .replace(
      /(?<!\p{L})(giải ngân|quyết toán|thực thu|thực chi|cộng dồn|giai đoạn|niên vụ|đạt|đã|được|tính|số|từ|đến|hết|ngày|tháng|quý|kỳ|năm|đầu|cuối|trong)(?!\p{L})/giu,
      " ",
    )
    .replace(/[\d/.,:;()–-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const namesAny = (text: string): boolean => /\p{L} \p{L}/u.test(withoutTime(text));

/** "Số hồ sơ đã giải quyết", "Số tiêu chí đạt đến 30/6": what is counted, and how far; "Số đã thực hiện" names nothing. */
const isCount = (level: string): boolean => /^(tổng )?số \p{L}+ .*(đã|đạt|đến) /iu.test(level) && namesAny(level.replace(roleWords, " "));

const isTimeAlone = (level: string): boolean => isBareSpan([level]) && !namesAny(level);

const schoolYear = /[\s,(]+năm học:? ?(19|20)\d\d ?[-–/] ?(19|20)\d\d\)?$/iu;

/** "Số tiêu chí đạt năm 2023" is about "Số tiêu chí đạt"; "Hộ nghèo đầu năm 2024" about those of the start of a year. */
function withoutYear(text: string): string {
  const undated = text.replace(
    /\s+(?:(?:tính )?(?:đến|tại|vào) (?:hết )?(?:thời điểm )?(?:ngày )?\d{1,2}[/.]\d{1,2}(?:[/.](?:19|20)\d\d)?|\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d)$/iu,
    "",
  );
  if (undated !== text) return undated;
  if (schoolYear.test(text)) return text.replace(schoolYear, "");
  if (/(?<!\p{L})giá (so sánh|ss|cố định|gốc)( năm)? (19|20)\d\d\)?$/iu.test(text)) return text;
  const rest =
    /^(.*?\S)\s*(?:[,(]\s*)?(?:(?:\d+ tháng(?: đầu| cuối)?|quý [IV\d]+|tháng \d+) ?)?[/-]?\s*(?:(?:cả )?năm )?(?:19|20)\d\d\)?$/iu.exec(
      text,
    )?.[1];
  if (rest === undefined || /\d$/.test(rest)) return text;
  return /(?<!\p{L})(đầu|cuối)$/iu.test(rest) ? `${rest} năm` : rest.replace(/[\s,–-]+$/, "");
}

/** "Hộ nghèo" over "Số hộ" is "Số hộ nghèo"; over "Số lượng", itself. */
function nameOf(whole: string, part: string): string {
  const counted = /^(?:tổng )?số (\p{L}+)$/iu.exec(part)?.[1];
  if (/^(số lượng|sl)$/iu.test(part)) return whole;
  return counted !== undefined && fold(whole).startsWith(`${fold(counted)} `) ? `Số ${lower(whole)}` : `${whole} – ${part}`;
}

export const lower = (text: string): string => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** What a level of a header says, its unit and year apart. */
export function ownName(level: string): { rest: string; unit: string | null; isDated: boolean } {
  const { rest, unit } = splitLooseUnit(level);
  const name = withoutYear(rest);
  return { rest: name, unit, isDated: name !== rest };
}

/** "Trong đó" and "Phân theo giới tính" say that what stands below them are parts. */
export const isPartsWord = (level: string): boolean => /^(phân|chia)( ra)? theo |^(trong đó|chia ra|bao gồm):?$/iu.test(level);

/** "Diễn biến trong năm" over columns that name themselves. */
const isHollow = (level: string): boolean =>
  /^(diễn biến|biến động|phát sinh|tình hình|số liệu|thông tin|nội dung)( (trong )?(năm|kỳ|tháng|quý)( \d+)?)?$/iu.test(level);

const isOwn = (level: string): boolean =>
  !isMeasure(splitUnit(level).rest) && !isPartsWord(level) && !isHollow(level) && !isPlainUnit(level) && !/^[(%]/.test(level);

/** Whether the words of a column alone name an indicator, "Số hồ sơ tiếp nhận", and not only whether it is planned or done. */
export const isOwnIndicator = (path: readonly string[]): boolean => path.some(isOwn);

/** "Năng suất", "Diện tích thu hoạch": of what, the header above it says. */
const isMeasured = (part: string): boolean =>
  /^(diện tích|năng suất|sản lượng)( (gieo|cấy|trồng|thu hoạch|cho sản phẩm|canh tác|nuôi|khai thác)(?!\p{L}).*)?$|^(giá trị|trị giá|số tiền|kinh phí|quy mô|tỷ lệ)$/iu.test(
    part,
  );

export interface HeaderIndicator {
  indicator: string;
  /** With the heading above it, where that is left out: "Bảo hiểm y tế – Số người tham gia". */
  whole?: string;
  unit: string | null;
  /** The words that say whether it is planned or done, and when. */
  rest: string[];
}

/** By the levels that name something: "Lúa", and "Năng suất (tạ/ha)" below it. */
function byOwnLevels(levels: readonly string[]): HeaderIndicator | null {
  const [at, ...later] = levels.flatMap((level, index) => (isOwn(level) ? [index] : []));
  if (at === undefined) return null;
  const below = later.find((index) => levels[index] !== levels[at]);
  const rest = levels.filter((level, index) => (index !== at && index !== below) || ownName(level).isDated);
  const [whole, part] = [ownName(levels[at] ?? ""), ownName(levels[below ?? -1] ?? "")];
  if (part.unit !== null && !isMeasured(part.rest))
    return { indicator: part.rest, whole: nameOf(whole.rest, part.rest), unit: part.unit, rest };
  const unit = part.unit ?? whole.unit ?? countedUnit(part.rest) ?? unitOfPath(levels) ?? countedUnit(whole.rest);
  const change = below === undefined && isCountAlone(whole.rest) ? changeIn(levels.slice(0, at)) : null;
  if (change !== null) return { indicator: nameOf(change, whole.rest), unit, rest };
  return { indicator: below === undefined ? whole.rest : nameOf(whole.rest, part.rest), unit, rest };
}

const isCountAlone = (name: string): boolean => /^(tổng )?số (\p{L}+|lượng)$/iu.test(name);

/** "Kế hoạch giảm năm 2025" over "Số hộ": what changes. */
const changeIn = (levels: readonly string[]): string | null =>
  levels
    .map((level) => withoutYear(withoutRole(level)))
    .find((left) => /(?<!\p{L})(tăng|giảm|thoát|mới|phát sinh)(?!\p{L})/iu.test(left)) ?? null;

/** What a level names beside "Kế hoạch", "Thực hiện" and the like: "tuyển sinh lớp 1" of "KH tuyển sinh lớp 1". */
const withoutRole = (text: string): string =>
  text
    .replace(roleWords, " ")
    .replace(/^[\s:–-]+|[\s:–-]+$/g, "")
    .replace(/\s+/g, " ")
    .replace(/^\p{Ll}/u, (first) => first.toUpperCase());

/** What is planned, where a level below the header names that too: "gieo sạ" of "Lúa", "KH gieo sạ (ha)". */
export function plannedIn(path: readonly string[]): string | null {
  const left = withoutRole(splitLooseUnit(path.at(-1) ?? "").rest);
  return namesAny(left) ? left : null;
}

const isSilent = (level: string): boolean => level.startsWith("(") || isPlainUnit(level) || isPartsWord(level);

/** By what is left of levels that say whether it is planned or done. */
function byLeftover(levels: readonly string[]): HeaderIndicator | null {
  for (const level of levels) {
    if (isSilent(level) || isRatioHeader(fold(level)) || words.total.test(fold(level))) continue;
    const { rest, unit: ownUnit } = splitLooseUnit(level);
    const unit = ownUnit ?? unitOfPath(levels);
    const bare = withoutRole(rest);
    // "Vốn thực hiện (triệu USD)" beside "Vốn đăng ký": a noun with a unit of its own.
    if (unit !== null && /^(số |lượng |giá trị )?(vốn|tiền)(?!\p{L})/iu.test(rest) && bare !== rest)
      return { indicator: rest, unit, rest: [...levels] };
    const undated = withoutYear(bare);
    const indicator = namesAny(undated) ? undated : bare;
    if (/^số \p{L}+ \p{L}/iu.test(bare) && undated !== bare && namesAny(undated))
      return { indicator, unit: unit ?? countedUnit(undated), rest: [...levels] };
    if (namesAny(bare) && !/cung ky|nam (truoc|nay)|^so |%/.test(fold(bare))) return { indicator, unit, rest: [...levels] };
  }
  return null;
}

/** What a column is about, "Số hộ nghèo đầu năm" where a level of its own says "Đầu năm"; null where its header says only whether it is planned or done. */
export function indicatorOf(path: readonly string[]): HeaderIndicator | null {
  const levels = path.map((level) => level.replace(/\s+/g, " ").replace(/^(trong đó|tr\. ?đó|tđ|chia ra) ?: ?(?=\S)/iu, ""));
  const found = byOwnLevels(levels) ?? byLeftover(levels);
  const opening = levels
    .map((level) => /^(?:số )?(đầu (?:năm|kỳ))(?: (?:19|20)\d\d)?$/iu.exec(level)?.[1])
    .find((words) => words !== undefined);
  return found === null || opening === undefined ? found : { ...found, indicator: `${found.indicator} ${lower(opening)}` };
}
