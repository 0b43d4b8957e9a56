import { useEffect, useRef, useState } from "react";
import { rowsOf } from "../model/answer.ts";
import type { SlideOf } from "./screens/deckPlan.ts";
import { addSlide, type DeckInHand } from "./screens/deckRows.ts";
import { plainLens } from "./screens/filters.ts";
import type { IndicatorRow } from "./screens/indicatorRows.ts";
import { indexQuestions, subjectOf } from "./screens/indicatorSubject.ts";
import { useAnswers } from "./useAnswer.ts";
import { useChange } from "./useChange.ts";
import { useDecks, useDeckWords } from "./useDeck.ts";
import { useView } from "./useView.ts";
import type { View } from "./view.ts";

/** The slide of what is looked at; null where a screen has none. */
export function slideOfView(view: View, subject: { indicator_id: string; area_id: string } | null): SlideOf | null {
  switch (view.screen) {
    case "overview":
      return view.sector === null
        ? { kind: "overview", subject_id: null, area_id: null }
        : { kind: "sector", subject_id: view.sector, area_id: null };
    case "sector":
      return { kind: view.sector === null || view.table ? "table" : "sector", subject_id: view.sector, area_id: null };
    case "indicator":
      return subject === null ? null : { kind: "indicator", subject_id: subject.indicator_id, area_id: subject.area_id };
    default:
      return null;
  }
}

export interface Added {
  said: string;
  error: unknown;
  /** The deck that the slide is in now. */
  deck: string | null;
}

/** Adds what is looked at to the deck in hand, once: to a new one where the period has none. Null until that is done. */
export function useAddToDeck(): Added | null {
  const { view } = useView();
  const words = useDeckWords();
  const decks = useDecks();
  const { loaded } = useAnswers(indexQuestions, plainLens);
  const { append, error } = useChange();
  const [added, setAdded] = useState<Omit<Added, "error"> | null>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current || decks.status !== "ready" || loaded.status !== "ready") return;
    isAsked.current = true;
    const subject = subjectOf(view, rowsOf<IndicatorRow>(loaded.value.indicators), rowsOf(loaded.value.periods));
    const slide = slideOfView(view, subject?.row ?? null);
    if (slide === null || decks.value === "noPlan") return setAdded({ said: words.notHere, deck: null });
    const { chosen, automatic, ids } = decks.value;
    const hand: DeckInHand = chosen ?? { deck: automatic, slides: [], isKept: false };
    const change = addSlide(hand, slide, words.why.add(hand.deck.name), ids);
    void append(change).then((isKept) => {
      if (!isKept) return;
      const deck = change.rows.decks?.[0]?.deck_id ?? hand.deck.deck_id;
      setAdded({ said: words.added(hand.deck.name, hand.slides.length + 1), deck });
    });
  }, [decks, loaded, view, words, append]);
  if (error !== null) return { said: "", error, deck: null };
  return added === null ? null : { ...added, error: null };
}
