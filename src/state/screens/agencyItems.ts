import { type Answer, rowsOf } from "../../model/answer.ts";
import { intervalOf } from "../../model/period.ts";
import { type Status, statuses } from "../../model/status.ts";
import { type TaskStatus, taskStatusOrder } from "../../model/taskStatus.ts";
import type { AgencyWords } from "../../model/words/vi/agency.ts";
import { calendarWords } from "../calendarWords.ts";
import { taskWords } from "../taskWords.ts";
import { emptyView, type View } from "../view.ts";
import type { ReportedRow } from "./agencies.ts";
import { type DocumentDays, documentsOpenIn, keyOfReport, type ReportRow, titleOfReport } from "./calendar.ts";
import { dayAfter } from "./filters.ts";
import { actualText, nameOf, planText, type Say } from "./indicatorFigures.ts";
import { isCounted, type Score } from "./scored.ts";
import { filterTasks, idsOf, itemOf, type TaskRow, titleOfTask } from "./tasks.ts";

/** What an agency is asked for: tasks it leads or helps with, targets, steps of works, reports, and the figures of its indicators. */
export const agencyKinds = ["lead", "co", "target", "work", "report", "figure"] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** One thing that is asked of an agency, ready to print. A target's state is one of model/status.ts, all others' of model/taskStatus.ts. */
export interface AgencyItem {
  kind: AgencyKind;
  key: string;
  agencies: readonly string[];
  state: TaskStatus | Status;
  isTold: boolean;
  word: string;
  title: string;
  detail: string;
  due: string;
  /** Late or left, in words. */
  days: string;
  to: Partial<View>;
}

/** How one speaks on this screen. */
export interface AgencySay extends Say {
  text: AgencyWords;
}

interface WorkRow {
  project_id: string;
  work_id: string;
  name_vi: string;
  name_en: string | null;
  promised: string | null;
  due: string | null;
  lead_agency_id: string | null;
  document_id: string;
  is_told: boolean;
  obstacle: string | null;
  status: TaskStatus;
  days: number | null;
}
interface AgencyRow {
  agency_id: string;
  name_vi: string;
  name_en: string | null;
}

export const agencyQuestions = (period: string, { start, end }: { start: string; end: string }) =>
  ({
    day: { name: "taskDay", params: {} },
    agencies: { name: "agencies", params: {} },
    documents: { name: "documents", params: {} },
    tasks: { name: "taskStatuses", params: {} },
    works: { name: "workMarks", params: {} },
    reports: { name: "reportStatuses", params: {} },
    scores: { name: "scores", params: { year: period, sector_id: null, agency_id: null, area_id: null, document_id: null, tier: null } },
    figures: { name: "reported", params: { start, end } },
    ratings: { name: "agencyRatings", params: {} },
    bands: { name: "bands", params: {} },
  }) as const;
export type AgencyAnswers = Record<keyof ReturnType<typeof agencyQuestions>, Answer>;

/** The states of a kind, the most urgent first. */
const worstFirst: readonly Status[] = [
  "missed",
  "behind",
  "near",
  "watch",
  "no_data",
  "not_due",
  "met",
  "on_pace",
  "exceeded",
  "ahead",
  "no_target",
  "no_direction",
  "not_applicable",
];
export const stateOrder = (kind: AgencyKind): readonly string[] => (kind === "target" ? worstFirst : taskStatusOrder);

const none = { find: null, state: null, form: null, sort: null, rows_of: null, recipient: null } as const;

function daysText({ status, days }: { status: TaskStatus; days: number | null }, untold: string, { text, print }: AgencySay): string {
  if (days === null) return untold;
  const n = print.number(days, 0);
  if (status === "overdue") return [text.late(n), untold].filter((part) => part !== "").join(", ");
  return status === "done_late" ? text.late(n) : status !== "due_soon" ? "" : days === 0 ? text.today : text.left(n);
}

/** The oldest deadline first; without one last. */
const byDue =
  <T>(dueOf: (row: T) => string | null) =>
  (a: T, b: T): number =>
    (dueOf(a) ?? "9999").localeCompare(dueOf(b) ?? "9999");

export interface AgencyData {
  items: readonly AgencyItem[];
  agencies: readonly AgencyRow[];
  /** The day at whose end all is looked at. */
  day: string;
}

