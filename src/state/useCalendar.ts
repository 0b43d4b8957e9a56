import { useDeferredValue, useMemo } from "react";
import { calendarWords } from "./calendarWords.ts";
import { localDay } from "./localDay.ts";
import {
  type Calendar,
  type CalendarAnswers,
  type CalendarItem,
  type CalendarSay,
  type CalendarScreen,
  calendarQuestions,
  calendarScreen,
  filterCalendar,
  readCalendar,
  showsTasks,
} from "./screens/calendar.ts";
import { type CalendarFilters, calendarFilters } from "./screens/calendarFilters.ts";
import { type Loaded, useAnswers } from "./useAnswer.ts";
import { useView } from "./useView.ts";
import { useWords } from "./useWords.ts";
import { lensOf } from "./view.ts";

/** How one speaks on the screen of the calendar. */
export function useCalendarSay(): CalendarSay {
  const { words, print, locale } = useWords();
  return useMemo(() => ({ words, print, locale, text: calendarWords(locale) }), [words, print, locale]);
}

interface CalendarInView {
  loaded: Loaded<CalendarAnswers>;
  stale: boolean;
  ready: { calendar: Calendar; filters: CalendarFilters; filtered: readonly CalendarItem[]; screen: CalendarScreen } | null;
}

/** The deadlines of the set through the filters of the view. What is typed to find something follows a moment later. */
export function useCalendar(say: CalendarSay): CalendarInView {
  const { view } = useView();
  const { loaded, stale } = useAnswers(calendarQuestions, lensOf(view));
  const hasTasks = showsTasks(view);
  const answers = loaded.status === "ready" ? loaded.value : null;
  const calendar = useMemo(() => (answers === null ? null : readCalendar(answers, hasTasks, say)), [answers, hasTasks, say]);
  const find = useDeferredValue(view.find);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these parts of the view matter; choosing a row must not filter anew
  const ready = useMemo(() => {
    if (calendar === null) return null;
    const filtered = filterCalendar(calendar, { ...view, find });
    return {
      calendar,
      filtered,
      filters: calendarFilters(calendar, view, say, localDay()),
      screen: calendarScreen(calendar, filtered, view, say),
    };
  }, [calendar, find, say, view.agency, view.document, view.recipient, view.period, view.state, view.as_of, view.vintage, view.known_on]);
  return { loaded, stale, ready };
}
