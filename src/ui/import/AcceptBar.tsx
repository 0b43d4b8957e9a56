import { useState } from "react";
import { Button } from "react-aria-components";
import { failureOf } from "../../state/failure.ts";
import { hasDecisions, type Review } from "../../state/importReducer.ts";
import type { ReviewScreen } from "../../state/screens/review.ts";
import { useImporting } from "../../state/useImporting.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "../shell/Announcer.tsx";
import { Ask } from "../shell/Ask.tsx";
import buttonCss from "../shell/button.module.css";
import styles from "./AcceptBar.module.css";

const button = classesOf(buttonCss);

/** The way in, at the foot of the window whatever is scrolled to. */
export function AcceptBar({ review, screen, onAccept }: { review: Review; screen: ReviewScreen; onAccept: () => void }) {
  const { go } = useView();
  const { words } = useWords();
  const { store } = useImporting();
  const say = useSay();
  const [isDropping, setIsDropping] = useState(false);
  const { bar } = words.review;
  const leave = () => {
    go({ screen: "overview" });
    say(bar.laterSaid);
  };
  return (
    <section className={styles.bar} aria-label={screen.bar.accept} data-screen-only>
      <Button className={button.primary} isDisabled={screen.ready === 0 || review.busy !== null} onPress={onAccept}>
        {screen.bar.accept}
      </Button>
      <Button className={button.button} onPress={leave}>
        {bar.later}
      </Button>
      <Button className={button.quiet} onPress={() => (hasDecisions(review) ? setIsDropping(true) : store.dismiss())}>
        {bar.drop}
      </Button>
      {isDropping && (
        <Ask
          title={bar.dropTitle(review.name)}
          text={bar.dropText}
          yes={bar.drop}
          no={bar.keep}
          onYes={store.dismiss}
          onNo={() => setIsDropping(false)}
        />
      )}
      <span className={styles.hint} role="status">
        {review.busy === null ? screen.bar.hint : bar.busy[review.busy]}
      </span>
      <span className={styles.keys}>{bar.keys}</span>
      {review.error !== null && <Failure error={review.error} />}
    </section>
  );
}

function Failure({ error }: { error: unknown }) {
  const { words } = useWords();
  const { title, text } = words.shell.failures[failureOf(error)] ?? { title: words.shell.crashTitle, text: words.shell.crashText };
  return (
    <p className={styles.failure} role="alert">
      <b>{title}.</b> {text}
    </p>
  );
}
