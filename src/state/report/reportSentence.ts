import { nameOf } from "../screens/indicatorFigures.ts";
import { keyOf, type Score } from "../screens/scored.ts";
import { type Clause, clausesOf } from "../screens/sentence.ts";
import type { ReportGround, ReportSentence } from "./report.ts";

interface Details {
  parts?: readonly Score[];
  after?: string[];
  /** Which pieces are said; all without it. */
  only?: readonly Clause["of"][];
}

/** The sentence about one row of a report, its second plans among it. */
export function sentenceOn({ say, rows, way }: ReportGround, row: Score, { parts = [], after = [], only }: Details = {}): ReportSentence {
  const among = rows.filter((other) => !other.is_main && keyOf(other) === keyOf(row));
  const clauses = clausesOf(say, row, { changeAs: way.changeAs, among, parts });
  return {
    key: keyOf(row),
    indicator_id: row.indicator_id,
    area_id: row.area_id,
    name: nameOf(say, row),
    clauses: only === undefined ? clauses : clauses.filter(({ of }) => only.includes(of)),
    after,
  };
}

/** The sentence as plain text. */
export const sentenceText = ({ clauses, after }: ReportSentence): string =>
  [`${clauses.map(({ text }) => text).join(", ")}.`, ...after].join(" ");
