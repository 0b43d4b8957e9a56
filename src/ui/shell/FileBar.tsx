import { useState } from "react";
import { Button } from "react-aria-components";
import { dayOf } from "../../model/moment.ts";
import { isOverdue } from "../../state/copyAge.ts";
import { canPickFiles } from "../../state/filePickers.ts";
import { type OwnFile, useOwnFile } from "../../state/ownFile.ts";
import { useOpenSet } from "../../state/useAnswer.ts";
import { useDamage } from "../../state/useDamage.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { emptyView } from "../../state/view.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "./Announcer.tsx";
import buttonCss from "./button.module.css";
import styles from "./Illustrative.module.css";

const button = classesOf(buttonCss);

interface Act {
  name: string;
  run: () => void;
}

/** What is to be done about the file of the open set, or that there is no copy of late: one quiet line, and nothing when all is well. */
export function FileBar() {
  const { words, print } = useWords();
  const { file, store } = useOwnFile();
  const { view, go } = useView();
  const say = useSay();
  const [hidden, setHidden] = useState<string | null>(null);
  if (file === null) return null;
  const text = words.ownFile;
  /** What is nothing of this set is told of on the page of sets. */
  const compare = () =>
    store.compare().then((isOfThisSet) => {
      if (!isOfThisSet) go({ ...emptyView, locale: view.locale });
    });
  const saveAs: Act = canPickFiles()
    ? { name: text.saveAs, run: () => void store.saveAs(text.fileKind) }
    : { name: text.download, run: () => void store.download({ illustrative: true }) };
  const save = (name: string): Act => ({ name, run: () => void store.save() });
  const name = file.name ?? "";
  if (file.step === "asking") return <Bar text={text.askingBar(name)} acts={[save(text.allow), saveAs]} />;
  if (file.step === "changed")
    return <Bar text={text.changedBar(name)} acts={[{ name: text.compare, run: () => void compare() }, saveAs]} />;
  if (file.step === "failed")
    return (
      <Bar
        text={file.name === null ? text.failedBar.copy : text.failedBar[kindOf(file.error)](file.name)}
        acts={[save(text.retry), saveAs]}
      />
    );
  if (file.uncopied_since === null || hidden === file.set_id || !isOverdue(file.uncopied_since)) return null;
  const hide = () => {
    setHidden(file.set_id);
    say(text.dismissed);
  };
  return (
    <Bar
      text={text.reminderBar(print.day(dayOf(new Date(file.uncopied_since))))}
      acts={[file.name === null ? saveAs : save(text.save), { name: text.later, run: hide }]}
    />
  );
}

const kindOf = (error: OwnFile["error"]): "gone" | "full" | "other" => {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return name === "NotFoundError" ? "gone" : name === "QuotaExceededError" ? "full" : "other";
};

function Bar({ text, acts }: { text: string; acts: readonly Act[] }) {
  return (
    <section className={styles.bar} aria-label={text} data-screen-only>
      <span>{text}</span>
      {acts.map(({ name, run }) => (
        <Button key={name} className={button.quiet} onPress={run}>
          {name}
        </Button>
      ))}
    </section>
  );
}

/** That the browser threw the set away and it came back: a copy outside the browser is the surer keeping. */
export function RestoredBar() {
  const { words } = useWords();
  const set = useOpenSet();
  const { store } = useOwnFile();
  if (set === null || set.restored === 0) return null;
  const text = words.ownFile;
  return (
    <Bar text={text.restoredBar(set.restored)} acts={[{ name: text.download, run: () => void store.download({ illustrative: true }) }]} />
  );
}

/** Damaged change sets of the open set: named, and to be had as a file. */
export function DamageBar() {
  const { words } = useWords();
  const damage = useDamage();
  if (damage === null) return null;
  const text = words.ownFile;
  return <Bar text={text.damagedBar(damage.found.map(({ id }) => id))} acts={[{ name: text.saveDamaged, run: damage.save }]} />;
}
