import { fold } from "../model/fold.ts";
import { alikeColumns } from "./columns.ts";
import type { Column } from "./draft.ts";

const source =
  /^(von |nguon |nguon von )?((ns|ngan sach)( nha nuoc| dia phuong)? ?(cap )?(tw|trung uong|dp|dia phuong|tinh|tp|thanh pho|huyen|xa|t|h|x)|trong nuoc|nuoc ngoai|oda|tpcp|trai phieu chinh phu|doi ung)$/;

/** The columns that split the total beside them by where the money comes from, with the source that each names: Tổng số | NSTW | NSĐP. Each
 *  makes an indicator of its own in a row, a part of the row's. */
export function fundingParts(columns: readonly Column[]): ReadonlyMap<number, string> {
  const { parts } = alikeColumns(columns);
  const named = columns.filter(({ index }) => parts.has(index)).map(({ index, path }) => [index, path.at(-1) ?? ""] as const);
  return new Map(named.filter(([, name]) => source.test(fold(name))));
}
