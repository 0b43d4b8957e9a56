import { useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { failureOf } from "../../state/failure.ts";
import { type Opening, useOpening } from "../../state/opening.ts";
import { type MadeList, mergingScreen } from "../../state/screens/merging.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { emptyView } from "../../state/view.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "../shell/Announcer.tsx";
import buttonCss from "../shell/button.module.css";
import { Conflicts, type Sided } from "./Conflicts.tsx";
import stylesCss from "./Merge.module.css";

const button = classesOf(buttonCss);
const styles = classesOf(stylesCss);

/** While a file and the set kept here are compared: what each side has alone, where they differ, and which side is to stand. */
export default function Merge() {
  const { opening, store } = useOpening();
  if (opening.step !== "merging") return null;
  return (
    <ModalOverlay className={styles.overlay} isOpen isKeyboardDismissDisabled={opening.isBusy} onOpenChange={() => store.dismiss()}>
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog}>
          <Comparison key={opening.round} opening={opening} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Comparison({ opening }: { opening: Extract<Opening, { step: "merging" }> }) {
  const { store } = useOpening();
  const { words, print, locale } = useWords();
  const { view, go } = useView();
  const say = useSay();
  const { merge, name, isBusy, round, error } = opening;
  const screen = mergingScreen({ words, print, locale }, merge);
  const [sides, setSides] = useState<Sided>({});
  const chosen = screen.conflicts.flatMap(({ id }) => sides[id] ?? []);
  const [unlock, setUnlock] = useState("");
  const opened = new Set(screen.conflicts.flatMap(({ id, locked }) => (locked !== null && sides[id] === "there" ? [locked] : [])));
  const isReady = chosen.length === screen.conflicts.length && !isBusy && (opened.size === 0 || unlock.trim() !== "");
  const text = words.merging;

  const finish = async (work: Promise<string | null>, told: string) => {
    const set = await work;
    if (set === null) return;
    say(told);
    go({ ...emptyView, locale: view.locale, screen: "overview", set });
  };
  const mergeAll = () => {
    if (isReady) void finish(store.merge(chosen, text.why(name), unlock), text.merged(name));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of the whole dialog
    <div
      className={styles.inside}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        mergeAll();
      }}
    >
      <Heading slot="title" className={styles.title}>
        {text.title}
      </Heading>
      <p className={styles.text}>{text.subtitle(name, merge.name)}</p>
      {round > 0 && (
        <p className={styles.notice} role="status">
          {text.changed}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className={styles.scroll} tabIndex={0} aria-label={text.title}>
        <div className={styles.sides}>
          <Made title={text.newHere(screen.newHere.total)} list={screen.newHere} />
          <Made title={text.newThere(screen.newThere.total)} list={screen.newThere} />
        </div>
        <Conflicts rows={screen.conflicts} sides={sides} onChoose={(more) => setSides((before) => ({ ...before, ...more }))} />
      </section>
      {opened.size > 0 && (
        <label className={styles.unlock}>
          {text.unlock([...opened].join(", "))}
          <input value={unlock} onChange={({ target }) => setUnlock(target.value)} />
        </label>
      )}
      {error !== null && (
        <p className={styles.error} role="alert">
          {text.failed} {(words.shell.failures[failureOf(error)] ?? { title: words.shell.crashTitle }).title}
        </p>
      )}
      <div className={styles.acts}>
        {screen.conflicts.length > 0 && (
          <span className={styles.count} role="status">
            {text.chosen(chosen.length, screen.conflicts.length)}
          </span>
        )}
        <Button className={button.button} isDisabled={isBusy} onPress={store.dismiss}>
          {text.cancel}
        </Button>
        <Button className={button.button} isDisabled={isBusy} onPress={() => void finish(store.separate(), words.sets.openedNew(name))}>
          {text.separate}
        </Button>
        <Button className={button.primary} isDisabled={!isReady} onPress={mergeAll} autoFocus={screen.conflicts.length === 0}>
          {isBusy ? text.merging : text.merge}
        </Button>
      </div>
    </div>
  );
}

function Made({ title, list: { rows, rest } }: { title: string; list: MadeList }) {
  const { words } = useWords();
  return (
    <div>
      <h3 className={styles.section}>{title}</h3>
      <ul className={styles.made}>
        {rows.map(({ id, why, counts, who }) => (
          <li key={id}>
            <span className={styles.why}>{why}</span>
            <span className={styles.small}>
              {counts} · {who}
            </span>
          </li>
        ))}
        {rest > 0 && <li className={styles.small}>{words.merging.more(rest)}</li>}
      </ul>
    </div>
  );
}
