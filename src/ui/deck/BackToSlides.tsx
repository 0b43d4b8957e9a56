import { Button } from "react-aria-components";
import { fillScreen } from "../../state/fullScreen.ts";
import { useDeckWords } from "../../state/useDeck.ts";
import { useView } from "../../state/useView.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import styles from "./AddToDeck.module.css";

const button = classesOf(buttonCss);

/** On a screen that was opened from a slide: the way back to it. */
export default function BackToSlides() {
  const { go } = useView();
  const deck = useDeckWords();
  const back = () => {
    fillScreen();
    go({ screen: "deck" });
  };
  return (
    <aside className={styles.bar} data-shown data-screen-only aria-label={deck.present}>
      <Button className={button.primary} onPress={back} aria-keyshortcuts="F">
        {deck.back} <kbd>{deck.presentKey}</kbd>
      </Button>
    </aside>
  );
}
