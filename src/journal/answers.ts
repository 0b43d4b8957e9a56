import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Answer } from "../model/answer.ts";

interface AnswersSchema extends DBSchema {
  answers: {
    key: [set: string, version: string, question: string];
    value: { set: string; version: string; question: string; at: number; answer: Answer };
  };
}

/** Answers kept from one visit to the next. Only a cache: when it fails, there is no answer, and nobody is told. */
export interface Answers {
  /** `version` as `dataVersion` gives it; `question`: its name and parameters as one text. */
  get(version: string, question: string): Promise<Answer | null>;
  put(version: string, question: string, answer: Answer): Promise<void>;
  /** Forgets the answers of this data set to all other versions, and of this one all but the newest `limit`. */
  prune(version: string, limit?: number): Promise<void>;
  close(): void;
}

const formatVersion = 1;

export async function openAnswers(set: string): Promise<Answers> {
  const opened = await attempt(() =>
    openDB<AnswersSchema>("bang-chi-tieu.answers", formatVersion, {
      upgrade: (database) => {
        for (const store of database.objectStoreNames) database.deleteObjectStore(store);
        database.createObjectStore("answers", { keyPath: ["set", "version", "question"] });
      },
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    }),
  );
  const use = <T>(work: (database: IDBPDatabase<AnswersSchema>) => Promise<T>): Promise<T | null> =>
    opened === null ? Promise.resolve(null) : attempt(() => work(opened));
  return {
    get: async (version, question) => {
      const kept = await use((database) => database.get("answers", [set, version, question]));
      return kept && isWhole(kept.answer) ? kept.answer : null;
    },
    put: async (version, question, answer) => {
      await use((database) => database.put("answers", { set, version, question, at: Date.now(), answer }));
    },
    prune: async (version, limit = 500) => {
      await use((database) => prune(database, set, version, limit));
    },
    close: () => opened?.close(),
  };
}

function isWhole(answer: Partial<Answer> | undefined): answer is Answer {
  const { columns, length } = answer ?? {};
  return (
    typeof columns === "object" &&
    columns !== null &&
    Object.values(columns).every((cells) => Array.isArray(cells) && cells.length === length)
  );
}

async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}

async function prune(database: IDBPDatabase<AnswersSchema>, set: string, version: string, limit: number): Promise<void> {
  const transaction = database.transaction("answers", "readwrite");
  const current: { key: IDBValidKey; at: number }[] = [];
  for await (const cursor of transaction.store.iterate(IDBKeyRange.bound([set], [set, []]))) {
    if (cursor.value.version === version) current.push({ key: cursor.primaryKey, at: cursor.value.at });
    else await cursor.delete();
  }
  const surplus = current.sort((a, b) => b.at - a.at).slice(limit);
  await Promise.all(surplus.map(({ key }) => transaction.store.delete(key as [string, string, string])));
  await transaction.done;
}
