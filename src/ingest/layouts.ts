import { fold } from "../model/fold.ts";
import type { HeaderView } from "./columns.ts";
import { agencyTemplate } from "./layouts/agencyTemplate.ts";
import { annex } from "./layouts/annex.ts";
import { areaColumns } from "./layouts/areaColumns.ts";
import { areaHeadings } from "./layouts/areaHeadings.ts";
import { bare } from "./layouts/bare.ts";
import { crossed } from "./layouts/crossed.ts";
import { flat } from "./layouts/flat.ts";
import type { Layout } from "./layouts/layout.ts";
import { long } from "./layouts/long.ts";
import { monthsWide } from "./layouts/monthsWide.ts";
import { runningTotals } from "./layouts/runningTotals.ts";
import { yearsWide } from "./layouts/yearsWide.ts";

/** Add a layout: write one file in layouts/ and name it here. The surest of them reads a table. */
export const layouts: readonly Layout[] = [
  agencyTemplate,
  flat,
  areaColumns,
  long,
  areaHeadings,
  monthsWide,
  crossed,
  yearsWide,
  runningTotals,
  annex,
  bare,
];

/** A list of persons holds no indicators, whatever is counted of each: Họ và tên | Năm sinh | Số khẩu | Thôn. */
const isOfPersons = ({ paths }: HeaderView): boolean =>
  paths.some((path) => /^ho (va |, )?ten\b|^ten chu ho\b/.test(fold(path.at(-1) ?? "")));

/** The layout of a table: the one that a person named, else the surest; null where none knows it. */
export function layoutOf(view: HeaderView): Layout | null {
  const named = layouts.find(({ id }) => id === view.corrections.layout);
  if (named) return named;
  if (isOfPersons(view)) return null;
  const scored = layouts.map((layout) => ({ layout, score: layout.score(view) })).filter(({ score }) => score > 0);
  return scored.sort((a, b) => b.score - a.score)[0]?.layout ?? null;
}
