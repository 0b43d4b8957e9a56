import { fold } from "../model/fold.ts";
import { unitOf } from "../model/unit.ts";
import { isShareOf } from "./columnFigures.ts";
import { isPast } from "./columnRole.ts";
import { bareKindOf, columnsByWords, type HeaderView, roleOf, unitOfPath } from "./columns.ts";
import { withPledges } from "./columnsBeside.ts";
import type { Column } from "./draft.ts";
import { words } from "./headerWords.ts";
import { type HeaderIndicator, indicatorOf, isMeasure, isPartsWord, lower, ownName, plannedIn } from "./indicatorOf.ts";
import { addsUpNowhere, isPart } from "./monthTotals.ts";
import { isRateName } from "./rowUnits.ts";
import { spanOfPath } from "./span.ts";
import { countedUnit, isPlainUnit, namedUnit, splitLooseUnit, splitUnit } from "./unitText.ts";

/** What the parts below "Trong đó" or "Phân theo giới tính" are parts of: the column to their left, or what the title names. */
interface Whole {
  indicator: string;
  unit: string | null;
}

/** "Nam" under "Phân theo giới tính", "Trong đó: Nữ". */
function partOf(levels: readonly string[], whole: Whole | null): HeaderIndicator | null {
  const path = levels.flatMap((level) => /^(trong đó|chia ra|bao gồm) ?: ?(\S.*)$/isu.exec(level)?.slice(1) ?? level);
  const at = path.findIndex(isPartsWord);
  const [leaf, ...others] = path.slice(at + 1).filter((level) => !isPlainUnit(level));
  const isWholly = at >= 0 && path.slice(0, at).every((level) => isMeasure(level));
  if (!isWholly || whole === null || leaf === undefined || others.length > 0 || isMeasure(leaf)) return null;
  const { rest, unit } = ownName(leaf);
  const indicator = /^chung$/iu.test(rest) ? whole.indicator : `${whole.indicator} – ${rest}`;
  return { indicator, unit: unit ?? unitOfPath(path) ?? whole.unit, rest: path.slice(0, at) };
}

