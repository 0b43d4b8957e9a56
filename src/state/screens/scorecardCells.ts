import { toneOf } from "../../charts/marks.ts";
import { signed } from "../../charts/print.ts";
import type { Tone } from "../../charts/theme.ts";
import type { Locale } from "../../model/locale.ts";
import { isPaced } from "../../model/status.ts";
import { figure, type Say, signedPercent } from "./indicatorFigures.ts";
import { planFigure, ratio } from "./planFigure.ts";
import { isJudged, isReached, type Score } from "./scored.ts";

/** A figure in a column: its sign and unit stand apart, and `pad` is the unseen digits that bring its comma under the others'. */
export interface Cell {
  sign: string;
  text: string;
  pad: string;
  after: string;
  isFigure: boolean;
}

export interface Toned {
  text: string;
  tone: Tone | null;
  /** Why there is none, in words. */
  reason: string | null;
}

/** What stands after a difference of rates, short; nothing after one of quantities. */
function pointsAfter({ words }: Say, unit: string): string {
  const { pointsShort, perMillePointsShort } = words.common;
  return unit === "điểm %" ? `\u00a0${pointsShort}` : unit === "điểm ‰" ? `\u00a0${perMillePointsShort}` : "";
}

const none: Cell = { sign: "", text: "–", pad: "", after: "", isFigure: false };
const said = (text: string): Cell => ({ ...none, text });
const counted = (text: string, more: Partial<Cell> = {}): Cell => ({ ...none, text, isFigure: true, ...more });

/** The year before; within the year the same months of it. */
export function previousCell(say: Say, row: Score): Cell {
  const value = row.is_final || row.actual === null ? row.previous_year : row.previous;
  return value === null || row.bound === "milestone" ? none : counted(figure(say, value));
}

export function planCell(say: Say, row: Score, members: readonly Score[]): Cell {
  const { sign, text, unit } = planFigure(say, row, members);
  if (unit === "") return said(text);
  return counted(text, { sign, after: row.basis === "growth" ? "%" : row.basis === "points" ? pointsAfter(say, unit) : "" });
}

export function actualCell(say: Say, row: Score, members: readonly Score[]): Cell {
  const { sector } = say.words;
  if (row.bound === "all") {
    const judged = members.filter(isJudged);
    return said(
      judged.length === 0
        ? missingText(say, row)
        : (judged.some(({ status }) => isPaced(status)) ? sector.partsOnPace : sector.partsReached)(
            judged.filter(isReached).length,
            members.length,
          ),
    );
  }
  if (row.actual === null) return said(missingText(say, row));
  if (row.bound === "milestone" && (row.low ?? 1) <= 1) return said(row.is_met ? sector.done : sector.notDone);
  const of = row.actual_denominator ?? row.denominator;
  return counted(of !== null && !row.is_percent ? `${figure(say, row.actual)}/${figure(say, of)}` : figure(say, row.actual));
}

const missingText = ({ words }: Say, { status, actual_as_written }: Score): string => {
  if (status === "no_data") return words.sector.none;
  return status === "not_applicable" ? (actual_as_written ?? "x") : "–";
};

/** "97,4%" of the target for quantities, "−1,45 đ%" for rates, else the difference in the row's unit. */
export function againstPlan(say: Say, row: Score): Toned {
  const tone = isJudged(row) ? toneOf(row.status) : null;
  const inPoints = row.gap_unit?.startsWith("điểm") ?? false;
  if (!inPoints && row.attainment_kind === "of_target" && row.attainment !== null)
    return { text: ratio(say, row.attainment), tone, reason: null };
  const reason = row.actual === null ? null : (say.words.sector.reasons[row.no_ratio ?? row.reason ?? ""] ?? null);
  if (row.gap === null) return { text: "–", tone: null, reason };
  return { text: `${signed(say.print, row.gap, 2)}${pointsAfter(say, row.gap_unit ?? "")}`, tone, reason: null };
}

export function paceCell(say: Say, row: Score): Toned {
  if (row.pace === null || row.is_final)
    return {
      text: "–",
      tone: null,
      reason: row.actual === null || row.is_final ? null : (say.words.sector.reasons[row.reason ?? ""] ?? null),
    };
  return { text: say.print.number(row.pace, 2, 2), tone: isJudged(row) ? toneOf(row.status) : null, reason: null };
}

export function changeCell(say: Say, { change, change_points }: Score): string {
  if (change_points !== null) return `${signed(say.print, change_points, 2)}\u00a0${say.words.common.pointsShort}`;
  return change === null ? "–" : signedPercent(say, change);
}

/** Gives every figure of a column the unseen digits that it lacks behind the comma; counts out of a total are left alone. */
export function alignDecimals(cells: readonly Cell[], locale: Locale): void {
  const comma = locale === "vi" ? "," : ".";
  const places = (text: string) => text.split(comma)[1]?.replace(/\D.*$/, "").length ?? 0;
  const last = (text: string) => text.split("–").at(-1) ?? text;
  const figures = cells.filter((cell) => cell.isFigure && !cell.text.includes("/"));
  const most = Math.max(0, ...figures.map((cell) => places(last(cell.text))));
  for (const cell of figures) {
    const own = places(last(cell.text));
    cell.pad = own === most ? "" : `${own === 0 ? comma : ""}${"0".repeat(most - own)}`;
  }
}
