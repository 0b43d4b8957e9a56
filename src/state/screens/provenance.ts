import type { FigureText } from "../../charts/spec.ts";
import type { Grade } from "../../model/kinds.ts";
import { lastDayOf } from "../../model/period.ts";
import type { View } from "../view.ts";
import type { PeriodRow } from "./filters.ts";
import type { Say } from "./indicatorFigures.ts";
import { type Score, sourceOf } from "./scored.ts";

const distinct = (texts: readonly (string | null)[]): string[] =>
  [...new Set(texts.filter((text) => text !== null && text !== ""))] as string[];

/** Where the figures of a screen come from: what every picture and the foot of the page say. */
export type Provenance = Pick<FigureText, "source" | "decision" | "as_of" | "grade" | "illustrative"> & { grades: Grade[] };

export function provenanceOf(say: Say, rows: readonly Score[], period: PeriodRow): Provenance {
  const known = rows.filter((row) => row.actual !== null);
  const grades = distinct(known.map((row) => row.actual_grade)) as Grade[];
  const join = (texts: string[]) => (texts.length === 0 ? null : texts.slice(0, 5).join(", ") + (texts.length > 5 ? "…" : ""));
  return {
    source: join(distinct(known.map((row) => sourceOf(say, row)))),
    decision: join(
      distinct(rows.filter((row) => row.target_id !== null).map((row) => row.document_number)).map(say.words.overview.foot.document),
    ),
    as_of: known.length === 0 ? null : lastDayOf({ end: period.cutoff }),
    grade: grades.length === 1 ? (grades[0] ?? null) : null,
    illustrative: rows.some((row) => row.has_illustrative),
    grades,
  };
}

/** Which publication of the figures is shown, in words. */
export function vintageOf({ words, print }: Say, { vintage, known_on }: Pick<View, "vintage" | "known_on">): string {
  const { foot } = words.overview;
  if (vintage === "known_on") return known_on === null ? foot.vintages.newest : foot.knownOn(print.day(known_on));
  return foot.vintages[vintage];
}

/** The foot of a page: sources, decisions, date, vintage, grades. */
export function footOf(
  say: Say,
  { source, decision, as_of, grades, illustrative }: Provenance,
  view: Pick<View, "vintage" | "known_on">,
): string {
  const { foot } = say.words.overview;
  const named = [decision && foot.plan(decision), source && foot.actual(source)].filter(Boolean).join("; ");
  const shown = (["estimate", "preliminary"] as const)
    .filter((grade) => grades.includes(grade))
    .map((grade) => say.words.common.grades[grade]);
  return [
    named && foot.source(named),
    as_of && foot.asOf(say.print.day(as_of), vintageOf(say, view), shown.length > 0 ? foot.grades(shown.join(", ")) : ""),
    illustrative && foot.illustrative,
  ]
    .filter(Boolean)
    .join(" ");
}
