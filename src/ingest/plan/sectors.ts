import { fold } from "../../model/fold.ts";
import type { Row } from "../../model/tables.ts";
import { nameKey } from "../matching/nameKey.ts";
import { slug } from "../staging/slug.ts";

type Sector = Row<"sectors">;

const framing = /^(?:(?:ve|linh vuc|cac chi tieu|chi tieu|nhom|nganh|phat trien|chu yeu)\s+)+|\s+(?:chu yeu)$/g;
const keyOf = (heading: string) => nameKey(heading).replace(framing, "").trim();

/** "KINH TẾ" as a name is "Kinh tế". */
const asName = (heading: string): string => {
  const text = heading
    .normalize("NFC")
    .replace(/^\s*(?:[IVXLC]+|\d+|[A-Z])\s*[.)/:-]\s*/, "")
    .replace(/\s+/g, " ")
    .trim();
  const isShouted = text === text.toUpperCase();
  const lower = isShouted ? text.toLowerCase() : text;
  return lower.slice(0, 1).toUpperCase() + lower.slice(1);
};

const general = { name_vi: "Chung", name_en: "General" };

/** Finds the sector of a row by its headings: one of the set's where it is the same, "Y tế" for "Y tế - dân số" too; else one made of the outermost
 *  heading. `made` grows with each of these. */
export function sectorFinder(sectors: readonly Sector[], made: Sector[]): (headings: readonly string[]) => string {
  const byKey = new Map<string, string | null>();
  for (const { sector_id, name_vi } of sectors)
    for (const name of new Set([name_vi, ...name_vi.split(" - ")])) {
      const key = keyOf(name);
      byKey.set(key, byKey.has(key) && byKey.get(key) !== sector_id ? null : sector_id);
    }
  const make = (name_vi: string, name_en: string): string => {
    const sector_id = slug(fold(name_vi), 40) || "chung";
    const position = Math.max(0, ...[...sectors, ...made].map((row) => row.position)) + 1;
    if (![...sectors, ...made].some((row) => row.sector_id === sector_id)) made.push({ sector_id, position, name_vi, name_en });
    return sector_id;
  };
  return (headings) => {
    for (const heading of headings) {
      const found = byKey.get(keyOf(heading));
      if (found) return found;
    }
    const [outermost] = headings.map(asName).filter((name) => name !== "");
    return outermost ? make(outermost, outermost) : make(general.name_vi, general.name_en);
  };
}
