import { type Answer, rowsOf } from "../../model/answer.ts";
import { fold } from "../../model/fold.ts";
import { grouped } from "../../model/grouped.ts";
import { stopped, type TaskStatus, taskStatusOrder, workStages } from "../../model/taskStatus.ts";
import type { View } from "../view.ts";
import type { Choice, SelectFilter } from "./filters.ts";
import { nameOf } from "./indicatorFigures.ts";
import { daysText, none, type TaskSay } from "./tasks.ts";

/** One mention of a work, as db/queries/works.ts answers it. */
export interface MarkRow {
  project_id: string;
  work_id: string;
  marks: number;
  name_vi: string;
  name_en: string | null;
  category: string;
  area_id: string;
  promised: string | null;
  due: string | null;
  due_as_written: string | null;
  lead_agency_id: string | null;
  part_of: string | null;
  indicator_id: string | null;
  document_id: string;
  document_number: string;
  section: string | null;
  note: string | null;
  day: string;
  stage: string | null;
  told_on: string | null;
  percent: number | null;
  obstacle: string | null;
  source: string | null;
  told_in: string | null;
  is_paused: boolean;
  is_told: boolean;
  reached_on: string | null;
  status: TaskStatus;
  days: number | null;
  folded: string;
}

interface Named {
  name_vi: string;
  name_en: string | null;
}

export const workQuestions = {
  marks: { name: "workMarks", params: {} },
  steps: { name: "workSteps", params: {} },
  day: { name: "taskDay", params: {} },
  agencies: { name: "agencies", params: {} },
  areas: { name: "areas", params: {} },
  documents: { name: "documents", params: {} },
} as const;
export type WorkAnswers = Record<keyof typeof workQuestions, Answer>;

export interface Step {
  work_id: string;
  on: string;
  state: string;
  done_on: string | null;
}

/** One work with all its mentions, and where it stands. */
export interface Work {
  work_id: string;
  name: string;
  marks: MarkRow[];
  /** Null: nothing was told of it. */
  stage: string | null;
  isPaused: boolean;
  obstacle: string;
  percent: number | null;
  areas: string[];
  area: string;
  lead: string;
  /** The most urgent of its marks' states. */
  status: TaskStatus;
  partOf: string;
}

export interface Works {
  rows: readonly MarkRow[];
  steps: ReadonlyMap<string, Step[]>;
  day: string;
  agencies: ReadonlyMap<string, Named>;
  areas: ReadonlyMap<string, Named & { parent_id: string | null }>;
  documents: readonly { document_id: string; number: string; period_start: string; period_end: string }[];
}

export function readWorks(answers: WorkAnswers): Works {
  const [at] = rowsOf<{ day: string }>(answers.day);
  return {
    rows: rowsOf<MarkRow>(answers.marks),
    steps: grouped(rowsOf<Step>(answers.steps), ({ work_id }) => work_id),
    day: at?.day ?? "",
    agencies: new Map(rowsOf<Named & { agency_id: string }>(answers.agencies).map((one) => [one.agency_id, one])),
    areas: new Map(rowsOf<Named & { area_id: string; parent_id: string | null }>(answers.areas).map((one) => [one.area_id, one])),
    documents: rowsOf(answers.documents),
  };
}

const nameIn = (map: ReadonlyMap<string, Named>, id: string | null, say: TaskSay): string => {
  const found = map.get(id ?? "");
  return found === undefined ? (id ?? "") : nameOf(say, found);
};

function workOf(works: Works, marks: MarkRow[], say: TaskSay): Work | null {
  const [first] = marks;
  if (first === undefined) return null;
  const rank = ({ status }: MarkRow) => taskStatusOrder.indexOf(status);
  const areas = [...new Set(marks.map(({ area_id }) => area_id))];
  const wards = areas.filter((id) => works.areas.get(id)?.parent_id !== null);
  const whole = works.rows.find(({ project_id }) => project_id === first.part_of);
  return {
    work_id: first.work_id,
    name: nameOf(say, first),
    marks,
    stage: first.stage,
    isPaused: first.is_paused,
    obstacle: first.obstacle ?? "",
    percent: first.percent,
    areas,
    area: (wards.length > 0 ? wards : areas).map((id) => nameIn(works.areas, id, say)).join("; "),
    lead: [...new Set(marks.map(({ lead_agency_id }) => nameIn(works.agencies, lead_agency_id, say)))]
      .filter((name) => name !== "")
      .join("; "),
    status: [...marks].sort((a, b) => rank(a) - rank(b))[0]?.status ?? "not_started",
    partOf: whole === undefined ? "" : say.text.works.partOf(nameOf(say, whole)),
  };
}

/** The works that the filters leave. A document or a group narrows a work to its mentions there. */
export function filterWorks(works: Works, view: View, say: TaskSay): Work[] {
  const words = fold(view.find ?? "")
    .split(" ")
    .filter((word) => word !== "");
  const names = (row: MarkRow) => fold(`${nameIn(works.agencies, row.lead_agency_id, say)} ${nameIn(works.areas, row.area_id, say)}`);
  const rows = works.rows.filter(
    (row) =>
      (view.document === null || row.document_id === view.document) &&
      (view.category === null || row.category === view.category) &&
      (view.agency === null || row.lead_agency_id === view.agency) &&
      (view.area === null || row.area_id === view.area) &&
      (view.state === null || (row.stage ?? none) === view.state) &&
      words.every((word) => row.folded.includes(word) || names(row).includes(word)),
  );
  return [...grouped(rows, ({ work_id }) => work_id).values()].flatMap((marks) => workOf(works, marks, say) ?? []);
}

