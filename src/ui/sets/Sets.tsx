import { failureOf } from "../../state/failure.ts";
import { useOpening } from "../../state/opening.ts";
import { setsScreen } from "../../state/screens/sets.ts";
import { shipped } from "../../state/shipped.ts";
import { useKeptSets } from "../../state/useKeptSets.ts";
import { useWords } from "../../state/useWords.ts";
import { Failed } from "../shell/States.tsx";
import { NewPlan } from "./NewPlan.tsx";
import { OpenPackage } from "./OpenPackage.tsx";
import { Problems } from "./Problems.tsx";
import styles from "./Sets.module.css";
import { SetTable } from "./SetTable.tsx";

/** All data sets: those that ship and the person's own; and the way in for others. */
export default function Sets() {
  const { words, print, locale } = useWords();
  const { sets, error, renew } = useKeptSets();
  const { opening, store } = useOpening();
  const screen = setsScreen(shipped, sets, words.sets, print, locale);
  const problems = opening.step === "refused" ? opening.problems : opening.step === "opened" ? opening.warnings : [];
  return (
    <>
      <h1 className={styles.title}>{words.sets.title}</h1>
      <p className={styles.subtitle}>{words.sets.subtitle}</p>
      {problems.length > 0 && opening.step !== "idle" && <Problems name={opening.name} problems={problems} onDismiss={store.dismiss} />}
      {opening.step === "failed" && <Failed error={opening.error} retry={store.dismiss} />}
      <div className={styles.layout}>
        <div>
          <div className={styles.group}>
            <SetTable title={words.sets.shippedTitle} rows={screen.shipped} onChanged={renew} />
          </div>
          <div className={styles.group}>
            {screen.own.length > 0 ? (
              <SetTable title={words.sets.ownTitle} rows={screen.own} onChanged={renew} />
            ) : (
              <>
                <h2 className={styles.section}>{words.sets.ownTitle}</h2>
                <p className={styles.empty}>{words.sets.ownEmpty}</p>
              </>
            )}
            {error !== null && (
              <p className={styles.error} role="alert">
                {words.sets.keptFailed}: {(words.shell.failures[failureOf(error)] ?? { text: String(error) }).text}
              </p>
            )}
          </div>
        </div>
        <aside className={styles.rail} aria-label={words.sets.dropTitle}>
          <OpenPackage onOpened={renew} />
          <p className={styles.new}>
            <NewPlan />
          </p>
        </aside>
      </div>
    </>
  );
}
