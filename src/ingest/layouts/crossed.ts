import { fold } from "../../model/fold.ts";
import { bareKindOf, columnsByWords, type HeaderView, isSharesPath } from "../columns.ts";
import type { Column } from "../draft.ts";
import { words } from "../headerWords.ts";
import { withIndicators } from "../indicatorColumns.ts";
import { indicatorOf, isOwnIndicator } from "../indicatorOf.ts";
import { spanOfPath } from "../span.ts";
import type { Layout } from "./layout.ts";

/** Mặt hàng | ĐVT | Lượng | Trị giá (USD): the unit of the row is that of its quantity alone. */
const isTrade = (paths: readonly (readonly string[])[]): boolean => {
  const has = (words: RegExp) => paths.some((path) => words.test(path.at(-1) ?? ""));
  return has(/^(số |khối )?lượng$/iu) && has(/^(trị giá|giá trị|kim ngạch)(?!\p{L})/iu);
};

/** What the groups of columns measure, by the unit of each. */
function measuredIn({ paths, looks }: HeaderView): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    const of = (looks[index]?.figures ?? 0) > 0 ? indicatorOf(path) : null;
    if (of !== null && of.unit !== null) found.set(of.unit, of.indicator);
  }
  return found;
}

/** Whether each column of figures is about something of its own, none of them only planned or done, and rows are no indicators yet. What one
 *  plans another may name: KH dư nợ | Dư nợ | Nợ quá hạn. The title gives results, or each column says its unit or its time: a payroll and a
 *  list of projects do not. */
function isNamedEach({ looks, title, corrections: { roles } }: HeaderView, columns: readonly Column[]): boolean {
  const isIndicators = ({ role, path }: Column) => role.kind === "name" && /chi tieu/.test(fold(path.join(" ")));
  if (columns.some((column) => roles?.[column.index] !== undefined || isIndicators(column))) return false;
  const figures = columns.filter(({ index, role }) => role.kind !== "number" && (looks[index]?.figures ?? 0) > 0 && !isAside(role));
  const found = figures.map(({ path }) => ({ path, name: fold(indicatorOf(path)?.indicator ?? ""), of: indicatorOf(path) }));
  const names = new Set(found.flatMap(({ path, name }) => (isOwnIndicator(path) ? [name] : [])));
  const keys = new Set(found.map(({ name, of }) => JSON.stringify([name, of?.rest])));
  const isSure = title.kind === "actual" || found.every(({ path, of }) => of?.unit != null || isTimed(path));
  return names.size > 1 && keys.size === found.length && found.every(({ name }) => names.has(name)) && isSure;
}

const isTimed = (path: readonly string[]): boolean => {
  const { year, months } = spanOfPath(path);
  return year !== null || months !== null;
};

const isAside = ({ kind }: Column["role"]) => kind === "percent" || kind === "ignored" || kind === "code" || kind === "note";

/** Cây trồng | Diện tích (ha): KH, TH | Sản lượng (tấn): KH, TH, or Lĩnh vực | Số hồ sơ tiếp nhận | Số hồ sơ quá hạn. A row and a column, or a
 *  group of them, together name the indicator: "Diện tích lúa". */
export const crossed: Layout = {
  id: "crossed",
  score: (view) => {
    const columns = columnsByWords(view, null);
    const kinds = columns.map(({ role }) => role.kind);
    if (!kinds.includes("name") || kinds.some((kind) => kind === "area" || kind === "period")) return 0;
    if (kinds.includes("unit")) return isTrade(view.paths) ? 0.75 : 0;
    const measured = measuredIn(view);
    const [only, ...others] = new Set([...measured.values()].filter((name) => !isSharesPath([name])));
    if (only !== undefined && others.length === 0 && words.amount.test(fold(only))) return 0;
    if (measured.size >= 2 && new Set(measured.values()).size >= 2) return 0.75;
    return isNamedEach(view, columns) ? 0.72 : 0;
  },
  columns: (view) => withIndicators(view, columnsByWords(view, bareKindOf(view))),
};
