import { fold } from "../model/fold.ts";
import type { Interval } from "../model/period.ts";
import { addingUp } from "./columnFigures.ts";
import { targetRole } from "./columnRole.ts";
import type { HeaderView } from "./columns.ts";
import type { Column } from "./draft.ts";
import { words } from "./headerWords.ts";
import { isPartsWord } from "./indicatorOf.ts";
import { spanIn, yearBefore } from "./span.ts";
import { splitLooseUnit } from "./unitText.ts";

/* What a column says that only the columns beside it tell. */

/** In a report on one month or quarter "cùng kỳ" is of the figures to its left: beside a running total, of the running total. */
function withSamePeriods(columns: Column[], { title, time }: HeaderView): Column[] {
  if (title.months === null || title.months[0] === 1 || time.year === null) return columns;
  let left: Interval | null = null;
  return columns.map((column): Column => {
    const { role, path } = column;
    if (role.kind !== "actual") return column;
    const text = path.join(" | ");
    const isSame = /\b(cung ky|ck)\b/.test(fold(text)) && spanIn(text).months === null;
    if (!isSame) left = role.interval;
    return isSame && left !== null ? { ...column, role: { ...role, interval: yearBefore(left) } } : column;
  });
}

const leafOf = ({ path }: Column): string => splitLooseUnit((path.at(-1) ?? "").replace(/\s+/g, " ")).rest;

/** What was pledged: "Số tiêu chí" of "Số tiêu chí đăng ký năm 2025". */
const pledge =
  /^(.*?)(?:^| )(?:đã )?đăng ký(?: (?:đạt|phấn đấu|thực hiện|hoàn thành))*(?: chuẩn)?(?: (?:trong )?năm| trong kỳ)?(?: (?:19|20)\d\d)?$/iu;

/** "Tỉnh đăng ký": who pledges, and not what. */
const isPledger = /^(tỉnh|thành phố|huyện|xã|phường|đơn vị|cơ quan|ngành|địa phương|sở|bộ|cơ sở)$/iu;

/** What offices register, and nobody pledges. */
const isRegistered = /(vốn|doanh nghiệp|dự án|hộ kinh doanh|hợp tác xã|phương tiện|thuê bao)$/iu;

/** Beside "Số tiêu chí đạt", "Số tiêu chí đăng ký" is a plan. */
export function withPledges(columns: Column[], { time }: HeaderView): Column[] {
  const isDone = (column: Column, counted: string) => {
    const leaf = leafOf(column);
    const rest = leaf.slice(counted.length).trim();
    return fold(leaf).startsWith(fold(counted)) && /^(đã )?(đạt|hoàn thành|thực hiện|kết quả|được công nhận)(?!\p{L})/iu.test(rest);
  };
  return columns.map((column): Column => {
    const counted = pledge.exec(leafOf(column))?.[1]?.replace(isPledger, "");
    const isOpen = column.role.kind === "actual" || column.role.kind === "unknown";
    if (
      counted === undefined ||
      isRegistered.test(counted) ||
      !isOpen ||
      !columns.some((other) => other !== column && isDone(other, counted))
    )
      return column;
    return { ...column, role: targetRole(column.path, time) };
  });
}

/** "Mục tiêu" over words, beside "Mục tiêu 2025" over figures, names what is striven for. */
function withGoals(columns: Column[], { looks }: HeaderView): Column[] {
  const isOfWords = ({ index }: Column) => (looks[index]?.texts ?? 0) > (looks[index]?.figures ?? 0);
  if (!columns.some((column) => column.role.kind === "target" && !isOfWords(column))) return columns;
  const isGoal = (column: Column) =>
    column.role.kind === "target" && isOfWords(column) && /^muc tieu( cu the| chu yeu)?$/.test(fold(leafOf(column)));
  return columns.map((column) => (isGoal(column) ? { ...column, role: { kind: "name" } } : column));
}

/** Dự toán đầu năm | Bổ sung trong năm | Tổng dự toán: what comes on top is no plan of its own, and the total is the plan as adjusted. */
function withSupplements(columns: Column[], view: HeaderView): Column[] {
  const changed = [...columns];
  for (const added of columns) {
    if (added.role.kind !== "target" || !/\b(bo sung|tang them|dieu chinh tang)\b/.test(fold(leafOf(added)))) continue;
    const [first, total] = [columns[added.index - 1], columns[added.index + 1]];
    if (first?.role.kind !== "target" || total?.role.kind !== "target") continue;
    const { adding, of } = addingUp(view, [first.index, added.index], total.index);
    if (adding < 2 || adding < of) continue;
    changed[added.index] = { ...added, role: { kind: "ignored" } };
    changed[total.index] = { ...total, role: { ...total.role, isAdjusted: true } };
  }
  return changed;
}

/** Quyết toán | Bao gồm: Ngân sách cấp tỉnh, Ngân sách cấp xã, or Giải ngân: Tổng số | Vốn giao năm 2025 | Vốn kéo dài: parts that add up to
 *  the column before them are what it is, whatever their own words say. */
function withParts(columns: Column[], view: HeaderView): Column[] {
  const isPart = ({ path: [top], path, role: { kind } }: Column, whole: Column) => {
    if (kind === "unknown" && path.length > 1 && isPartsWord(top ?? "")) return true;
    const isTotal = whole.path.length > 1 && words.total.test(fold(whole.path.at(-1) ?? ""));
    return isTotal && path.length > 1 && top === whole.path[0] && (kind === "target" || kind === "actual" || kind === "unknown");
  };
  const changed = [...columns];
  for (const [index, whole] of columns.entries()) {
    if (whole.role.kind !== "target" && whole.role.kind !== "actual") continue;
    const rest = columns.slice(index + 1);
    const end = rest.findIndex((column) => !isPart(column, whole));
    const parts = end < 0 ? rest : rest.slice(0, end);
    if (parts.length < 2) continue;
    const { adding, of } = addingUp(
      view,
      parts.map((part) => part.index),
      index,
    );
    if (adding < 2 || adding < of) continue;
    for (const part of parts) changed[part.index] = { ...part, role: whole.role };
  }
  return changed;
}

/** The columns with what those beside them tell. */
export const toldBeside = (columns: Column[], view: HeaderView): Column[] =>
  withParts(withSupplements(withGoals(withPledges(withSamePeriods(columns, view), view), view), view), view);
