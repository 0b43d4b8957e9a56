import type { Locale } from "../../model/locale.ts";
import { referenceChangeSet } from "../reference.ts";

interface BandRow {
  band_id: string;
  cut: number;
  note_vi: string | null;
  note_en: string | null;
}

/** The status cuts in force, with what each says in the language; the house's own where a set has none. */
export function standardCuts(bands: readonly BandRow[], locale: Locale): { band_id: string; cut: number; note: string }[] {
  const house = (referenceChangeSet().rows.bands ?? []) as BandRow[];
  return house.map((standard) => {
    const { band_id, cut, note_vi, note_en } = bands.find((band) => band.band_id === standard.band_id) ?? standard;
    return { band_id, cut, note: (locale === "en" ? note_en : note_vi) ?? note_vi ?? band_id };
  });
}
