import { useCallback, useEffect, useMemo, useRef } from "react";
import { acceptanceOf, type Scope } from "../../state/acceptance.ts";
import type { Review } from "../../state/importReducer.ts";
import { acceptanceWords, reviewSay, reviewScreen } from "../../state/screens/review.ts";
import { reviewAsks } from "../../state/screens/reviewAsks.ts";
import { detailScreen } from "../../state/screens/reviewDetail.ts";
import { acceptedText } from "../../state/screens/reviewDone.ts";
import { useImporting } from "../../state/useImporting.ts";
import { useWords } from "../../state/useWords.ts";
import { useAnnounce, useSay } from "../shell/Announcer.tsx";
import { IllustrativeTag } from "../shell/Illustrative.tsx";
import { useKeys } from "../shell/useKeys.ts";
import { AcceptBar } from "./AcceptBar.tsx";
import { Accepted } from "./Accepted.tsx";
import { Asks } from "./Asks.tsx";
import { Detail } from "./Detail.tsx";
import styles from "./Review.module.css";
import { ReviewList } from "./ReviewList.tsx";
import { Tallies } from "./Tallies.tsx";
import { useTake } from "./useTake.ts";

/** A file held against the set: what it brings, what is doubtful and why, and the way in. */
export function ReviewPage({ review }: { review: Review }) {
  const { words, print, locale } = useWords();
  const { store } = useImporting();
  const announce = useSay();
  const list = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  const plain = useMemo(() => ({ words, print, locale }), [words, print, locale]);
  const { name, known, staged, taken, answered, filter, plan, problems } = review;
  const say = useMemo(() => reviewSay(plain, { known, answered }), [plain, known, answered]);
  const screen = useMemo(
    () => reviewScreen(plain, { name, known, staged, taken, answered, filter }),
    [plain, name, known, staged, taken, answered, filter],
  );
  const asked = useMemo(() => ({ staged, answered, plan, problems }), [staged, answered, plan, problems]);
  const asks = useMemo(() => reviewAsks(say, asked), [say, asked]);
  const detail = useMemo(() => detailScreen(say, review), [say, review]);
  const acceptance = review.acceptances.at(-1);
  useAnnounce(acceptance === undefined ? screen.title : acceptedText(say, acceptance));

  const accept = useCallback(
    (scope: Scope) => void store.accept((inHand) => acceptanceOf(inHand, scope, acceptanceWords(plain))),
    [plain, store],
  );
  const take = useTake(review, detail);
  const keys = useMemo(() => {
    const stepBack = () => {
      if (review.past.length > 0) {
        store.send({ type: "undone" });
        announce(words.review.undidDecision);
      } else if (acceptance !== undefined && review.busy === null)
        void store
          .undo(acceptance.change_set_id, words.review.accepted.undoWhy(review.name))
          .then(() => announce(words.review.accepted.undone));
    };
    const byKey = Object.fromEntries((detail?.choices ?? []).map((choice) => [choice.key, () => take.choose(choice)]));
    return { ...byKey, "Ctrl+enter": () => accept({ all: true }), "Ctrl+z": stepBack };
  }, [review, detail, acceptance, store, announce, words, accept, take]);
  useKeys(keys);

  // The rows are what the keys are for: at first, and where what had the focus is gone (a field that was answered, a group that went in).
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each of these something may be gone
  useEffect(() => {
    if (document.activeElement !== null && document.activeElement !== document.body && !isFirst.current) return;
    isFirst.current = false;
    list.current?.querySelector<HTMLElement>("[role=listbox][tabindex='0']")?.focus({ preventScroll: true });
  }, [staged, taken, answered, take.open]);

  return (
    <div className={styles.page} data-busy={review.busy ?? undefined}>
      <h1 className={styles.title}>{screen.title}</h1>
      <div className={styles.under}>
        {screen.hasIllustrative && <IllustrativeTag />}
        <span className={styles.subtitle}>{screen.subtitle}</span>
      </div>
      {acceptance !== undefined && <Accepted review={review} acceptance={acceptance} text={acceptedText(say, acceptance)} />}
      <Tallies tallies={screen.tallies} chosen={review.filter} label={words.review.filters} />
      <div className={styles.columns}>
        <div ref={list}>
          <Asks asks={asks} review={asked} />
          <ReviewList say={say} review={review} screen={screen} onAccept={accept} onEnter={take.offered} />
        </div>
        {detail !== null && <Detail detail={detail} take={take} onAccept={() => accept({ cell_id: detail.cell.cell_id })} />}
      </div>
      <AcceptBar review={review} screen={screen} onAccept={() => accept({ all: true })} />
    </div>
  );
}
