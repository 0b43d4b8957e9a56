import type { Question } from "../db/questions.ts";
import { type Answers, openAnswers } from "../journal/answers.ts";
import { openJournal } from "../journal/journal.ts";
import { JournalError, type JournalErrorCode } from "../journal/journalError.ts";
import { writeMark } from "../journal/writeMark.ts";
import type { Answer } from "../model/answer.ts";
import type { ChangeSet } from "../model/changeSet.ts";
import type { Rows } from "../model/tables.ts";
import { afterPaint } from "./afterPaint.ts";
import { type Engine, startEngine } from "./engine.ts";
import { localDay } from "./localDay.ts";
import type { Person } from "./person.ts";
import { addSample, knownRows, removeSample, type SetStore, setOver } from "./setStore.ts";
import { type Shipped, shipped } from "./shipped.ts";
import { triedOver } from "./triedOver.ts";
import { unkeptJournal } from "./unkeptJournal.ts";
import { type Lens, questionText } from "./view.ts";
import { append, type Change, cancel } from "./write.ts";

/** An open data set, and where it stands. `version` changes with every change of what is known: everything shown hangs on it. */
export interface OpenSet {
  set_id: string;
  shipped: Shipped | null;
  /** What the person calls a set of their own; a shipped one has its titles. */
  name: string;
  version: string;
  /** Why the browser keeps nothing of this set; null when it does. */
  unkept: JournalErrorCode | null;
  /** How many change sets the browser had thrown away after a crash; they are here again. */
  restored: number;
}

export interface Session {
  /** The open set; null before the first is open. */
  current(): OpenSet | null;
  subscribe(changed: () => void): () => void;
  /** Opens a set in place of the current one; one that is just being opened is not opened twice, and fails where another is asked for meanwhile.
   *  A shipped set also opens where the browser keeps nothing (`unkept`); else fails with JournalError. `name`: of a set of the person's own. */
  open(setId: string, name?: string): Promise<OpenSet>;
  /** Closes the open set when it is this one, so that it can be thrown away. */
  leave(setId: string): void;
  /** The answer kept from an earlier visit to the same data, or the one that ships with it; null without one, and when the engine runs. */
  kept(question: Question, lens: Lens): Promise<Answer | null>;
  /** Reads answers of earlier visits into memory, so that the first rendering has them. `questions`: as `questionText` gives them. */
  recall(questions: readonly string[]): Promise<void>;
  /** One that was recalled, and holds for the data as they are. */
  recalled(question: string): Answer | null;
  /** Notes that answers are on the screen, until what it returns is called. */
  show(questions: readonly string[]): () => void;
  /** What stands on the screen: its questions, and the `writeMark` of the data behind them. */
  shown(): { questions: string[]; mark: string | null };
  /** Resolves once all that kept answers draw is on the screen: starting the engine before would take the processor from it. */
  settled(): Promise<void>;
  /** The answer of the engine, which is started by the first question. */
  ask(question: Question, lens: Lens): Promise<Answer>;
  /** The answer as it would be with these rows on top of the set. Nothing is kept: neither the rows nor the answer. */
  tryOut(rows: Rows, question: Question, lens: Lens): Promise<Answer>;
  /** Keeps a change of the open set as one change set, under the person's name, which is asked for when it is not known yet. Fails with Unnamed,
   *  LockedPeriod or JournalError; then nothing was kept. */
  append(change: Change): Promise<ChangeSet>;
  /** Undoes a change set of the person's, or undoes an undo. Fails as `append` does. */
  cancel(changeSetId: string, why: string): Promise<ChangeSet>;
  addSample(why: string): Promise<void>;
  removeSample(why: string): Promise<void>;
  /** What the set holds now: the current rows of each table. */
  known(): Promise<Rows>;
  /** The person's own change sets and what ships below them, for saving a copy. */
  store(): SetStore | null;
}

declare const __BUILD__: string;

/** Without a store a shipped set can still be looked at; but what a newer app wrote must not seem to be gone. */
async function journalOf(setId: string, base: Shipped | null): Promise<{ journal: SetStore["journal"]; unkept: JournalErrorCode | null }> {
  try {
    return { journal: await openJournal(setId), unkept: null };
  } catch (error) {
    if (base === null || !(error instanceof JournalError) || error.code === "newerFormat") throw error;
    return { journal: unkeptJournal(setId), unkept: error.code };
  }
}

