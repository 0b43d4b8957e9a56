import { useEffect } from "react";
import { Button } from "react-aria-components";
import { useAddToDeck } from "../../state/useAddToDeck.ts";
import { useDeckWords } from "../../state/useDeck.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { Fault } from "../shell/Ask.tsx";
import buttonCss from "../shell/button.module.css";
import styles from "./AddToDeck.module.css";

const button = classesOf(buttonCss);
const shownFor = 8000;

/** Adds what is looked at to the slides as soon as it is there, and says where it went; goes away by itself. */
export default function AddToDeck({ onClose }: { onClose: () => void }) {
  const { hrefTo } = useView();
  const { common } = useWords().words;
  const deck = useDeckWords();
  const added = useAddToDeck();
  useEffect(() => {
    if (added === null || added.error !== null) return;
    const timer = setTimeout(onClose, shownFor);
    return () => clearTimeout(timer);
  }, [added, onClose]);
  return (
    <aside className={styles.bar} role="status" data-screen-only data-shown={added !== null || undefined}>
      {added !== null && (
        <>
          {added.error === null ? <span>{added.said}</span> : <Fault error={added.error} />}
          {added.deck !== null && (
            <a className={button.button} href={hrefTo({ screen: "deck", deck: added.deck, slide: null, presenting: false })}>
              {deck.open}
            </a>
          )}
          <Button className={button.button} onPress={onClose}>
            {common.close}
          </Button>
        </>
      )}
    </aside>
  );
}
