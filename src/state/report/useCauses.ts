import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { lastChange } from "../lastChange.ts";
import { keyOf } from "../screens/scored.ts";
import { useChange } from "../useChange.ts";
import { useKnown } from "../useKnown.ts";
import { type CauseOf, causeChange, causesOf } from "./causes.ts";
import type { ReportSentence } from "./report.ts";

const tables = ["causes"] as const;

/** A cause that the set does not have yet; `isSent`: it is being written. */
interface Draft {
  sentence: ReportSentence;
  text: string;
  isSent: boolean;
}

export interface CausesInHand {
  causeOf: CauseOf;
  /** A key was typed. */
  type(sentence: ReportSentence, text: string): void;
  /** A field was left: what was typed becomes a change of the set. */
  keep(): void;
  /** Takes the newest change of a cause back; null while there is none. */
  undo: (() => void) | null;
  error: unknown;
}

/** The causes of a period's report, as the set has them and as they are being typed. `why`: what its history says. */
export function useCauses(period: string, why: { told(name: string): string; undo(what: string): string }): CausesInHand {
  const known = useKnown();
  const { append, undoLast, error } = useChange();
  const changeSets = known.status === "ready" ? known.value.changeSets : null;
  const told = useMemo(() => causesOf(changeSets ?? [], period), [changeSets, period]);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const put = (draft: Draft) => setDrafts((held) => new Map(held).set(keyOf(draft.sentence), draft));
  // what the set says by now is no draft any more
  useEffect(() => setDrafts((held) => new Map([...held].filter(([, { sentence, text }]) => told(sentence) !== text.trim()))), [told]);
  const keep = () => {
    for (const draft of drafts.values()) {
      const { sentence, isSent } = draft;
      const text = draft.text.trim();
      if (isSent || told(sentence) === text) continue;
      const sent = { ...draft, isSent: true };
      put(sent);
      // what was typed meanwhile is newer than what could not be kept
      const back = (held: ReadonlyMap<string, Draft>) =>
        held.get(keyOf(sentence)) === sent ? new Map(held).set(keyOf(sentence), draft) : held;
      void append(causeChange(sentence, period, text, why.told(sentence.name))).then((isKept) => isKept || setDrafts(back));
    }
  };
  const leave = useRef(keep);
  leave.current = keep;
  useEffect(() => () => leave.current(), []);
  const undo = useCallback(
    () => void undoLast(tables, why.undo).then((what) => what !== null && setDrafts(new Map())),
    [undoLast, why.undo],
  );
  return {
    causeOf: useCallback((of) => drafts.get(keyOf(of))?.text ?? told(of), [drafts, told]),
    type: (sentence, text) => put({ sentence, text, isSent: false }),
    keep,
    undo: known.status !== "ready" || lastChange(known.value, tables) === null ? null : undo,
    error,
  };
}
