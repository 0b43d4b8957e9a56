import { fold } from "../../model/fold.ts";
import type { Row } from "../../model/tables.ts";

const level = /^(?:thanh pho|tp|quan|q|huyen|h|thi xa|tx|thi tran|tt|phuong|p|xa|x|khu pho|kp|ap|thon|to dan pho)[.\s]+(?=\S)/;
const keyOf = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const bare = (text: string) => keyOf(fold(text).replace(level, ""));

/** The level that a name begins with, as it is written: "Phường". Null when it names none. */
export const levelIn = (name: string): string | null => {
  const length = level.exec(fold(name))?.[0].trimEnd().length;
  return length === undefined ? null : name.normalize("NFC").trim().slice(0, length).replace(/\.$/, "");
};

/** Finds areas by name: "P. An Phú", "An Phú" and "PHƯỜNG AN PHÚ" are one. Null when there is none, or more than one. */
export function areaFinder(areas: readonly Row<"areas">[]): (name: string) => string | null {
  const ids = new Map<string, Set<string>>();
  const add = (key: string, id: string) => ids.set(key, (ids.get(key) ?? new Set()).add(id));
  for (const { area_id, name_vi, name_en } of areas)
    for (const name of [name_vi, name_en, area_id.replaceAll("-", " ")])
      if (name) for (const key of new Set([keyOf(name), bare(name)])) add(key, area_id);
  return (name) => {
    for (const key of [keyOf(name), bare(name)]) {
      const found = ids.get(key);
      if (found?.size === 1) return [...found][0] ?? null;
    }
    return null;
  };
}

/** The area that a table speaks of when it names none: the one that most targets are for, else the root. Null on a set without areas. */
export function homeArea(areas: readonly Row<"areas">[], targets: readonly Row<"targets">[]): string | null {
  const counts = new Map<string, number>();
  for (const { area_id } of targets) counts.set(area_id, (counts.get(area_id) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? areas.find(({ parent_id }) => parent_id === null)?.area_id ?? areas[0]?.area_id ?? null;
}
