import type { Question } from "../../db/questions.ts";
import { type Answer, rowsOf } from "../../model/answer.ts";
import { capital } from "../../model/capital.ts";
import { grouped } from "../../model/grouped.ts";
import { lastDayOf, periodOf } from "../../model/period.ts";
import { isPaced, type Status, statuses } from "../../model/status.ts";
import type { TaskStatus } from "../../model/taskStatus.ts";
import type { YearEndWords } from "../../model/words/vi/yearEnd.ts";
import type { CauseOf } from "../report/causes.ts";
import type { PeriodRow } from "../screens/filters.ts";
import { leadOf } from "../screens/headline.ts";
import { actualText, nameOf, planText } from "../screens/indicatorFigures.ts";
import { isCounted, isJudged, isReached, isShort, type Score } from "../screens/scored.ts";
import {
  agencyNames,
  daysText,
  filterTasks,
  idsOf,
  readTasks,
  type TaskAnswers,
  type TaskRow,
  type TaskSay,
  type Tasks,
  taskQuestions,
  titleOfTask,
} from "../screens/tasks.ts";
import { filterOf, type View } from "../view.ts";

/** How one speaks in the review. */
export interface ReviewSay extends TaskSay {
  review: YearEndWords;
}

export const shapes = ["up", "dot", "diamond", "down", "ring", "point"] as const;
export type Shape = (typeof shapes)[number];
export const taskGroups = ["done", "late", "open", "overdue", "continuous"] as const;
export type TaskGroup = (typeof taskGroups)[number];

const groupOf: Record<TaskStatus, TaskGroup> = {
  ...{ overdue: "overdue", continuous: "continuous", done_late: "late", done_on_time: "done", done: "done" },
  ...{ due_soon: "open", under_way: "open", extended: "open", paused: "open", not_started: "open" },
};

/** Targets and deadlines of one sector or agency, counted by how they stand. */
export interface Counted {
  id: string;
  name: string;
  targets: Record<Shape, number>;
  tasks: Record<TaskGroup, number>;
}

/** A target as the review tells of it. */
export interface TargetLine {
  key: string;
  name: string;
  lead: string;
  plan: string;
  actual: string;
  status: Status;
  statusWord: string;
  overridden: boolean;
  illustrative: boolean;
  cause: string | null;
  indicator_id: string;
  area_id: string;
}

/** A deadline as the review tells of it. */
export interface TaskLineOfReview {
  key: string;
  name: string;
  lead: string;
  due: string;
  status: TaskStatus;
  statusWord: string;
  isTold: boolean;
  /** How late, or how much is left. */
  days: string;
  doneOn: string;
  cause: string | null;
  item: string;
}

export interface YearEnd {
  title: string;
  subtitle: string;
  /** Whether verdicts are paces: the period is under way. */
  isPaced: boolean;
  bySector: Counted[];
  byAgency: Counted[];
  total: Counted;
  short: TargetLine[];
  reached: TargetLine[];
  open: TaskLineOfReview[];
  done: TaskLineOfReview[];
  illustrative: boolean;
  /** Decisions whose targets and tasks these are. */
  documents: string[];
  issuer: string | null;
  figuresTo: string;
}

export const yearEndQuestions = ({ period }: PeriodRow, view: View): Record<"scores" | keyof TaskAnswers, Question> => ({
  scores: { name: "scores", params: { ...filterOf(view), year: period } },
  ...taskQuestions,
});
export type YearEndAnswers = TaskAnswers & { scores: Answer };

function countedOf(id: string, name: string, scores: readonly Score[], tasks: readonly TaskRow[]): Counted {
  const shaped = grouped(scores, ({ status }): Shape => statuses[status].shape);
  const standing = grouped(tasks, ({ status }) => groupOf[status]);
  return {
    id,
    name,
    targets: Object.fromEntries(shapes.map((shape) => [shape, shaped.get(shape)?.length ?? 0])) as Counted["targets"],
    tasks: Object.fromEntries(taskGroups.map((group) => [group, standing.get(group)?.length ?? 0])) as Counted["tasks"],
  };
}

const isThere = ({ targets, tasks }: Counted): boolean => [...Object.values(targets), ...Object.values(tasks)].some((n) => n > 0);

/** The period whose report tells the causes: as far as the figures reach. */
export const reportedPeriod = ({ period, period_start, cutoff }: PeriodRow): string =>
  periodOf({ start: period_start, end: cutoff }) ?? period;

function targetLine(say: ReviewSay, tasks: Tasks, row: Score, causes: CauseOf): TargetLine {
  return {
    key: `${row.indicator_id} ${row.area_id} ${row.target_id}`,
    name: nameOf(say, row),
    lead: agencyNames(tasks, say, row.agency_id),
    plan: planText(say, row),
    actual: actualText(say, row),
    status: row.status,
    statusWord: say.words.common.statuses[row.status],
    overridden: row.override_status !== null,
    illustrative: row.has_illustrative,
    cause: causes(row) || row.override_reason,
    indicator_id: row.indicator_id,
    area_id: row.area_id,
  };
}

