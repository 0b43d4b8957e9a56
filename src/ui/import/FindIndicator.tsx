import { useMemo } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { contains } from "../../state/contains.ts";
import { type CellOf, indicatorChoices } from "../../state/screens/reviewNames.ts";
import { useImporting } from "../../state/useImporting.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { ChevronIcon } from "../shell/icons.tsx";
import popoverCss from "../shell/popover.module.css";
import fieldsCss from "./Fields.module.css";

const popover = classesOf(popoverCss);
const styles = classesOf(fieldsCss);

interface FindIndicatorProps extends CellOf {
  onName: (indicatorId: string) => void;
  onClose: () => void;
}

/** Any indicator of the set for a row's name; the likeliest first. */
export function FindIndicator({ block, cell, onName, onClose }: FindIndicatorProps) {
  const { words, print, locale } = useWords();
  const { importing } = useImporting();
  const review = importing.step === "review" ? importing.review : null;
  const choices = useMemo(
    () => (review === null ? [] : indicatorChoices({ words, print, locale }, review, { block, cell })),
    [review, block, cell, words, print, locale],
  );
  const { detail } = words.review;
  return (
    <ComboBox
      className={styles.field}
      defaultItems={choices}
      defaultFilter={contains}
      menuTrigger="focus"
      onChange={(key) => key !== null && onName(String(key))}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
      allowsEmptyCollection
    >
      <Label>{detail.indicatorLabel}</Label>
      <div className={styles.combo}>
        <Input className={styles.input} placeholder={detail.indicatorHint} autoFocus />
        <Button className={styles.open}>
          <ChevronIcon size={14} />
        </Button>
      </div>
      <Popover className={popover.popover}>
        <ListBox className={popover.list} renderEmptyState={() => <p className={popover.empty}>{words.shell.nothingFound}</p>}>
          {({ id, name, note }: (typeof choices)[number]) => (
            <ListBoxItem id={id} textValue={name} className={popover.item}>
              <span>{name}</span>
              {note !== "" && <span className={styles.note}>{note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
