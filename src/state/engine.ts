import type { Database } from "../db/database.ts";
import type { Question } from "../db/questions.ts";
import type { Answer } from "../model/answer.ts";
import type { ChangeSet } from "../model/changeSet.ts";
import type { Lens } from "./view.ts";

/** What the engine is to hold: change sets oldest first, and the text that tells them apart. */
export interface Held {
  version: string;
  changeSets: readonly ChangeSet[];
}

/** Where the engine has its change sets from: the version is told without reading any rows. */
export interface Source {
  version(): Promise<string>;
  held(): Promise<Held>;
}

export interface Engine {
  /** Answers on what the source holds, through a lens; loads and looks anew only where they differ from the last question's. */
  answer(question: Question, lens: Lens, source: Source): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts DuckDB and makes its tables. `today`: ISO day of the question. */
export async function startEngine(open: () => Promise<Database>, today: () => string): Promise<Engine> {
  const [db, { createTables }, { load, look }, { answer }] = await Promise.all([
    open(),
    import("../db/schema.ts"),
    import("../db/load.ts"),
    import("../db/questions.ts"),
  ]);
  await createTables(db);
  let loaded = "";
  let lookedAt = "";
  let queue: Promise<unknown> = Promise.resolve();

  const prepare = async (lens: Lens, source: Source) => {
    if ((await source.version()) !== loaded) {
      const { version, changeSets } = await source.held();
      loaded = lookedAt = "";
      await load(db, changeSets);
      loaded = version;
    }
    const setting = { today: today(), ...lens };
    const text = JSON.stringify(setting);
    if (text === lookedAt) return;
    lookedAt = "";
    await look(db, setting);
    lookedAt = text;
  };

  return {
    answer: (question, lens, source) => {
      const result = queue.then(async () => {
        await prepare(lens, source);
        return answer(db, question);
      });
      queue = result.catch(() => undefined);
      return result;
    },
    close: () => db.close(),
  };
}
