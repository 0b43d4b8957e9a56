import type { PlanDraft } from "../../../src/ingest/plan/buildPlan.ts";
import type { Known, Settled } from "../../../src/ingest/staged.ts";
import { slug } from "../../../src/ingest/staging/slug.ts";
import { blockIdOf, type Sheet } from "./lines.ts";

/** The plan that made-up sheets would make: an indicator for each row without one; rows whose name begins with "- " are parts of the first. */
export function planOf(sheets: readonly Sheet[], _known: Known, settled: Settled): PlanDraft {
  const unnamed = sheets.flatMap((sheet) =>
    sheet.lines
      .filter(({ indicator_id }) => indicator_id === null)
      .map((line) => ({ name_id: `${blockIdOf(sheet)}|${line.row}`, name: line.name })),
  );
  const open = unnamed.filter(({ name_id }) => settled.names[name_id] === undefined);
  const total = slug(unnamed[0]?.name ?? "");
  const sectors = [{ sector_id: "giao-duc", position: 8, name_vi: "Giáo dục", name_en: "Education" }];
  const indicators = open.map(({ name_id, name }): PlanDraft["indicators"][number] => ({
    name_ids: [name_id],
    row: {
      indicator_id: slug(name),
      name_vi: name.replace(/^- /, ""),
      name_en: null,
      short_vi: null,
      short_en: null,
      sector_id: "giao-duc",
      unit: "lớp",
      nature: "quantity",
      price_basis: null,
      direction: "none",
      accumulation: "none",
      part_of: name.startsWith("- ") ? total : null,
      parts: null,
      agency_id: null,
      headline: false,
      pace: "none",
      pace_detail: null,
      note: null,
    },
    headings: ["GIÁO DỤC"],
    direction: null,
    accumulation: null,
    offered: { direction: "up", accumulation: "last" },
  }));
  return { sectors, areas: [], indicators };
}
