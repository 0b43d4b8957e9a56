import { useCallback, useMemo } from "react";
import { ulid } from "ulid";
import type { Slide } from "../charts/slide.ts";
import { currentRows } from "../journal/currentRows.ts";
import { type Answer, rowsOf } from "../model/answer.ts";
import { type DeckWords, deckWords } from "../model/words/deck.ts";
import { type LastChange, lastChange } from "./lastChange.ts";
import {
  askedLens,
  type BaseAnswers,
  baseQuestions,
  bySlide,
  type DeckSlide,
  deckLens,
  deckSlide,
  type GroundOfPeriod,
  groundLens,
  subjectQuestionsOf,
} from "./screens/deck.ts";
import { asOfFor, deckName, draftRows, slidesFor } from "./screens/deckPlan.ts";
import { type DeckInHand, type DeckRow, type Ids, keptDecks } from "./screens/deckRows.ts";
import { filterQuestions, plainLens } from "./screens/filters.ts";
import { groundOf } from "./screens/overview.ts";
import type { Score } from "./screens/scored.ts";
import { type Loaded, useAnswers } from "./useAnswer.ts";
import { type Known, useKnown } from "./useKnown.ts";
import { useView } from "./useView.ts";
import { useWords } from "./useWords.ts";
import { emptyView, type View } from "./view.ts";

/** The tables that decks are kept in. */
export const deckTables = ["decks", "slides"] as const;

/** The decks of the open set, and which of them is in hand. */
export interface Decks {
  kept: DeckInHand[];
  /** The deck that the period makes by itself: its slides are not chosen yet. */
  automatic: DeckRow;
  chosen: DeckInHand | null;
  ground: GroundOfPeriod;
  ids: Ids;
  /** The newest change to a deck that can be undone. */
  last: LastChange | null;
}

export interface DeckScreen extends Decks {
  hand: DeckInHand;
  /** Each with the number of its first page; null where it has none. */
  slides: (DeckSlide & { number: number | null })[];
  pages: Slide[];
}

/** The language of decks. */
export function useDeckWords(): DeckWords {
  return deckWords[useWords().locale];
}

/** The same object as long as the language is the same: everything said hangs on it. */
function useSaying() {
  const { locale, words, print } = useWords();
  return useMemo(() => ({ locale, words, print }), [locale, words, print]);
}

const idsOf = (changeSets: Known["changeSets"]): Ids => ({
  taken: new Set(changeSets.flatMap(({ rows }) => (rows.decks ?? []).map(({ deck_id }) => deck_id))),
  slide: () => ulid(),
});

/** The deck of the view: the one in the URL, else the newest one of its period, else none is kept. */
function choose(kept: readonly DeckInHand[], view: View, period: string): DeckInHand | null {
  if (view.deck === "") return null;
  return kept.find(({ deck }) => deck.deck_id === view.deck) ?? kept.find(({ deck }) => deck.period === period) ?? null;
}

const mapped = <T, R>(loaded: Loaded<T>, value: R | null): Loaded<R> =>
  loaded.status !== "ready" ? loaded : value === null ? { status: "loading" } : { ...loaded, value };

/** The decks of the open set. Null in a set without a plan. */
export function useDecks(): Loaded<Decks | "noPlan"> {
  const { view } = useView();
  const say = useSaying();
  const deck = useDeckWords();
  const known = useKnown();
  const { loaded } = useAnswers(filterQuestions, plainLens);
  const decks = useMemo((): Decks | "noPlan" | null => {
    if (known.status !== "ready" || loaded.status !== "ready") return null;
    const { changeSets } = known.value;
    const kept = keptDecks({ decks: currentRows("decks", changeSets), slides: currentRows("slides", changeSets) });
    const usual = groundOf(loaded.value, { ...emptyView, period: view.period });
    if (usual.period === null) return "noPlan";
    const chosen = choose(kept, view, usual.period.period);
    const automatic: DeckRow = {
      deck_id: "",
      name: deckName({ ...say, deck }, view.as_of === null ? usual.period : { ...usual.period, cutoff: view.as_of }, usual.isBefore),
      period: usual.period.period,
      as_of: view.as_of ?? asOfFor(usual.period),
      frozen_on: view.vintage === "known_on" ? view.known_on : null,
      frozen_at: null,
    };
    const { period, as_of } = chosen?.deck ?? automatic;
    const ground = groundOf(loaded.value, { ...emptyView, period, as_of });
    if (ground.period === null) return "noPlan";
    return {
      ...{ kept, automatic, chosen, ground: { ...ground, period: ground.period } },
      ...{ ids: idsOf(changeSets), last: lastChange(known.value, deckTables) },
    };
  }, [known, loaded, view, say, deck]);
  return mapped(known.status !== "ready" ? known : loaded, decks);
}

