import type { Locale } from "../../model/locale.ts";
import type { Row } from "../../model/tables.ts";
import { free } from "./accept.ts";
import { readTarget } from "./draft.ts";
import type { YearGap } from "./programme.ts";

/** What was typed into the years without a target, by the key of the gap. */
export type YearDraft = Readonly<Record<string, string>>;

export interface Filled {
  rows: Row<"targets">[];
  faults: ReadonlyMap<string, "figure" | "unit">;
}

/** The targets that fill the years of a programme: each like its sibling, with the level that was typed. A blank says nothing. `ids`: every id that a
 *  target has or ever had. */
export function filledYears(
  draft: YearDraft,
  gaps: readonly YearGap[],
  stored: readonly Row<"targets">[],
  ids: ReadonlySet<string>,
  locale: Locale,
): Filled {
  const byId = new Map(stored.map((row) => [row.target_id, row]));
  const taken = new Set(ids);
  const faults = new Map<string, "figure" | "unit">();
  const rows: Row<"targets">[] = [];
  for (const { key, year, unit, like } of gaps) {
    const sibling = byId.get(like);
    if (sibling === undefined) continue;
    const target_id = free(`${sibling.target_id}-${year}`, taken);
    const next = { ...sibling, target_id, period: year, version: 1, baseline: null, as_written: null, note: null };
    const reading = readTarget({ row: { unit: unit ?? "" }, next }, draft[key] ?? "", locale);
    if ("row" in reading) {
      taken.add(target_id);
      rows.push(reading.row);
    } else if (reading.fault !== "blank") faults.set(key, reading.fault);
  }
  return { rows, faults };
}
