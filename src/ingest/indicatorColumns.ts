import { fold } from "../model/fold.ts";
import { isBareSpan, valueKind } from "./columnRole.ts";
import { bareKindOf, columnsByWords, type HeaderView, roleOf, unitOfPath } from "./columns.ts";
import type { Column } from "./draft.ts";
import { areaIn, isRatioHeader, words } from "./headerWords.ts";
import { isRateName } from "./rowUnits.ts";
import { countedUnit, namedUnit, splitLooseUnit, splitUnit } from "./unitText.ts";

const roleWords =
  /(?<!\p{L})(kế hoạch|KH|thực hiện|TH|ước TH|ước thực hiện|ước|chỉ tiêu|mục tiêu|dự kiến|phấn đấu|kết quả|dự toán|giao|lũy kế)(?!\p{L})(\s*năm)?(\s*(19|20)\d\d)?/giu;
const isMeasure = (level: string) =>
  (valueKind([level], null) !== null && !isCount(level)) ||
  isRatioHeader(fold(level)) ||
  isTimeAlone(level) ||
  /^chỉ tiêu(?!\p{L})|^được giao$/iu.test(level) ||
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
  const undated = text.replace(/\s+(tính )?đến (hết )?(ngày )?\d{1,2}[/.]\d{1,2}([/.](19|20)\d\d)?$/iu, "");
  if (undated !== text) return undated;
  if (schoolYear.test(text)) return text.replace(schoolYear, "");
  const rest = /^(.*?\S)\s*(?:[,(]\s*)?(?:(?:\d+ tháng(?: đầu| cuối)?|quý [IV\d]+|tháng \d+) ?)?[/-]?\s*(?:năm )?(?:19|20)\d\d\)?$/iu.exec(
    text,
  )?.[1];
  if (rest === undefined || /\d$/.test(rest)) return text;
  return /(?<!\p{L})(đầu|cuối)$/iu.test(rest) ? `${rest} năm` : rest.replace(/[\s,–-]+$/, "");
}

/** "Hộ nghèo" over "Số hộ" is "Số hộ nghèo"; over "Số lượng", itself. */
function nameOf(whole: string, part: string): string {
  const counted = /^(?:tổng )?số (\p{L}+)$/iu.exec(part)?.[1];
  if (/^số lượng$/iu.test(part)) return whole;
  return counted !== undefined && fold(whole).startsWith(`${fold(counted)} `) ? `Số ${lower(whole)}` : `${whole} – ${part}`;
}

const lower = (text: string): string => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** What a level of a header says, its unit and year apart. */
function ownName(level: string): { rest: string; unit: string | null; isDated: boolean } {
  const { rest, unit } = splitLooseUnit(level);
  const name = withoutYear(rest);
  return { rest: name, unit, isDated: name !== rest };
}

