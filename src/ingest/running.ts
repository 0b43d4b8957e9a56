import type { HeaderView } from "./columns.ts";
import type { Question } from "./corrections.ts";
import type { DraftValue, TableReading } from "./draft.ts";
import { addressOf } from "./grid.ts";

const monthsIn = ({ interval }: DraftValue): number =>
  interval === null
    ? 0
    : (Number(interval.end.slice(0, 4)) - Number(interval.start.slice(0, 4))) * 12 +
      Number(interval.end.slice(5, 7)) -
      Number(interval.start.slice(5, 7));
const level = ({ figure }: DraftValue) => (figure !== null && figure.basis === "level" ? figure.low : null);
const near = (a: number, b: number) => Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-3;

/** How the months, or quarters, of one row go together. */
function votesOf(values: readonly DraftValue[], isRate: boolean): { running: number; separate: number; rising: number; told: number } {
  const votes = { running: 0, separate: 0, rising: 0, told: 0 };
  const parts = values.filter((value) => value.kind === "actual" && monthsIn(value) > 0 && monthsIn(value) <= 3 && level(value) !== null);
  parts.sort((a, b) => (a.interval?.start ?? "").localeCompare(b.interval?.start ?? ""));
  const year = parts[0]?.interval?.start.slice(0, 4);
  if (parts.length < 3 || isRate || parts.some(({ interval }) => interval?.start.slice(0, 4) !== year)) return votes;
  const figures = parts.map((value) => level(value) ?? 0);
  const last = figures.at(-1) ?? 0;
  const sum = figures.reduce((a, b) => a + b, 0);
  const end = parts.at(-1)?.interval?.end;
  const total = values.find(
    (value) => value.kind === "actual" && monthsIn(value) > 3 && value.interval?.end === end && value.interval?.start.slice(0, 4) === year,
  );
  const whole = total ? level(total) : null;
  if (whole !== null && near(whole, sum)) votes.separate += 1;
  else if (whole !== null && near(whole, last)) votes.running += 1;
  votes.told += 1;
  if (figures.every((figure, index) => index === 0 || figure >= (figures[index - 1] ?? 0)) && last > (figures[0] ?? 0) * 1.5)
    votes.rising += 1;
  return votes;
}

/** Whether the figures of shorter periods run on from the start of the year, where the table leaves that open; null where it does not. */
export function runningOf(reading: TableReading, { title, time }: HeaderView): { isRunning: boolean; question: Question } | null {
  const all = { running: 0, separate: 0, rising: 0, told: 0 };
  for (const draft of reading.drafts.slice(0, 2000)) {
    const votes = votesOf(draft.values, draft.unit?.startsWith("%") === true);
    for (const key of ["running", "separate", "rising", "told"] as const) all[key] += votes[key];
  }
  const isPartSheet =
    reading.layout === "runningTotals" && title.months !== null && title.months[0] > 1 && !reading.columns.some(isRunningColumn);
  const isOpen = all.separate === 0 && (all.running > 0 || (all.told >= 2 && all.rising === all.told));
  if (time.isRunning || !(isPartSheet || isOpen)) return null;
  const isRunning = all.running > 0 && all.running * 2 >= all.told;
  const examples = reading.drafts
    .flatMap(({ values }) => values)
    .filter(({ kind }) => kind === "actual")
    .slice(0, 5);
  return {
    isRunning,
    question: {
      kind: "running",
      file: reading.file,
      sheet: reading.sheet,
      column: null,
      about: title.text,
      examples: examples.map(({ at, text }) => ({ address: addressOf(at), text })),
      choices: isRunning ? ["running", "separate"] : ["separate", "running"],
      isBlocking: false,
    },
  };
}

/** The header itself says over how long its figures run, or that they do not. */
const isRunningColumn = ({ path, role }: TableReading["columns"][number]): boolean =>
  role.kind === "actual" && /lũy kế|luỹ kế|cộng dồn|từ đầu năm|tháng|quý|trong kỳ|trong quý/iu.test(path.join(" "));
