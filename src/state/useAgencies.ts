import { useMemo } from "react";
import { agencyWords } from "./agencyWords.ts";
import { localDay } from "./localDay.ts";
import { type AgencyScope, agencyDays, agencyFilter } from "./screens/agencyFilters.ts";
import { type AgencyAnswers, type AgencyData, type AgencySay, agencyQuestions, readAgencies } from "./screens/agencyItems.ts";
import { type Ratings, readRatings } from "./screens/agencyRating.ts";
import { type AsOfFilter, dayAfter, type ManyFilter, type SelectFilter } from "./screens/filters.ts";
import { type Loaded, useAnswers } from "./useAnswer.ts";
import { useView } from "./useView.ts";
import { useWords } from "./useWords.ts";
import { lensOf } from "./view.ts";

/** How one speaks on the screen of agencies. */
export function useAgencySay(): AgencySay {
  const { words, print, locale } = useWords();
  return useMemo(() => ({ words, print, locale, text: agencyWords(locale) }), [words, print, locale]);
}

interface AgenciesInView {
  loaded: Loaded<AgencyAnswers>;
  stale: boolean;
  ready: { data: AgencyData; ratings: Ratings; agency: { one: SelectFilter; many: ManyFilter }; day: AsOfFilter } | null;
}

/** All that is asked of all agencies in a plan period, on the day of the view. */
export function useAgencies(scope: AgencyScope, say: AgencySay): AgenciesInView {
  const { view } = useView();
  const { loaded, stale } = useAnswers(agencyQuestions(scope.period, scope), lensOf(view));
  const answers = loaded.status === "ready" ? loaded.value : null;
  const data = useMemo(() => (answers === null ? null : readAgencies(answers, scope.period, say)), [answers, scope.period, say]);
  const ready = useMemo(
    () =>
      data === null || answers === null
        ? null
        : {
            data,
            ratings: readRatings(answers, scope.period, scope.end <= dayAfter(data.day)),
            agency: agencyFilter(data, view, say),
            day: agencyDays(scope, data, view, say, localDay()),
          },
    [data, answers, scope, view, say],
  );
  return { loaded, stale, ready };
}
