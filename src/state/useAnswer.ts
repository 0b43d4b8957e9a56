import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { Question } from "../db/questions.ts";
import type { Answer } from "../model/answer.ts";
import type { OpenSet, Session } from "./session.ts";
import { type Lens, questionText } from "./view.ts";

/** What is waited for: `ready` with `fresh: false` is the answer kept from an earlier visit, to the same data. */
export type Loaded<T> =
  | { status: "loading" }
  | { status: "ready"; value: T; fresh: boolean }
  | { status: "failed"; error: unknown; retry: () => void };

/** The same object each time: what is made of it is made once. */
const loading = { status: "loading" } as const;

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("no session");
  return session;
}

export function useOpenSet(): OpenSet | null {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.current);
}

/** Answers by the names of their questions; null when one is missing. */
const whole = <K extends string>(names: readonly K[], found: readonly (Answer | null)[]): Record<K, Answer> | null =>
  found.every((one) => one !== null) ? (Object.fromEntries(names.map((name, i) => [name, found[i]])) as Record<K, Answer>) : null;

/** Answers to several questions, all of one moment: none is shown before all are there, and late ones of an older view are dropped.
 *  While a new view is being answered the last one stays (`stale`), so that filters do not blink. */
export function useAnswers<K extends string>(
  questions: Record<K, Question>,
  lens: Lens,
): { loaded: Loaded<Record<K, Answer>>; stale: boolean } {
  const session = useSession();
  const set = useOpenSet();
  const names = Object.keys(questions) as K[];
  const texts = names.map((name) => questionText(questions[name], lens));
  const key = JSON.stringify([set?.set_id, set?.version, texts]);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ key: string; set: string | undefined; loaded: Loaded<Record<K, Answer>> }>(() => {
    const value = whole(names, texts.map(session.recalled));
    return value === null
      ? { key: "", set: undefined, loaded: loading }
      : { key, set: set?.set_id, loaded: { status: "ready", value, fresh: false } };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the questions, the lens and the data, as one text
  useEffect(() => {
    if (set === null) return;
    let late = false;
    const put = (loaded: Loaded<Record<K, Answer>>) => {
      if (!late) setState({ key, set: set.set_id, loaded });
    };
    const all = async (how: (question: Question) => Promise<Answer | null>) =>
      whole(names, await Promise.all(names.map((name) => how(questions[name]))));
    const hide = session.show(texts);
    const run = async () => {
      const isDrawn = state.key === key && state.loaded.status === "ready";
      const kept = isDrawn ? null : await all((question) => session.kept(question, lens));
      if (kept !== null) put({ status: "ready", value: kept, fresh: false });
      if (isDrawn || kept !== null) await session.settled();
      if (late) return;
      const value = await all((question) => session.ask(question, lens));
      if (value !== null) put({ status: "ready", value, fresh: true });
    };
    run().catch((error: unknown) => put({ status: "failed", error, retry: () => setAttempt((n) => n + 1) }));
    return () => {
      late = true;
      hide();
    };
  }, [key, attempt]);

  if (state.key === key) return { loaded: state.loaded, stale: false };
  const keeps = state.loaded.status === "ready" && state.set === set?.set_id;
  return { loaded: keeps ? state.loaded : loading, stale: keeps };
}
