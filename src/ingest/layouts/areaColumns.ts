import { fold } from "../../model/fold.ts";
import { areaOfPath, bareKindOf, columnsByWords, type HeaderView, roleOf, unitOfPath } from "../columns.ts";
import type { Column } from "../draft.ts";
import { words } from "../headerWords.ts";
import type { Layout } from "./layout.ts";

const group =
  /^(chia |phan )?(ra |theo )?(cac |tung )*(phuong|xa|xa, phuong|phuong, xa|dia ban|dia phuong|khu vuc|don vi)$|^(trong do|chia) (cac |theo )*(phuong|xa|don vi|dia ban)/;
const whole = /^toan |^(tong|cong|tong so|tong cong)$/;

/** The place of a column: named as one, or standing under "Chia theo phường". */
function areaOf(path: readonly string[]): string | null {
  const named = areaOfPath(path);
  if (named !== null) return named;
  const at = path.findIndex((level) => group.test(fold(level)));
  const below = at < 0 ? undefined : path[at + 1];
  return below === undefined || whole.test(fold(below)) ? null : below;
}

function columnsOf(view: HeaderView): Column[] {
  const kind = bareKindOf(view);
  return columnsByWords(view, kind).map((column): Column => {
    const { path, index } = column;
    const area = areaOf(path);
    const isWhole = path.some((level) => whole.test(fold(level)));
    if ((area === null && !isWhole) || (view.looks[index]?.filled ?? 0) === 0) return column;
    const rest = path.filter((level) => level !== area && !group.test(fold(level)) && !whole.test(fold(level)));
    const read = rest.length === 0 ? null : roleOf(view, rest, index, kind);
    const isBare = read === null || read.kind === "unknown" || read.kind === "ignored";
    const role = isBare ? roleOf(view, [kind === "target" ? "Kế hoạch" : "Thực hiện", ...rest], index, kind) : read;
    return { ...column, role, area, unit: unitOfPath(path) };
  });
}

/** Chỉ tiêu | ĐVT | Phường An Phú | Phường Thảo Điền: a place a column, or a group of columns. */
export const areaColumns: Layout = {
  id: "areaColumns",
  score: ({ paths, looks }) => {
    const areas = new Set(
      paths.filter((path, index) => (looks[index]?.figures ?? 0) > 0 && !words.area.test(fold(path.at(-1) ?? ""))).map(areaOf),
    );
    areas.delete(null);
    return areas.size >= 2 ? 0.95 : 0;
  },
  columns: columnsOf,
};