/** All that is asked of all agencies in a plan period. */
export function readAgencies(answers: AgencyAnswers, period: string, say: AgencySay): AgencyData {
  const { text, print, words, locale } = say;
  const interval = intervalOf(period) ?? { start: "", end: "9999" };
  const [at] = rowsOf<{ day: string }>(answers.day);
  const day = at?.day ?? "";
  const agencies = rowsOf<AgencyRow>(answers.agencies);
  const documents = rowsOf<DocumentDays>(answers.documents);
  const open = documentsOpenIn(documents, interval);
  const names = new Map(agencies.map((one) => [one.agency_id, nameOf(say, one)]));
  const dayOf = (due: string | null) => (due === null ? text.noDue : print.day(due));
  const isIn = (due: string | null, document_id: string) =>
    due === null ? open.has(document_id) : due >= interval.start && due < interval.end;
  const state = { tasks: taskWords(locale).statuses, reports: calendarWords(locale).statuses };

  const tasks = filterTasks(
    { rows: rowsOf<TaskRow>(answers.tasks), day, known_on: null, agencies: new Map(), sectors: [], documents },
    { ...emptyView, period },
  ).sort(byDue((row) => row.due_now));
  const task = (kind: "lead" | "co", row: TaskRow): AgencyItem => ({
    kind,
    key: itemOf(row),
    agencies: idsOf(kind === "lead" ? row.lead_agency_ids : row.co_agency_ids),
    state: row.status,
    isTold: row.is_told,
    word: state.tasks[row.status],
    title: titleOfTask(say, row),
    detail: [
      row.output_vi ?? "",
      kind === "co"
        ? text.leadBy(
            idsOf(row.lead_agency_ids)
              .map((id) => names.get(id) ?? id)
              .join("; "),
          )
        : "",
      row.cause ?? "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
    due: dayOf(row.due_now),
    days: daysText(row, row.is_told ? "" : text.untold, say),
    to: { ...none, screen: "tasks", item: itemOf(row) },
  });
  const works = rowsOf<WorkRow>(answers.works)
    .filter((row) => row.lead_agency_id !== null && isIn(row.due, row.document_id))
    .sort(byDue((row) => row.due));
  const reports = rowsOf<ReportRow>(answers.reports).filter((row) => isIn(row.due, row.document_id));
  const scores = rowsOf<Score>(answers.scores).filter((row) => isCounted(row) && row.agency_id !== null);
  const isOver = interval.end <= dayAfter(day);
  const figures = rowsOf<ReportedRow>(answers.figures).filter(({ agency_id }) => agency_id !== null);
  const promised = taskWords(locale).works.promised;
  return {
    day,
    agencies,
    items: [
      ...tasks.flatMap((row) => [
        ...(row.lead_agency_ids === null ? [] : [task("lead", row)]),
        ...(row.co_agency_ids === null ? [] : [task("co", row)]),
      ]),
      ...scores.map(
        (row): AgencyItem => ({
          kind: "target",
          key: row.target_id ?? "",
          agencies: idsOf(row.agency_id),
          state: row.status,
          isTold: statuses[row.status].judged,
          word: words.common.statuses[row.status],
          title: nameOf(say, row),
          detail: text.plan(planText(say, row), actualText(say, row)),
          due: "",
          days: "",
          to: { ...none, screen: "indicator", indicator: row.indicator_id, area: row.area_id, item: null },
        }),
      ),
      ...works.map(
        (row): AgencyItem => ({
          kind: "work",
          key: row.project_id,
          agencies: idsOf(row.lead_agency_id),
          state: row.status,
          isTold: row.is_told,
          word: state.tasks[row.status],
          title: nameOf(say, row),
          detail: [promised[row.promised ?? ""] ?? "", row.obstacle ?? ""].filter((part) => part !== "").join(" · "),
          due: dayOf(row.due),
          days: daysText(row, row.is_told ? "" : text.untold, say),
          to: { ...none, screen: "works", item: row.work_id },
        }),
      ),
      ...reports.map(
        (row): AgencyItem => ({
          kind: "report",
          key: keyOfReport(row),
          agencies: idsOf(row.who),
          state: row.status,
          isTold: row.told_on !== null,
          word: state.reports[row.status] ?? row.status,
          title: titleOfReport(say, row),
          detail: idsOf(row.to_whom).join("; "),
          due: dayOf(row.due),
          days: daysText(row, row.status === "overdue" ? text.unsent : "", say),
          to: { ...none, screen: "calendar", item: keyOfReport(row) },
        }),
      ),
      ...figures.map((row): AgencyItem => {
        const status = row.is_reported ? "done" : isOver ? "overdue" : "not_started";
        return {
          kind: "figure",
          key: row.indicator_id,
          agencies: idsOf(row.agency_id),
          state: status,
          isTold: row.is_reported,
          word: text.figures[status] ?? status,
          title: nameOf(say, row),
          detail: row.has_illustrative && !row.is_reported ? text.illustrative : "",
          due: "",
          days: "",
          to: { ...none, screen: "agencies", period: period.slice(0, 4), item: /^\d{4}$/.test(period) ? period : null },
        };
      }),
    ],
  };
}
