import { addDays, daysBetween, monthEnd } from "../../model/calendar.ts";
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
  /** Years, or the months of the only one. */
  spans: { name: string; at: number; width: number }[];
  now: number | null;
  lines: WorkLine[];
  /** Works with neither a deadline nor a step. */
  rest: Work[];
}

function spansOf(first: number, last: number, { text }: TaskSay): { name: string; from: string; to: string }[] {
  if (first < last)
    return Array.from({ length: last - first + 1 }, (_, n) => ({
      name: String(first + n),
      from: `${first + n}-01-01`,
      to: `${first + n + 1}-01-01`,
    }));
  const firstOf = (month: number) => addDays(monthEnd(first, month - 1), 1);
  return Array.from({ length: 12 }, (_, n) => ({ name: text.timeline.month(String(n + 1)), from: firstOf(n + 1), to: firstOf(n + 2) }));
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
  // A little room behind the last day, where most deadlines are.
  const whole = daysBetween(start, end) * 1.02;
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
    spans: spansOf(first, last, say).map(({ name, from, to }) => ({ name, at: at(from), width: at(to) - at(from) })),
    now: at(day),
    lines: lines.filter(({ promises, steps: own }) => promises.length + own.length > 0),
    rest: lines.filter(({ promises, steps: own }) => promises.length + own.length === 0).map(({ work }) => work),
  };
}
