import { fold } from "../../model/fold.ts";
import type { Grade } from "../../model/kinds.ts";
import { intervalOf } from "../../model/period.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import { readTemplateCode, type TemplateCode } from "../../model/templateCode.ts";
import { columnsByWords, type HeaderView } from "../columns.ts";
import type { ColumnRole } from "../corrections.ts";
import type { Draft } from "../draft.ts";
import { cellAt } from "../grid.ts";
import type { Layout } from "./layout.ts";

const codeOf = (path: readonly string[]): TemplateCode | null =>
  path.reduce<TemplateCode | null>((found, level) => found ?? readTemplateCode(level), null);
const codeIn = ({ paths }: HeaderView): TemplateCode | null =>
  paths.reduce<TemplateCode | null>((found, path) => found ?? codeOf(path), null);

/** The asked period that a heading names: of "9 tháng 2013" and "2013" the longer. */
function periodIn(heading: string, { periods }: TemplateCode): string | null {
  const named = periods.filter((period) => heading.includes(fold(periodLabel(period, "vi"))));
  return named.sort((a, b) => periodLabel(b, "vi").length - periodLabel(a, "vi").length)[0] ?? null;
}

function roleOf(path: readonly string[], byWords: ColumnRole, code: TemplateCode): ColumnRole {
  if (codeOf(path) !== null) return { kind: "code" };
  const heading = fold(path.join(" "));
  if (/^thuc hien /.test(heading)) {
    const period = periodIn(heading, code);
    if (period !== null) return { kind: "actual", interval: intervalOf(period), grade: "preliminary" };
  }
  return /^(number|name|unit|note)$/.test(byWords.kind) ? byWords : { kind: "ignored" };
}

const grades: Readonly<Record<string, Grade>> = { uoc: "estimate", "so bo": "preliminary", "chinh thuc": "official" };

/** A coded row is its indicator, whatever its name, its place and the rows around it say. */
function refined(draft: Draft, gradeText: string): Draft {
  const grade = grades[fold(gradeText)];
  const values = grade === undefined ? draft.values : draft.values.map((value) => ({ ...value, grade }));
  return draft.code === null ? { ...draft, values } : { ...draft, values, parent: null, isDerived: false, area: null };
}

/** The template that the app itself wrote for an agency (export/agencyTemplate.ts), filled in. */
export const agencyTemplate: Layout = {
  id: "agencyTemplate",
  score: (view) => (codeIn(view) === null ? 0 : 1),
  columns: (view) => {
    const code = codeIn(view);
    const columns = columnsByWords(view, null);
    return code === null ? columns : columns.map((column) => ({ ...column, role: roleOf(column.path, column.role, code) }));
  },
  sender: (view) => codeIn(view)?.agency_id ?? null,
  refine: (drafts, view) => {
    const grade = view.paths.findIndex((path) => fold(path.join(" ")) === "loai so lieu");
    return drafts.map((draft) => refined(draft, grade < 0 ? "" : cellAt(view.parts.grid, draft.row, grade).text));
  },
};
