import { useDeferredValue, useMemo } from "react";
import { localDay } from "../../state/localDay.ts";
import { dayFilter } from "../../state/screens/taskFilters.ts";
import { filterWorks, readWorks, workFilterNames, workFilters, workQuestions, worksScreen } from "../../state/screens/works.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useTaskSay } from "../../state/useTasks.ts";
import { useView } from "../../state/useView.ts";
import { lensOf } from "../../state/view.ts";
import { useAnnounce } from "../shell/Announcer.tsx";
import { AsOfSelect } from "../shell/AsOfSelect.tsx";
import { FilterBar } from "../shell/FilterBar.tsx";
import { FilterSelect } from "../shell/FilterSelect.tsx";
import { Failed, NoPlan, Waiting } from "../shell/States.tsx";
import { useKeys } from "../shell/useKeys.ts";
import { FindField } from "../tasks/FindField.tsx";
import { FormSwitch } from "../tasks/FormSwitch.tsx";
import page from "../tasks/Tasks.module.css";
import { WorkBoard } from "./WorkBoard.tsx";
import { WorkCounts } from "./WorkCounts.tsx";
import { WorkFiles } from "./WorkFiles.tsx";
import { WorkPanel } from "./WorkPanel.tsx";
import styles from "./Works.module.css";
import { WorkTable } from "./WorkTable.tsx";
import { WorkTimeline } from "./WorkTimeline.tsx";

/** Works by the step they stand at, along time, by funding and by ward, and counted against what the documents state. */
export default function Works() {
  const { view, go } = useView();
  const say = useTaskSay();
  const { text, print } = say;
  const { loaded, stale } = useAnswers(workQuestions, lensOf(view));
  const answers = loaded.status === "ready" ? loaded.value : null;
  const works = useMemo(() => (answers === null ? null : readWorks(answers)), [answers]);
  const find = useDeferredValue(view.find);
  const shown = useMemo(() => (works === null ? [] : filterWorks(works, { ...view, find }, say)), [works, view, find, say]);
  const screen = useMemo(() => (works === null ? null : worksScreen(works, shown, say)), [works, shown, say]);
  useAnnounce(screen === null || stale ? null : screen.title);
  useKeys(
    useMemo((): Record<string, () => void> => (view.item === null ? {} : { escape: () => go({ item: null }, "replace") }), [go, view.item]),
    true,
  );
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (works === null || screen === null) return <Waiting />;
  const filters = workFilters(works, view, say);
  const form = Object.keys(text.works.forms).find((name) => name === view.form) ?? "board";
  const chosen = form === "counts" ? null : (shown.find(({ work_id }) => work_id === view.item) ?? null);
  const body = () => {
    if (form === "counts") return <WorkCounts say={say} />;
    if (shown.length === 0) return <p className={page.nothing}>{text.works.nothing}</p>;
    if (form === "timeline") return <WorkTimeline works={works} shown={shown} say={say} />;
    if (form === "funding" || form === "ward") return <WorkTable works={works} shown={shown} by={form} say={say} />;
    return <WorkBoard columns={screen.columns} untold={screen.untold} say={say} />;
  };
  return (
    <div aria-busy={stale} data-stale={stale || undefined}>
      <FilterBar filters={[]}>
        <AsOfSelect key={works.day} filter={dayFilter(works, view, say, localDay())} />
        {workFilterNames
          .filter((name) => filters[name].choices.length > 1 || filters[name].chosen !== null)
          .map((name) => (
            <FilterSelect key={name} filter={filters[name]} onChoose={(id) => go({ [name]: id, item: null })} />
          ))}
      </FilterBar>
      {works.rows.length === 0 ? (
        <NoPlan
          title={view.as_of === null ? text.works.emptyTitle : text.beforeTitle(print.day(works.day))}
          text={view.as_of === null ? text.works.emptyText : text.beforeText}
          label={say.words.shell.screens.edit}
        />
      ) : (
        <>
          <h1 className={page.title}>{screen.title}</h1>
          <p className={page.subtitle}>{screen.subtitle}</p>
          <div className={page.tools} data-screen-only>
            <FormSwitch
              label={text.form}
              forms={text.works.forms}
              chosen={form}
              onChoose={(next) => go({ form: next === "board" ? null : next, item: null })}
            />
            <FindField value={view.find} label={text.works.find} onFind={(typed) => go({ find: typed, item: null }, "replace")} />
            {shown.length > 0 && form !== "counts" && (
              <WorkFiles works={works} shown={shown} by={form === "funding" || form === "ward" ? form : "stage"} say={say} />
            )}
          </div>
          <div className={styles.columns} data-has-panel={chosen !== null}>
            <div className={styles.body}>{body()}</div>
            {chosen !== null && <WorkPanel key={`${chosen.work_id} ${chosen.marks[0]?.told_in}`} work={chosen} day={works.day} say={say} />}
          </div>
        </>
      )}
    </div>
  );
}
