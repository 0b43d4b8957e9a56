import { type Answer, rowsOf } from "../../model/answer.ts";
import { fold } from "../../model/fold.ts";
import { grouped } from "../../model/grouped.ts";
import { intervalOf } from "../../model/period.ts";
import { type TaskStatus, taskStatuses, taskStatusOrder } from "../../model/taskStatus.ts";
import type { TaskWords } from "../../model/words/vi/tasks.ts";
import type { View } from "../view.ts";
import { nameOf, type Say } from "./indicatorFigures.ts";

/** One task and deadline, as db/queries/tasks.ts answers it. */
export interface TaskRow {
  task_id: string;
  n: number;
  deadlines: number;
  due_key: string;
  title_vi: string;
  title_en: string | null;
  lead_agency_ids: string | null;
  co_agency_ids: string | null;
  output_vi: string | null;
  recipient: string | null;
  sector_id: string | null;
  document_id: string;
  document_number: string;
  section: string | null;
  note: string | null;
  due: string | null;
  due_now: string | null;
  moved_to: string | null;
  due_as_written: string | null;
  is_before_signing: boolean;
  day: string;
  state: string | null;
  told_on: string | null;
  percent: number | null;
  done_on: string | null;
  cause: string | null;
  source: string | null;
  told_in: string | null;
  is_told: boolean;
  status: TaskStatus;
  days: number | null;
  /** What it is found by, the names of its leads among it. */
  folded: string;
}

interface Named {
  name_vi: string;
  name_en: string | null;
}
interface DocumentRow {
  document_id: string;
  number: string;
  period_start: string;
  period_end: string;
}

export const taskQuestions = {
  tasks: { name: "taskStatuses", params: {} },
  day: { name: "taskDay", params: {} },
  agencies: { name: "agencies", params: {} },
  sectors: { name: "sectors", params: {} },
  documents: { name: "documents", params: {} },
} as const;
export type TaskAnswers = Record<keyof typeof taskQuestions, Answer>;

/** How one speaks on these screens. */
export interface TaskSay extends Say {
  text: TaskWords;
}

/** What a set holds of tasks, read once an answer. */
export interface Tasks {
  rows: readonly TaskRow[];
  /** The day at whose end they are looked at. */
  day: string;
  known_on: string | null;
  agencies: ReadonlyMap<string, Named & { names: readonly string[] }>;
  sectors: readonly (Named & { sector_id: string })[];
  documents: readonly DocumentRow[];
}

export function readTasks(answers: TaskAnswers): Tasks {
  const [at] = rowsOf<{ day: string; known_on: string | null }>(answers.day);
  const agencies = new Map(
    rowsOf<Named & { agency_id: string; aliases: string | null }>(answers.agencies).map(({ agency_id, name_vi, name_en, aliases }) => {
      const names = [name_vi, name_en ?? "", ...idsOf(aliases)].map(fold).filter((name) => name !== "");
      return [agency_id, { name_vi, name_en, names }];
    }),
  );
  return {
    // Folded once, so that a term that is typed is looked for in one text a row.
    rows: rowsOf<TaskRow>(answers.tasks).map((row) => ({
      ...row,
      folded: [row.folded, ...idsOf(row.lead_agency_ids).flatMap((id) => agencies.get(id)?.names ?? [])].join(" "),
    })),
    day: at?.day ?? "",
    known_on: at?.known_on ?? null,
    agencies,
    sectors: rowsOf(answers.sectors),
    documents: rowsOf(answers.documents),
  };
}

/** A list inside a cell. */
export const idsOf = (cell: string | null): string[] => (cell === null ? [] : cell.split(";").map((id) => id.trim()));

/** The id that stands for "has none" among the choices of a filter. */
export const none = "-";

/** A deadline's own id, for the URL. */
export const itemOf = ({ task_id, n }: Pick<TaskRow, "task_id" | "n">): string => `${task_id}~${n}`;

