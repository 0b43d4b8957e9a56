import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { printer } from "../../../src/charts/print.ts";
import { answer } from "../../../src/db/questions.ts";
import { readPackage } from "../../../src/journal/readPackage.ts";
import { readReference } from "../../../src/journal/readReference.ts";
import type { Answer } from "../../../src/model/answer.ts";
import type { ChangeSet } from "../../../src/model/changeSet.ts";
import { tasks as text } from "../../../src/model/words/vi/tasks.ts";
import { vi } from "../../../src/model/words/vi.ts";
import { readTasks, type TaskSay, type Tasks, taskQuestions } from "../../../src/state/screens/tasks.ts";
import { engine, plan } from "../../db/plan.ts";

const root = join(import.meta.dirname, "../../..");
const filesOf = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(root, folder, path))) }));

const reference = readReference(filesOf("data").filter(({ path }) => /^(sectors|bands)\.csv$/.test(path))).changeSet;
const { data } = readPackage(filesOf("seeds/quan-2"), reference.rows);

/** How one speaks in these tests. */
export const say: TaskSay = { words: vi, print: printer("vi"), locale: "vi", text };

/** The answers of a screen over both decisions of Quận 2 and what is told over them, as of a day (inclusive). */
export async function answersOf<K extends string>(
  questions: Record<K, { name: string; params: object }>,
  told: ChangeSet[],
  as_of: string,
): Promise<Record<K, Answer>> {
  const db = await engine();
  await plan(db, [reference, ...(data?.changeSets ?? []), ...told], { today: "2014-06-01", as_of });
  const found: Partial<Record<K, Answer>> = {};
  for (const key of Object.keys(questions) as K[]) found[key] = await answer(db, questions[key] as Parameters<typeof answer>[1]);
  return found as Record<K, Answer>;
}

/** The real tasks of both decisions; `as_of` half-open. */
export const quan2Tasks = async (told: ChangeSet[], as_of: string): Promise<Tasks> =>
  readTasks(await answersOf(taskQuestions, told, as_of));
