import { useDeferredValue, useMemo, useState } from "react";
import { Autocomplete, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, SearchField } from "react-aria-components";
import { type Found, found, searchQuestions } from "../../state/screens/search.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { lensOf } from "../../state/view.ts";
import { classesOf } from "../classesOf.ts";
import { SearchIcon } from "./icons.tsx";
import searchCss from "./Search.module.css";
import { Failed } from "./States.tsx";

const styles = classesOf(searchCss);
/** More would not be read. */
const mostShown = 50;
const nothing: Found[] = [];

/** Finds anything of the set by its name; Enter goes there. */
export default function Search({ onClose }: { onClose: () => void }) {
  const { words } = useWords();
  return (
    <ModalOverlay className={styles.overlay} isOpen isDismissable onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog} aria-label={words.shell.searchLabel}>
          <SearchBox onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function SearchBox({ onClose }: { onClose: () => void }) {
  const { words, locale } = useWords();
  const { view, go } = useView();
  const { loaded } = useAnswers(searchQuestions, lensOf(view));
  const [text, setText] = useState("");
  const typed = useDeferredValue(text);
  const index = loaded.status === "ready" ? loaded.value.index : null;
  const results = useMemo(() => (index === null ? nothing : found(index, typed, locale)), [index, typed, locale]);
  const shown = results.slice(0, mostShown);
  const goTo = (key: string) => {
    const one = results.find((result) => result.key === key);
    if (!one) return;
    onClose();
    go(one.to);
  };
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField className={styles.field} aria-label={words.shell.searchLabel} autoFocus>
        <SearchIcon />
        <Input className={styles.input} placeholder={words.shell.searchLabel} />
      </SearchField>
      {typed.trim() === "" ? (
        <p className={styles.hint}>{words.shell.searchHint}</p>
      ) : (
        <Menu
          className={styles.list}
          aria-label={words.shell.searchLabel}
          items={shown}
          onAction={(key) => goTo(String(key))}
          renderEmptyState={() => (
            <p className={styles.hint}>{index === null ? words.common.loading : words.shell.searchNothing(typed.trim())}</p>
          )}
        >
          {({ key, kind, name, detail }) => (
            <MenuItem id={key} textValue={name} className={styles.item}>
              <span>{name}</span>
              <span className={styles.kind}>
                {words.shell.searchKinds[kind]}
                {detail === null ? "" : ` · ${detail}`}
              </span>
            </MenuItem>
          )}
        </Menu>
      )}
      <p className={styles.foot}>
        <span aria-live="polite">{results.length > 0 && words.shell.searchCount(shown.length, results.length)}</span>
        <span>{words.shell.searchKeys}</span>
      </p>
    </Autocomplete>
  );
}
