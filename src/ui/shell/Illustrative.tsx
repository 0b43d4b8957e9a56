import { useState } from "react";
import { Button } from "react-aria-components";
import { filterQuestions, plainLens } from "../../state/screens/filters.ts";
import { useAnswers, useOpenSet, useSession } from "../../state/useAnswer.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "./Announcer.tsx";
import { Fault } from "./Ask.tsx";
import buttonCss from "./button.module.css";
import styles from "./Illustrative.module.css";
import { SaveCopy } from "./SaveCopy.tsx";

const button = classesOf(buttonCss);

/** Stands beside the title of whatever shows a made-up figure. */
export function IllustrativeTag() {
  const { words } = useWords();
  return <span className={styles.tag}>{words.common.illustrative}</span>;
}

/** While the open set has made-up figures: says so, and takes them off with one press. */
export function IllustrativeBar() {
  const { words } = useWords();
  const session = useSession();
  const say = useSay();
  const { loaded } = useAnswers({ periods: filterQuestions.periods }, plainLens);
  const [isRemoving, setIsRemoving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const has = loaded.status === "ready" && loaded.value.periods.columns.has_illustrative?.includes(true);
  if (!has) return null;
  const remove = () => {
    setIsRemoving(true);
    session
      .removeSample(words.shell.removeIllustrative)
      .then(() => say(words.shell.removedIllustrative))
      .catch(setError)
      .finally(() => setIsRemoving(false));
  };
  return (
    <section className={styles.bar} aria-label={words.common.illustrative}>
      <IllustrativeTag />
      <span>{words.shell.illustrativeBar}</span>
      <span data-screen-only>
        <Button className={button.quiet} isDisabled={isRemoving} onPress={remove}>
          {words.shell.removeIllustrative}
        </Button>
      </span>
      {error !== null && <Fault error={error} />}
    </section>
  );
}

/** Where the browser keeps nothing: says so before anything is lost. */
export function UnkeptBar() {
  const { words } = useWords();
  const set = useOpenSet();
  if (set === null || set.unkept === null) return null;
  return (
    <section className={styles.bar} aria-label={words.shell.unkept} data-screen-only>
      {words.shell.unkeptBar}
      <SaveCopy className={button.quiet} />
    </section>
  );
}