/** Rows that the filters leave; those of the state are apart, so that the tally still counts the others. */
export function filterTasks({ rows, documents }: Tasks, view: View): TaskRow[] {
  const { agency, sector, document, recipient, find } = view;
  const interval = view.period === null ? null : intervalOf(view.period);
  const open = new Set(
    // What has no day is of its plan's years, and of none of their months.
    interval === null || view.period?.includes("-")
      ? []
      : documents
          .filter(({ period_start, period_end }) => period_start < interval.end && period_end > interval.start)
          .map(({ document_id }) => document_id),
  );
  const words = fold(find ?? "")
    .split(" ")
    .filter((word) => word !== "");
  return rows.filter(
    (row) =>
      (agency === null || idsOf(row.lead_agency_ids).includes(agency) || idsOf(row.co_agency_ids).includes(agency)) &&
      (sector === null || (row.sector_id ?? none) === sector) &&
      (document === null || row.document_id === document) &&
      (recipient === null || (recipient === none ? row.recipient === null : idsOf(row.recipient).includes(recipient))) &&
      (interval === null ||
        (row.due_now === null ? open.has(row.document_id) : row.due_now >= interval.start && row.due_now < interval.end)) &&
      words.every((word) => row.folded.includes(word)),
  );
}

const byDue = (a: TaskRow, b: TaskRow): number => {
  const [one, other] = [a.due_now ?? "9999", b.due_now ?? "9999"];
  return one < other ? -1 : one > other ? 1 : 0;
};

export interface TaskGroupRows {
  status: TaskStatus;
  name: string;
  rows: TaskRow[];
}

export interface TasksScreen {
  title: string;
  subtitle: string;
  tally: { status: TaskStatus; n: string; word: string; isChosen: boolean }[];
  groups: TaskGroupRows[];
  /** All that is shown, in the order in which it is shown. */
  shown: TaskRow[];
}

/** The finding, the tally and the rows by state, the most urgent first. */
export function tasksScreen({ day, known_on }: Tasks, filtered: readonly TaskRow[], view: View, say: TaskSay): TasksScreen {
  const { text, print } = say;
  const number = (n: number) => print.number(n, 0);
  const byStatus = grouped(filtered, ({ status }) => status);
  const count = (status: TaskStatus) => byStatus.get(status)?.length ?? 0;
  const untold = byStatus.get("overdue")?.filter(({ is_told }) => !is_told).length ?? 0;
  const present = taskStatusOrder.filter((status) => count(status) > 0);
  const chosen = taskStatusOrder.find((status) => status === view.state) ?? null;
  const groups = present
    .filter((status) => chosen === null || status === chosen)
    .map((status) => ({ status, name: text.statuses[status], rows: [...(byStatus.get(status) ?? [])].sort(byDue) }));
  const all = number(filtered.length);
  return {
    title:
      count("overdue") + count("due_soon") === 0
        ? text.titleClear(all)
        : text.title(number(count("overdue")), number(count("due_soon")), all),
    subtitle: [
      text.subtitle(
        print.day(day),
        number(new Set(filtered.map(({ task_id }) => task_id)).size),
        number(new Set(filtered.map(({ document_id }) => document_id)).size),
      ),
      known_on === null ? "" : text.knownBy(print.day(known_on)),
      untold === 0 ? "" : text.untold(number(untold)),
    ]
      .filter((part) => part !== "")
      .join(" · "),
    tally: present.map((status) => ({ status, n: number(count(status)), word: text.statuses[status], isChosen: status === chosen })),
    groups,
    shown: groups.flatMap(({ rows }) => rows),
  };
}

export const titleOfTask = (say: Say, { title_vi, title_en }: Pick<TaskRow, "title_vi" | "title_en">): string =>
  (say.locale === "en" ? title_en : null) ?? title_vi;

export const agencyNames = (tasks: Pick<Tasks, "agencies">, say: Say, cell: string | null): string =>
  idsOf(cell)
    .map((id) => {
      const agency = tasks.agencies.get(id);
      return agency === undefined ? id : nameOf(say, agency);
    })
    .join("; ");

/** How late, or how much is left, in words; "" where there is nothing to say. */
export function daysText({ status, days, is_told }: Pick<TaskRow, "status" | "days" | "is_told">, { text, print }: TaskSay): string {
  if (days === null) return "";
  const n = print.number(days, 0);
  if (status === "overdue") return is_told ? text.days.late(n) : `${text.days.late(n)}, ${text.days.untold}`;
  if (status === "done_late") return text.days.late(n);
  if (!taskStatuses[status].isOpen) return "";
  return days === 0 ? text.days.today : text.days.left(n);
}
