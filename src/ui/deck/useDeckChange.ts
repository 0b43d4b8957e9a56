import { useCallback, useMemo } from "react";
import { localDay } from "../../state/localDay.ts";
import type { SlideOf } from "../../state/screens/deckPlan.ts";
import { addSlide, dropSlide, keepDeck, moveSlide, removeDeck, writeDeck, writeSlide } from "../../state/screens/deckRows.ts";
import { useChange } from "../../state/useChange.ts";
import { type DeckScreen, deckTables, useDeckWords } from "../../state/useDeck.ts";
import { useView } from "../../state/useView.ts";
import type { Change } from "../../state/write.ts";
import { useSay } from "../shell/Announcer.tsx";

/** What a person does with a deck; each is one change that can be undone, and keeps a deck that was not kept. */
export function useDeckChange({ hand, ids, last }: Pick<DeckScreen, "hand" | "ids" | "last">) {
  const { go } = useView();
  const { why, undone, made1 } = useDeckWords();
  const say = useSay();
  const { isDoing, error, append, undoLast, clear } = useChange();
  const keep = useCallback(
    (change: Change | null, then: (change: Change) => void = () => {}) => {
      if (change === null) return;
      void append(change).then((isKept) => {
        if (!isKept) return;
        say(change.why);
        const made = change.rows.decks?.[0];
        if (made !== undefined) go({ deck: made.deck_id }, "replace");
        then(change);
      });
    },
    [append, go, say],
  );
  const acts = useMemo(() => {
    const { name } = hand.deck;
    return {
      make: () => keep(keepDeck(hand, why.make(name), ids), () => say(made1(name))),
      add: (slide: SlideOf & { title?: string; body?: string }) => keep(addSlide(hand, slide, why.add(name), ids)),
      move: (slideId: string, by: 1 | -1) => keep(moveSlide(hand, slideId, by, why.move(name), ids)),
      drop: (slideId: string) => keep(dropSlide(hand, slideId, why.drop(name), ids)),
      write: (slideId: string, text: { title: string; body?: string }, madeOf: string | null) =>
        keep(writeSlide(hand, slideId, text, madeOf, why.title(name), ids)),
      rename: (to: string) => keep(writeDeck(hand, { name: to }, why.rename(to), ids)),
      freeze: () => keep(writeDeck(hand, { frozen_on: localDay(), frozen_at: new Date().toISOString() }, why.freeze(name), ids)),
      thaw: () => keep(writeDeck(hand, { frozen_on: null, frozen_at: null }, why.thaw(name), ids)),
      remove: () => keep(removeDeck(hand, why.remove(name)), () => go({ deck: null, slide: null }, "replace")),
    };
  }, [go, hand, ids, keep, made1, say, why]);
  const undo = useCallback(
    () => void undoLast(deckTables, why.undo).then((what) => what !== null && say(undone(what))),
    [undoLast, why, say, undone],
  );
  return { ...acts, undo, canUndo: last !== null, isDoing, error, clear };
}

export type DeckActs = ReturnType<typeof useDeckChange>;
