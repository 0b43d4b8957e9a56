import { useId, useState } from "react";
import { Autocomplete, Button, DialogTrigger, Input, ListBox, ListBoxItem, Popover, SearchField } from "react-aria-components";
import { contains } from "../../state/contains.ts";
import type { Choice, ManyFilter, SelectFilter } from "../../state/screens/filters.ts";
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
  /** Nothing is selected after a press on what was. */
  const choose = ([key]: string[]) => {
    setIsOpen(false);
    if (key !== undefined) onChoose(key === all ? null : key);
  };
  return (
    <Filter
      label={label}
      value={items.find(({ id }) => id === selected)?.name ?? ""}
      items={items}
      mode="single"
      selected={selected === null ? [] : [selected]}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      onChoose={choose}
    />
  );
}

/** A filter of which several are chosen; the list stays open. */
export function FilterMany({ filter, onChoose }: { filter: ManyFilter; onChoose: (ids: string[]) => void }) {
  return <Filter {...filter} items={filter.choices} mode="multiple" selected={filter.chosen} onChoose={onChoose} />;
}

interface FilterProps {
  label: string;
  /** What the list holds, where the label does not say it. */
  kind?: string;
  value: string;
  items: readonly Choice[];
  mode: "single" | "multiple";
  selected: readonly string[];
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  onChoose: (ids: string[]) => void;
}

function Filter({ label, kind = label, value, items, mode, selected, onChoose, ...open }: FilterProps) {
  const { words } = useWords();
  const isLong = items.length > shortList;
  const contentId = useId();
  const list = (
    <ListBox
      className={popover.list}
      items={items}
      aria-label={label}
      autoFocus={!isLong}
      selectionMode={mode}
      escapeKeyBehavior="none"
      selectedKeys={selected}
      onSelectionChange={(keys) => onChoose(keys === "all" ? items.map(({ id }) => id) : [...keys].map(String))}
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
    <DialogTrigger {...open}>
      <Button className={styles.trigger} aria-controls={contentId}>
        <span className={styles.label}>{label}</span> <span className={styles.value}>{value}</span>
        <ChevronIcon size={14} />
      </Button>
      <Popover className={popover.popover} placement="bottom start" offset={4} isNonModal>
        <div id={contentId}>
          {isLong ? (
            <Autocomplete filter={contains}>
              <SearchField aria-label={words.shell.findIn(kind)} className={popover.find} autoFocus>
                <Input className={popover.input} placeholder={words.shell.findIn(kind)} />
              </SearchField>
              {list}
            </Autocomplete>
          ) : (
            list
          )}
        </div>
      </Popover>
    </DialogTrigger>
  );
}
