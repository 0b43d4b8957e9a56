import { columnsByWords } from "../columns.ts";
import { withTotal } from "../monthTotals.ts";
import type { Layout } from "./layout.ts";

/** TT | Chỉ tiêu | ĐVT | TH năm trước | KH | TH 9 tháng | Ước TH | % so KH | Ghi chú: what most reports bring. */
export const annex: Layout = {
  id: "annex",
  score: (view) => {
    const kinds = columnsByWords(view, null).map(({ role }) => role.kind);
    const hasFigures = kinds.some((kind) => kind === "target" || kind === "actual" || kind === "unknown");
    if (view.parts.header === null || !kinds.includes("name")) return 0;
    return hasFigures ? 0.5 : kinds.includes("percent") ? 0.3 : 0;
  },
  columns: (view) => {
    const columns = columnsByWords(view, view.title.kind);
    const isSaid = columns.some(({ role }) => role.kind === "target" || role.kind === "actual");
    return withTotal(view, view.title.kind === null && isSaid ? columnsByWords(view, "actual") : columns, false);
  },
};
