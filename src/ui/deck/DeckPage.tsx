import { useMemo, useState } from "react";
import { type DeckScreen, useDeckWords } from "../../state/useDeck.ts";
import { useWords } from "../../state/useWords.ts";
import { Fault } from "../shell/Ask.tsx";
import { useKeys } from "../shell/useKeys.ts";
import styles from "./Deck.module.css";
import { DeckTools } from "./DeckTools.tsx";
import { SlideCard } from "./SlideCard.tsx";
import { SlideDialog, type Writing } from "./SlideDialog.tsx";
import { useDeckChange } from "./useDeckChange.ts";

/** The slides of a deck, side by side, with all that can be done to them. */
export function DeckPage({ screen, isStale }: { screen: DeckScreen; isStale: boolean }) {
  const { print } = useWords();
  const deck = useDeckWords();
  const acts = useDeckChange(screen);
  const [writing, setWriting] = useState<Writing | null>(null);
  const { hand, slides, pages } = screen;
  const keys = useMemo(() => ({ "Ctrl+z": acts.undo }), [acts.undo]);
  useKeys(keys);
  const wrong = slides.filter(({ isFalse }) => isFalse).length;
  const { frozen_on } = hand.deck;
  const state = !hand.isKept ? deck.states.automatic : frozen_on === null ? deck.states.live : deck.states.frozen(print.day(frozen_on));
  return (
    <article aria-busy={isStale || acts.isDoing}>
      <h1 className={styles.message}>{hand.deck.name}</h1>
      <p className={styles.subtitle}>
        {[deck.count(pages.length), state].join(" · ")}
        {wrong > 0 && <strong className={styles.wrong}> · {deck.states.falseTitles(wrong)}</strong>}
      </p>
      <DeckTools screen={screen} acts={acts} onWrite={setWriting} />
      {acts.error !== null && <Fault error={acts.error} />}
      {slides.length === 0 ? (
        <p className={styles.empty}>{deck.emptyDeck}</p>
      ) : (
        <ol className={styles.slides} aria-label={deck.slides}>
          {slides.map((slide, at) => (
            <SlideCard
              key={slide.row.slide_id}
              slide={slide}
              all={pages.length}
              isFirst={at === 0}
              isLast={at === slides.length - 1}
              acts={acts}
              onWrite={() => setWriting({ kind: slide.row.kind === "text" ? "text" : "title", slide })}
            />
          ))}
        </ol>
      )}
      {writing !== null && <SlideDialog writing={writing} hand={hand} acts={acts} onClose={() => setWriting(null)} />}
    </article>
  );
}
