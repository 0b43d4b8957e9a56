import { z } from "zod";
import { Accumulation, Basis, Bound, Direction, Grade, Nature, PaceProfile, PartsRule, SlideKind, Tier } from "./kinds.ts";
import { intervalOf, isDay } from "./period.ts";
import { Rating } from "./rating.ts";
import { ReportState } from "./reportStatus.ts";
import { Status } from "./status.ts";

/* Cells come as text (CSV) or already as values (a form): an empty text and null are one thing, "not there".
 * A message is a ProblemCode of problem.ts. */
const blank = (value: unknown) => (value === undefined || (typeof value === "string" && value.trim() === "") ? null : value);
const trimmed = (value: unknown) => (typeof value === "string" ? value.trim().normalize("NFC") : blank(value));
const numeric = (value: unknown) =>
  typeof value === "string" && /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(value.trim()) ? Number(value) : blank(value);

const text = z.preprocess((v) => trimmed(v) ?? "", z.string({ error: "notText" }).min(1, { error: "missing" }));
const maybeText = z.preprocess((v) => blank(trimmed(v)), z.string({ error: "notText" }).nullable());
const number = z.preprocess(numeric, z.number({ error: "notANumber" }));
const maybeNumber = z.preprocess(numeric, z.number({ error: "notANumber" }).nullable());
const day = text.refine(isDay, { error: "notADay" });
const maybeDay = maybeText.refine((v) => v === null || isDay(v), { error: "notADay" });
const period = text.refine((v) => intervalOf(v) !== null, { error: "notAPeriod" });
const flags: Readonly<Record<string, boolean>> = { "": false, "0": false, false: false, "1": true, true: true };
const flag = z.preprocess(
  (v) =>
    typeof v === "boolean"
      ? v
      : (flags[
          String(v ?? "")
            .trim()
            .toLowerCase()
        ] ?? v),
  z.boolean({ error: "notAFlag" }),
);
const oneOf = <T extends z.ZodType>(kind: T) => z.preprocess((v) => blank(trimmed(v)), kind.or(z.never({ error: "unknownWord" })));
const word = <T extends z.ZodType>(kind: T, otherwise: z.output<T>) =>
  z.preprocess((v) => blank(trimmed(v)) ?? otherwise, kind.or(z.never({ error: "unknownWord" })));

/** Deadlines: days, plan periods, or a word for what recurs or never ends, separated by `;`. */
export const recurring = ["thuong-xuyen", "weekly", "biweekly", "monthly", "quarterly", "half-yearly", "yearly"] as const;
const dues = maybeText.refine(
  (v) => v === null || v.split(";").every((d) => isDay(d) || intervalOf(d) !== null || recurring.includes(d as (typeof recurring)[number])),
  { error: "notADeadline" },
);

