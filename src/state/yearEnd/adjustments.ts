import type { Question } from "../../db/questions.ts";
import { type Answer, rowsOf } from "../../model/answer.ts";
import { isDay } from "../../model/period.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import type { PeriodRow } from "../screens/filters.ts";
import { leadOf } from "../screens/headline.ts";
import { nameOf, planText, withUnit } from "../screens/indicatorFigures.ts";
import type { IndicatorScore } from "../screens/indicatorRows.ts";
import { agencyNames, type Tasks, titleOfTask } from "../screens/tasks.ts";
import type { ReviewSay } from "./yearEnd.ts";

type Change = "changed" | "added" | "removed" | "moved";

interface By {
  change: Change;
  document_number: string | null;
  issued_on: string | null;
  change_set_id: string;
  at: string;
  who: string;
  why: string;
}
type Side = Pick<IndicatorScore, "basis" | "bound" | "low" | "high" | "denominator" | "strict" | "as_written" | "tier">;
type Sides = { [K in keyof Side as `before_${K}` | `after_${K}`]: Side[K] };
type TargetRow = By &
  Sides &
  Pick<IndicatorScore, "target_id" | "indicator_id" | "area_id" | "period" | "name_vi" | "name_en" | "unit" | "is_percent">;

const taskFields = ["title", "leads", "co", "output", "due", "recipient"] as const;
interface TaskSide {
  title_vi: string | null;
  leads: string | null;
  co: string | null;
  output: string | null;
  due: string | null;
  due_text: string | null;
  recipient: string | null;
}
type TaskRow = By & { [K in keyof TaskSide as `before_${K}` | `after_${K}`]: TaskSide[K] } & {
  task_id: string;
  title_vi: string;
  title_en: string | null;
  cause: string | null;
  section: string | null;
};

/** One change, both sides beside each other. */
export interface Adjustment {
  key: string;
  change: Change;
  name: string;
  /** Period of a target, section of a task. */
  aside: string;
  before: string[];
  after: string[];
  /** Which decision did it, and which update brought it in. */
  by: string[];
}

export interface Adjustments {
  title: string;
  targets: Adjustment[];
  tasks: Adjustment[];
}

export const adjustmentQuestions = ({ period_start, period_end }: PeriodRow): Record<"targets" | "changes", Question> => {
  const params = { start: period_start, end: period_end };
  return { targets: { name: "targetChanges", params }, changes: { name: "taskChanges", params } };
};

function sideOf(row: TargetRow, side: "before" | "after"): IndicatorScore {
  const of = <K extends keyof Side>(key: K) => (row as Sides)[`${side}_${key}`] as Side[K];
  const [basis, bound, low, high] = [of("basis"), of("bound"), of("low"), of("high")];
  const bound_figure = bound === "about" ? (low ?? high) : bound === "at_most" ? high : low;
  const rest = { denominator: of("denominator"), strict: of("strict"), as_written: of("as_written"), tier: of("tier") };
  return { ...(row as unknown as IndicatorScore), basis, bound, low, high, bound_figure, ...rest };
}

function byOf(say: ReviewSay, row: By): string[] {
  const { adjust } = say.review;
  const day = (iso: string | null) => (iso === null ? "" : say.print.day(iso.slice(0, 10)));
  return [
    ...(row.document_number === null ? [] : [adjust.document(row.document_number, day(row.issued_on))]),
    adjust.edit(row.who, day(row.at), row.why),
  ];
}

function targetAdjustment(say: ReviewSay, row: TargetRow): Adjustment {
  const { adjust } = say.review;
  const text = (side: "before" | "after", none: string) => {
    const of = sideOf(row, side);
    if (of.bound === null) return [none];
    const tier = row.before_tier !== row.after_tier && of.tier !== null ? ` (${say.words.common.tiers[of.tier] ?? of.tier})` : "";
    return [`${planText(say, of)}${tier}`];
  };
  return {
    key: `${row.target_id} ${row.change_set_id}`,
    change: row.change,
    name: nameOf(say, row),
    aside: periodLabel(row.period, say.locale),
    before: text("before", adjust.notThere),
    after: text("after", adjust.gone),
    by: byOf(say, row),
  };
}

function taskAdjustment(say: ReviewSay, tasks: Tasks, row: TaskRow): Adjustment {
  const { adjust } = say.review;
  const dueText = (due: string | null, text: string | null) => {
    if (due === null) return text ?? adjust.noDue;
    const days = due
      .split(";")
      .map((part) => (isDay(part) ? say.print.day(part) : (say.words.document.rhythms[part] ?? periodLabel(part, say.locale))));
    return days.join("; ");
  };
  const told = (side: "before" | "after"): Record<(typeof taskFields)[number], string> => {
    const of = <K extends keyof TaskSide>(key: K) => (row as Record<`before_${K}` | `after_${K}`, TaskSide[K]>)[`${side}_${key}`];
    return {
      title: of("title_vi") ?? "",
      leads: agencyNames(tasks, say, of("leads")),
      co: agencyNames(tasks, say, of("co")),
      output: of("output") ?? "",
      due: dueText(of("due"), of("due_text")),
      recipient: of("recipient") ?? "",
    };
  };
  const [before, after] = [told("before"), told("after")];
  const shown =
    row.change === "moved"
      ? (["due"] as const)
      : taskFields.filter((field) =>
          row.change === "changed" ? before[field] !== after[field] : field !== "title" && `${before[field]}${after[field]}` !== "",
        );
  const lines = (side: typeof before) => shown.map((field) => withUnit(say, `${adjust.fields[field]}: ${side[field] || "–"}`, ""));
  return {
    key: `${row.task_id} ${row.change} ${row.change_set_id} ${row.before_due}`,
    change: row.change,
    name: titleOfTask(say, row),
    aside: row.section ?? "",
    before: row.change === "added" ? [adjust.notThere] : lines(before),
    after: row.change === "removed" ? [adjust.gone] : lines(after),
    by: [...(row.cause === null ? [] : [adjust.cause(row.cause)]), ...byOf(say, row)],
  };
}

/** Targets and tasks that were changed or added while the plan ran, with the decision that did it. */
export function adjustmentsOf(answers: { targets: Answer; changes: Answer }, period: PeriodRow, tasks: Tasks, say: ReviewSay): Adjustments {
  const targets = rowsOf<TargetRow>(answers.targets).map((row) => targetAdjustment(say, row));
  const changed = rowsOf<TaskRow>(answers.changes).map((row) => taskAdjustment(say, tasks, row));
  const all = [...targets, ...changed];
  const told = (words: (n: string) => string, ...changes: Change[]) => {
    const n = all.filter(({ change }) => changes.includes(change)).length;
    return n === 0 ? [] : [words(say.print.number(n, 0))];
  };
  const { adjust } = say.review;
  const lead = leadOf(say, { ...period, cutoff: period.period_end });
  const parts = [...told(adjust.changed, "changed", "removed"), ...told(adjust.added, "added"), ...told(adjust.moved, "moved")];
  return { title: parts.length === 0 ? adjust.none(lead) : adjust.title(lead, parts), targets, tasks: changed };
}
