import type { Answer } from "../model/answer.ts";
import type { Database } from "./database.ts";
import { targetChanges, taskChanges } from "./queries/adjustments.ts";
import { reported, reportingDues } from "./queries/agencies.ts";
import { figuresAround } from "./queries/annex.ts";
import { counts, taskMonths } from "./queries/counts.ts";
import { documentSections, documents } from "./queries/documents.ts";
import { figuresWithin, indicatorList } from "./queries/entry.ts";
import { history } from "./queries/history.ts";
import { indicators } from "./queries/indicators.ts";
import { marks, marksWithin } from "./queries/marks.ts";
import { ownFigures } from "./queries/ownFigures.ts";
import { indicatorPath } from "./queries/path.ts";
import { options, periods } from "./queries/periods.ts";
import { programmes, programmeTargets, programmeTasks } from "./queries/programme.ts";
import { agencyRatings } from "./queries/ratings.ts";
import { dueSoon, reportHistory, reportStatuses } from "./queries/reports.ts";
import { everyScore, indicatorYears, partChecks, partsOf, planTargets, scores, spark } from "./queries/scores.ts";
import { searchIndex } from "./queries/search.ts";
import { agencies, areas, bands, locks, sectors } from "./queries/tables.ts";
import { agencyTasks, taskCounts, taskDay, taskHistory, taskStatuses } from "./queries/tasks.ts";
import { workCounts, workHistory, workMarks, workSteps } from "./queries/works.ts";

/** Every question that can be asked, by name: add one here and beside its query. */
const questions = {
  periods,
  options,
  marks,
  marksWithin,
  scores,
  spark,
  indicatorYears,
  indicatorPath,
  partsOf,
  partChecks,
  history,
  documents,
  documentSections,
  searchIndex,
  counts,
  taskMonths,
  indicators,
  agencies,
  areas,
  bands,
  sectors,
  locks,
  indicatorList,
  figuresWithin,
  reported,
  taskDay,
  taskStatuses,
  taskHistory,
  taskCounts,
  agencyTasks,
  workMarks,
  workHistory,
  workSteps,
  workCounts,
  reportStatuses,
  reportHistory,
  dueSoon,
  agencyRatings,
  targetChanges,
  taskChanges,
  planTargets,
  programmes,
  programmeTargets,
  programmeTasks,
  ownFigures,
  reportingDues,
  figuresAround,
  everyScore,
} as const;

type Questions = typeof questions;
export type QuestionName = keyof Questions;
export type ParamsOf<N extends QuestionName> = Parameters<Questions[N]> extends [Database, infer P] ? P : Record<string, never>;

/** A question is plain data: it can be a cache's key. */
export type Question = { [N in QuestionName]: { name: N; params: ParamsOf<N> } }[QuestionName];
export const questionNames = Object.keys(questions) as QuestionName[];

/** Answers a question on a database that is loaded and looks where it should (load.ts). */
export const answer = (db: Database, { name, params }: Question): Promise<Answer> =>
  (questions[name] as (db: Database, params: unknown) => Promise<Answer>)(db, params);
