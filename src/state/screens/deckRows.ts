import { newId } from "../../model/newId.ts";
import type { Row, Rows } from "../../model/tables.ts";
import type { Change } from "../write.ts";
import type { SlideOf } from "./deckPlan.ts";

export type DeckRow = Row<"decks">;
export type SlideRow = Row<"slides">;

/** A deck as it stands. Until it is kept its rows have ids of their own only. */
export interface DeckInHand {
  deck: DeckRow;
  /** In order. */
  slides: SlideRow[];
  isKept: boolean;
}

/** What gives new rows their ids: random ones for slides, so that two people's never meet. */
export interface Ids {
  /** Ids of all decks that ever were. */
  taken: ReadonlySet<string>;
  slide: () => string;
}

/** The decks that are kept, the newest first; without those that were dropped. */
export function keptDecks(rows: Pick<Rows, "decks" | "slides">): DeckInHand[] {
  const slides = rows.slides ?? [];
  return (rows.decks ?? [])
    .map((deck) => ({
      deck,
      isKept: true,
      slides: slides
        .filter(({ deck_id }) => deck_id === deck.deck_id)
        .sort((a, b) => a.position - b.position || (a.slide_id < b.slide_id ? -1 : 1)),
    }))
    .reverse();
}

/** The change that keeps what is in hand: rows that differ from those that are kept, and of a deck that is not kept all of them. */
function kept(before: DeckInHand, after: Pick<DeckInHand, "deck" | "slides">, why: string, ids: Ids): Change {
  if (before.isKept) {
    const same = new Set<unknown>([before.deck, ...before.slides]);
    const rows: Rows = {};
    if (!same.has(after.deck)) rows.decks = [after.deck];
    const slides = after.slides.filter((slide) => !same.has(slide));
    if (slides.length > 0) rows.slides = slides;
    const left = new Set(after.slides.map(({ slide_id }) => slide_id));
    const gone = before.slides.filter(({ slide_id }) => !left.has(slide_id));
    return { rows, removals: gone.map(({ slide_id }) => ({ table: "slides", key: [slide_id] })), why };
  }
  const deck_id = newId("decks", { name_vi: after.deck.name }, ids.taken);
  return {
    rows: {
      decks: [{ ...after.deck, deck_id }],
      slides: after.slides.map((slide, at) => ({ ...slide, slide_id: ids.slide(), deck_id, position: at + 1 })),
    },
    why,
  };
}

/** Keeps a deck that was made by itself, as it stands. */
export const keepDeck = (hand: DeckInHand, why: string, ids: Ids): Change => kept(hand, hand, why, ids);

/** Adds a slide behind the last, or behind the one that is named. */
export function addSlide(hand: DeckInHand, slide: SlideOf & Partial<Pick<SlideRow, "title" | "body">>, why: string, ids: Ids): Change {
  const row: SlideRow = {
    title: null,
    title_made_of: null,
    body: null,
    ...slide,
    slide_id: ids.slide(),
    deck_id: hand.deck.deck_id,
    position: (hand.slides.at(-1)?.position ?? 0) + 1,
  };
  return kept(hand, { deck: hand.deck, slides: [...hand.slides, row] }, why, ids);
}

/** Moves a slide by one place; null at the end. Only the slide that is moved gets a new position, half way between its new neighbours. */
export function moveSlide(hand: DeckInHand, slideId: string, by: 1 | -1, why: string, ids: Ids): Change | null {
  const at = hand.slides.findIndex(({ slide_id }) => slide_id === slideId);
  const slide = hand.slides[at];
  const over = hand.slides[at + by];
  if (slide === undefined || over === undefined) return null;
  const beyond = hand.slides[at + 2 * by];
  const position = beyond === undefined ? over.position + by : (over.position + beyond.position) / 2;
  const moved = { ...slide, position };
  const slides = hand.slides.filter((each) => each !== slide);
  slides.splice(at + by, 0, moved);
  return kept(hand, { deck: hand.deck, slides }, why, ids);
}

export const dropSlide = (hand: DeckInHand, slideId: string, why: string, ids: Ids): Change =>
  kept(hand, { deck: hand.deck, slides: hand.slides.filter(({ slide_id }) => slide_id !== slideId) }, why, ids);

/** Another title or text of a slide. A title of one's own keeps what the figures said when it was written; a blank one is given up. */
export function writeSlide(
  hand: DeckInHand,
  slideId: string,
  text: { title: string; body?: string },
  made: string | null,
  why: string,
  ids: Ids,
): Change {
  const title = text.title.trim() === "" ? null : text.title.trim();
  const slides = hand.slides.map((slide) =>
    slide.slide_id === slideId
      ? {
          ...slide,
          title,
          title_made_of: title === null ? null : made,
          body: text.body === undefined ? slide.body : text.body.trim() || null,
        }
      : slide,
  );
  return kept(hand, { deck: hand.deck, slides }, why, ids);
}

/** Another name, or another day at which the figures are frozen. */
export const writeDeck = (
  hand: DeckInHand,
  cells: Partial<Pick<DeckRow, "name" | "frozen_on" | "frozen_at">>,
  why: string,
  ids: Ids,
): Change => kept(hand, { deck: { ...hand.deck, ...cells }, slides: hand.slides }, why, ids);

/** Takes away a kept deck with its slides. */
export const removeDeck = ({ deck, slides }: DeckInHand, why: string): Change => ({
  rows: {},
  removals: [
    ...slides.map(({ slide_id }) => ({ table: "slides" as const, key: [slide_id] })),
    { table: "decks" as const, key: [deck.deck_id] },
  ],
  why,
});