/** What a table is about by its title, where no column says it: "Thu ngân sách 6 tháng đầu năm 2013" is about "Thu ngân sách". */
function subjectOf(title: string): Whole | null {
  const subject = title
    .replace(/^(?:(biểu|bảng|phụ lục|phụ biểu)( số)? ?[\dIVX]*[.:]?|\d{1,3}(\.\d{1,3})*[.)])\s+/iu, "")
    .replace(
      /^(?:danh sách (?:[^,]+ )?và )?(báo cáo|tổng hợp|bảng|tình hình|kết quả|số liệu|theo dõi|tiến độ|thực hiện|kế hoạch|công tác|giao|phân bổ|phân khai|dự toán)\s+(?:(tổng hợp|tình hình|kết quả|số liệu|tiến độ|thực hiện|kế hoạch|chỉ tiêu|dự toán)\s+)*/iu,
      "",
    )
    .replace(
      /\s*(,|-|\()?\s*((?:(?:tính )?đến )?(?:hết )?(\d+ tháng|quý [IV\d]+|tháng \d+))?\s*(đầu |cuối )?(năm|giai đoạn)?\s*\/?\s*(19|20)\d\d.*$/iu,
      "",
    )
    .replace(/\s*\(?(số liệu )?(tính )?đến (hết )?(ngày |tháng )?\d.*$/iu, "")
    .replace(
      /\s+(của |tại |ở )?các (tỉnh|quận|huyện|phường|xã|thị xã|thành phố|địa phương)([ ,/&-]+(và )?(tỉnh|quận|huyện|phường|xã|thị xã|thành phố))*$/iu,
      "",
    )
    .replace(/\s+(phân|chia)( ra)? theo .*$/iu, "")
    .replace(/\s+(trên|tại) địa bàn (toàn|tỉnh|thành phố|huyện|quận|thị xã|phường|xã|thị trấn)(?!\p{L}).*$/iu, "")
    .replace(/\s+(trong |qua )?các (tháng|quý|năm)$/iu, "")
    .replace(/\s+theo (tháng|quý|năm|phường|xã|huyện|địa bàn|địa phương|đơn vị)$/iu, "")
    .trim();
  const { rest, unit } = splitUnit(subject);
  return subject.length > 2 ? { indicator: rest, unit } : null;
}

/** The columns of a table whose rows are places or periods: each column of figures names its indicator. */
export function indicatorColumns(view: HeaderView): Column[] {
  return withIndicators(view, columnsByWords(view, bareKindOf(view))).map((column) =>
    column.role.kind === "name" ? { ...column, role: { kind: "ignored" } } : column,
  );
}

/** "(%)" below a header that it shares with no other column: its unit, no percentage of others. */
const isUnitAlone = (level: string) => /^\(?%\)?$/.test(level);

/** What each header names; under two headings that both have it, with its heading. */
function indicatorsOf(paths: readonly (readonly string[])[]): (HeaderIndicator | null)[] {
  const found = paths.map((path) => indicatorOf(path));
  const wholes = new Map<string, Set<string | undefined>>();
  for (const each of found) if (each) wholes.set(each.indicator, (wholes.get(each.indicator) ?? new Set()).add(each.whole));
  return found.map((each) => {
    const isTwice = each !== null && (wholes.get(each.indicator)?.size ?? 0) > 1;
    return isTwice && each.whole !== undefined ? { ...each, indicator: each.whole } : each;
  });
}

/** "Khối lượng thu gom: Tháng 4 | Tháng 5 | Tháng 6" before "Tổng cộng": what the months are about that a total adds up; null where it is no
 *  such total. */
function summedBy(view: HeaderView, column: Column, before: readonly Column[]): Whole | null {
  const last = before.at(-1);
  if (!last?.indicator || !words.total.test(fold(column.path.join(" | ")))) return null;
  const first = before.findLastIndex(({ indicator, path }) => indicator !== last.indicator || !isPart(path)) + 1;
  const months = before.slice(first);
  if (months.length < 2 || addsUpNowhere(view, months, column)) return null;
  return { indicator: last.indicator, unit: last.unit };
}

/** The columns with the indicator that each column of figures names. */
export function withIndicators(view: HeaderView, columns: readonly Column[]): Column[] {
  const titled = subjectOf(view.title.text);
  const hasUnits = columns.some(({ role }) => role.kind === "unit");
  const indicators = indicatorsOf(view.paths);
  let whole = titled;
  let done = titled;
  const named: Column[] = [];
  for (const column of columns) {
    if (!mayHoldFigures(view, column)) {
      named.push(column);
      continue;
    }
    const part = partOf(column.path, whole);
    const isBefore = column.role.kind === "actual" && spanOfPath(column.path).isPrevious;
    const silent = summedBy(view, column, named) ?? (isBefore ? done : titled);
    const own = withIndicator(view, column, part ?? indicators[column.index] ?? null, { silent, hasUnits });
    const about = own.indicator === null || own.role.kind === "ignored" ? null : { indicator: own.indicator, unit: own.unit };
    if (about !== null && part === null) whole = about;
    if (about !== null && own.role.kind === "actual") done = about;
    named.push(own);
  }
  return withShares(
    view,
    asPlanned(withPledges(named, view)).map((column) => beside(column, named)),
  );
}

const mayHoldFigures = ({ looks }: HeaderView, { role, index }: Column): boolean =>
  !/^(number|code|name|area|period|note|ignored)$/.test(role.kind) && !(role.kind === "verdict" && (looks[index]?.figures ?? 0) === 0);

/** `silent`: what it is about where it names nothing: what the title names, for "Cùng kỳ" the column before it, for a total those before it. `hasUnits`: rows name their units, so that a column without one has theirs. */
function withIndicator(
  view: HeaderView,
  column: Column,
  found: HeaderIndicator | null,
  { silent, hasUnits }: { silent: Whole | null; hasUnits: boolean },
): Column {
  const { path, index, role } = column;
  if (found === null && /^(target|actual|percent)$/.test(role.kind) && silent !== null)
    return {
      ...column,
      indicator: silent.indicator,
      unit: unitOfPath(path) ?? splitLooseUnit(path.at(-1) ?? "").unit ?? silent.unit ?? view.title.unit ?? countedUnit(silent.indicator),
    };
  if (found === null || (view.looks[index]?.figures ?? 0) === 0) return column;
  const kind = isPast(found.rest, view.time) ? "actual" : bareKindOf(view);
  const isAlone = view.paths.filter(([top]) => top === path[0]).length === 1;
  const rest = isAlone ? found.rest.filter((level) => !isUnitAlone(level)) : found.rest;
  const read = rest.length === 0 ? null : roleOf(view, rest, index, kind);
  const isBare = read === null || read.kind === "unknown" || read.kind === "ignored";
  const own = isBare ? roleOf(view, [kind === "target" ? "Kế hoạch" : "Thực hiện", ...rest], index, kind) : read;
  const { unit } = view.title;
  const isOther = unit !== null && isRateName(found.indicator) && !unitOf(unit).is_rate;
  const elsewhere = (isOther ? null : unit) ?? namedUnit(found.indicator.replace(/^.* – /, ""));
  return { ...column, role: own, indicator: found.indicator, unit: found.unit ?? (hasUnits ? null : elsewhere) };
}

/** KH gieo cấy | Đã gieo cấy, Lúa: KH gieo sạ | DT gieo sạ: what is done and what is planned go by one name. */
function asPlanned(columns: readonly Column[]): Column[] {
  const planned = columns.flatMap(({ role, indicator }) => (role.kind === "target" ? (indicator ?? []) : []));
  return columns.map((column): Column => {
    const { path, role, unit } = column;
    const bare = fold(column.indicator ?? "").replace(/^da /, "");
    const same = role.kind === "actual" ? planned.find((name) => fold(name) === bare) : undefined;
    if (same !== undefined) return { ...column, indicator: same };
    const left = role.kind === "target" ? plannedIn(path) : null;
    if (left === null) return column;
    const isDone = (other: Column) =>
      other.role.kind === "actual" &&
      other.unit === unit &&
      !/^đã /iu.test(other.indicator ?? "") &&
      (path.length === 1 || other.path[0] === path[0]);
    const [done, ...others] = columns.filter((other) => isDone(other) && fold(other.indicator ?? "").endsWith(` ${fold(left)}`));
    return done === undefined || others.length > 0 ? column : { ...column, indicator: done.indicator };
  });
}

/** Số tiêu chí đạt năm 2023 | Kế hoạch năm 2025, Chỉ tiêu giao (%) | Tỷ lệ bao phủ (%): the title may name what is planned, and so may
 *  another column. A person tells. */
function beside(column: Column, columns: readonly Column[]): Column {
  const { role, path, unit } = column;
  if ((role.kind !== "target" && role.kind !== "actual") || indicatorOf(path) !== null) return column;
  const named = columns.filter(({ path: own }) => indicatorOf(own) !== null);
  const alike = columns.filter((other) => other !== column && unitOfPath(path) !== null && other.unit === unit);
  const [only] = alike.every((other) => named.includes(other)) ? alike : [];
  const series = named.findLast(({ path: own, index }) => index < column.index && ownName(own[0] ?? "").isDated) ?? only;
  if (series === undefined) return column;
  return { ...column, role: { kind: "unknown", interval: role.interval }, indicator: series.indicator, unit: series.unit };
}

const isShare = (level: string): boolean => /^\(?((ty|ti) le|%)( ?\(?%\)?)?\)?$/.test(fold(level));

/** Diện tích cần cấp | Diện tích đã cấp | Số giấy | Tỷ lệ: computed from others than the column beside it. */
function isOfOthers(view: HeaderView, share: Column, counted: Column): boolean {
  const figures = view.looks.flatMap((look, index) => (look.figures > look.texts && index < share.index ? [index] : []));
  const isOf = (part: number) => figures.some((whole) => whole !== part && isShareOf(view, share.index, [part, whole]));
  return !isOf(counted.index) && figures.some((part) => part !== counted.index && isOf(part));
}

/** Hộ nghèo: Số hộ | Tỷ lệ (%). Where what is counted is only done, or in its group only planned, "Tỷ lệ" is its share of all: an indicator
 *  of its own. */
function withShares(view: HeaderView, columns: readonly Column[]): Column[] {
  const { paths } = view;
  return columns.map((column, at): Column => {
    const { path, role } = column;
    const counted = columns[at - 1];
    if (role.kind !== "percent" || !isShare(path.at(-1) ?? "") || !counted || counted.indicator === null) return column;
    const group = path.length > 1 ? path[0] : undefined;
    const isOfGroup = (index: number) => group === undefined || paths[index]?.[0] === group;
    const kinds = new Set(columns.flatMap(({ index, role: { kind } }) => (isOfGroup(index) ? [kind] : [])));
    const isOnly = kinds.has("target") ? group !== undefined && !kinds.has("actual") : counted.role.kind === "actual";
    if (!isOnly || !isOfGroup(counted.index) || indicatorOf(counted.path) === null || isOfOthers(view, column, counted)) return column;
    const name = counted.indicator.replace(/^(tổng )?số (lượng )?| – .*$/giu, "");
    return { ...column, role: counted.role, indicator: `Tỷ lệ ${lower(name)}`, unit: "%" };
  });
}
