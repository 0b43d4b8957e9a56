import { grouped } from "../../model/grouped.ts";
import type { View } from "../view.ts";
import { comparedOf } from "./agencyFilters.ts";
import type { AgencyData, AgencyItem, AgencyKind, AgencySay } from "./agencyItems.ts";
import { type Ratings, ratingPanel } from "./agencyRating.ts";
import { nameOf } from "./indicatorFigures.ts";

/** What is counted of each agency; `of`: beside the count of all of its kind. `list`: the state that the count's list opens with. */
const columns = [
  { id: "lead-late", kind: "lead", word: "late", states: ["overdue"], of: false },
  { id: "lead-soon", kind: "lead", word: "soon", states: ["due_soon"], of: false },
  { id: "lead-done", kind: "lead", word: "done", states: ["done_on_time", "done_late", "done"], of: true },
  { id: "co-all", kind: "co", word: "co", states: null, of: false },
  { id: "work-late", kind: "work", word: "late", states: ["overdue"], of: false },
  { id: "work-done", kind: "work", word: "done", states: ["done_on_time", "done_late", "done"], of: true },
  { id: "target-short", kind: "target", word: "short", states: ["missed", "behind", "near", "watch"], of: false },
  { id: "target-met", kind: "target", word: "met", states: ["met", "exceeded", "on_pace", "ahead"], of: true },
  { id: "target-none", kind: "target", word: "noData", states: ["no_data"], of: false },
  { id: "report-late", kind: "report", word: "late", states: ["overdue"], of: false },
  { id: "report-sent", kind: "report", word: "sent", states: ["done_on_time", "done_late", "done"], of: true },
] as const;
type ColumnId = (typeof columns)[number]["id"];

export interface AgencyCell {
  id: ColumnId;
  n: number;
  text: string;
  label: string;
  isBad: boolean;
  /** The first of its kind. */
  isFirst: boolean;
  /** Shows the list behind the count. */
  to: Partial<View>;
}

export interface AgencyLine {
  agency_id: string;
  name: string;
  cells: AgencyCell[];
  /** All that is late, ready to list. */
  late: AgencyItem[];
  /** What a person decided, else "". */
  decided: string;
  /** What the counts propose, where nothing was decided or something else. */
  proposed: string;
}

export interface AgencyTable {
  title: string;
  groups: { kind: AgencyKind; name: string; span: number }[];
  columns: { id: ColumnId; kind: AgencyKind; name: string; sortLabel: string; isSorted: boolean }[];
  lines: AgencyLine[];
}

const isOverdue = ({ kind, state }: AgencyItem): boolean => kind !== "co" && kind !== "figure" && state === "overdue";

/** All agencies that anything is asked of, on one page: counts only, each with the list behind it; those with the most of the chosen count first; of the
 *  agencies that are set side by side, where some are. */
export function agencyTable(data: AgencyData, ratings: Ratings, view: View, say: AgencySay): AgencyTable {
  const { text, print } = say;
  const number = (n: number) => print.number(n, 0);
  const byAgency = new Map<string, AgencyItem[]>();
  for (const item of data.items) for (const id of item.agencies) byAgency.set(id, [...(byAgency.get(id) ?? []), item]);
  const sorted = columns.find(({ id }) => id === view.sort)?.id ?? null;
  const compared = comparedOf(view, data.items);
  const lines = data.agencies.flatMap((agency) => {
    if (compared.length > 1 && !compared.includes(agency.agency_id)) return [];
    const items = byAgency.get(agency.agency_id) ?? [];
    if (items.length === 0) return [];
    const name = nameOf(say, agency);
    const byKind = grouped(items, ({ kind }) => kind);
    const panel = ratingPanel(ratings, agency.agency_id, items, say);
    return [
      {
        agency_id: agency.agency_id,
        name,
        late: items.filter(isOverdue),
        cells: columns.map(({ id, kind, word, states, of }): AgencyCell => {
          const all = byKind.get(kind) ?? [];
          const found = states === null ? all : all.filter(({ state }) => (states as readonly string[]).includes(state));
          const first = states === null ? undefined : states.find((state) => found.some((item) => item.state === state));
          return {
            id,
            n: found.length,
            text: all.length === 0 ? "" : of ? text.of(number(found.length), number(all.length)) : number(found.length),
            label: text.cell(name, text.kinds[kind], text.columns[word], number(found.length)),
            isFirst: columns.find((one) => one.kind === kind)?.id === id,
            isBad: found.length > 0 && (word === "late" || word === "short"),
            to: { agency: agency.agency_id, item: first === undefined ? kind : `${kind}.${first}` },
          };
        }),
        decided: panel.decided === null ? "" : (text.rating.names[panel.decided.rating] ?? panel.decided.rating),
        proposed: panel.decided === null ? panel.brief : panel.decided.against,
      },
    ];
  });
  const score = (line: (typeof lines)[number]) =>
    sorted === null ? line.late.length : (line.cells.find(({ id }) => id === sorted)?.n ?? 0);
  const ranked = lines.sort((a, b) => score(b) - score(a) || b.late.length - a.late.length || a.name.localeCompare(b.name, say.locale));
  const behind = ranked.filter(({ late }) => late.length > 0);
  const worst = behind.toSorted((a, b) => b.late.length - a.late.length)[0];
  return {
    title:
      worst === undefined
        ? text.titleClear(number(ranked.length))
        : text.title(number(behind.length), number(ranked.length), worst.name, number(worst.late.length)),
    groups: [...grouped(columns, ({ kind }) => kind)].map(([kind, of]) => ({ kind, name: text.kinds[kind], span: of.length })),
    columns: columns.map(({ id, kind, word }) => ({
      id,
      kind,
      name: text.columns[word],
      sortLabel: text.sortBy(`${text.kinds[kind]}: ${text.columns[word]}`),
      isSorted: id === sorted,
    })),
    lines: ranked,
  };
}
