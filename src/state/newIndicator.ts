import type { StagedBlock, StagedName } from "../ingest/staged.ts";
import { fold } from "../model/fold.ts";
import type { Row } from "../model/tables.ts";
import { unitOf } from "../model/unit.ts";
import type { KnownIndex } from "./knownIndex.ts";

const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);

const freeId = (wanted: string, isTaken: (id: string) => boolean): string => {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!isTaken(id)) return id;
  }
};

/** The sector that a heading names, from the innermost; null when none does. */
function sectorOf(headings: readonly string[], sectors: KnownIndex["sectors"]): string | null {
  for (const heading of headings.toReversed()) {
    const words = ` ${fold(heading).replace(/[^a-z0-9]+/g, " ")} `;
    const found = sectors.find(({ name_vi }) => name_vi.split(/\s+-\s+/).some((part) => words.includes(` ${fold(part)} `)));
    if (found !== undefined) return found.sector_id;
  }
  return null;
}

function natureOf(name: string, unit: string): Row<"indicators">["nature"] {
  if (!unitOf(unit).is_rate) return "quantity";
  return /^(toc do|ty le) tang/.test(fold(name)) ? "growth" : "share";
}

/** An indicator made from a row of a file. Its direction is never guessed; how shorter figures add up follows from its unit. */
export function newIndicator(name: StagedName, block: StagedBlock, known: KnownIndex, taken: ReadonlySet<string>): Row<"indicators"> {
  const unit = name.unit ?? "";
  const isYearly = block.cells.every(
    ({ name_id, interval }) => name_id !== name.name_id || interval === null || /-01-01$/.test(interval.start + interval.end),
  );
  return {
    indicator_id: freeId(slug(name.name) || "chi-tieu", (id) => known.indicators.has(id) || taken.has(id)),
    name_vi: name.name,
    name_en: null,
    short_vi: null,
    short_en: null,
    sector_id: sectorOf(name.headings, known.sectors) ?? known.sectors[0]?.sector_id ?? "kinh-te",
    unit: unit === "" ? "đơn vị" : unitOf(unit).unit,
    nature: natureOf(name.name, unit),
    price_basis: null,
    direction: "none",
    accumulation: isYearly ? "none" : unitOf(unit).is_rate ? "last" : "sum",
    part_of: null,
    parts: null,
    agency_id: block.agency_id,
    headline: false,
    pace: "none",
    pace_detail: null,
    note: null,
  };
}

/** Those of all names that nothing in the set is like, so that they can be made together. */
export const unknownNames = (block: StagedBlock): StagedName[] =>
  block.names.filter(({ isSettled, candidates }) => !isSettled && !candidates.some(({ score }) => score >= likely));

/** From here on a candidate is offered before a new indicator. */
export const likely = 0.6;
