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

export interface Engine {
  /** Answers on what it is given to hold, through a lens; loads and looks anew only where they differ from the last question's. */
  answer(question: Question, lens: Lens, held: () => Promise<Held>): Promise<Answer>;
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

  const prepare = async (lens: Lens, { version, changeSets }: Held) => {
    if (version !== loaded) {
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
    answer: (question, lens, held) => {
      const result = queue.then(async () => {
        await prepare(lens, await held());
        return answer(db, question);
      });
      queue = result.catch(() => undefined);
      return result;
    },
    close: () => db.close(),
  };
}
