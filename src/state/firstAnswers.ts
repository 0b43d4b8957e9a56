import type { Question } from "../db/questions.ts";
import type { Answer } from "../model/answer.ts";
import type { Engine, Held } from "./engine.ts";
import { agencyPeriod, scopeQuestions } from "./screens/agencyFilters.ts";
import { agencyQuestions } from "./screens/agencyItems.ts";
import { calendarQuestions } from "./screens/calendar.ts";
import { filterQuestions, plainLens } from "./screens/filters.ts";
import { groundOf, questionsOf } from "./screens/overview.ts";
import { taskQuestions } from "./screens/tasks.ts";
import { workQuestions } from "./screens/works.ts";
import { emptyView, questionText } from "./view.ts";

/** Answers by the text of their question. */
export type AnswersByText = Record<string, Answer>;

/** What ships beside a set: `first` all that the overview asks when it is opened for the first time, `work` what the screens of tasks, works,
 *  agencies and the calendar ask beside that. */
export interface ShippedAnswers {
  first: AnswersByText;
  work: AnswersByText;
}

export async function firstAnswers(engine: Engine, held: Held): Promise<ShippedAnswers> {
  let found: AnswersByText = {};
  const source = { version: async () => held.version, held: async () => held };
  const ask = async <K extends string>(questions: Record<K, Question>): Promise<Record<K, Answer>> => {
    const answered = Object.entries<Question>(questions).map(async ([name, question]) => {
      const answer = await engine.answer(question, plainLens, source);
      found[questionText(question, plainLens)] = answer;
      return [name, answer] as const;
    });
    return Object.fromEntries(await Promise.all(answered)) as Record<K, Answer>;
  };
  const ground = groundOf(await ask(filterQuestions), emptyView);
  if (ground.period !== null) await ask(questionsOf(ground, emptyView));
  const first = found;
  found = {};
  const scope = agencyPeriod(await ask(scopeQuestions), emptyView);
  for (const questions of [
    taskQuestions,
    workQuestions,
    calendarQuestions,
    ...(scope === null ? [] : [agencyQuestions(scope.period, scope)]),
  ])
    await ask<string>(questions);
  for (const text of Object.keys(first)) delete found[text];
  return { first, work: found };
}