/** One a page: joins the journal, the answers of earlier visits and the engine. */
export function createSession(person: Pick<Person, "name" | "current">): Session {
  let store: SetStore | null = null;
  let answers: Answers | null = null;
  let open: OpenSet | null = null;
  let opening: { setId: string; done: Promise<OpenSet> } | null = null;
  let engine: Promise<Engine> | null = null;
  let isRunning = false;
  let fresh = new Map<string, Promise<Answer>>();
  let recalled = new Map<string, Answer>();
  const unanswered = new Set<Promise<Answer>>();
  const toKeep: (() => void)[] = [];
  let mark: string | null = null;
  const shown = new Set<readonly string[]>();
  let [readings, unread] = [0, 0];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };

  const start = (): Promise<Engine> => {
    if (engine !== null) return engine;
    const started = import("../db/openBrowser.ts").then(({ openBrowser }) => startEngine(openBrowser, localDay));
    engine = started;
    started.then(
      () => {
        isRunning = true;
      },
      () => {
        engine = null;
      },
    );
    return started;
  };

  const renew = async () => {
    if (store === null || open === null || open.set_id !== store.set_id) return;
    const noted = writeMark();
    const version = await store.version();
    mark = noted;
    if (version === open.version) return;
    open = { ...open, version };
    [fresh, recalled] = [new Map(), new Map()];
    tell();
  };

  /** Once all that was asked has been drawn, and a turn later: copying answers for the store takes as long as drawing some of them. */
  const keepAnswers = async () => {
    await afterPaint();
    await afterPaint();
    for (const put of toKeep.splice(0)) put();
  };

  const ask = (question: Question, lens: Lens): Promise<Answer> => {
    const [asked, at, keep] = [store, open, answers];
    if (asked === null || at === null) return Promise.reject(new Error("no data set is open"));
    const text = questionText(question, lens);
    const known = fresh.get(text);
    if (known) return known;
    const result = start().then((running) => running.answer(question, lens, asked));
    fresh.set(text, result);
    unanswered.add(result);
    result
      .then(
        (value) => toKeep.push(() => keep?.put(at.version, text, value)),
        () => fresh.delete(text),
      )
      .then(() => {
        unanswered.delete(result);
        if (unanswered.size === 0) void keepAnswers();
      });
    return result;
  };

  const readKept = async (text: string): Promise<Answer | null> => {
    const [asked, at, keep] = [store, open, answers];
    if (asked === null || at === null) return null;
    return (await keep?.get(at.version, text)) ?? (await asked.first(text));
  };

  const shut = () => {
    store?.journal.close();
    answers?.close();
    [store, answers, open, fresh, recalled] = [null, null, null, new Map(), new Map()];
  };

  const write = async (work: (store: SetStore, who: string) => Promise<ChangeSet>): Promise<ChangeSet> => {
    const changed = store;
    if (changed === null) throw new JournalError("unavailable", "no data set is open");
    const changeSet = await work(changed, await person.name());
    await renew();
    return changeSet;
  };
  const opened = (): SetStore => {
    if (store === null) throw new JournalError("closed", "no data set is open");
    return store;
  };

  const openNow = async (setId: string, name: string): Promise<OpenSet> => {
    const base = shipped.find(({ set_id }) => set_id === setId) ?? null;
    const [{ journal, unkept }, kept] = await Promise.all([journalOf(setId, base), openAnswers(setId)]);
    const next = setOver(journal, base, __BUILD__);
    const version = await next.version();
    if (opening?.setId !== setId) {
      journal.close();
      kept.close();
      throw new JournalError("closed", setId);
    }
    shut();
    mark = writeMark();
    [store, answers] = [next, kept];
    journal.onChange(() => void renew());
    open = { set_id: setId, shipped: base, name, version, unkept, restored: journal.restored };
    // Later: it would hold up the first answers that are read from the same store.
    setTimeout(() => void kept.prune(version), 10_000);
    tell();
    // Another tab may have written since the version was told.
    void renew();
    return open;
  };

  return {
    current: () => open,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    open: (setId, name = setId) => {
      if (opening?.setId !== setId) {
        const done = openNow(setId, name).finally(() => {
          if (opening?.done === done) opening = null;
        });
        opening = { setId, done };
      }
      return opening.done;
    },
    leave: (setId) => {
      if (open?.set_id !== setId) return;
      shut();
      tell();
    },
    kept: async (question, lens) => {
      // An engine that runs answers sooner than the store.
      if (isRunning) return null;
      readings += 1;
      unread += 1;
      return readKept(questionText(question, lens)).finally(() => {
        unread -= 1;
      });
    },
    recall: async (questions) => {
      const found = await Promise.all(questions.map(async (text) => [text, await readKept(text)] as const));
      recalled = new Map(found.flatMap(([text, answer]) => (answer === null ? [] : [[text, answer] as const])));
    },
    recalled: (question) => recalled.get(question) ?? null,
    show: (questions) => {
      shown.add(questions);
      return () => shown.delete(questions);
    },
    shown: () => ({ questions: [...new Set([...shown].flat())], mark }),
    settled: async () => {
      // One answer leads to the next question: calm are two paints in a row without any.
      for (let seen = -1; seen !== readings || unread > 0; ) {
        seen = readings;
        await afterPaint();
        await afterPaint();
      }
    },
    ask,
    tryOut: (rows, question, lens) => {
      const tried = triedOver(opened(), rows);
      return start().then((running) => running.answer(question, lens, tried));
    },
    append: (change) => write((changed, who) => append(changed, who, change)),
    cancel: (changeSetId, why) => write((changed, who) => cancel(changed, who, changeSetId, why)),
    addSample: async (why) => {
      const url = open?.shipped?.sample?.url;
      if (store === null || url === undefined) throw new JournalError("unavailable", "no sample");
      await addSample(store, url, { who: person.current().name ?? "", why });
      await renew();
    },
    removeSample: async (why) => {
      if (store === null) return;
      await removeSample(store, { who: person.current().name ?? "", why });
      await renew();
    },
    known: async () => knownRows(await opened().held()),
    store: () => store,
  };
}
