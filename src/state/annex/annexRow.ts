import type { AnnexRow, AnnexSource, PlanText } from "../../export/annexBook.ts";
import type { annex } from "../../model/words/vi/annex.ts";
import { figure, type Say } from "../screens/indicatorFigures.ts";
import { planFigure } from "../screens/planFigure.ts";
import { inSentence, isCounted, type Score, sourceOf } from "../screens/scored.ts";
import { type HeadContext, lineHead, type Place } from "../screens/scoreLine.ts";

type AnnexWords = typeof annex;

/** How a target is printed round its figure; in words where it has none, or where a corridor says more than a figure. */
function planTextOf(say: Say, row: Score, members: readonly Score[]): PlanText {
  const { sign, text, unit } = planFigure(say, row, members);
  if (unit === "" || row.bound_figure === null) return { text };
  const isSigned = row.basis === "growth" || row.basis === "points";
  const { low, high } = row;
  const isRange = low !== null && high !== null && low !== high && row.bound !== "about";
  const range = isRange ? `–${figure(say, high)}` : "";
  const corridor = say.words.sector.within("\u0000").split("\u0000");
  const total = row.denominator !== null && !row.is_percent ? `/${figure(say, row.denominator)}` : "";
  const tolerance = row.bound === "about" && row.tolerance ? ` ± ${figure(say, row.tolerance)}` : "";
  const counted = isSigned ? (row.basis === "growth" ? "%" : pointsOf(say, unit)) : "";
  return {
    before: row.bound === "within" ? (corridor[0] ?? "") : sign,
    after: `${range}${total}${tolerance}${counted === "" || counted === "%" ? counted : ` ${counted}`}`,
    isSigned,
  };
}

function pointsOf({ words }: Say, unit: string | null): string {
  if (unit === "điểm %") return words.common.pointsShort;
  return unit === "điểm ‰" ? words.common.perMillePointsShort : "";
}

function ratePointsOf({ words }: Say, { unit }: Score): string {
  if (unit.includes("%")) return words.common.pointsShort;
  return unit.includes("‰") ? words.common.perMillePointsShort : "";
}

function sourceOfRow(say: Say, row: Score): AnnexSource {
  const { common } = say.words;
  return {
    document: row.document_number ?? "",
    section: row.section ?? "",
    plan_as_written: row.as_written ?? "",
    assigned: [row.assigned_by, row.tier === null ? null : (common.tiers[row.tier] ?? row.tier)].filter(Boolean).join(", "),
    source: row.actual === null ? "" : (sourceOf(say, row) ?? ""),
    url: row.actual_source_url,
    grade: row.actual_grade === null ? "" : (common.grades[row.actual_grade] ?? row.actual_grade),
    published: row.actual_published_on === null ? "" : say.print.day(row.actual_published_on),
    as_written: row.actual_as_written ?? "",
    note: [row.target_note, row.actual_note].filter(Boolean).join(" · "),
  };
}

/** A row of the scorecard with the figures behind it. */
export function annexRowOf(row: Score, place: Place, context: HeadContext, words: AnnexWords): AnnexRow {
  const { say } = context;
  const line = lineHead(row, place, context);
  const { common, sector } = say.words;
  const grade = row.actual_grade === "estimate" || row.actual_grade === "preliminary" ? (common.grades[row.actual_grade] ?? null) : null;
  const notes = [
    line.illustrative && sector.illustrative,
    line.kind !== "second" && grade,
    ...line.notes,
    ...line.warnings,
    row.override_status !== null && words.byPerson(row.override_by, row.override_reason),
    row.override_status !== null &&
      row.override_status !== row.computed_status &&
      words.computedBeside(inSentence(common.statuses[row.computed_status])),
    row.actual === null && row.reason_detail === null ? null : sector.reasons[row.no_ratio ?? ""],
  ];
  return {
    kind: line.kind,
    order: line.order,
    name: [line.prefix, line.name].filter(Boolean).join(" "),
    isPart: line.isPart,
    unit: line.unit,
    notes: notes.filter(Boolean).join(" · "),
    plan: planTextOf(say, row, place.members),
    points: pointsOf(say, row.gap_unit),
    ratePoints: ratePointsOf(say, row),
    isCounted: isCounted(row),
    score: row,
    source: line.kind === "second" ? { ...sourceOfRow(say, row), ...noActual } : sourceOfRow(say, row),
  };
}

const noActual = { source: "", url: null, grade: "", published: "", as_written: "" };
