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

/** A change set that nobody has accepted, and the text that tells it from others. */
export interface Over {
  version: string;
  changeSet: ChangeSet;
}

/** Where the engine has its change sets from: the version is told without reading any rows. `over`: what is tried on top of them. */
export interface Source {
  version(): Promise<string>;
  held(): Promise<Held>;
  over?: Over;
}

export interface Engine {
  /** Answers on what the source holds, through a lens; loads and looks anew only where they differ from the last question's. */
  answer(question: Question, lens: Lens, source: Source): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts DuckDB and makes its tables. `today`: ISO day of the question. */
export async function startEngine(open: () => Promise<Database>, today: () => string): Promise<Engine> {
  const [db, { createTables }, { canLieOver, layOver, load, look, takeOff }, { answer }] = await Promise.all([
    open(),
    import("../db/schema.ts"),
    import("../db/load.ts"),
    import("../db/questions.ts"),
  ]);
  await createTables(db);
  let loaded = "";
  /** How many change sets were loaded, and what lies over them. */
  let count = 0;
  let over: Over | null = null;
  let lookedAt = "";
  /** Questions that were not begun. `ground`: tells apart what they look from. */
  const waiting: { ground: string; begin: () => Promise<void> }[] = [];
  let isBeginning = false;
  let lookedFrom = "";
  /** Those that are being answered on what is loaded and looked at. */
  const running = new Set<Promise<unknown>>();

  const prepare = async (lens: Lens, source: Source) => {
    const isOther = (await source.version()) !== loaded;
    const wanted = source.over ?? null;
    // What was loaded stays where only what lies over it comes or goes.
    const moves = [over, wanted].some((one) => one !== null && !canLieOver(one.changeSet));
    const setting = { today: today(), ...lens };
    const text = JSON.stringify(setting);
    if (!isOther && over?.version === wanted?.version && text === lookedAt) return;
    await Promise.allSettled(running);
    if (isOther || (over?.version !== wanted?.version && moves)) {
      const { version, changeSets } = await source.held();
      loaded = lookedAt = "";
      over = wanted;
      await load(db, wanted === null ? changeSets : [...changeSets, wanted.changeSet]);
      [loaded, count] = [version, changeSets.length];
    } else if (over?.version !== wanted?.version) {
      const [version, before] = [loaded, over];
      loaded = lookedAt = "";
      over = wanted;
      if (before !== null) await takeOff(db, before.changeSet);
      if (wanted !== null) await layOver(db, wanted.changeSet, count);
      loaded = version;
    }
    if (text === lookedAt) return;
    lookedAt = "";
    await look(db, setting);
    lookedAt = text;
  };

  /** Begins questions in the order in which they came, but those first that look from the same ground: moving takes longer than they do. */
  const beginAll = async () => {
    isBeginning = true;
    while (waiting.length > 0) {
      const near = waiting.findIndex(({ ground }) => ground === lookedFrom);
      for (const { ground, begin } of waiting.splice(Math.max(near, 0), 1)) {
        lookedFrom = ground;
        await begin();
      }
    }
    isBeginning = false;
  };

  return {
    answer: (question, lens, source) =>
      new Promise((resolve, reject) => {
        const begin = async () => {
          try {
            await prepare(lens, source);
            const result = answer(db, question);
            running.add(result);
            result.then(resolve, reject).finally(() => running.delete(result));
          } catch (error) {
            reject(error);
          }
        };
        waiting.push({ ground: JSON.stringify([lens, source.over?.version]), begin });
        if (!isBeginning) void beginAll();
      }),
    close: () => db.close(),
  };
}
