import { Autocomplete, Button, Input, Label, ListBox, ListBoxItem, Popover, SearchField, Select, SelectValue } from "react-aria-components";
import { contains } from "../../state/contains.ts";
import type { SelectFilter } from "../../state/screens/filters.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import stylesCss from "./FilterBar.module.css";
import { ChevronIcon } from "./icons.tsx";
import popoverCss from "./popover.module.css";

const styles = classesOf(stylesCss);
const popover = classesOf(popoverCss);

interface FilterSelectProps {
  filter: SelectFilter;
  onChoose: (id: string | null) => void;
}

const all = "*";
/** Longer lists get a field to search in. */
const shortList = 8;

/** One filter of the bar: its name, what is chosen, and the list to choose from. */
export function FilterSelect({ filter: { label, chosen, choices, hasAll }, onChoose }: FilterSelectProps) {
  const { words } = useWords();
  const items = hasAll ? [{ id: all, name: words.common.all }, ...choices] : choices;
  const list = (
    <ListBox className={popover.list} items={items} renderEmptyState={() => <p className={popover.empty}>{words.shell.nothingFound}</p>}>
      {({ id, name }) => (
        <ListBoxItem id={id} textValue={name} className={popover.item}>
          {name}
        </ListBoxItem>
      )}
    </ListBox>
  );
  return (
    <Select value={chosen ?? (hasAll ? all : null)} onChange={(key) => onChoose(key === all || key === null ? null : String(key))}>
      <Button className={styles.trigger}>
        <Label className={styles.label}>{label}</Label>
        <SelectValue className={styles.value} />
        <ChevronIcon size={14} />
      </Button>
      <Popover className={popover.popover} placement="bottom start" offset={4}>
        {items.length > shortList ? (
          <Autocomplete filter={contains}>
            <SearchField aria-label={words.shell.findIn(label)} className={popover.find} autoFocus>
              <Input className={popover.input} placeholder={words.shell.findIn(label)} />
            </SearchField>
            {list}
          </Autocomplete>
        ) : (
          list
        )}
      </Popover>
    </Select>
  );
}
