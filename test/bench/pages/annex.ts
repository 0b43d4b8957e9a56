import { writeXlsx } from "hucre/xlsx";
import { annexWorkbook } from "../../../src/export/annex.ts";
import type { AnnexFigure } from "../../../src/export/annexBook.ts";
import { annex as words } from "../../../src/model/words/vi/annex.ts";
import { annexBookOf } from "../../../src/state/annex/annexBookOf.ts";
import { openAnnexWriter, prepareAnnex } from "../../../src/state/annex/annexWriter.ts";
import { standardCuts } from "../../../src/state/annex/standardCuts.ts";
import { groundOf } from "../../../src/state/screens/overview.ts";
import { emptyView } from "../../../src/state/view.ts";
import { answerOf, say, score, sectors, year } from "../../state/scores.ts";
import { longestWait } from "./longestWait.ts";

const month = (of: number, n: number) => (n === 13 ? `${of + 1}-01-01` : `${of}-${String(n).padStart(2, "0")}-01`);

/** A year after nine months: rows of sums with 21 months each, as the engine answers. */
function answersOf(rows: number) {
  const figures: AnnexFigure[] = [];
  const scores = Array.from({ length: rows }, (_, n) => {
    const indicator_id = `i${n}`;
    const value = (at: number) => 10 + ((n * 31 + at * 7) % 90);
    const add = (of: number, months: number) =>
      Array.from({ length: months }, (_, at) => {
        figures.push({
          ...{ indicator_id, area_id: "a", interval_start: month(of, at + 1), interval_end: month(of, at + 2) },
          ...{ value: value(at), denominator: null, grade: "official", as_written: null },
        });
        return value(at);
      });
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
    const before = add(2012, 12);
    const [actual, previous] = [sum(add(2013, 9)), sum(before.slice(0, 9))];
    const goal = 1.1 * sum(before);
    return score(`Chỉ tiêu thứ ${n + 1} của kế hoạch năm`, "on_pace", {
      ...{ indicator_id, period: "2013", period_start: "2013-01-01", period_end: "2014-01-01", cutoff: "2013-10-01" },
      ...{ sector_id: sectors[n % sectors.length]?.id ?? "", unit: "tỷ đồng", is_percent: false, is_final: false, accumulation: "sum" },
      ...{ actual, previous, previous_year: sum(before), low: goal, goal, bound_figure: goal, compared: actual, gap: actual - goal },
      ...{ gap_unit: "tỷ đồng", attainment: actual / goal, attainment_kind: "of_target", change: actual / previous - 1 },
      ...{ share: 0.748, share_source: "linear", expected: goal * 0.748, pace: actual / (goal * 0.748), actual_grade: "official" },
      ...{ actual_source: "Chi cục Thống kê", section: "II.1", as_written: `${goal} tỷ đồng` },
    });
  });
  return { scores: answerOf(scores), figures: answerOf(figures), partChecks: answerOf([]) };
}

const period = year("2013", { cutoff: "2013-10-01", has_months: true });
const ground = { ...groundOf({ periods: answerOf([period]), options: answerOf(sectors) }, emptyView), period };

// As the menu does that the annex is chosen from.
prepareAnnex();

const annexing = {
  /** From the engine's answers to the file: ms, the page's longest wait, and bytes; and ms that the library takes by itself on the same cells. */
  async measure(rows: number) {
    const writer = openAnnexWriter(new AbortController().signal);
    const answers = answersOf(rows);
    const what = { ground, answers, cuts: standardCuts([], "vi"), view: emptyView, setTitle: "Quận 2", today: "2013-10-05" };
    const ours = await longestWait(() => writer.write({ ...what, locale: "vi" }));
    writer.close();
    const workbook = annexWorkbook(annexBookOf({ ...what, say: say(), words }), words);
    const start = performance.now();
    const bare = await writeXlsx(workbook);
    return { took: ours.took, wait: ours.wait, bytes: ours.value.length, bare: performance.now() - start, bareBytes: bare.length };
  },
};

declare global {
  interface Window {
    annexing: typeof annexing;
  }
}
window.annexing = annexing;
