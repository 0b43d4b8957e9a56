import { fold } from "../../model/fold.ts";
import { bareKindOf, columnsByWords } from "../columns.ts";
import type { Layout } from "./layout.ts";

/** One sheet a quarter or month: KH năm | TH quý II | Lũy kế 6 tháng. Its months are told by the title or the sheet's name. */
export const runningTotals: Layout = {
  id: "runningTotals",
  score: ({ title, paths }) => {
    const isRunning = paths.some((path) => /luy ke|cong don|tu dau nam|\blk\b|l\/k/.test(fold(path.join(" "))));
    const isPart = title.months !== null && title.months[1] - title.months[0] <= 2;
    if (isRunning) return 0.65;
    return isPart ? 0.55 : 0;
  },
  columns: (view) => columnsByWords(view, bareKindOf(view)),
};
