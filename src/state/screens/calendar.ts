import { type Answer, rowsOf } from "../../model/answer.ts";
import { fold } from "../../model/fold.ts";
import { grouped } from "../../model/grouped.ts";
import { intervalOf } from "../../model/period.ts";
import { type ReportStatus, reportStatusOrder } from "../../model/reportStatus.ts";
import type { TaskStatus } from "../../model/taskStatus.ts";
import type { CalendarWords } from "../../model/words/vi/calendar.ts";
import { taskWords } from "../taskWords.ts";
import type { View } from "../view.ts";
import { nameOf, type Say } from "./indicatorFigures.ts";
import { idsOf, none, type TaskRow, titleOfTask } from "./tasks.ts";

/** One report, deadline and agency, as db/queries/reports.ts answers it. */
export interface ReportRow {
  report_id: string;
  n: number;
  deadlines: number;
  due_key: string;
  what_vi: string;
  what_en: string | null;
  who: string | null;
  /** How many owe this report, each its own. */
  agencies: number;
  to_whom: string | null;
  how_often: string;
  is_own_day: boolean;
  document_id: string;
  document_number: string;
  section: string | null;
  note: string | null;
  due: string | null;
  is_before_signing: boolean;
  day: string;
  state: string | null;
  told_on: string | null;
  source: string | null;
  told_in: string | null;
  status: ReportStatus;
  days: number | null;
  folded: string;
}

/** A deadline of the calendar: of a report, or of a task where those are shown too. */
export interface CalendarItem {
  kind: "report" | "task";
  /** Its own id, for the URL. */
  key: string;
  id: string;
  title: string;
  who: readonly string[];
  to: readonly string[];
  due: string | null;
  /** The day that the document set, if it was moved since. */
  firstDue: string | null;
  status: TaskStatus;
  isTold: boolean;
  days: number | null;
  document_id: string;
  document_number: string;
  section: string;
  folded: string;
  /** Null for a task. */
  report: ReportRow | null;
}

interface Named {
  name_vi: string;
  name_en: string | null;
}
export interface DocumentDays {
  document_id: string;
  number: string;
  period_start: string;
  period_end: string;
}

export const calendarQuestions = {
  reports: { name: "reportStatuses", params: {} },
  day: { name: "taskDay", params: {} },
  agencies: { name: "agencies", params: {} },
  documents: { name: "documents", params: {} },
  tasks: { name: "taskStatuses", params: {} },
} as const;
export type CalendarAnswers = Record<keyof typeof calendarQuestions, Answer>;

/** Whether the deadlines of tasks are to be shown too. */
export const showsTasks = (view: Pick<View, "rows_of">): boolean => view.rows_of === "tasks";

/** How one speaks on this screen. */
export interface CalendarSay extends Say {
  text: CalendarWords;
}

export interface Calendar {
  items: readonly CalendarItem[];
  reports: readonly ReportRow[];
  day: string;
  known_on: string | null;
  agencies: ReadonlyMap<string, Named & { folded: string }>;
  documents: readonly DocumentDays[];
  hasTasks: boolean;
}

export const keyOfReport = ({ report_id, due_key, who, agencies }: Pick<ReportRow, "report_id" | "due_key" | "who" | "agencies">): string =>
  [report_id, due_key, ...(agencies > 1 && who !== null ? [who] : [])].join("~");

/** The report that a link names; one that names no agency, as links did before each agency sent its own, the first of those that owe it. */
export const reportNamed = ({ reports }: Pick<Calendar, "reports">, item: string | null): ReportRow | null =>
  (item !== null && (reports.find((row) => keyOfReport(row) === item) ?? reports.find((row) => keyOfReport(row).startsWith(`${item}~`)))) ||
  null;

export const titleOfReport = (say: Say, { what_vi, what_en }: Pick<ReportRow, "what_vi" | "what_en">): string =>
  nameOf(say, { name_vi: what_vi, name_en: what_en });

const itemOfReport = (row: ReportRow, say: Say): CalendarItem => ({
  kind: "report",
  key: keyOfReport(row),
  id: row.report_id,
  title: titleOfReport(say, row),
  who: idsOf(row.who),
  to: idsOf(row.to_whom),
  due: row.due,
  firstDue: row.due,
  status: row.status,
  isTold: row.told_on !== null,
  days: row.days,
  document_id: row.document_id,
  document_number: row.document_number,
  section: row.section ?? "",
  folded: row.folded,
  report: row,
});

const itemOfTask = (row: TaskRow, say: Say): CalendarItem => ({
  kind: "task",
  key: `${row.task_id}~${row.n}`,
  id: row.task_id,
  title: titleOfTask(say, row),
  who: idsOf(row.lead_agency_ids),
  to: idsOf(row.recipient),
  due: row.due_now,
  firstDue: row.due,
  status: row.status,
  isTold: row.is_told,
  days: row.days,
  document_id: row.document_id,
  document_number: row.document_number,
  section: row.section ?? "",
  folded: row.folded,
  report: null,
});

