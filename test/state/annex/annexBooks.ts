import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openNode } from "../../../src/db/openNode.ts";
import type { Question } from "../../../src/db/questions.ts";
import type { AnnexBook } from "../../../src/export/annexBook.ts";
import { readPackage } from "../../../src/journal/readPackage.ts";
import { type Answer, rowsOf } from "../../../src/model/answer.ts";
import type { ChangeSet } from "../../../src/model/changeSet.ts";
import type { Locale } from "../../../src/model/locale.ts";
import { annex as en } from "../../../src/model/words/en/annex.ts";
import { annex as vi } from "../../../src/model/words/vi/annex.ts";
import { annexBookOf, annexQuestions } from "../../../src/state/annex/annexBookOf.ts";
import { standardCuts } from "../../../src/state/annex/standardCuts.ts";
import { type Engine, startEngine } from "../../../src/state/engine.ts";
import { referenceChangeSet } from "../../../src/state/reference.ts";
import { filterQuestions, plainLens } from "../../../src/state/screens/filters.ts";
import { groundOf } from "../../../src/state/screens/overview.ts";
import { emptyView, lensOf, type View } from "../../../src/state/view.ts";
import { say } from "../scores.ts";

export const annexWords = { vi, en };

const root = join(import.meta.dirname, "../../..");
const filesOf = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(root, folder, path))) }));

/** The change sets of a shipped set, with the made-up figures where they are wanted. */
export function shippedChangeSets(folder: string, sample: string | null = null): ChangeSet[] {
  const reference = referenceChangeSet();
  const base = readPackage(filesOf(folder), reference.rows).data?.changeSets ?? [];
  if (sample === null) return [reference, ...base];
  const known = Object.assign({}, reference.rows, ...base.map(({ rows }) => rows));
  return [reference, ...base, ...(readPackage(filesOf(sample), known).data?.changeSets ?? [])];
}

export interface Asked {
  ask<K extends string>(questions: Record<K, Question>, view: View): Promise<Record<K, Answer>>;
  bookOf(change: Partial<View>, locale?: Locale): Promise<AnnexBook>;
  close(): Promise<void>;
}

/** An engine that holds change sets, and the annexes of its views. */
export async function asked(changeSets: readonly ChangeSet[], setTitle: string): Promise<Asked> {
  const engine: Engine = await startEngine(openNode, () => "2026-06-01");
  const source = { version: async () => setTitle, held: async () => ({ version: setTitle, changeSets }) };
  const askAll = async <K extends string>(questions: Record<K, Question>, lens: Parameters<Engine["answer"]>[1]) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries<Question>(questions).map(async ([name, question]) => [name, await engine.answer(question, lens, source)] as const),
      ),
    ) as Record<K, Answer>;
  return {
    ask: (questions, view) => askAll(questions, lensOf(view)),
    bookOf: async (change, locale = "vi") => {
      const view: View = { ...emptyView, ...change };
      const ground = groundOf(await askAll(filterQuestions, plainLens), view);
      if (ground.period === null) throw new Error("no period");
      const found = { ...ground, period: ground.period };
      const answers = await askAll(annexQuestions(found, view), lensOf(view));
      const cuts = standardCuts(rowsOf(answers.bands), locale);
      return annexBookOf({
        ground: found,
        answers,
        cuts,
        say: say(locale),
        words: annexWords[locale],
        view,
        setTitle,
        today: "2026-06-01",
      });
    },
    close: () => engine.close(),
  };
}
