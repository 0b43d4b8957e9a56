import { bareKindOf, columnsByWords } from "../columns.ts";
import { withIndicators } from "../indicatorColumns.ts";
import { indicatorOf } from "../indicatorOf.ts";
import { spanOfPath } from "../span.ts";
import type { Layout } from "./layout.ts";

const isTimeless = (path: readonly string[]): boolean => {
  const { year, months } = spanOfPath(path);
  return year === null && months === null;
};

/** Mặt hàng | ĐVT | Lượng | Trị giá (USD): the unit of the row is that of its quantity alone. */
const isTrade = (paths: readonly (readonly string[])[]): boolean => {
  const has = (words: RegExp) => paths.some((path) => words.test(path.at(-1) ?? ""));
  return has(/^(số |khối )?lượng$/iu) && has(/^(trị giá|giá trị|kim ngạch)(?!\p{L})/iu);
};

/** Cây trồng | Diện tích (ha): KH, TH | Sản lượng (tấn): KH, TH, or Lĩnh vực | Số hồ sơ tiếp nhận | Số hồ sơ đã giải quyết. A row and a group
 *  of columns together name the indicator: "Diện tích lúa". */
export const crossed: Layout = {
  id: "crossed",
  score: (view) => {
    const columns = columnsByWords(view, null);
    const kinds = columns.map(({ role }) => role.kind);
    if (!kinds.includes("name") || kinds.some((kind) => kind === "area" || kind === "period")) return 0;
    if (kinds.includes("unit")) return isTrade(view.paths) ? 0.75 : 0;
    const measured = columns.flatMap(({ path, index, role }) => {
      const of = (view.looks[index]?.figures ?? 0) > 0 ? indicatorOf(path) : null;
      return of === null || of.unit === null ? [] : [{ ...of, isUntold: role.kind === "unknown" && isTimeless(path) }];
    });
    const named = new Set(measured.map(({ indicator }) => indicator));
    const untold = new Set(measured.flatMap(({ indicator, isUntold }) => (isUntold ? [indicator] : [])));
    const units = new Set(measured.map(({ unit }) => unit));
    return (units.size >= 2 && named.size >= 2) || (untold.size >= 2 && !kinds.includes("target")) ? 0.75 : 0;
  },
  columns: (view) => withIndicators(view, columnsByWords(view, bareKindOf(view))),
};
