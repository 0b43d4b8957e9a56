import { Button } from "react-aria-components";
import type { Acceptance, Review } from "../../state/importReducer.ts";
import { reviewSay } from "../../state/screens/review.ts";
import { changedCharts } from "../../state/screens/reviewDone.ts";
import { useImporting } from "../../state/useImporting.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "../shell/Announcer.tsx";
import buttonCss from "../shell/button.module.css";
import { CheckIcon } from "../shell/icons.tsx";
import styles from "./Accepted.module.css";

const button = classesOf(buttonCss);

interface AcceptedProps {
  review: Review;
  acceptance: Acceptance;
  text: string;
}

/** What came in just now, the way back, and the charts that it changed. It stays until it is undone or followed by another. */
export function Accepted({ review, acceptance, text }: AcceptedProps) {
  const { hrefTo } = useView();
  const { words, print, locale } = useWords();
  const { store } = useImporting();
  const say = useSay();
  const { accepted } = words.review;
  const { links, more } = changedCharts(reviewSay({ words, print, locale }, review), acceptance);
  const undo = () => void store.undo(acceptance.change_set_id, accepted.undoWhy(review.name)).then(() => say(accepted.undone));
  return (
    <section className={styles.accepted} aria-label={text}>
      <CheckIcon size={16} />
      <b>{text}</b>
      <Button className={button.button} isDisabled={review.busy !== null} onPress={undo}>
        {accepted.undo}
      </Button>
      <span className={styles.links}>
        {accepted.see}{" "}
        {links.map(({ indicator_id, name }, i) => (
          <span key={indicator_id}>
            {i > 0 && ", "}
            <a href={hrefTo({ screen: "indicator", indicator: indicator_id })}>{name}</a>
          </span>
        ))}
        {more !== "" && ` ${more}`}
      </span>
    </section>
  );
}
