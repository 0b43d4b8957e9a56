import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { periodLabel } from "../../model/periodLabel.ts";
import { failureOf, lockedIn } from "../../state/failure.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "./button.module.css";
import dialogCss from "./dialog.module.css";

const styles = classesOf(dialogCss);
const button = classesOf(buttonCss);

interface AskProps {
  title: string;
  text?: string;
  /** What the answers are called. */
  yes: string;
  no: string;
  canAnswer?: boolean;
  /** Why the answer could not be carried out. */
  error?: unknown;
  onYes: () => void;
  onNo: () => void;
  /** Answers beside the two. */
  others?: ReactNode;
  children?: ReactNode;
}

/** A question before something is done: the keys start in its first field, or on "no". Enter in a field says yes, Esc says no. It is open as long as it is there. */
export function Ask({ title, text, yes, no, canAnswer = true, error = null, onYes, onNo, others, children }: AskProps) {
  const form = useRef<HTMLFormElement>(null);
  useReturnFocus();
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select, textarea, button")?.focus(), []);
  // The button that was pressed cannot hold the focus while it is worked on, and Esc is heard only inside the dialog.
  const fault = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) fault.current?.focus();
  }, [error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Through the dialog it would reach a form that asks, and submit that one too.
    event.stopPropagation();
    if (canAnswer) onYes();
  };
  return (
    <ModalOverlay className={styles.overlay} isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onNo()}>
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog}>
          <form ref={form} onSubmit={submit}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            {text !== undefined && <p className={styles.text}>{text}</p>}
            {children !== undefined && <div className={styles.fields}>{children}</div>}
            {error !== null && (
              <div ref={fault} tabIndex={-1}>
                <Fault error={error} />
              </div>
            )}
            <div className={styles.acts}>
              <Button className={button.button} onPress={onNo}>
                {no}
              </Button>
              {others}
              <Button type="submit" className={button.primary} isDisabled={!canAnswer}>
                {yes}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What had the focus gets it back, or the page where that is gone: a dialog that leaves while its answer is carried out drops it. */
function useReturnFocus(): void {
  const [from] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const to = from?.isConnected ? from : document.querySelector("main");
        if (to instanceof HTMLElement) to.focus({ preventScroll: true });
      });
    },
    [from],
  );
}

/** What failed, in words, and what to do next. */
export function Fault({ error }: { error: unknown }) {
  const { words, locale } = useWords();
  const periods = lockedIn(error).map((period) => periodLabel(period, locale));
  const { title, text } = words.shell.failures[failureOf(error)] ?? { title: words.shell.crashTitle, text: words.shell.crashText };
  return (
    <p className={styles.error} role="alert">
      {title}
      {periods.length > 0 && `: ${periods.join(", ")}`}. {text}
    </p>
  );
}
