import type { ChartSpec } from "../../charts/spec.ts";
import type { Question } from "../../db/questions.ts";
import type { OfficeTable } from "../../export/docx/officeDocument.ts";
import { type Answer, rowsOf } from "../../model/answer.ts";
import { lastDayOf } from "../../model/period.ts";
import { filterQuestions } from "../screens/filters.ts";
import type { Say } from "../screens/indicatorFigures.ts";
import { indexQuestions } from "../screens/indicatorSubject.ts";
import { groundOf } from "../screens/overview.ts";
import { footOf, provenanceOf } from "../screens/provenance.ts";
import { isCounted, type OptionRow, type Score } from "../screens/scored.ts";
import { questionsOf, sectorScreen } from "../screens/sector.ts";
import type { Clause } from "../screens/sentence.ts";
import { agencyPart } from "./reportAgencies.ts";
import { type ReportAnnex, reportAnnex } from "./reportAnnex.ts";
import { headlinePictures } from "./reportHeadlines.ts";
import type { OwnRow } from "./reportOwn.ts";
import { resultsPart } from "./reportResults.ts";
import type { ReportScope } from "./reportScope.ts";
import { shortPart } from "./reportShort.ts";
import { reportWords } from "./reportWords.ts";

/** A sentence about one indicator, in pieces that lead to its working. */
export interface ReportSentence {
  /** Of the indicator and area. */
  key: string;
  indicator_id: string;
  area_id: string;
  name: string;
  clauses: Clause[];
  /** What follows its full stop: "Trong đó: …", who leads it. */
  after: string[];
}

export type ReportBlock =
  | { kind: "heading"; level: 1 | 2; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "sentence"; sentence: ReportSentence }
  /** A sentence of what fell short: its cause follows. */
  | { kind: "short"; sentence: ReportSentence }
  /** `caption`: its title with its number, "" until it has one. */
  | { kind: "chart"; spec: ChartSpec; caption: string }
  | { kind: "table"; title: string; table: OfficeTable; caption: string };

/** A report before it has a form: what it says, in order. */
export interface Report {
  subject: string;
  /** ISO, the last day that its figures cover; null: there are none. */
  asOf: string | null;
  decision: string | null;
  illustrative: boolean;
  blocks: ReportBlock[];
  annex: ReportAnnex;
  /** Sources, day, grades. */
  foot: string;
}

/** How sentences are put. */
export interface ReportWay {
  changeAs: "rate" | "index";
}

export type ReportTable = OfficeTable;

/** What the parts of a report are made of. */
export interface ReportGround {
  say: Say;
  scope: ReportScope & { plan: NonNullable<ReportScope["plan"]> };
  way: ReportWay;
  /** All rows of the plan period; `counted` the main ones that are counted. */
  rows: Score[];
  counted: Score[];
  sectors: OptionRow[];
  /** What the month or quarter brought by itself. */
  own: OwnRow[];
  options: OptionRow[];
  /** Of headline indicators, by indicator and area. */
  pictures: ReadonlyMap<string, ChartSpec>;
}

export const reportQuestions = (
  scope: ReportScope,
): Record<"periods" | "options" | "scores" | "spark" | "partChecks" | "own" | keyof typeof indexQuestions, Question> => ({
  ...indexQuestions,
  ...filterQuestions,
  ...questionsOf({ periods: [], options: [], period: scope.plan, within: false, canLookWithin: false, isBefore: false }, scope.view),
  own: { name: "ownFigures", params: { start: scope.start, end: scope.end } },
});

/** Pictures and tables with their numbers, each counted by itself. */
function numbered(blocks: readonly ReportBlock[], { locale }: Say): ReportBlock[] {
  const text = reportWords[locale];
  let [figures, tables] = [0, 0];
  return blocks.map((block) => {
    if (block.kind === "chart") {
      figures += 1;
      return { ...block, caption: text.figure(figures, block.spec.title) };
    }
    if (block.kind !== "table") return block;
    tables += 1;
    return { ...block, caption: text.table(tables, block.title) };
  });
}

/** The report of a period. Null: no target was set for it. `headlines`: the answers of `headlineQuestions`. */
export function reportOf(
  scope: ReportScope,
  answers: Record<keyof ReturnType<typeof reportQuestions>, Answer>,
  headlines: Readonly<Record<string, Answer>>,
  say: Say,
  way: ReportWay,
): Report | null {
  const rows = rowsOf<Score>(answers.scores);
  const counted = rows.filter(isCounted);
  if (scope.plan === null || counted.length === 0) return null;
  const plan = scope.plan;
  const options = rowsOf<OptionRow>(answers.options);
  const ground: ReportGround = {
    ...{ say, way, rows, counted, options, scope: { ...scope, plan } },
    sectors: options.filter(({ kind }) => kind === "sector"),
    own: rowsOf<OwnRow>(answers.own),
    pictures: headlinePictures(say, scope, answers, headlines),
  };
  const screen = sectorScreen({ ...groundOf(answers, scope.view), period: plan }, answers, say, scope.view);
  const provenance = provenanceOf(
    say,
    rows.filter((row) => row.target_id !== null),
    plan,
  );
  const text = reportWords[say.locale];
  return {
    subject: scope.subject,
    asOf: rows.some(({ actual }) => actual !== null) ? lastDayOf(scope) : null,
    decision: provenance.decision,
    illustrative: provenance.illustrative,
    blocks: numbered(
      [
        { kind: "heading", level: 1, text: text.parts.results },
        ...resultsPart(ground, provenance),
        { kind: "heading", level: 1, text: text.parts.short },
        ...shortPart(ground),
        { kind: "heading", level: 1, text: text.parts.agencies },
        ...agencyPart(ground),
      ],
      say,
    ),
    annex: reportAnnex(ground, screen),
    foot: footOf(say, provenance, scope.view),
  };
}
