import { useEffect, useState } from "react";
import type { Question } from "../db/questions.ts";
import type { Answer } from "../model/answer.ts";
import type { Rows } from "../model/tables.ts";
import { plainLens } from "./screens/filters.ts";
import { useOpenSet, useSession } from "./useAnswer.ts";
import { type Lens, questionText } from "./view.ts";

export type Tried = { status: "none" } | { status: "working" } | { status: "ready"; answer: Answer } | { status: "failed" };

/** A pause in typing before the engine is asked, ms. */
const pause = 300;

/** The answer with rows on top that nobody has accepted; null rows: nothing is tried. While a new one is on its way the last stays. */
export function useTried(rows: Rows | null, question: Question, lens: Lens = plainLens): { tried: Tried; isStale: boolean } {
  const session = useSession();
  const set = useOpenSet();
  const key = rows === null ? null : JSON.stringify([set?.set_id, set?.version, questionText(question, lens), rows]);
  const [state, setState] = useState<{ key: string | null; tried: Tried }>({ key: null, tried: { status: "none" } });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the rows, the question, the lens and the data, as one text
  useEffect(() => {
    if (rows === null) return;
    let late = false;
    const put = (tried: Tried) => {
      if (!late) setState({ key, tried });
    };
    const timer = setTimeout(() => {
      session.tryOut(rows, question, lens).then(
        (answer) => put({ status: "ready", answer }),
        () => put({ status: "failed" }),
      );
    }, pause);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [key, session]);
  if (key === null) return { tried: { status: "none" }, isStale: false };
  if (state.key === key) return { tried: state.tried, isStale: false };
  return { tried: state.tried.status === "ready" ? state.tried : { status: "working" }, isStale: true };
}
