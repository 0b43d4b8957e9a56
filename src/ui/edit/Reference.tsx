import { Autocomplete, Button, Input, Label, ListBox, ListBoxItem, Popover, SearchField, Select, SelectValue } from "react-aria-components";
import { fold } from "../../model/fold.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import fieldCss from "../shell/field.module.css";
import { ChevronIcon } from "../shell/icons.tsx";
import popoverCss from "../shell/popover.module.css";
import editCss from "./Edit.module.css";

const popover = classesOf(popoverCss);
const field = classesOf(fieldCss);
const styles = classesOf(editCss);

interface ReferenceProps {
  label: string;
  hint: string | undefined;
  fault: string | null;
  /** An id, or several separated by `;`. */
  text: string;
  choices: readonly { id: string; name: string }[];
  isRequired: boolean;
  onText: (text: string) => void;
}

const none = "*";
const shortList = 8;
const contains = (text: string, typed: string) => {
  const folded = fold(text);
  return fold(typed)
    .split(" ")
    .every((word) => folded.includes(word));
};

/** A row of another table, found by its name without marks. */
export function Reference({ label, hint, fault, text, choices, isRequired, onText }: ReferenceProps) {
  const { words } = useWords();
  const { edit } = words;
  const empty = { id: none, name: isRequired ? edit.chooseOne : edit.none };
  return (
    <Choose
      label={label}
      below={fault ?? hint}
      isFaulty={fault !== null}
      items={isRequired ? choices : [empty, ...choices]}
      value={text === "" ? (isRequired ? null : none) : text}
      placeholder={empty.name}
      onChoose={(id) => onText(id === none ? "" : id)}
    />
  );
}

/** Several rows of another table: those chosen, each of which can be taken off, and a list of the others. */
export function ManyReferences({ label, hint, fault, text, choices, onText }: ReferenceProps) {
  const { edit } = useWords().words;
  const ids = text.split(";").flatMap((id) => (id.trim() === "" ? [] : [id.trim()]));
  const nameOf = (id: string) => choices.find((one) => one.id === id)?.name ?? id;
  return (
    <div className={styles.many}>
      <Choose
        label={label}
        below={fault ?? hint}
        isFaulty={fault !== null}
        items={choices.filter(({ id }) => !ids.includes(id))}
        value={null}
        placeholder={edit.addAnother}
        onChoose={(id) => onText([...ids, id].join(";"))}
      />
      {ids.length > 0 && (
        <ul className={styles.chosen}>
          {ids.map((id) => (
            <li key={id}>
              {nameOf(id)}
              <button type="button" aria-label={edit.take(nameOf(id))} onClick={() => onText(ids.filter((one) => one !== id).join(";"))}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface ChooseProps {
  label: string;
  below: string | undefined;
  isFaulty: boolean;
  items: readonly { id: string; name: string }[];
  value: string | null;
  placeholder: string;
  onChoose: (id: string) => void;
}

function Choose({ label, below, isFaulty, items, value, placeholder, onChoose }: ChooseProps) {
  const { shell } = useWords().words;
  const list = (
    <ListBox className={popover.list} items={items} renderEmptyState={() => <p className={popover.empty}>{shell.nothingFound}</p>}>
      {({ id, name }) => (
        <ListBoxItem id={id} textValue={name} className={popover.item}>
          {name}
        </ListBoxItem>
      )}
    </ListBox>
  );
  return (
    <Select className={field.field} value={value} placeholder={placeholder} onChange={(key) => key !== null && onChoose(String(key))}>
      <Label className={field.label}>{label}</Label>
      <Button className={`${field.input} ${styles.trigger}`} data-faulty={isFaulty || undefined}>
        <SelectValue className={styles.value} />
        <ChevronIcon size={14} />
      </Button>
      {below !== undefined && <span className={isFaulty ? field.fault : field.hint}>{below}</span>}
      <Popover className={popover.popover} placement="bottom start" offset={4}>
        {items.length > shortList ? (
          <Autocomplete filter={contains}>
            <SearchField aria-label={shell.findIn(label)} className={popover.find} autoFocus>
              <Input className={popover.input} placeholder={shell.findIn(label)} />
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
