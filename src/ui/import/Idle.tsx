import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { momentLabel } from "../../model/moment.ts";
import { clipboardBlock } from "../../state/clipboard.ts";
import type { HeldNote } from "../../state/importReducer.ts";
import { pickFiles } from "../../state/pickFiles.ts";
import { useImporting } from "../../state/useImporting.ts";
import { useIntake } from "../../state/useIntake.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import styles from "./Idle.module.css";
import page from "./Review.module.css";

const button = classesOf(buttonCss);

/** Nothing is in hand: how to bring figures in, and what happens then. */
export function Idle({ held }: { held: HeldNote | null }) {
  const { words, locale } = useWords();
  const { store } = useImporting();
  const { files, pasted } = useIntake();
  useEffect(() => store.prepare(), [store]);
  const [fault, setFault] = useState<"cannotPaste" | "nothingToPaste" | null>(null);
  const { idle } = words.review;
  const paste = () =>
    void clipboardBlock().then(
      (block) => (block === null ? setFault("nothingToPaste") : void pasted(block)),
      () => setFault("cannotPaste"),
    );
  return (
    <>
      <h1 className={page.title}>{idle.title}</h1>
      <p className={page.subtitle}>{idle.subtitle}</p>
      {held !== null && (
        <div className={styles.held} role="status">
          <p>{idle.held(held.name, momentLabel(new Date(held.at), locale))}</p>
          <Button className={button.primary} onPress={() => void store.resume()}>
            {idle.resume}
          </Button>
          <Button className={button.button} onPress={store.dismiss}>
            {idle.forget}
          </Button>
        </div>
      )}
      <div className={styles.layout}>
        <section className={styles.drop} aria-label={idle.drop}>
          <p className={styles.dropTitle}>{idle.drop}</p>
          <p className={styles.hint}>{idle.dropHint}</p>
          <div className={styles.acts}>
            <Button className={button.primary} onPress={() => void pickFiles("files").then(files)}>
              {idle.choose}
            </Button>
            <Button className={button.button} onPress={() => void pickFiles("folder").then(files)}>
              {idle.chooseFolder}
            </Button>
            <Button className={button.button} onPress={paste}>
              {idle.paste}
            </Button>
          </div>
          <p className={styles.hint}>{idle.pasteHint}</p>
          {fault !== null && (
            <p className={styles.fault} role="alert">
              {idle[fault]}
            </p>
          )}
        </section>
        <section aria-labelledby="how-title">
          <h2 className={styles.heading} id="how-title">
            {idle.howTitle}
          </h2>
          <dl className={styles.how}>
            {idle.how.map(([name, text]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <h2 className={styles.heading}>{idle.afterTitle}</h2>
          <ul className={styles.after}>
            {idle.after.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
