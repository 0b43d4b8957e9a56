import { useDeferredValue, useMemo } from "react";
import { localDay } from "./localDay.ts";
import { type TaskFilters, taskFilters } from "./screens/taskFilters.ts";
import {
  filterTasks,
  readTasks,
  type TaskAnswers,
  type TaskRow,
  type TaskSay,
  type Tasks,
  type TasksScreen,
  taskQuestions,
  tasksScreen,
} from "./screens/tasks.ts";
import { taskWords } from "./taskWords.ts";
import { type Loaded, useAnswers } from "./useAnswer.ts";
import { useView } from "./useView.ts";
import { useWords } from "./useWords.ts";
import { emptyView, lensOf } from "./view.ts";

/** How one speaks on the screens of tasks and works. */
export function useTaskSay(): TaskSay {
  const { words, print, locale } = useWords();
  return useMemo(() => ({ words, print, locale, text: taskWords(locale) }), [words, print, locale]);
}

interface TasksInView {
  loaded: Loaded<TaskAnswers>;
  stale: boolean;
  ready: { tasks: Tasks; filters: TaskFilters; filtered: readonly TaskRow[]; screen: TasksScreen } | null;
}

/** The tasks of the set through the filters of the view. What is typed to find something follows a moment later. */
export function useTasks(say: TaskSay): TasksInView {
  const { view } = useView();
  const { loaded, stale } = useAnswers(taskQuestions, lensOf(view));
  const answers = loaded.status === "ready" ? loaded.value : null;
  const tasks = useMemo(() => (answers === null ? null : readTasks(answers)), [answers]);
  const find = useDeferredValue(view.find);
  // Choosing a row, or what is typed, must not make all of it anew.
  const { agency, sector, document, recipient, period, state, as_of, vintage, known_on } = view;
  const looked = useMemo(
    () => ({ ...emptyView, agency, sector, document, recipient, period, state, as_of, vintage, known_on }),
    [agency, sector, document, recipient, period, state, as_of, vintage, known_on],
  );
  const filters = useMemo(() => (tasks === null ? null : taskFilters(tasks, looked, say, localDay())), [tasks, looked, say]);
  const ready = useMemo(() => {
    if (tasks === null || filters === null) return null;
    const filtered = filterTasks(tasks, { ...looked, find });
    return { tasks, filtered, filters, screen: tasksScreen(tasks, filtered, looked, say) };
  }, [tasks, filters, looked, find, say]);
  return { loaded, stale, ready };
}
