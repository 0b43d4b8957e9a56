import { useMemo } from "react";
import { calendarFilterNames, noCalendarFilters } from "../../state/screens/calendarFilters.ts";
import { useCalendar, useCalendarSay } from "../../state/useCalendar.ts";
import { useView } from "../../state/useView.ts";
import { useAnnounce } from "../shell/Announcer.tsx";
import { AsOfSelect } from "../shell/AsOfSelect.tsx";
import { FilterBar } from "../shell/FilterBar.tsx";
import { FilterSelect } from "../shell/FilterSelect.tsx";
import { Failed, NoPlan, Waiting } from "../shell/States.tsx";
import { useKeys } from "../shell/useKeys.ts";
import { FindField } from "../tasks/FindField.tsx";
import { FormSwitch } from "../tasks/FormSwitch.tsx";
import { Tally } from "../tasks/Tally.tsx";
import styles from "../tasks/Tasks.module.css";
import css from "./Calendar.module.css";
import { CalendarFile } from "./CalendarFile.tsx";
import { CalendarList } from "./CalendarList.tsx";
import { MonthTable } from "./MonthTable.tsx";
import { RegimeTable } from "./RegimeTable.tsx";

/** What has to be reported, by whom, to whom and by when, as it stands on a day: a list to tell of what was sent, a month, and the duties themselves. */
export default function Calendar() {
  const { view, go } = useView();
  const say = useCalendarSay();
  const { text, words, print } = say;
  const { loaded, stale, ready } = useCalendar(say);
  useAnnounce(ready === null || stale ? null : ready.screen.title);
  useKeys(useMemo(() => ({ escape: () => go(view.item === null ? noCalendarFilters : { item: null }, "replace") }), [go, view.item]));
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (ready === null) return <Waiting />;
  const { calendar, filters, screen } = ready;
  const form = view.form === "month" || view.form === "regime" ? view.form : "list";
  return (
    <div aria-busy={stale} data-stale={stale || undefined}>
      <FilterBar filters={[]}>
        <AsOfSelect key={calendar.day} filter={filters.day} />
        {calendarFilterNames
          .filter((name) => filters.selects[name].choices.length > 1 || filters.selects[name].chosen !== null)
          .map((name) => (
            <FilterSelect key={name} filter={filters.selects[name]} onChoose={(id) => go({ [name]: id, item: null })} />
          ))}
        {filters.hasOwn && (
          <button type="button" className={styles.clear} onClick={() => go({ ...noCalendarFilters, item: null })}>
            {words.shell.clearFilters}
          </button>
        )}
      </FilterBar>
      {calendar.items.length === 0 ? (
        <NoPlan
          title={view.as_of === null ? text.emptyTitle : text.beforeTitle(print.day(calendar.day))}
          text={view.as_of === null ? text.emptyText : text.beforeText}
          label={words.shell.screens.edit}
        />
      ) : (
        <>
          <h1 className={styles.title}>{screen.title}</h1>
          <p className={styles.subtitle}>{screen.subtitle}</p>
          <Tally tally={screen.tally} label={text.tally} onChoose={(state) => go({ state, item: null })} />
          <div className={styles.tools} data-screen-only>
            <FormSwitch
              label={text.form}
              forms={text.forms}
              chosen={form}
              onChoose={(chosen) => go({ form: chosen === "list" ? null : chosen, item: null })}
            />
            <label className={css.toggle}>
              <input
                type="checkbox"
                checked={calendar.hasTasks}
                onChange={({ target }) => go({ rows_of: target.checked ? "tasks" : null, state: null, item: null })}
              />
              {text.withTasks}
            </label>
            <FindField value={view.find} label={text.find} onFind={(find) => go({ find, item: null }, "replace")} />
            <CalendarFile calendar={calendar} items={screen.shown} say={say} />
          </div>
          {screen.shown.length === 0 ? (
            <p className={styles.nothing}>{text.nothing}</p>
          ) : form === "month" ? (
            <MonthTable calendar={calendar} shown={screen.shown} say={say} />
          ) : form === "regime" ? (
            <RegimeTable calendar={calendar} shown={screen.shown} say={say} />
          ) : (
            <CalendarList calendar={calendar} shown={screen.shown} say={say} />
          )}
          <p className={css.note}>{text.note}</p>
        </>
      )}
    </div>
  );
}
