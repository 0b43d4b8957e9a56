import type { Print } from "../../charts/print.ts";
import { type Answer, rowsOf } from "../../model/answer.ts";
import { fold } from "../../model/fold.ts";
import { grouped } from "../../model/grouped.ts";
import { intervalLabel } from "../../model/periodLabel.ts";
import type { Words } from "../../model/words/words.ts";
import type { Locale } from "../view.ts";
import { type DocumentKind, documentKinds, documentThings, type SetThing } from "./documentThings.ts";
import type { PeriodRow } from "./filters.ts";
import { compareSections } from "./sectionOrder.ts";

interface HeadRow {
  document_id: string;
  number: string;
  title_vi: string;
  title_en: string | null;
  issuer: string | null;
  issued_on: string | null;
  period_start: string;
  period_end: string;
  targets: number;
  tasks: number;
  projects: number;
  reports: number;
}

export const documentQuestions = (document_id: string | null) =>
  ({
    documents: { name: "documents", params: {} },
    periods: { name: "periods", params: {} },
    sections: { name: "documentSections", params: { document_id: document_id ?? "" } },
    agencies: { name: "agencies", params: {} },
    areas: { name: "areas", params: {} },
  }) as const;

/** A document in the list, ready to print. */
export interface DocumentRow {
  document_id: string;
  number: string;
  title: string;
  issuer: string;
  issued: string;
  period: string;
  /** Targets, tasks, works, reports; blank for none. */
  counts: string[];
}

export interface SectionGroup {
  code: string;
  title: string;
  count: number;
  kinds: { kind: DocumentKind; things: SetThing[] }[];
}

/** One document: its head, and all that it set, as written in it. */
export interface DocumentScreen {
  title: string;
  subtitle: string;
  things: SetThing[];
  /** Whether a made-up figure may stand behind a verdict shown. */
  hasIllustrative: boolean;
}

const titleOf = ({ title_vi, title_en }: HeadRow, locale: Locale) => (locale === "en" ? title_en : null) ?? title_vi;
const periodOf = ({ period_start, period_end }: HeadRow, locale: Locale) => intervalLabel({ start: period_start, end: period_end }, locale);

export function documentRows(
  answer: Answer,
  words: Words["document"],
  print: Print,
  locale: Locale,
): { title: string; rows: DocumentRow[] } {
  const heads = rowsOf<HeadRow>(answer);
  const sum = (column: "targets" | "tasks" | "projects") => heads.reduce((total, row) => total + row[column], 0);
  return {
    title: words.listTitle(heads.length, sum("targets"), sum("tasks"), sum("projects")),
    rows: heads.map((row) => ({
      document_id: row.document_id,
      number: row.number,
      title: titleOf(row, locale),
      issuer: row.issuer ?? "",
      issued: row.issued_on === null ? "" : print.day(row.issued_on),
      period: periodOf(row, locale),
      counts: [row.targets, row.tasks, row.projects, row.reports].map((n) => (n === 0 ? "" : print.number(n))),
    })),
  };
}

/** Null when the document is not in the set. */
export function documentScreen(
  answers: { documents: Answer; periods: Answer; sections: Answer; agencies: Answer; areas: Answer },
  document_id: string,
  words: Words,
  print: Print,
  locale: Locale,
): DocumentScreen | null {
  const head = rowsOf<HeadRow>(answers.documents).find((row) => row.document_id === document_id);
  if (head === undefined) return null;
  const text = words.document;
  const counts = { target: head.targets, task: head.tasks, project: head.projects, report: head.reports };
  const parts = documentKinds.filter((kind) => counts[kind] > 0).map((kind) => text.counts[kind]?.(counts[kind]) ?? "");
  const issuer = text.issuedBy(head.issuer ?? "", head.issued_on === null ? "" : print.day(head.issued_on));
  const period = periodOf(head, locale);
  return {
    title: text.title(head.number, parts.length === 0 ? text.nothingSet : parts.join(", ")),
    subtitle: [titleOf(head, locale), issuer, text.appliesTo(period)].filter((part) => part !== "").join(" · "),
    things: documentThings(answers, period, words, print, locale),
    hasIllustrative: rowsOf<PeriodRow>(answers.periods).some(
      (one) => one.has_illustrative && (answers.sections.columns.due ?? []).includes(one.period),
    ),
  };
}

/** The things in which every typed word occurs, by section in the document's order. */
export function sectionsOf(things: readonly SetThing[], find: string | null, words: Words["document"]): SectionGroup[] {
  const typed = fold(find ?? "").split(" ");
  const bySection = grouped(
    things.filter(({ folded }) => typed.every((word) => folded.includes(word))),
    ({ section }) => section,
  );
  return [...bySection]
    .sort(([a], [b]) => compareSections(a, b))
    .map(([code, inside]) => ({
      code,
      title: code === "" ? words.noSection : words.section(code),
      count: inside.length,
      kinds: documentKinds
        .map((kind) => ({ kind, things: inside.filter((thing) => thing.kind === kind) }))
        .filter((group) => group.things.length > 0),
    }));
}
