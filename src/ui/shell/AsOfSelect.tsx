import { Button, Dialog, DialogTrigger, Label, Popover, Radio, RadioGroup } from "react-aria-components";
import { type AsOfFilter, dayAfter } from "../../state/screens/filters.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import type { View } from "../../state/view.ts";
import { classesOf } from "../classesOf.ts";
import { DayField } from "./DayField.tsx";
import stylesCss from "./FilterBar.module.css";
import { ChevronIcon } from "./icons.tsx";
import popoverCss from "./popover.module.css";

const styles = classesOf(stylesCss);
const popover = classesOf(popoverCss);

const all = ["newest", "first", "known_on"] as const;

/** Up to which day figures count, and which publication of them: one control, since both say what was known when. */
export function AsOfSelect({ filter: { label, value, chosen, choices, day, vintages = all } }: { filter: AsOfFilter }) {
  const { view, go } = useView();
  const { words } = useWords();
  return (
    <DialogTrigger>
      <Button className={styles.trigger}>
        <span className={styles.label}>{label}</span> <b className={styles.whole}>{value}</b>
        <ChevronIcon size={14} />
      </Button>
      <Popover className={popover.popover} placement="bottom start" offset={4}>
        <Dialog className={styles.days} aria-label={label}>
          <RadioGroup className={styles.group} value={chosen} onChange={(end) => go({ as_of: end === "" ? null : end })}>
            <Label className={styles.groupLabel}>{label}</Label>
            <div className={styles.radios}>
              {choices.map(({ id, name }) => (
                <Radio key={id} value={id} className={styles.radio}>
                  {name}
                </Radio>
              ))}
            </div>
            <DayField className={styles.day} label={words.shell.asOfDay} day={day} onDay={(typed) => go({ as_of: dayAfter(typed) })} />
          </RadioGroup>
          <RadioGroup
            className={styles.group}
            value={view.vintage}
            onChange={(vintage) => go(vintageChange(vintage as View["vintage"], view))}
          >
            <Label className={styles.groupLabel}>{words.shell.vintage}</Label>
            {vintages.map((vintage) => (
              <Radio key={vintage} value={vintage} className={styles.radio}>
                {words.shell.vintages[vintage]}
              </Radio>
            ))}
            {view.vintage === "known_on" && (
              <DayField
                className={styles.day}
                label={words.shell.vintages.known_on}
                day={view.known_on ?? ""}
                onDay={(typed) => go({ known_on: typed })}
              />
            )}
          </RadioGroup>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const vintageChange = (vintage: View["vintage"], view: View): Partial<View> =>
  vintage === "known_on" ? { vintage, known_on: view.known_on ?? new Date().toISOString().slice(0, 10) } : { vintage, known_on: null };
