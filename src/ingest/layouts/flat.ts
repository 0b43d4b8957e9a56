import { Basis, Grade, Tier } from "../../model/kinds.ts";
import { isDay } from "../../model/period.ts";
import type { HeaderView } from "../columns.ts";
import type { ColumnRole } from "../corrections.ts";
import type { Column, Draft, DraftValue, Figure } from "../draft.ts";
import { cellAt } from "../grid.ts";
import type { Layout } from "./layout.ts";

/* The app's own tables: a figure a row, columns named as in a Data Package. */

const target: ColumnRole = { kind: "target", interval: null, tier: "plan", isAdjusted: false, assigned_by: null };
const actual: ColumnRole = { kind: "actual", interval: null, grade: "official" };
const roles: Readonly<Record<string, ColumnRole>> = {
  name_vi: { kind: "name" },
  indicator_name: { kind: "name" },
  indicator: { kind: "name" },
  unit: { kind: "unit" },
  area_id: { kind: "area" },
  area: { kind: "area" },
  period: { kind: "period" },
  value: actual,
  actual,
  low: target,
  target,
  note: { kind: "note" },
};
const own = new Set([
  ...Object.keys(roles),
  "indicator_id",
  "interval_start",
  "interval_end",
  "high",
  "bound",
  "basis",
  "tier",
  "grade",
  "denominator",
  "strict",
  "as_written",
  "assigned_by",
  "version",
  "published_on",
]);

const nameOf = (path: readonly string[]) => (path.at(-1) ?? "").trim().toLowerCase().replaceAll(" ", "_");
const columnNamed = ({ paths }: HeaderView, name: string) => paths.findIndex((path) => nameOf(path) === name);

function columnsOf(view: HeaderView): Column[] {
  const hasName = ["name_vi", "indicator_name", "indicator"].some((name) => columnNamed(view, name) >= 0);
  return view.paths.map((path, index): Column => {
    const name = nameOf(path);
    const role: ColumnRole = name === "indicator_id" ? { kind: hasName ? "code" : "name" } : (roles[name] ?? { kind: "ignored" });
    return { index, path, role, unit: null, area: null, indicator: null };
  });
}

type Cells = (name: string) => string;

const numberOr = (text: string, otherwise: number | null): number | null =>
  text !== "" && Number.isFinite(Number(text)) ? Number(text) : otherwise;

function figureOf(figure: Figure, cells: Cells): Figure {
  const high = numberOr(cells("high"), figure.high) ?? figure.high;
  const bound = (["at_least", "at_most", "about"] as const).find((word) => word === cells("bound")) ?? figure.bound;
  return {
    ...figure,
    high,
    bound,
    isStrict: /^(1|true)$/i.test(cells("strict")),
    basis: Basis.safeParse(cells("basis")).data ?? figure.basis,
    denominator: numberOr(cells("denominator"), figure.denominator),
  };
}

function refined(draft: Draft, cells: Cells): Draft {
  const [start, end] = [cells("interval_start"), cells("interval_end")];
  const values = draft.values.map((value): DraftValue => {
    const interval = isDay(start) && isDay(end) && start < end ? { start, end } : value.interval;
    return {
      ...value,
      interval,
      figure: value.figure && figureOf(value.figure, cells),
      grade: Grade.safeParse(cells("grade")).data ?? value.grade,
      tier: Tier.safeParse(cells("tier")).data ?? value.tier,
      assigned_by: cells("assigned_by") || value.assigned_by,
      problem: value.problem?.code === "noInterval" && interval !== null ? null : value.problem,
    };
  });
  return { ...draft, code: cells("indicator_id") || draft.code, values };
}

export const flat: Layout = {
  id: "flat",
  score: ({ paths }) => {
    const names = paths.map(nameOf);
    const known = names.filter((name) => own.has(name)).length;
    const hasValue = ["value", "actual", "low", "target"].some((name) => names.includes(name));
    return known >= 3 && hasValue && (names.includes("indicator_id") || names.includes("indicator") || names.includes("name_vi")) ? 1 : 0;
  },
  columns: columnsOf,
  convention: "en",
  refine: (drafts, view) =>
    drafts.map((draft) =>
      refined(draft, (name) => {
        const column = columnNamed(view, name);
        return column < 0 ? "" : cellAt(view.parts.grid, draft.row, column).text;
      }),
    ),
};
