import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { failureOf } from "../../state/failure.ts";
import type { SetRow } from "../../state/screens/sets.ts";
import { useSetActions } from "../../state/useSetActions.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "../shell/Announcer.tsx";
import buttonCss from "../shell/button.module.css";
import dialogCss from "../shell/dialog.module.css";
import setsCss from "./Sets.module.css";

const button = classesOf(buttonCss);
const dialog = classesOf(dialogCss);
const styles = classesOf(setsCss);

/** What one press does with a set; throwing it away asks first. */
export function SetActions({ row: { set_id, title, ships, note, sample }, onChanged }: { row: SetRow; onChanged: () => void }) {
  const { words } = useWords();
  const say = useSay();
  const { doing, error, run } = useSetActions(set_id, title, ships);
  const act = async (action: "add" | "remove" | "save" | "delete", why: string, done: string | null) => {
    if (!(await run(action, why))) return;
    if (done !== null) say(done);
    if (action !== "save") onChanged();
  };
  const { shell } = words;
  return (
    <div className={styles.acts}>
      {note !== null && <span className={styles.note}>{note}</span>}
      {sample === "add" && (
        <Button
          className={button.quiet}
          isDisabled={doing !== null}
          onPress={() => void act("add", shell.addIllustrative, shell.addedIllustrative)}
        >
          {shell.addIllustrative}
        </Button>
      )}
      {sample === "remove" && (
        <Button
          className={button.quiet}
          isDisabled={doing !== null}
          onPress={() => void act("remove", shell.removeIllustrative, shell.removedIllustrative)}
        >
          {shell.removeIllustrative}
        </Button>
      )}
      <Button
        className={button.quiet}
        aria-label={words.sets.saveNamed(title)}
        isDisabled={doing !== null}
        onPress={() => void act("save", "", null)}
      >
        {doing === "save" ? words.sets.saving : words.sets.save}
      </Button>
      {!ships && <Remove title={title} isDisabled={doing !== null} onRemove={() => void act("delete", "", words.sets.removed(title))} />}
      {error !== null && <span className={styles.error}>{(shell.failures[failureOf(error)] ?? { title: shell.crashTitle }).title}</span>}
    </div>
  );
}

function Remove({ title, isDisabled, onRemove }: { title: string; isDisabled: boolean; onRemove: () => void }) {
  const { words } = useWords();
  return (
    <DialogTrigger>
      <Button className={button.quiet} aria-label={words.sets.removeNamed(title)} isDisabled={isDisabled}>
        {words.sets.remove}
      </Button>
      <ModalOverlay className={dialog.overlay} isDismissable>
        <Modal className={dialog.modal}>
          <Dialog role="alertdialog" className={dialog.dialog}>
            {({ close }) => (
              <>
                <Heading slot="title" className={dialog.title}>
                  {words.sets.removeTitle(title)}
                </Heading>
                <p className={dialog.text}>{words.sets.removeText}</p>
                <div className={dialog.acts}>
                  <Button className={button.button} autoFocus onPress={close}>
                    {words.sets.cancel}
                  </Button>
                  <Button
                    className={button.primary}
                    onPress={() => {
                      close();
                      onRemove();
                    }}
                  >
                    {words.sets.removeConfirm}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