/** What the slides are made from: of a frozen deck as it was then. */
function useGroundThen({ ground, chosen, automatic }: Decks): Loaded<GroundOfPeriod> {
  const deck = chosen?.deck ?? automatic;
  const { loaded } = useAnswers(filterQuestions, groundLens(deck));
  return useMemo(() => {
    if (deck.frozen_at === null) return { status: "ready", value: ground, fresh: true };
    if (loaded.status !== "ready") return loaded;
    const then = groundOf(loaded.value, { ...emptyView, period: deck.period, as_of: deck.as_of });
    return { ...loaded, value: then.period === null ? ground : { ...then, period: then.period } };
  }, [deck, ground, loaded]);
}

/** The deck in hand with all its slides; each is asked for anew when the figures change. */
export function useDeck(decks: Decks): Loaded<DeckScreen> {
  const say = useSaying();
  const { chosen, automatic } = decks;
  const then = useGroundThen(decks);
  const ground = then.status === "ready" ? then.value : decks.ground;
  const deck = chosen?.deck ?? automatic;
  const lens = askedLens(deck);
  const { loaded } = useAnswers(
    useMemo(() => baseQuestions(ground), [ground]),
    lens,
  );
  const base = loaded.status === "ready" ? (loaded.value as BaseAnswers) : null;
  const hand = useMemo((): DeckInHand | null => {
    if (base === null) return null;
    const sectors = ground.options.filter(({ kind }) => kind === "sector");
    return chosen ?? { deck, slides: draftRows(slidesFor(rowsOf<Score>(base.scores), sectors, ground.isBefore)), isKept: false };
  }, [base, chosen, deck, ground]);
  const questions = useMemo(
    () => (base === null || hand === null ? {} : subjectQuestionsOf(base, hand.slides, hand.deck.period)),
    [base, hand],
  );
  const { loaded: asked, stale } = useAnswers<string>(questions, lens);
  const answers: Record<string, Answer> | null = asked.status === "ready" && !stale ? asked.value : null;
  const screen = useMemo((): DeckScreen | null => {
    if (base === null || hand === null || answers === null || then.status !== "ready") return null;
    const subjects = bySlide(answers);
    const slides = hand.slides.map((row) => deckSlide(say, { ground: then.value, deck: hand.deck, base, subjects }, row));
    const pages = slides.flatMap((slide) => slide.pages);
    const numberOf = (slide: DeckSlide) => (slide.pages[0] === undefined ? null : pages.indexOf(slide.pages[0]) + 1);
    return { ...decks, ground: then.value, hand, slides: slides.map((slide) => ({ ...slide, number: numberOf(slide) })), pages };
  }, [base, hand, answers, then, decks, say]);
  const failures = [then, loaded, asked].filter((each) => each.status === "failed");
  const [first] = failures;
  if (first !== undefined)
    return {
      ...first,
      retry: () => {
        for (const { retry } of failures) retry();
      },
    };
  return mapped(loaded.status !== "ready" ? loaded : asked, screen);
}

/** Where a figure of a slide leads: to the screen that works it out, from which one comes back to the slide. */
export function useSlideLinks({ deck }: DeckInHand): (target: { indicator_id: string; area_id: string }) => string {
  const { hrefTo } = useView();
  return useCallback(
    ({ indicator_id, area_id }) =>
      hrefTo({
        ...{ screen: "indicator", indicator: indicator_id, area: area_id, period: deck.period },
        ...{
          ...deckLens(deck),
          sector: null,
          agency: null,
          document: null,
          tier: null,
          find: null,
          item: null,
          span: null,
          presenting: true,
        },
      }),
    [hrefTo, deck],
  );
}
