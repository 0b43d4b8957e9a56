import { isTimeless } from "./columnInterval.ts";
import type { HeaderView } from "./columns.ts";
import type { Column, Draft, DraftValue } from "./draft.ts";
import type { Questions } from "./questions.ts";
import { monthsOf, yearsOf } from "./span.ts";

const level = ({ figure }: DraftValue | { figure: null }): number => (figure !== null && figure.basis === "level" ? figure.low : 0);

/** Done against planned, of each row that is no rate. */
function sharesDone(drafts: readonly Draft[], isOpen: (value: DraftValue) => boolean, isDone: (value: DraftValue) => boolean): number[] {
  return drafts.slice(0, 400).flatMap(({ values, unit }) => {
    if (unit?.startsWith("%")) return [];
    const [plan, done] = [values.find(isOpen), values.find(isDone)];
    return plan && done && level(plan) > 0 ? [level(done) / level(plan)] : [];
  });
}

/** In a report on one month or quarter alone, a "Kế hoạch" that names no time is of the year or of those months. Where too much is done
 *  for it to be surely of the year, it is asked. */
export function askPlanPeriod(
  drafts: readonly Draft[],
  { title: { year, months }, corrections, columns }: HeaderView & { columns: readonly Column[] },
  questions: Questions,
): void {
  if (year === null || months === null || months[1] - months[0] > 2 || corrections.planOf !== undefined) return;
  const [whole, own] = [yearsOf(year), monthsOf(year, months)];
  const open = columns.filter(
    ({ role, path, index }) =>
      role.kind === "target" &&
      role.interval?.start === whole.start &&
      role.interval.end === whole.end &&
      path.length > 0 &&
      isTimeless(path) &&
      corrections.roles?.[index] === undefined,
  );
  const done = columns.flatMap(({ role }) => (role.kind === "actual" && role.interval?.start.startsWith(`${year}`) ? [role.interval] : []));
  if (open.length === 0 || done.some(({ start, end }) => start !== own.start || end !== own.end)) return;
  const indexes = new Set(open.map(({ index }) => index));
  const isOpen = ({ at }: DraftValue) => indexes.has(at.column);
  const shares = sharesDone(drafts, isOpen, ({ kind, interval }) => kind === "actual" && interval?.start === own.start).sort(
    (a, b) => a - b,
  );
  if ((shares[shares.length >> 1] ?? 1) < 0.6) return;
  const values = drafts.flatMap((draft) => draft.values.filter(isOpen));
  for (const value of values) value.doubts = [...value.doubts, "planPeriod"];
  if (values.length > 0)
    questions.ask(
      "planOf",
      null,
      values.slice(0, 5).map(({ at }) => at),
      ["months", "year"],
      true,
    );
}