function taskLine(say: ReviewSay, tasks: Tasks, row: TaskRow): TaskLineOfReview {
  const day = (iso: string | null) => (iso === null ? "" : say.print.day(iso));
  return {
    key: `${row.task_id} ${row.n}`,
    name: titleOfTask(say, row),
    lead: agencyNames(tasks, say, row.lead_agency_ids),
    due: row.due_now === null ? (row.due_as_written ?? say.text.noDue) : day(row.due_now),
    status: row.status,
    statusWord: say.text.statuses[row.status],
    isTold: row.is_told,
    days: daysText(row, say),
    doneOn: day(row.done_on),
    cause: row.cause,
    item: `${row.task_id}~${row.n}`,
  };
}

/** Longer lists end in a link to the screen that windows them. */
const longest = 200;

/** The lines to show, and how many there are beyond; null: all are shown. */
export const firstOf = <T>(lines: readonly T[], { print }: Pick<ReviewSay, "print">): { shown: readonly T[]; rest: string | null } => ({
  shown: lines.slice(0, longest),
  rest: lines.length > longest ? print.number(lines.length - longest, 0) : null,
});

/** Worst first among what is short of its target; the most overdue first among what is open. */
const worst: readonly Status[] = ["missed", "behind", "near", "watch"];
const byWorst = (a: Score, b: Score) => worst.indexOf(a.status) - worst.indexOf(b.status);
const byDue = (a: TaskRow, b: TaskRow) => (a.due_now ?? "9999").localeCompare(b.due_now ?? "9999");

/** What was done and not done of a period's plan, and why. Null: the filters leave nothing. */
export function yearEndOf(answers: YearEndAnswers, period: PeriodRow, view: View, say: ReviewSay, causes: CauseOf): YearEnd | null {
  const { review, print } = say;
  const all = readTasks(answers);
  const tasks = filterTasks(all, { ...view, period: period.period, recipient: null, find: null });
  const scores = rowsOf<Score>(answers.scores).filter(isCounted);
  if (tasks.length + scores.length === 0) return null;
  const number = (n: number) => print.number(n, 0);
  const judged = scores.filter(isJudged);
  const finished = tasks.filter(({ status }) => groupOf[status] === "done" || groupOf[status] === "late");
  const open = tasks.filter(({ status }) => groupOf[status] === "open" || groupOf[status] === "overdue");
  const waiting = scores.filter(({ status }) => status === "no_data").length;
  const untold = tasks.filter(({ status, is_told }) => status === "overdue" && !is_told).length;
  const paced = judged.some(({ status }) => isPaced(status));
  const bySector = [
    ...all.sectors.map((sector) => ({ id: sector.sector_id as string, name: nameOf(say, sector) })),
    { id: "", name: review.noSector },
  ].map(({ id, name }) =>
    countedOf(
      id,
      name,
      scores.filter((row) => row.sector_id === id),
      tasks.filter((row) => (row.sector_id ?? "") === id),
    ),
  );
  const byAgency = [...[...all.agencies].map(([id, agency]) => ({ id, name: nameOf(say, agency) })), { id: "", name: review.noAgency }].map(
    ({ id, name }) =>
      countedOf(
        id,
        name,
        scores.filter((row) => (row.agency_id ?? "") === id),
        tasks.filter((row) => (id === "" ? row.lead_agency_ids === null : idsOf(row.lead_agency_ids).includes(id))),
      ),
  );
  const cutoff = period.cutoff > period.period_start ? print.day(lastDayOf({ end: period.cutoff })) : "";
  const numbers = new Set([...scores.map((row) => row.document_number), ...tasks.map((row) => row.document_number)]);
  return {
    title: review.title(
      leadOf(say, period),
      scores.length === 0
        ? ""
        : judged.length === 0
          ? review.noTargets
          : review.targets(number(judged.filter(isReached).length), number(judged.length), paced),
      tasks.length === 0 ? "" : review.tasks(number(finished.length), number(tasks.length)),
    ),
    subtitle: capital(
      [
        judged.length > 0 && cutoff !== "" ? review.figuresTo(cutoff) : "",
        tasks.length > 0 ? review.tasksTo(print.day(all.day)) : "",
        waiting > 0 ? review.waiting(number(waiting)) : "",
        untold > 0 ? review.untold(number(untold)) : "",
      ]
        .filter((part) => part !== "")
        .join(" · "),
    ),
    isPaced: paced,
    bySector: bySector.filter(isThere),
    byAgency: byAgency.filter(isThere),
    total: countedOf("", review.total, scores, tasks),
    short: scores
      .filter(isShort)
      .sort(byWorst)
      .map((row) => targetLine(say, all, row, causes)),
    reached: scores.filter((row) => isJudged(row) && isReached(row)).map((row) => targetLine(say, all, row, causes)),
    open: [...open].sort(byDue).map((row) => taskLine(say, all, row)),
    done: [...finished].sort(byDue).map((row) => taskLine(say, all, row)),
    illustrative: scores.some((row) => isJudged(row) && row.has_illustrative),
    issuer:
      rowsOf<{ number: string; issuer: string | null }>(answers.documents).find(({ number: one }) => numbers.has(one))?.issuer ?? null,
    documents: [...numbers].filter((one) => one !== null),
    figuresTo: cutoff === "" ? print.day(all.day) : cutoff,
  };
}
