import { fold } from "../../model/fold.ts";
import { areaOfPath, bareKindOf, columnsByWords, type HeaderView, roleOf, unitOfPath } from "../columns.ts";
import type { Column } from "../draft.ts";
import { isHeaderWord, words } from "../headerWords.ts";
import type { Layout } from "./layout.ts";

const group =
  /^(chia |phan )?(ra |theo )?(cac |tung )*(phuong|xa|xa, phuong|phuong, xa|dia ban|dia phuong|khu vuc|don vi)$|^(trong do|chia) (cac |theo )*(phuong|xa|don vi|dia ban)/;
const whole = /^toan |^(tong|cong|tong so|tong cong|tong (dien tich|san luong|gia tri|kinh phi|von|so \p{L}+( \p{L}+)?))$/u;
/** Kinds of places or people, no places. */
const kinds = /^(thanh thi|nong thon|thanh pho|mien nui|dong bang|ven bien|nam|nu)$/;

/** The place of a column: named as one, or standing under "Chia theo phường". */
function areaOf(path: readonly string[]): string | null {
  const named = areaOfPath(path);
  if (named !== null) return named;
  const at = path.findIndex((level) => group.test(fold(level)));
  const below = at < 0 ? undefined : path[at + 1];
  return below === undefined || whole.test(fold(below)) || kinds.test(fold(below)) ? null : below;
}

const isProperName = (text: string) =>
  /^\p{Lu}[\p{L}\d']*( [\p{Lu}\d][\p{L}\d']*){0,4}$/u.test(text) && text !== text.toUpperCase() && !isHeaderWord(text);

/** Places without "phường" before them, in a table that speaks of places: by column. */
function bareAreas({ paths, looks, title }: HeaderView): ReadonlyMap<number, string> {
  const speaks = /\b(phuong|xa|quan|huyen|dia ban|dia phuong|cac don vi|tung don vi)\b/.test(
    fold([title.text, ...paths.flat()].join(" | ")),
  );
  const found = new Map<number, string>();
  if (!speaks) return found;
  for (const [column, path] of paths.entries()) {
    const name = path.find(isProperName);
    if (name !== undefined && (looks[column]?.figures ?? 0) > 0) found.set(column, name);
  }
  return new Set(found.values()).size >= 2 ? found : new Map();
}

function columnsOf(view: HeaderView): Column[] {
  const kind = bareKindOf(view);
  const bare = bareAreas(view);
  return columnsByWords(view, kind).map((column): Column => {
    const { path, index } = column;
    const area = areaOf(path) ?? bare.get(index) ?? null;
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
  score: (view) => {
    const { paths, looks } = view;
    const areas = new Set(
      paths.filter((path, index) => (looks[index]?.figures ?? 0) > 0 && !words.area.test(fold(path.at(-1) ?? ""))).map(areaOf),
    );
    areas.delete(null);
    if (areas.size >= 2) return 0.95;
    return bareAreas(view).size >= 2 && view.paths.some((path) => words.name.test(fold(path.at(-1) ?? ""))) ? 0.75 : 0;
  },
  columns: columnsOf,
};
