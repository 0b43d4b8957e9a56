import { Button } from "react-aria-components";
import type { Acceptance, Review } from "../../state/importReducer.ts";
import { pickFiles } from "../../state/pickFiles.ts";
import { reviewSay } from "../../state/screens/review.ts";
import { acceptedText, doneScreen } from "../../state/screens/reviewDone.ts";
import { useImporting } from "../../state/useImporting.ts";
import { useIntake } from "../../state/useIntake.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import { Accepted } from "./Accepted.tsx";
import styles from "./Done.module.css";
import page from "./Review.module.css";

const button = classesOf(buttonCss);

interface DoneProps {
  review: Review;
  acceptance: Acceptance;
  onBack: () => void;
}

/** All is in: what it was, the way to the charts, and the way back. */
export function Done({ review, acceptance, onBack }: DoneProps) {
  const { hrefTo } = useView();
  const { words, print, locale } = useWords();
  const { store } = useImporting();
  const { files } = useIntake();
  const { done } = words.review;
  const say = reviewSay({ words, print, locale }, review);
  return (
    <>
      <h1 className={page.title}>{done.title(review.name)}</h1>
      <p className={page.subtitle}>{done.text}</p>
      <Accepted review={review} acceptance={acceptance} text={acceptedText(say, acceptance)} />
      {doneScreen(say, review).map((line) => (
        <p key={line} className={styles.left}>
          {line}
        </p>
      ))}
      <div className={styles.acts}>
        <a className={button.primary} href={hrefTo({ screen: "overview" })}>
          {done.overview}
        </a>
        <Button className={button.button} onPress={() => void pickFiles("files").then(files)}>
          {done.again}
        </Button>
        <Button className={button.button} onPress={onBack}>
          {done.back}
        </Button>
        <Button className={button.quiet} onPress={store.dismiss}>
          {words.common.close}
        </Button>
      </div>
    </>
  );
}
