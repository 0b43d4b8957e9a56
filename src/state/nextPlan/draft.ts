import type { Locale } from "../../model/locale.ts";
import { readCell } from "../../model/parseQuantity.ts";
import { intervalOf, isDay } from "../../model/period.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import { readDue } from "../../model/readDue.ts";
import type { Row } from "../../model/tables.ts";
import { convert } from "../../model/unit.ts";
import { figure, type Say } from "../screens/indicatorFigures.ts";
import type { Proposal, ProposedReport, ProposedTarget, ProposedTask } from "./proposal.ts";
import { laterText } from "./span.ts";

export interface DocumentForm {
  number: string;
  title: string;
  issuer: string;
  issued_on: string;
}

/** What a person changed of a proposal before accepting it; what is not there is as it was proposed. */
export interface Draft {
  document: Partial<DocumentForm>;
  targets: Readonly<Record<string, { keep?: boolean; text?: string }>>;
  tasks: Readonly<Record<string, DutyEdit>>;
  reports: Readonly<Record<string, DutyEdit>>;
}

/** What a person changed of a task, or of a report that is asked for. */
export interface DutyEdit {
  keep?: boolean;
  title?: string;
  due?: string;
}

export const emptyDraft: Draft = { document: {}, targets: {}, tasks: {}, reports: {} };

export type DraftEvent =
  | { type: "document"; change: Partial<DocumentForm> }
  | { type: "target"; id: string; change: { keep?: boolean; text?: string } }
  | { type: "duty"; of: "tasks" | "reports"; id: string; change: DutyEdit }
  | { type: "keep"; of: "targets" | "tasks" | "reports"; ids: readonly string[]; keep: boolean }
  | { type: "begun" };

export function draftReducer(draft: Draft, event: DraftEvent): Draft {
  switch (event.type) {
    case "begun":
      return emptyDraft;
    case "document":
      return { ...draft, document: { ...draft.document, ...event.change } };
    case "target":
      return { ...draft, targets: { ...draft.targets, [event.id]: { ...draft.targets[event.id], ...event.change } } };
    case "duty":
      return { ...draft, [event.of]: { ...draft[event.of], [event.id]: { ...draft[event.of][event.id], ...event.change } } };
    case "keep": {
      const kept = event.ids.map((id) => [id, { ...draft[event.of][id], keep: event.keep }]);
      return { ...draft, [event.of]: { ...draft[event.of], ...Object.fromEntries(kept) } };
    }
  }
}

/** A target that asks for no figure. */
export const hasFigure = ({ next }: { next: Pick<Row<"targets">, "bound"> }): boolean =>
  next.bound !== "milestone" && next.bound !== "qualitative";

/** The figure of a target as one types it: "44.425,2", "20–30", "20/33". */
export function figureText(say: Say, { row, next }: ProposedTarget): string {
  const { low, high, denominator } = next;
  const of = denominator !== null && !row.is_percent ? `/${figure(say, denominator)}` : "";
  if (low !== null && high !== null && low !== high) return `${figure(say, low)}–${figure(say, high)}${of}`;
  const value = low ?? high;
  return value === null ? "" : `${figure(say, value)}${of}`;
}

export type TargetReading = { row: Row<"targets"> } | { fault: "blank" | "figure" | "unit" };

/** The target with the figure that was typed: one level, or a range where the target can have one. */
export function readTarget(
  proposed: { row: Pick<ProposedTarget["row"], "unit">; next: Row<"targets"> },
  text: string,
  locale: Locale,
): TargetReading {
  const { next, row } = proposed;
  if (!hasFigure(proposed)) return { row: next };
  const reading = readCell(text, locale);
  if (reading.kind === "blank") return { fault: "blank" };
  if (reading.kind !== "quantity" || reading.quantity.rest !== "") return { fault: "figure" };
  const { unit, denominator } = reading.quantity;
  const own = next.basis === "level" ? row.unit : null;
  const inUnit = (value: number) => (unit === null || own === null || unit === "%" ? value : convert(value, unit, own));
  const [low, high] = [inUnit(reading.quantity.low), inUnit(reading.quantity.high)];
  if (low === null || high === null) return { fault: "unit" };
  if (next.bound === "within" && low === high) return { fault: "figure" };
  const range = low === high ? null : { low, high };
  const bounds = range ?? (next.bound === "at_most" ? { low: null, high } : { low, high: null });
  return { row: { ...next, ...bounds, denominator: denominator ?? (text.includes("/") ? next.denominator : null) } };
}

/** A deadline column for people, as it can be typed again in Vietnamese. */
export function dueText({ locale, print, words }: Say, due: string | null): string {
  if (due === null) return "";
  return due
    .split(";")
    .map((part) => (isDay(part) ? print.day(part) : (words.document.rhythms[part] ?? periodLabel(part, locale))))
    .join("; ");
}

/** The due column of what was typed; undefined: it cannot be read. */
export function typedDue(say: Say, proposed: string | null, text: string, year: number): string | null | undefined {
  const clean = text.trim();
  if (clean === "") return null;
  if (clean === dueText(say, proposed)) return proposed;
  if (clean.split(";").every((part) => isDay(part.trim()) || intervalOf(part.trim()) !== null)) return clean.replaceAll(" ", "");
  return readDue(clean, year) ?? undefined;
}

type Duty = { title_vi: string; title_en: string | null; due: string | null };

/** The name and deadline of a task or report with what was typed; a name in other words loses its translation. */
export function readDuty(say: Say, proposed: Duty, edit: DutyEdit | undefined, year: number): Duty | { fault: "title" | "due" } {
  const title_vi = (edit?.title ?? proposed.title_vi).trim();
  if (title_vi === "") return { fault: "title" };
  const due = edit?.due === undefined ? proposed.due : typedDue(say, proposed.due, edit.due, year);
  if (due === undefined) return { fault: "due" };
  return { title_vi, title_en: title_vi === proposed.title_vi ? proposed.title_en : null, due };
}

/** What the document is called until somebody says otherwise. */
export function documentForm({ source, span }: Proposal, draft: Draft, title: string): DocumentForm {
  const named = source === null ? title : laterText(source.title_vi, span);
  return { number: "", title: named, issuer: source?.issuer ?? "", issued_on: "", ...draft.document };
}

export const keepsTarget = ({ row }: ProposedTarget, draft: Draft): boolean =>
  draft.targets[row.target_id]?.keep ?? row.next_document === null;
export const keepsTask = ({ stored, kind }: ProposedTask, draft: Draft): boolean =>
  draft.tasks[stored.task_id]?.keep ?? kind !== "finished";
/** What is asked for once was asked for. */
export const keepsReport = ({ stored }: ProposedReport, draft: Draft): boolean =>
  draft.reports[stored.report_id]?.keep ?? stored.how_often !== "once";
