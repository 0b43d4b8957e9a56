import type { Question } from "../db/questions.ts";
import type { Vintage } from "../model/kinds.ts";
import { isDay } from "../model/period.ts";

export const screens = [
  "sets",
  "overview",
  "sector",
  "indicator",
  "document",
  "import",
  "history",
  "entry",
  "edit",
  "agencies",
  "tasks",
  "works",
  "calendar",
  "agency",
  "yearEnd",
  "nextPlan",
  "report",
  "deck",
] as const;
export type Screen = (typeof screens)[number];
export type Locale = "vi" | "en";

/** What is looked at: all of it stands in the URL, so that a link, a reload and the back button show the same. Null: not chosen. */
export interface View {
  screen: Screen;
  set: string | null;
  locale: Locale | null;
  /** The plan period that is chosen ("2023"), and whether the picture's columns are the reporting periods within it. */
  period: string | null;
  within: boolean;
  /** Figures count up to this day (half-open); null: each year's last reported month. */
  as_of: string | null;
  vintage: Vintage;
  known_on: string | null;
  sector: string | null;
  agency: string | null;
  area: string | null;
  document: string | null;
  tier: string | null;
  indicator: string | null;
  /** A row of the screen to show first and mark: on the document screen a section or the id of a task, work or target;
   *  on the agencies screen the reporting period. */
  item: string | null;
  sort: string | null;
  /** On the indicator screen: over the years, or the months of the chosen one; null: as the period suggests. */
  span: "years" | "months" | null;
  find: string | null;
  /** On the history screen: whose changes, from which file; there and on the edit screen, rows of which table; `tasks` on the calendar: theirs too. */
  who: string | null;
  file: string | null;
  rows_of: string | null;
  /** On the entry screen: what its columns are; null: months. */
  columns: "quarters" | "running" | "years" | null;
  /** The deck in hand, and which of its slides, from 1. */
  deck: string | null;
  slide: string | null;
  /** The slides fill the screen; on another screen: it was opened from a slide. */
  presenting: boolean;
  /** Slides on a light ground. */
  light: boolean;
  /** On the screens of tasks and works: for whom, in which state, and drawn how; null: all, and as a list or a board. */
  recipient: string | null;
  state: string | null;
  form: string | null;
  /** On the screen of agencies: those that are set side by side, `;` between; null: all. */
  compared: string | null;
  /** On the screen of works: of which group. */
  category: string | null;
  /** Charts as their table twins. */
  table: boolean;
}

export const emptyView: View = {
  screen: "sets",
  set: null,
  locale: null,
  period: null,
  within: false,
  as_of: null,
  vintage: "newest",
  known_on: null,
  sector: null,
  agency: null,
  area: null,
  document: null,
  tier: null,
  indicator: null,
  item: null,
  sort: null,
  span: null,
  find: null,
  who: null,
  file: null,
  rows_of: null,
  columns: null,
  deck: null,
  slide: null,
  presenting: false,
  light: false,
  recipient: null,
  state: null,
  form: null,
  compared: null,
  category: null,
  table: false,
};

const segments: Record<Exclude<Screen, "sets">, string> = {
  overview: "tong-quan",
  sector: "linh-vuc",
  indicator: "chi-tieu",
  document: "van-ban",
  import: "nhap-lieu",
  history: "lich-su",
  entry: "nhap-so",
  edit: "sua",
  agencies: "co-quan",
  tasks: "nhiem-vu",
  works: "cong-trinh",
  calendar: "lich-bao-cao",
  agency: "don-vi",
  yearEnd: "tong-ket",
  nextPlan: "ke-hoach-sau",
  report: "bao-cao",
  deck: "trinh-chieu",
};
/** The names of the rest in the query, in Vietnamese without marks; the URL is read by people too. */
const names = {
  locale: "ngon-ngu",
  period: "ky",
  as_of: "den",
  vintage: "ban",
  known_on: "biet-den",
  sector: "linh-vuc",
  agency: "co-quan",
  area: "dia-ban",
  document: "van-ban",
  tier: "cap",
  indicator: "chi-tieu",
  item: "muc",
  sort: "xep",
  span: "nhip",
  find: "tim",
  who: "nguoi",
  file: "tep",
  rows_of: "loai",
  columns: "cot",
  deck: "bo",
  slide: "trang",
  recipient: "noi-nhan",
  state: "tinh-trang",
  form: "dang",
  compared: "so-sanh",
  category: "nhom",
} as const;
const flags = { within: "trong-nam", presenting: "chieu", light: "sang", table: "bang" } as const;

/** The hash of a view, for a link: `#/quan-2/tong-quan?ky=2013`. */
export function hashOf(view: View): string {
  const query = new URLSearchParams();
  for (const [key, name] of Object.entries(names)) {
    const value = view[key as keyof typeof names];
    if (value !== null && value !== emptyView[key as keyof typeof names]) query.set(name, value);
  }
  for (const [key, name] of Object.entries(flags)) if (view[key as keyof typeof flags]) query.set(name, "1");
  const path = view.screen === "sets" || view.set === null ? "/" : `/${encodeURIComponent(view.set)}/${segments[view.screen]}`;
  const text = query.toString();
  return `#${path}${text === "" ? "" : `?${text}`}`;
}

/** The view of a hash; what cannot be read is left at its default, so an old or mangled link still opens. */
export function viewOf(hash: string): View {
  const [path = "", text = ""] = hash.replace(/^#/, "").split("?");
  const [set = "", segment = ""] = path.split("/").filter((part) => part !== "");
  const query = new URLSearchParams(text);
  const view: View = { ...emptyView, set: set === "" ? null : decodeURIComponent(set) };
  const screen = (Object.keys(segments) as (keyof typeof segments)[]).find((s) => segments[s] === segment);
  view.screen = view.set === null ? "sets" : (screen ?? "overview");
  for (const [key, name] of Object.entries(names)) Object.assign(view, { [key]: query.get(name) ?? emptyView[key as keyof typeof names] });
  for (const [key, name] of Object.entries(flags)) Object.assign(view, { [key]: query.get(name) === "1" });
  if (view.locale !== "en" && view.locale !== "vi") view.locale = null;
  if (view.span !== "years" && view.span !== "months") view.span = null;
  if (!["quarters", "running", "years"].includes(view.columns ?? "")) view.columns = null;
  if (view.vintage !== "first" && view.vintage !== "known_on") view.vintage = "newest";
  if (view.as_of !== null && !isDay(view.as_of)) view.as_of = null;
  if (view.known_on !== null && !isDay(view.known_on)) view.known_on = null;
  return view;
}

/** The part of a view that narrows questions. */
export const filterOf = (view: View) => ({
  sector_id: view.sector,
  agency_id: view.agency,
  area_id: view.area,
  document_id: view.document,
  tier: view.tier,
});

/** How figures are looked at: what every answer depends on beside its question. */
export interface Lens {
  as_of: string | null;
  vintage: Vintage;
  known_on: string | null;
  /** The whole set as it stood at this instant, ISO: change sets made later do not count. */
  known_by?: string;
}
export const lensOf = ({ as_of, vintage, known_on }: View): Lens => ({ as_of, vintage, known_on });

/** A question under a lens, as the text under which its answer is kept. */
export const questionText = (question: Question, lens: Lens): string => JSON.stringify([question.name, question.params, lens]);
