import { useRef } from "react";
import { Button, DropZone, Text } from "react-aria-components";
import { useOpening } from "../../state/opening.ts";
import type { PickedFile } from "../../state/openPackage.ts";
import { pickFiles, transferredFiles } from "../../state/pickFiles.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "../shell/Announcer.tsx";
import buttonCss from "../shell/button.module.css";
import setsCss from "./Sets.module.css";

const button = classesOf(buttonCss);
const styles = classesOf(setsCss);

/** Where a data package is dropped or chosen: a zip, or a folder. */
export function OpenPackage({ onOpened }: { onOpened: () => void }) {
  const { words } = useWords();
  const { go } = useView();
  const say = useSay();
  const { opening, store } = useOpening();
  const open = async (picking: Promise<PickedFile[]>) => {
    const set = await store.open(await picking);
    if (set === null) return;
    const opened = store.current();
    if (opened.step !== "opened") return;
    say(opened.added === 0 ? words.sets.nothingNew(opened.name) : words.sets.openedNew(opened.name));
    onOpened();
    if (opened.warnings.length === 0 && opened.added > 0) go({ screen: "overview", set });
  };
  // What the drop zone passes on, of a paste too, no longer knows the file that it came from.
  const transfer = useRef<Promise<PickedFile[]> | null>(null);
  const note = (data: DataTransfer) => {
    transfer.current = transferredFiles(data);
  };
  return (
    <section
      aria-labelledby="open-package"
      onDropCapture={({ dataTransfer }) => note(dataTransfer)}
      onPasteCapture={({ clipboardData }) => note(clipboardData)}
    >
      <h2 className={styles.section} id="open-package">
        {words.sets.dropTitle}
      </h2>
      <DropZone
        className={styles.drop}
        onDrop={() => {
          if (transfer.current !== null) void open(transfer.current);
          transfer.current = null;
        }}
      >
        <Text slot="label" className={styles.dropTitle}>
          {words.sets.dropText}
        </Text>
        <p className={styles.dropHint}>{words.sets.dropHint}</p>
        <div className={styles.dropActs}>
          <Button className={button.primary} onPress={() => void open(pickFiles("zip"))}>
            {words.sets.chooseZip}
          </Button>
          <Button className={button.button} onPress={() => void open(pickFiles("folder"))}>
            {words.sets.chooseFolder}
          </Button>
        </div>
      </DropZone>
      {opening.step === "reading" && (
        <p className={styles.reading} role="status">
          {words.sets.reading(opening.name)}
        </p>
      )}
      {opening.step === "opened" && opening.added === 0 && <p className={styles.reading}>{words.sets.nothingNew(opening.name)}</p>}
    </section>
  );
}
