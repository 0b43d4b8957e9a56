import { useState } from "react";
import { saveCalendar } from "../../state/calendarFile.ts";
import type { Calendar, CalendarItem, CalendarSay } from "../../state/screens/calendar.ts";
import { useView } from "../../state/useView.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "../shell/Announcer.tsx";
import buttonCss from "../shell/button.module.css";
import css from "./Calendar.module.css";

const button = classesOf(buttonCss);

/** What is shown as a calendar file: of the chosen agency, or of all. */
export function CalendarFile({ calendar, items, say }: { calendar: Calendar; items: readonly CalendarItem[]; say: CalendarSay }) {
  const { view } = useView();
  const announce = useSay();
  const [told, setTold] = useState<string | null>(null);
  const { text, print } = say;
  const save = () => {
    const { file, n } = saveCalendar(calendar, items, { set: view.set ?? "", agency: view.agency }, say);
    const saved = text.file.saved(file, print.number(n, 0));
    setTold(saved);
    announce(saved);
  };
  return (
    <span className={css.file}>
      <button type="button" className={button.button} title={text.file.hint} onClick={save}>
        {text.file.save}
      </button>
      {told !== null && <span className={css.told}>{told}</span>}
    </span>
  );
}
