import {
  Select as AriaSelect,
  Autocomplete,
  Button,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  SelectValue,
} from "react-aria-components";
import { contains } from "../../state/contains.ts";
import type { Ask } from "../../state/screens/reviewAsks.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { ChevronIcon } from "../shell/icons.tsx";
import popoverCss from "../shell/popover.module.css";
import asksCss from "./Asks.module.css";

const popover = classesOf(popoverCss);
const styles = classesOf(asksCss);
const nobody = "*";

/** A question whose answers are rows of the set: a list to search in. */
export function Select({ ask, label, onChoose }: { ask: Ask; label: string; onChoose: (id: string) => void }) {
  const { words } = useWords();
  return (
    <div className={styles.ask}>
      <p className={styles.question}>{ask.text}</p>
      {ask.example !== "" && <p className={styles.example}>{ask.example}</p>}
      <AriaSelect
        aria-label={`${ask.text} ${label}`}
        value={ask.chosen || nobody}
        onChange={(key) => onChoose(key === nobody || key === null ? "" : String(key))}
      >
        <Button className={styles.select}>
          <SelectValue className={styles.value} />
          <ChevronIcon size={14} />
        </Button>
        <Popover className={popover.popover} placement="bottom start" offset={4}>
          <Autocomplete filter={contains}>
            <SearchField aria-label={words.shell.findIn(label)} className={popover.find} autoFocus>
              <Input className={popover.input} placeholder={words.shell.findIn(label)} />
            </SearchField>
            <ListBox
              className={popover.list}
              items={ask.choices}
              renderEmptyState={() => <p className={popover.empty}>{words.shell.nothingFound}</p>}
            >
              {({ id, name }) => (
                <ListBoxItem id={id || nobody} textValue={name} className={popover.item}>
                  {name}
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </Popover>
      </AriaSelect>
    </div>
  );
}
