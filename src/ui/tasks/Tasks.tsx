import { useMemo } from "react";
import { taskFilterNames } from "../../state/screens/taskFilters.ts";
import { useTaskSay, useTasks } from "../../state/useTasks.ts";
import { useView } from "../../state/useView.ts";
import { useAnnounce } from "../shell/Announcer.tsx";
import { AsOfSelect } from "../shell/AsOfSelect.tsx";
import { FilterBar } from "../shell/FilterBar.tsx";
import { FilterSelect } from "../shell/FilterSelect.tsx";
import { Empty, Failed, Waiting } from "../shell/States.tsx";
import { useKeys } from "../shell/useKeys.ts";
import { FindField } from "./FindField.tsx";
import { FormSwitch } from "./FormSwitch.tsx";
import { Tally } from "./Tally.tsx";
import { TaskCalendar } from "./TaskCalendar.tsx";
import { TaskFiles } from "./TaskFiles.tsx";
import { TaskList } from "./TaskList.tsx";
import styles from "./Tasks.module.css";
import { TaskTimeline } from "./TaskTimeline.tsx";

/** Who does what by when, as it stands on a day: a list to report in, a timeline, and a calendar for each who receives. */
export default function Tasks() {
  const { view, go } = useView();
  const say = useTaskSay();
  const { text, print } = say;
  const { loaded, stale, ready } = useTasks(say);
  useAnnounce(ready === null || stale ? null : ready.screen.title);
  useKeys(
    useMemo((): Record<string, () => void> => (view.item === null ? {} : { escape: () => go({ item: null }, "replace") }), [go, view.item]),
    true,
  );
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (ready === null) return <Waiting />;
  const { tasks, filters, filtered, screen } = ready;
  const form = view.form === "timeline" || view.form === "calendar" ? view.form : "list";
  const hasAny = tasks.rows.length > 0;
  return (
    <div aria-busy={stale} data-stale={stale || undefined}>
      <FilterBar filters={[]}>
        <AsOfSelect key={tasks.day} filter={filters.day} />
        {taskFilterNames
          .filter((name) => filters.selects[name].choices.length > 1 || filters.selects[name].chosen !== null)
          .map((name) => (
            <FilterSelect key={name} filter={filters.selects[name]} onChoose={(id) => go({ [name]: id, item: null })} />
          ))}
      </FilterBar>
      {!hasAny ? (
        <Empty
          title={view.as_of === null ? text.emptyTitle : text.beforeTitle(print.day(tasks.day))}
          text={view.as_of === null ? text.emptyText : text.beforeText}
        >
          <TaskFiles tasks={tasks} rows={[]} say={say} />
        </Empty>
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
            <FindField value={view.find} label={text.find} onFind={(find) => go({ find, item: null }, "replace")} />
            <TaskFiles tasks={tasks} rows={screen.shown} say={say} />
          </div>
          {filtered.length === 0 ? (
            <p className={styles.nothing}>{text.nothing}</p>
          ) : form === "timeline" ? (
            <TaskTimeline tasks={tasks} shown={screen.shown} say={say} />
          ) : form === "calendar" ? (
            <TaskCalendar tasks={tasks} shown={screen.shown} say={say} />
          ) : (
            <TaskList tasks={tasks} screen={screen} say={say} />
          )}
        </>
      )}
    </div>
  );
}
