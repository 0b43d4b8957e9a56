import { useEffect, useState } from "react";
import { hasDecisions } from "../../state/importReducer.ts";
import type { PickedFile } from "../../state/openPackage.ts";
import { transferredFiles } from "../../state/pickFiles.ts";
import { setTitle } from "../../state/setTitle.ts";
import { nameOfPicked } from "../../state/sourceOf.ts";
import { useOpenSet } from "../../state/useAnswer.ts";
import { useImporting } from "../../state/useImporting.ts";
import { useIntake } from "../../state/useIntake.ts";
import { useWords } from "../../state/useWords.ts";
import { Ask } from "./Ask.tsx";
import styles from "./DropAnywhere.module.css";

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;

/** Files that are dropped anywhere in the window come in, after a question where what was decided for others would be lost; while they are over it, it says where they would go. */
export function DropAnywhere() {
  const { words, locale } = useWords();
  const { files, replaces } = useIntake();
  const { importing } = useImporting();
  const decided = importing.step === "review" && hasDecisions(importing.review) ? importing.review.name : null;
  const [waiting, setWaiting] = useState<readonly PickedFile[] | null>(null);
  const set = useOpenSet();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    // Leaving for another element of the page is told of too; leaving the window has none to go to.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const end = () => setIsOver(false);
    const drop = (event: DragEvent) => {
      if (event.defaultPrevented || event.dataTransfer === null || !hasFiles(event)) return;
      event.preventDefault();
      void transferredFiles(event.dataTransfer).then((picked) =>
        decided !== null && replaces(picked) ? setWaiting(picked) : files(picked),
      );
    };
    const listeners = { dragenter: over, dragover: over, dragleave: leave, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name as keyof typeof listeners, listener);
    // A drop zone of a screen keeps the event to itself.
    addEventListener("drop", end, { capture: true });
    return () => {
      removeEventListener("drop", end, { capture: true });
      for (const [name, listener] of Object.entries(listeners)) document.removeEventListener(name as keyof typeof listeners, listener);
    };
  }, [files, replaces, decided]);
  if (waiting !== null && decided !== null)
    return (
      <Ask
        title={words.review.bar.replaceTitle(decided, nameOfPicked(waiting) ?? words.review.reading.files(waiting.length))}
        text={words.review.bar.replaceText(decided)}
        yes={words.review.bar.replace}
        no={words.review.bar.keep}
        onYes={() => {
          setWaiting(null);
          void files(waiting);
        }}
        onNo={() => setWaiting(null)}
      />
    );
  if (!isOver || set === null) return null;
  return (
    <div className={styles.over}>
      <p>{words.review.idle.dropNow(setTitle(set, locale))}</p>
    </div>
  );
}
