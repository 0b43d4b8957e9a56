import { Button } from "react-aria-components";
import type { Progress } from "../../state/importReducer.ts";
import { useImporting } from "../../state/useImporting.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "../shell/Announcer.tsx";
import buttonCss from "../shell/button.module.css";
import styles from "./Reading.module.css";
import page from "./Review.module.css";

const button = classesOf(buttonCss);

/** A file is being read: how far, and the way out. */
export function Reading({ name, progress }: { name: string; progress: Progress | null }) {
  const { words, print } = useWords();
  const { store } = useImporting();
  const say = useSay();
  const { reading } = words.review;
  const cancel = () => {
    store.dismiss();
    say(reading.cancelled);
  };
  const step = progress === null ? "" : (reading.steps[progress.step] ?? "");
  const isCounted = progress !== null && progress.of > 1;
  return (
    <>
      <h1 className={page.title}>{reading.title(name)}</h1>
      <div className={styles.progress}>
        <progress
          className={styles.bar}
          aria-label={reading.title(name)}
          {...(progress === null ? {} : { value: progress.done, max: Math.max(1, progress.of) })}
        />
        <p className={styles.text}>{isCounted ? reading.progress(step, print.number(progress.done), print.number(progress.of)) : step}</p>
        <Button className={button.button} onPress={cancel} autoFocus>
          {reading.cancel}
        </Button>
      </div>
    </>
  );
}
