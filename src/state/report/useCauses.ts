import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { lastChange } from "../lastChange.ts";
import { keyOf } from "../screens/scored.ts";
import { useChange } from "../useChange.ts";
import { useKnown } from "../useKnown.ts";
import { type CauseDraft, keepDrafts, keptDrafts } from "./causeDrafts.ts";
import { type CauseOf, causeChange, causesOf } from "./causes.ts";
import type { ReportSentence } from "./report.ts";

const tables = ["causes"] as const;

/** `isSent`: it is being written. */
type Draft = CauseDraft & { isSent: boolean };

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

interface ReportOf {
  set: string;
  period: string;
}

/** The causes of a period's report, as the set has them and as they are being typed, also before a reload. `why`: what its history says. It holds one
 *  report: that of another period is another component. */
export function useCauses({ set, period }: ReportOf, why: { told(name: string): string; undo(what: string): string }): CausesInHand {
  const known = useKnown();
  const { append, undoLast, error } = useChange();
  const changeSets = known.status === "ready" ? known.value.changeSets : null;
  const told = useMemo(() => causesOf(changeSets ?? [], period), [changeSets, period]);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(
    () => new Map(keptDrafts(`${set} ${period}`).map((draft) => [draft.key, { ...draft, isSent: false }])),
  );
  const put = (draft: Draft) => setDrafts((held) => new Map(held).set(draft.key, draft));
  const isKnown = changeSets !== null;
  // what the set says by now is no draft any more
  useEffect(() => {
    if (isKnown) setDrafts((held) => new Map([...held].filter(([, draft]) => told(draft) !== draft.text.trim())));
  }, [told, isKnown]);
  useEffect(
    () =>
      keepDrafts(
        `${set} ${period}`,
        [...drafts.values()].map(({ isSent, ...draft }) => draft),
      ),
    [drafts, set, period],
  );
  const keep = () => {
    for (const draft of drafts.values()) {
      const text = draft.text.trim();
      if (draft.isSent || told(draft) === text) continue;
      const sent = { ...draft, isSent: true };
      put(sent);
      // what was typed meanwhile is newer than what could not be kept
      const back = (held: ReadonlyMap<string, Draft>) => (held.get(draft.key) === sent ? new Map(held).set(draft.key, draft) : held);
      void append(causeChange(draft, period, text, why.told(draft.name))).then((isKept) => isKept || setDrafts(back));
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
    type: ({ indicator_id, area_id, name }, text) =>
      put({ ...{ key: keyOf({ indicator_id, area_id }), indicator_id, area_id, name, text }, isSent: false }),
    keep,
    undo: known.status !== "ready" || lastChange(known.value, tables) === null ? null : undo,
    error,
  };
}
