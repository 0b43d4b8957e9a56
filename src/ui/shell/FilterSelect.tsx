import { useState } from "react";
import { Autocomplete, Button, DialogTrigger, Input, ListBox, ListBoxItem, Popover, SearchField } from "react-aria-components";
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

/** One filter of the bar: its name, what is chosen, and the list to choose from, which is made when it is opened. */
export function FilterSelect({ filter: { label, chosen, choices, hasAll }, onChoose }: FilterSelectProps) {
  const { words } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const items = hasAll ? [{ id: all, name: words.common.all }, ...choices] : choices;
  const selected = chosen ?? (hasAll ? all : null);
  const isLong = items.length > shortList;
  const choose = (key: string) => {
    setIsOpen(false);
    if (key !== selected) onChoose(key === all ? null : key);
  };
  const list = (
    <ListBox
      className={popover.list}
      items={items}
      aria-label={label}
      autoFocus={!isLong}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={selected === null ? [] : [selected]}
      onAction={(key) => choose(String(key))}
      renderEmptyState={() => <p className={popover.empty}>{words.shell.nothingFound}</p>}
    >
      {({ id, name }) => (
        <ListBoxItem id={id} textValue={name} className={popover.item}>
          {name}
        </ListBoxItem>
      )}
    </ListBox>
  );
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button className={styles.trigger}>
        <span className={styles.label}>{label}</span> <span className={styles.value}>{items.find(({ id }) => id === selected)?.name}</span>
        <ChevronIcon size={14} />
      </Button>
      <Popover className={popover.popover} placement="bottom start" offset={4}>
        {isLong ? (
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
    </DialogTrigger>
  );
}
