import { daysBetween } from "../../model/calendar.ts";
import type { TaskStatus } from "../../model/taskStatus.ts";
import type { TaskSay } from "./tasks.ts";
import { markText, stageName, type Work, type Works } from "./works.ts";

interface Mark {
  key: string;
  /** Along the axis, 0 to 1. */
  at: number;
  title: string;
}
interface WorkLine {
  work: Work;
  promises: (Mark & { status: TaskStatus; isTold: boolean })[];
  steps: (Mark & { name: string; isStop: boolean })[];
}

export interface WorkTimeline {
  years: { year: string; at: number; width: number }[];
  now: number | null;
  lines: WorkLine[];
  /** Works with neither a deadline nor a step. */
  rest: Work[];
}

/** Promises and steps along whole years, from the first day that any of them names. */
export function workTimeline({ day, steps }: Works, shown: readonly Work[], say: TaskSay): WorkTimeline {
  const days = shown.flatMap((work) => [
    ...work.marks.flatMap(({ due }) => due ?? []),
    ...(steps.get(work.work_id) ?? []).map(({ on }) => on),
  ]);
  const sorted = [...days, day].sort();
  const [first, last] = [Number((sorted[0] ?? day).slice(0, 4)), Number((sorted.at(-1) ?? day).slice(0, 4))];
  const [start, end] = [`${first}-01-01`, `${last + 1}-01-01`];
  const whole = daysBetween(start, end);
  const at = (one: string) => daysBetween(start, one) / whole;
  const lines = shown.map((work) => ({
    work,
    promises: work.marks.flatMap((row) => {
      if (row.due === null) return [];
      const { promise, due, state, status, isTold } = markText(row, say);
      return [{ key: row.project_id, at: at(row.due), title: `${promise}, ${due}: ${state}`, status, isTold }];
    }),
    steps: (steps.get(work.work_id) ?? []).map(({ on, state }) => ({
      key: `${on} ${state}`,
      at: at(on),
      name: stageName(state, say),
      title: `${stageName(state, say)}, ${say.print.day(on)}`,
      isStop: state === "tam-dung",
    })),
  }));
  return {
    years: Array.from({ length: last - first + 1 }, (_, n) => ({
      year: String(first + n),
      at: at(`${first + n}-01-01`),
      width: daysBetween(`${first + n}-01-01`, `${first + n + 1}-01-01`) / whole,
    })),
    now: at(day),
    lines: lines.filter(({ promises, steps: own }) => promises.length + own.length > 0),
    rest: lines.filter(({ promises, steps: own }) => promises.length + own.length === 0).map(({ work }) => work),
  };
}