const documents = z.object({
  document_id: text,
  number: text,
  title_vi: text,
  title_en: maybeText,
  issuer: maybeText,
  issued_on: maybeDay,
  period_start: day,
  period_end: day,
});
const sectors = z.object({ sector_id: text, position: number, name_vi: text, name_en: text });
const agencies = z.object({ agency_id: text, name_vi: text, name_en: maybeText, aliases: maybeText });
const areas = z.object({ area_id: text, name_vi: text, name_en: maybeText, level: text, parent_id: maybeText });
const indicators = z.object({
  indicator_id: text,
  name_vi: text,
  name_en: maybeText,
  short_vi: maybeText,
  short_en: maybeText,
  sector_id: text,
  unit: text,
  nature: word(Nature, "quantity"),
  price_basis: maybeText,
  direction: word(Direction, "none"),
  accumulation: word(Accumulation, "none"),
  part_of: maybeText,
  parts: oneOf(PartsRule.nullable()),
  agency_id: maybeText,
  headline: flag,
  pace: word(PaceProfile, "none"),
  pace_detail: maybeText,
  note: maybeText,
});
const targets = z.object({
  target_id: text,
  indicator_id: text,
  area_id: text,
  period,
  basis: oneOf(Basis),
  bound: oneOf(Bound),
  low: maybeNumber,
  high: maybeNumber,
  tolerance: maybeNumber,
  strict: flag,
  denominator: maybeNumber,
  baseline: maybeNumber,
  tier: word(Tier, "plan"),
  assigned_by: maybeText,
  version: z.preprocess((v) => numeric(v) ?? 1, z.number({ error: "notANumber" })),
  document_id: text,
  section: maybeText,
  as_written: maybeText,
  note: maybeText,
});
const actuals = z.object({
  indicator_id: text,
  area_id: text,
  interval_start: day,
  interval_end: day,
  value: maybeNumber,
  denominator: maybeNumber,
  grade: oneOf(Grade),
  published_on: maybeDay,
  source: maybeText,
  source_url: maybeText,
  as_written: maybeText,
  reason: maybeText,
  note: maybeText,
});
const tasks = z.object({
  task_id: text,
  title_vi: text,
  title_en: maybeText,
  lead_agency_ids: maybeText,
  co_agency_ids: maybeText,
  output_vi: maybeText,
  due: dues,
  due_as_written: maybeText,
  recipient: maybeText,
  sector_id: maybeText,
  document_id: text,
  section: maybeText,
  note: maybeText,
});
const projects = z.object({
  project_id: text,
  name_vi: text,
  name_en: maybeText,
  category: text,
  area_id: text,
  stage: maybeText,
  due: dues,
  due_as_written: maybeText,
  lead_agency_id: maybeText,
  /** The work that this one is a part of: it is not counted apart. */
  part_of: maybeText,
  /** The indicator that counts this work. */
  indicator_id: maybeText,
  document_id: text,
  section: maybeText,
  note: maybeText,
});
const orAll = (v: unknown) => blank(trimmed(v)) ?? "*";
/** Which deadline of its task or report a state tells of: its day, or `*`: all of them, or the only one. */
const deadline = z.preprocess(
  orAll,
  z.string().refine((v) => v === "*" || isDay(v), { error: "notADay" }),
);
const task_states = z.object({
  task_id: text,
  due: deadline,
  on: day,
  state: text,
  done_on: maybeDay,
  percent: maybeNumber,
  /** The day that the deadline was moved to. */
  new_due: maybeDay,
  cause: maybeText,
  source: maybeText,
});
const project_states = z.object({
  project_id: text,
  on: day,
  state: text,
  done_on: maybeDay,
  percent: maybeNumber,
  cause: maybeText,
  source: maybeText,
});
const reporting = z.object({
  report_id: text,
  what_vi: text,
  what_en: maybeText,
  who: maybeText,
  to_whom: maybeText,
  how_often: text,
  due: dues,
  document_id: text,
  section: maybeText,
  note: maybeText,
});
/** A report on its way: `on` is the day on which it was sent (`sent`), or from which nobody asks for it any more (`waived`). `agency_id`: whose report,
 *  since each that owes one sends its own; `*` for all of them. */
const report_states = z.object({
  report_id: text,
  due: deadline,
  agency_id: z.preprocess(orAll, z.string()),
  on: day,
  state: oneOf(ReportState),
  source: maybeText,
});
/** How well an agency fulfilled its period: what a person decided, beside what the counts proposed that day. */
const ratings = z.object({
  agency_id: text,
  period,
  rating: oneOf(Rating),
  proposed: oneOf(Rating.nullable()),
  evidence: maybeText,
  reason: text,
  decided_by: maybeText,
  decided_on: maybeDay,
});
/** Why the target of an indicator was not reached by the end of `period`, as a report tells it. */
const causes = z.object({ indicator_id: text, area_id: text, period, cause: text });
const bands = z.object({ band_id: text, cut: number, note_vi: maybeText, note_en: maybeText });
const overrides = z.object({
  target_id: text,
  status: oneOf(Status),
  reason: text,
  decided_by: maybeText,
  decided_on: maybeDay,
  source_url: maybeText,
});

/** A reporting period that may not be changed, or may be again: the newest row of a period counts. */
const locks = z.object({ period, is_locked: flag, reason: maybeText });
/** What a person settled for the tables of one sender (an agency, or `*`): which indicator a name means there, */
const name_matches = z.object({ sender: text, layout: text, name: text, unit: maybeText, indicator_id: text });
/** and how its columns are read (JSON of ingest/corrections.ts). */
const layout_answers = z.object({ sender: text, layout: text, answers: text });

/** Slides for a meeting about a plan period. `as_of`: figures count up to this day, half-open; null: each year's last reported month.
 *  `frozen_on`: the deck shows what was known on that day; null: it follows the data. `frozen_at`: the instant, ISO, of which it shows the whole set. */