/** What a column is about, and the words that say whether it is planned or done. */
export function indicatorOf(path: readonly string[]): { indicator: string; unit: string | null; rest: string[] } | null {
  const levels = path.map((level) => level.replace(/\s+/g, " ").replace(/^(trong đó|chia ra) ?: ?(?=\S)/iu, ""));
  const isOwn = (level: string) => !isMeasure(splitUnit(level).rest) && !/^[(%]/.test(level);
  const at = levels.findIndex(isOwn);
  const below = at < 0 ? -1 : levels.findIndex((level, index) => index > at && isOwn(level) && level !== levels[at]);
  if (at >= 0) {
    const isSaid = (index: number) => index === at || index === below;
    const rest = levels.filter((level, index) => !isSaid(index) || ownName(level).isDated);
    const [whole, part] = [ownName(levels[at] ?? ""), ownName(levels[below] ?? "")];
    if (part.unit !== null) return { indicator: part.rest, unit: part.unit, rest };
    const unit = whole.unit ?? countedUnit(part.rest) ?? unitOfPath(levels) ?? countedUnit(whole.rest);
    return { indicator: below < 0 ? whole.rest : nameOf(whole.rest, part.rest), unit, rest };
  }
  for (const level of levels) {
    if (isRatioHeader(fold(level)) || words.total.test(fold(level)) || level.startsWith("(")) continue;
    const { rest, unit: ownUnit } = splitLooseUnit(level);
    const unit = ownUnit ?? unitOfPath(levels);
    const bare = rest
      .replace(roleWords, " ")
      .replace(/^[\s:–-]+|[\s:–-]+$/g, "")
      .replace(/\s+/g, " ");
    // "Vốn thực hiện (triệu USD)" beside "Vốn đăng ký": a noun with a unit of its own.
    if (unit !== null && /^(số |lượng |giá trị )?(vốn|tiền)(?!\p{L})/iu.test(rest) && bare !== rest)
      return { indicator: rest, unit, rest: levels };
    const undated = withoutYear(bare);
    if (/^số \p{L}+ \p{L}/iu.test(bare) && undated !== bare && namesAny(undated))
      return { indicator: undated, unit: unit ?? countedUnit(undated), rest: levels };
    if (namesAny(bare) && !/cung ky|nam (truoc|nay)|^so |%/.test(fold(bare)))
      return { indicator: namesAny(undated) ? undated : bare, unit, rest: levels };
  }
  return null;
}

/** "Phân theo giới tính" over "Nam": a part of what the title names. */
function partOf(path: readonly string[], whole: string | null): ReturnType<typeof indicatorOf> {
  const at = path.findIndex((level) => /^(phân|chia)( ra)? theo |^(trong đó|chia ra):?$/iu.test(level));
  const [leaf, ...others] = path.slice(at + 1);
  if (at < 0 || whole === null || leaf === undefined || others.length > 0 || isMeasure(leaf)) return null;
  const { rest, unit } = ownName(leaf);
  return { indicator: `${whole} – ${rest}`, unit, rest: path.slice(0, at) };
}

/** What a table is about by its title, where no column says it: "Thu ngân sách 6 tháng đầu năm 2013" is about "Thu ngân sách". */
function subjectOf(title: string): string | null {
  const subject = title
    .replace(/^(biểu|bảng|phụ lục)( số)? ?[\dIVX]*[.:]?\s+/iu, "")
    .replace(
      /^(?:danh sách (?:[^,]+ )?và )?(báo cáo|tổng hợp|bảng|tình hình|kết quả|số liệu|theo dõi|tiến độ|thực hiện|kế hoạch|công tác)\s+(?:(tổng hợp|tình hình|kết quả|số liệu|tiến độ|thực hiện|kế hoạch|chỉ tiêu)\s+)*/iu,
      "",
    )
    .replace(/\s*(,|-)?\s*(\d+ tháng|quý [IV\d]+|tháng \d+)?\s*(đầu |cuối )?(năm|giai đoạn)?\s*(19|20)\d\d.*$/iu, "")
    .replace(/\s*\(?(số liệu )?(tính )?đến (hết )?(ngày |tháng )?\d.*$/iu, "")
    .replace(
      /\s+(của |tại |ở )?các (tỉnh|quận|huyện|phường|xã|thị xã|thành phố|địa phương)([ ,/&-]+(và )?(tỉnh|quận|huyện|phường|xã|thị xã|thành phố))*$/iu,
      "",
    )
    .replace(/\s+(phân|chia)( ra)? theo .*$/iu, "")
    .replace(/\s+(trong |qua )?các (tháng|quý|năm)$/iu, "")
    .replace(/\s+theo (tháng|quý|năm|phường|xã|huyện|địa bàn|địa phương|đơn vị)$/iu, "")
    .trim();
  return subject.length > 2 ? subject : null;
}

/** The columns of a table whose rows are places or periods: each column of figures names its indicator. */
export function indicatorColumns(view: HeaderView): Column[] {
  return withIndicators(view, columnsByWords(view, bareKindOf(view))).map((column) =>
    column.role.kind === "name" ? { ...column, role: { kind: "ignored" } } : column,
  );
}

/** "(%)" below a header that it shares with no other column: its unit, no percentage of others. */
const isUnitAlone = (level: string) => /^\(?%\)?$/.test(level);

/** The columns with the indicator that each column of figures names. */
export function withIndicators(view: HeaderView, columns: readonly Column[]): Column[] {
  const kind = bareKindOf(view);
  const subject = subjectOf(view.title.text);
  const titled = subject === null ? null : splitUnit(subject);
  const isAlone = (index: number) => view.paths.filter(([top]) => top === view.paths[index]?.[0]).length === 1;
  const named = columns.map((column): Column => {
    const { path, index, role } = column;
    if (/^(number|code|name|area|period|note)$/.test(role.kind) || (role.kind === "verdict" && (view.looks[index]?.figures ?? 0) === 0))
      return column;
    if (role.kind === "ignored" && words.difference.test(fold(path.at(-1) ?? ""))) return column;
    const found = partOf(path, titled?.rest ?? null) ?? indicatorOf(path);
    const isFigures = role.kind === "target" || role.kind === "actual" || role.kind === "percent";
    if (found === null && isFigures && titled !== null)
      return {
        ...column,
        indicator: titled.rest,
        unit: unitOfPath(path) ?? splitLooseUnit(path.at(-1) ?? "").unit ?? titled.unit ?? view.title.unit ?? countedUnit(titled.rest),
      };
    if (found === null || (view.looks[index]?.figures ?? 0) === 0) return column;
    const rest = isAlone(index) ? found.rest.filter((level) => !isUnitAlone(level)) : found.rest;
    const read = rest.length === 0 ? null : roleOf(view, rest, index, kind);
    const isBare = read === null || read.kind === "unknown" || read.kind === "ignored";
    const own = isBare ? roleOf(view, [kind === "target" ? "Kế hoạch" : "Thực hiện", ...rest], index, kind) : read;
    const titleUnit = isRateName(found.indicator) ? null : view.title.unit;
    return { ...column, role: own, indicator: found.indicator, unit: found.unit ?? titleUnit ?? namedUnit(found.indicator) };
  });
  return withShares(
    view,
    asPlanned(named).map((column) => beside(column, named)),
  );
}

/** KH gieo cấy | Đã gieo cấy: what is done goes by the name of what is planned. */
function asPlanned(columns: readonly Column[]): Column[] {
  const planned = columns.flatMap(({ role, indicator }) => (role.kind === "target" ? (indicator ?? []) : []));
  return columns.map((column): Column => {
    const bare = fold(column.indicator ?? "").replace(/^da /, "");
    const same = column.role.kind === "actual" ? planned.find((name) => fold(name) === bare) : undefined;
    return same === undefined ? column : { ...column, indicator: same };
  });
}

/** Số tiêu chí đạt năm 2023 | Kế hoạch năm 2025, Chỉ tiêu giao (%) | Tỷ lệ bao phủ (%): the title may name what is planned, and so may
 *  another column. A person tells. */
function beside(column: Column, columns: readonly Column[]): Column {
  const { role, path, unit } = column;
  if ((role.kind !== "target" && role.kind !== "actual") || indicatorOf(path) !== null) return column;
  const named = columns.filter(({ path: own }) => indicatorOf(own) !== null);
  const alike = columns.filter((other) => other !== column && unitOfPath(path) !== null && other.unit === unit);
  const [only] = alike.length === 1 && alike[0] && named.includes(alike[0]) ? alike : [];
  const series = named.findLast(({ path: own, index }) => index < column.index && ownName(own[0] ?? "").isDated) ?? only;
  if (series === undefined) return column;
  return { ...column, role: { kind: "unknown", interval: role.interval }, indicator: series.indicator, unit: series.unit };
}

const isShare = (level: string): boolean => /^\(?((ty|ti) le|%)( ?\(?%\)?)?\)?$/.test(fold(level));

/** Hộ nghèo: Số hộ | Tỷ lệ (%). Where nothing of what is counted is planned, "Tỷ lệ" is its share of all: an indicator of its own. */
function withShares({ paths }: HeaderView, columns: readonly Column[]): Column[] {
  return columns.map((column, at): Column => {
    const { path, role } = column;
    const counted = columns[at - 1];
    if (role.kind !== "percent" || !isShare(path.at(-1) ?? "") || counted?.role.kind !== "actual" || counted.indicator === null)
      return column;
    const group = path.length > 1 ? path[0] : undefined;
    const isOfGroup = (index: number) => group === undefined || paths[index]?.[0] === group;
    const isPlanned = columns.some(({ index, role: { kind } }) => kind === "target" && isOfGroup(index));
    if (isPlanned || !isOfGroup(counted.index) || indicatorOf(counted.path) === null) return column;
    const name = counted.indicator.replace(/^(tổng )?số (lượng )?| – .*$/giu, "");
    return { ...column, role: counted.role, indicator: `Tỷ lệ ${lower(name)}`, unit: "%" };
  });
}
