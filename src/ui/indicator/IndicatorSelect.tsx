import {
  Autocomplete,
  Button,
  Collection,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SearchField,
  Select,
  SelectValue,
} from "react-aria-components";
import { fold } from "../../model/fold.ts";
import type { IndicatorChoices } from "../../state/screens/indicator.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import barCss from "../shell/FilterBar.module.css";
import { ChevronIcon } from "../shell/icons.tsx";
import popoverCss from "../shell/popover.module.css";

const bar = classesOf(barCss);
const popover = classesOf(popoverCss);

interface IndicatorSelectProps {
  choices: IndicatorChoices;
  chosen: string;
  onChoose: (id: string) => void;
}

/** Every word typed occurs in one of the names, without regard to marks. */
const contains = (text: string, typed: string) => {
  const folded = fold(text);
  return fold(typed)
    .split(" ")
    .every((word) => folded.includes(word));
};

/** The chooser of the indicator, by sector; found by its long or short name in either language. */
export function IndicatorSelect({ choices, chosen, onChoose }: IndicatorSelectProps) {
  const { words } = useWords();
  const { bar: said } = words.indicator;
  const groups = choices.sectors.map((sector) => ({ ...sector, items: choices.indicator.filter((one) => one.sector_id === sector.id) }));
  return (
    <Select value={chosen} onChange={(key) => key !== null && onChoose(String(key))}>
      <Button className={bar.trigger}>
        <Label className={bar.label}>{said.indicator}</Label>
        <SelectValue className={bar.value}>{choices.indicator.find(({ id }) => id === chosen)?.short ?? ""}</SelectValue>
        <ChevronIcon size={14} />
      </Button>
      <Popover className={popover.popover} placement="bottom start" offset={4}>
        <Autocomplete filter={contains}>
          <SearchField aria-label={said.find} className={popover.find} autoFocus>
            <Input className={popover.input} placeholder={said.find} />
          </SearchField>
          <ListBox className={popover.list} items={groups} renderEmptyState={() => <p className={popover.empty}>{said.notFound}</p>}>
            {(sector) => (
              <ListBoxSection id={`s:${sector.id}`}>
                <Header className={popover.heading}>{sector.name}</Header>
                <Collection items={sector.items}>
                  {({ id, name, found }) => (
                    <ListBoxItem id={id} textValue={found} className={popover.item}>
                      {name}
                    </ListBoxItem>
                  )}
                </Collection>
              </ListBoxSection>
            )}
          </ListBox>
        </Autocomplete>
      </Popover>
    </Select>
  );
}