export function readCalendar(answers: CalendarAnswers, hasTasks: boolean, say: Say): Calendar {
  const [at] = rowsOf<{ day: string; known_on: string | null }>(answers.day);
  const reports = rowsOf<ReportRow>(answers.reports);
  const dated = hasTasks ? rowsOf<TaskRow>(answers.tasks).filter(({ due_now }) => due_now !== null) : [];
  const items = [...reports.map((row) => itemOfReport(row, say)), ...dated.map((row) => itemOfTask(row, say))];
  return {
    items: dated.length === 0 ? items : items.sort((a, b) => (a.due ?? "9999").localeCompare(b.due ?? "9999")),
    reports,
    day: at?.day ?? "",
    known_on: at?.known_on ?? null,
    agencies: new Map(
      rowsOf<Named & { agency_id: string; aliases: string | null }>(answers.agencies).map((one) => [
        one.agency_id,
        { ...one, folded: fold(`${one.name_vi} ${one.name_en ?? ""} ${one.aliases ?? ""}`) },
      ]),
    ),
    documents: rowsOf(answers.documents),
    hasTasks,
  };
}

/** The documents whose plan is open in a period: what has no day belongs to the whole of it. */
export const documentsOpenIn = (documents: readonly DocumentDays[], { start, end }: { start: string; end: string }): Set<string> =>
  new Set(
    documents.filter(({ period_start, period_end }) => period_start < end && period_end > start).map(({ document_id }) => document_id),
  );

/** Items that the filters leave; those of the state are apart, so that the tally still counts the others. */
export function filterCalendar({ items, agencies, documents }: Calendar, view: View): CalendarItem[] {
  const { agency, document, recipient } = view;
  const interval = view.period === null ? null : intervalOf(view.period);
  // What has no day is of its plan's years, not of their months.
  const open = interval === null || view.period?.includes("-") ? null : documentsOpenIn(documents, interval);
  const words = fold(view.find ?? "")
    .split(" ")
    .filter((word) => word !== "");
  const named = words.map((word) => new Set([...agencies].filter(([, { folded }]) => folded.includes(word)).map(([id]) => id)));
  return items.filter(
    (item) =>
      (agency === null || item.who.includes(agency)) &&
      (document === null || item.document_id === document) &&
      (recipient === null || (recipient === none ? item.to.length === 0 : item.to.includes(recipient))) &&
      (interval === null || (item.due === null ? open?.has(item.document_id) : item.due >= interval.start && item.due < interval.end)) &&
      words.every((word, at) => item.folded.includes(word) || item.who.some((id) => named[at]?.has(id))),
  );
}

/** The states that occur among reports and tasks, the most urgent first. */
const order: readonly TaskStatus[] = ["overdue", "due_soon", "under_way", "extended", ...reportStatusOrder.slice(2)];

/** What several agencies owe by one day, as one: in the state of the most urgent of them. */
export function together(owed: readonly CalendarItem[]): CalendarItem[] {
  const [worst] = [...owed].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return worst === undefined ? [] : [{ ...worst, who: owed.flatMap(({ who }) => who) }];
}

export interface CalendarScreen {
  title: string;
  subtitle: string;
  tally: { status: TaskStatus; n: string; word: string; isChosen: boolean }[];
  /** All that is shown, by day; what has none comes last. */
  shown: CalendarItem[];
}

export const agencyNamesOf = ({ agencies }: Pick<Calendar, "agencies">, say: Say, ids: readonly string[]): string =>
  ids
    .map((id) => {
      const agency = agencies.get(id);
      return agency === undefined ? id : nameOf(say, agency);
    })
    .join("; ");

export function calendarScreen(calendar: Calendar, filtered: readonly CalendarItem[], view: View, say: CalendarSay): CalendarScreen {
  const { text, print } = say;
  const number = (n: number) => print.number(n, 0);
  const byStatus = grouped(filtered, ({ status }) => status);
  const count = (status: TaskStatus) => byStatus.get(status)?.length ?? 0;
  const present = order.filter((status) => count(status) > 0);
  const chosen = present.find((status) => status === view.state) ?? null;
  const next = filtered.find(
    ({ due, status }) => due !== null && due >= calendar.day && (status === "due_soon" || status === "not_started"),
  );
  const titled = calendar.hasTasks ? text.titleTasks : text.title;
  return {
    title: count("overdue") + count("due_soon") === 0 ? text.titleClear : titled(number(count("overdue")), number(count("due_soon"))),
    subtitle: [
      (calendar.hasTasks ? text.subtitleTasks : text.subtitle)(
        print.day(calendar.day),
        number(new Set(filtered.map(({ kind, id }) => `${kind} ${id}`)).size),
        number(filtered.length),
      ),
      next === undefined || next.due === null ? "" : text.next(print.day(next.due)),
      calendar.known_on === null ? "" : text.knownBy(print.day(calendar.known_on)),
    ]
      .filter((part) => part !== "")
      .join(" · "),
    tally: present.map((status) => ({
      status,
      n: number(count(status)),
      word: stateWord(calendar.hasTasks ? "task" : "report", status, say),
      isChosen: status === chosen,
    })),
    shown: filtered.filter(({ status }) => chosen === null || status === chosen),
  };
}

/** The word for a state: a task is done, a report is sent. */
export const stateWord = (kind: CalendarItem["kind"], status: TaskStatus, { text, locale }: CalendarSay): string =>
  (kind === "report" || status === "not_started" ? text.statuses[status] : undefined) ?? taskWords(locale).statuses[status];
