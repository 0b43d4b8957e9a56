import type { Question } from "../db/questions.ts";
import type { Answer } from "../model/answer.ts";
import type { Engine, Held } from "./engine.ts";
import { filterQuestions, plainLens } from "./screens/filters.ts";
import { groundOf, questionsOf } from "./screens/overview.ts";
import { emptyView, questionText } from "./view.ts";

/** Answers by the text of their question. */
export type AnswersByText = Record<string, Answer>;

/** All that the overview asks when a set is opened for the first time. */
export async function firstAnswers(engine: Engine, held: Held): Promise<AnswersByText> {
  const found: AnswersByText = {};
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
  return found;
}
