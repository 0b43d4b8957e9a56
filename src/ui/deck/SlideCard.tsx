import { Stage } from "../../charts/Stage.tsx";
import { fillScreen } from "../../state/fullScreen.ts";
import { type DeckScreen, useDeckWords } from "../../state/useDeck.ts";
import { useView } from "../../state/useView.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import styles from "./Deck.module.css";
import type { DeckActs } from "./useDeckChange.ts";

const button = classesOf(buttonCss);

interface SlideCardProps {
  slide: DeckScreen["slides"][number];
  all: number;
  isFirst: boolean;
  isLast: boolean;
  acts: DeckActs;
  onWrite: () => void;
}

/** One slide of the deck: how it looks, what it is called, what can be done to it. The picture is the slide itself, small. */
export function SlideCard({ slide: { row, pages, made, madeOf, isFalse, number }, all, isFirst, isLast, acts, onWrite }: SlideCardProps) {
  const { view, go } = useView();
  const deck = useDeckWords();
  const [page] = pages;
  const title = row.title ?? made ?? deck.kinds[row.kind];
  const named = (act: string) => deck.acts(act.replace("…", ""), title);
  const show = () => {
    fillScreen();
    go({ presenting: true, slide: number === null ? null : String(number) });
  };
  return (
    <li className={styles.card}>
      <div className={styles.thumbnail}>
        <div inert>
          {page !== undefined && <Stage slide={page} number={`${number}/${all}`} isLight={view.light} illustrative={deck.illustrative} />}
        </div>
        <button type="button" className={styles.cover} aria-label={deck.show(title)} onClick={show} />
      </div>
      <p className={styles.name}>
        <span className={styles.number}>{number}</span>
        {title}
        {row.title !== null && made !== null && <span className={styles.own}> · {deck.ownTitle}</span>}
      </p>
      {isFalse && (
        <div className={styles.false} role="note">
          <p>{deck.falseTitle(made ?? "")}</p>
          <button type="button" className={button.quiet} onClick={() => acts.write(row.slide_id, { title: "" }, null)}>
            {deck.takeNow}
          </button>
          <button type="button" className={button.quiet} onClick={() => acts.write(row.slide_id, { title: row.title ?? "" }, madeOf)}>
            {deck.keepOwn}
          </button>
        </div>
      )}
      <div className={styles.acts}>
        <button
          type="button"
          className={styles.act}
          disabled={isFirst}
          aria-label={named(deck.up)}
          onClick={() => acts.move(row.slide_id, -1)}
        >
          ↑
        </button>
        <button
          type="button"
          className={styles.act}
          disabled={isLast}
          aria-label={named(deck.down)}
          onClick={() => acts.move(row.slide_id, 1)}
        >
          ↓
        </button>
        <button
          type="button"
          className={styles.act}
          aria-label={named(row.kind === "text" ? deck.editText : deck.editTitle)}
          onClick={onWrite}
        >
          {row.kind === "text" ? deck.editText : deck.editTitle}
        </button>
        <button type="button" className={styles.act} aria-label={named(deck.drop)} onClick={() => acts.drop(row.slide_id)}>
          {deck.drop}
        </button>
      </div>
    </li>
  );
}
