import { useMemo } from "react";
import type { AgencyScope } from "../../state/screens/agencyFilters.ts";
import type { AgencyData, AgencySay } from "../../state/screens/agencyItems.ts";
import { agencyPage } from "../../state/screens/agencyPage.ts";
import type { Ratings } from "../../state/screens/agencyRating.ts";
import { useView } from "../../state/useView.ts";
import { useAnnounce } from "../shell/Announcer.tsx";
import { Empty } from "../shell/States.tsx";
import tasks from "../tasks/Tasks.module.css";
import css from "./AgencyPage.module.css";
import { AgencySection } from "./AgencySection.tsx";
import { RatingPanel } from "./RatingPanel.tsx";

interface AgencyPageProps {
  data: AgencyData;
  ratings: Ratings;
  scope: AgencyScope;
  say: AgencySay;
}

/** One agency: what it is asked for by state, with the list behind every count, and how well it fulfilled its period. */
export function AgencyPage({ data, ratings, scope, say }: AgencyPageProps) {
  const { view, hrefTo } = useView();
  const { text, print } = say;
  const page = useMemo(() => agencyPage(data, view, say), [data, view, say]);
  useAnnounce(page?.title ?? null);
  const all = (
    <a className={css.back} href={hrefTo({ agency: null, item: null })} data-screen-only>
      {view.compared === null ? text.all : text.compare.back}
    </a>
  );
  if (page === null) {
    const name = data.agencies.find(({ agency_id }) => agency_id === view.agency);
    const shown = (say.locale === "en" ? name?.name_en : null) ?? name?.name_vi ?? view.agency ?? "";
    return (
      <Empty title={text.nothingTitle(shown, scope.label)} text={text.nothingText}>
        {all}
      </Empty>
    );
  }
  const { period } = scope;
  const elsewhere = { item: null, form: null, sort: null, state: null } as const;
  return (
    <>
      {all}
      <h1 className={tasks.title}>{page.title}</h1>
      <p className={tasks.subtitle}>
        {[text.pageSubtitle(scope.opening, print.day(data.day)), page.untold].filter((part) => part !== "").join(" · ")}
      </p>
      <p className={css.links} data-screen-only>
        <a href={hrefTo({ ...elsewhere, screen: "tasks", period })}>{text.toTasks}</a>
        <a href={hrefTo({ ...elsewhere, screen: "calendar", period })}>{text.toCalendar}</a>
        <a href={hrefTo({ ...elsewhere, screen: "agencies", period })}>{text.toFigures}</a>
      </p>
      <div className={css.columns}>
        <div className={css.sections}>
          {page.sections.map((section) => (
            <AgencySection key={section.kind} section={section} say={say} />
          ))}
        </div>
        <RatingPanel agency_id={view.agency ?? ""} page={page} ratings={ratings} scope={scope} say={say} />
      </div>
    </>
  );
}