export interface WorksScreen {
  title: string;
  subtitle: string;
  /** A column a step; `untold` are those of which nothing was told. */
  columns: { stage: string; name: string; n: string; works: Work[] }[];
  untold: { name: string; n: string; works: Work[] };
}

const byDue = (a: Work, b: Work): number =>
  taskStatusOrder.indexOf(a.status) - taskStatusOrder.indexOf(b.status) ||
  (a.marks[0]?.due ?? "9999").localeCompare(b.marks[0]?.due ?? "9999");

/** The finding, and the works by the step they stand at. */
export function worksScreen({ day }: Works, shown: readonly Work[], say: TaskSay): WorksScreen {
  const { text, print } = say;
  const number = (n: number) => print.number(n, 0);
  const marks = shown.flatMap((work) => work.marks);
  const at = (stage: string | null) => {
    const inside = shown.filter((work) => work.stage === stage).sort(byDue);
    return { name: stageName(stage, say), n: number(inside.length), works: inside };
  };
  const obstacles = shown.filter(({ obstacle }) => obstacle !== "").length;
  const untold = shown.filter(({ stage, isPaused }) => stage === null && !isPaused).length;
  return {
    title: text.works.title(
      number(marks.filter(({ reached_on }) => reached_on !== null).length),
      number(marks.length),
      number(marks.filter(({ status }) => status === "overdue").length),
    ),
    subtitle: [
      text.works.subtitle(print.day(day), number(shown.length), number(marks.length)),
      obstacles === 0 ? "" : text.works.obstacles(number(obstacles)),
      untold === 0 ? "" : text.works.untold(number(untold)),
    ]
      .filter((part) => part !== "")
      .join(" · "),
    columns: workStages.map((stage) => ({ stage, ...at(stage) })),
    untold: at(null),
  };
}

export const stageName = (stage: string | null, { text }: TaskSay): string =>
  stage === null ? text.works.untoldStage : (text.works.stages[stage] ?? stage);

/** One promise in words: "xong bồi thường, 31/3/2013", with where it is written and how it stands. */
export function markText(
  row: MarkRow,
  say: TaskSay,
): { promise: string; due: string; status: TaskStatus; isTold: boolean; state: string; where: string } {
  const { text, print } = say;
  const days = daysText(row, say);
  return {
    promise: text.works.promised[row.promised ?? ""] ?? row.promised ?? "",
    due: row.due === null ? text.works.noDue : print.day(row.due),
    status: row.status,
    isTold: row.is_told,
    state: [text.statuses[row.status], days].filter((part) => part !== "").join(", "),
    where: text.inDocument(row.document_number, row.section ?? ""),
  };
}

/** The works under headings: by who pays (the group of the document), or by ward. A work of several stands under each. */
export function worksBy(
  by: "funding" | "ward",
  works: Works,
  shown: readonly Work[],
  say: TaskSay,
): { id: string; name: string; works: Work[] }[] {
  const { text } = say;
  const keys = (work: Work): string[] => (by === "ward" ? work.areas : [...new Set(work.marks.map(({ category }) => category))]);
  const groups = new Map<string, Work[]>();
  for (const work of shown) for (const key of keys(work)) groups.set(key, [...(groups.get(key) ?? []), work]);
  const isWard = (id: string) => works.areas.get(id)?.parent_id !== null;
  const areas = [...works.areas.keys()];
  const order = by === "ward" ? [...areas.filter(isWard), ...areas.filter((id) => !isWard(id))] : Object.keys(text.works.categories);
  return [...groups]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([id, list]) => ({
      id,
      name: by === "ward" ? nameIn(works.areas, id, say) : (text.works.categories[id] ?? id),
      works: [...list].sort(byDue),
    }));
}

export type WorkFilterName = "document" | "category" | "agency" | "area" | "state";
export const workFilterNames: readonly WorkFilterName[] = ["document", "category", "agency", "area", "state"];

export function workFilters(works: Works, view: View, say: TaskSay): Record<WorkFilterName, SelectFilter> {
  const { text, words } = say;
  const used = (column: "document_id" | "category" | "lead_agency_id" | "area_id") => new Set(works.rows.map((row) => row[column]));
  const select = (label: string, chosen: string | null, choices: Choice[]): SelectFilter => ({ label, chosen, choices, hasAll: true });
  const [documents, categories, leads, areas] = [used("document_id"), used("category"), used("lead_agency_id"), used("area_id")];
  const named = (map: ReadonlyMap<string, Named>, ids: ReadonlySet<string | null>) =>
    [...map].filter(([id]) => ids.has(id)).map(([id, one]) => ({ id, name: nameOf(say, one) }));
  return {
    document: select(
      words.shell.document,
      view.document,
      works.documents
        .filter(({ document_id }) => documents.has(document_id))
        .map(({ document_id, number }) => ({ id: document_id, name: number })),
    ),
    category: select(
      text.works.filters.category,
      view.category,
      [...categories].flatMap((id) => (id === null ? [] : [{ id, name: text.works.categories[id] ?? id }])),
    ),
    agency: select(words.shell.agency, view.agency, named(works.agencies, leads)),
    area: select(words.shell.area, view.area, named(works.areas, areas)),
    state: select(text.works.filters.stage, view.state, [
      { id: none, name: text.works.untoldStage },
      ...workStages.map((id) => ({ id, name: stageName(id, say) })),
    ]),
  };
}

/** The steps that can be told, in the order of their keys. */
export const toldStages: readonly string[] = [...workStages, stopped];