const decks = z.object({ deck_id: text, name: text, period, as_of: maybeDay, frozen_on: maybeDay, frozen_at: maybeText });
/** `subject_id`: of a sector or indicator, or "sectors" for the overview by sector. `title` stands in place of the one made of the figures;
 *  `title_made_of` is that one in Vietnamese as it was then. */
const slides = z.object({
  slide_id: text,
  deck_id: text,
  position: number,
  kind: oneOf(SlideKind),
  subject_id: maybeText,
  area_id: maybeText,
  title: maybeText,
  title_made_of: maybeText,
  body: maybeText,
});

/** One table of a data set. `references` names the table whose key a column must be found in; `[]` behind it: a list separated by `;`. */
interface Table {
  row: z.ZodObject;
  key: readonly string[];
  references: Readonly<Record<string, TableName | `${TableName}[]`>>;
}
export type TableName =
  | "documents"
  | "sectors"
  | "agencies"
  | "areas"
  | "indicators"
  | "targets"
  | "actuals"
  | "tasks"
  | "projects"
  | "task_states"
  | "project_states"
  | "reporting"
  | "report_states"
  | "ratings"
  | "causes"
  | "bands"
  | "overrides"
  | "locks"
  | "name_matches"
  | "layout_answers"
  | "decks"
  | "slides";

/** Every table of a data set, in the order in which they may refer to one another.
 *  Two rows of one key are two states of the same thing: the newer change set's is current. */
export const tables = {
  sectors: { row: sectors, key: ["sector_id"], references: {} },
  bands: { row: bands, key: ["band_id"], references: {} },
  documents: { row: documents, key: ["document_id"], references: {} },
  agencies: { row: agencies, key: ["agency_id"], references: {} },
  areas: { row: areas, key: ["area_id"], references: { parent_id: "areas" } },
  indicators: {
    row: indicators,
    key: ["indicator_id"],
    references: { sector_id: "sectors", part_of: "indicators", agency_id: "agencies" },
  },
  targets: { row: targets, key: ["target_id"], references: { indicator_id: "indicators", area_id: "areas", document_id: "documents" } },
  actuals: {
    row: actuals,
    key: ["indicator_id", "area_id", "interval_start", "interval_end"],
    references: { indicator_id: "indicators", area_id: "areas" },
  },
  tasks: {
    row: tasks,
    key: ["task_id"],
    references: { lead_agency_ids: "agencies[]", co_agency_ids: "agencies[]", sector_id: "sectors", document_id: "documents" },
  },
  projects: {
    row: projects,
    key: ["project_id"],
    references: { area_id: "areas", lead_agency_id: "agencies", part_of: "projects", indicator_id: "indicators", document_id: "documents" },
  },
  task_states: { row: task_states, key: ["task_id", "due", "on"], references: { task_id: "tasks" } },
  project_states: { row: project_states, key: ["project_id", "on"], references: { project_id: "projects" } },
  reporting: { row: reporting, key: ["report_id"], references: { who: "agencies[]", document_id: "documents" } },
  report_states: { row: report_states, key: ["report_id", "due", "agency_id"], references: { report_id: "reporting" } },
  ratings: { row: ratings, key: ["agency_id", "period"], references: { agency_id: "agencies" } },
  causes: { row: causes, key: ["indicator_id", "area_id", "period"], references: { indicator_id: "indicators", area_id: "areas" } },
  overrides: { row: overrides, key: ["target_id"], references: { target_id: "targets" } },
  locks: { row: locks, key: ["period"], references: {} },
  name_matches: { row: name_matches, key: ["sender", "layout", "name"], references: { indicator_id: "indicators" } },
  layout_answers: { row: layout_answers, key: ["sender", "layout"], references: {} },
  decks: { row: decks, key: ["deck_id"], references: {} },
  slides: { row: slides, key: ["slide_id"], references: { deck_id: "decks", area_id: "areas" } },
} as const satisfies Record<TableName, Table>;

export const tableNames = Object.keys(tables) as TableName[];
export type Row<T extends TableName> = z.output<(typeof tables)[T]["row"]>;
export type Rows = { [T in TableName]?: Row<T>[] };

/** The columns of a table, in the order of its CSV file. */
export const columnsOf = (table: TableName): string[] => Object.keys(tables[table].row.shape);
