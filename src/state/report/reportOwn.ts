import type { Grade } from "../../model/kinds.ts";
import { quantity, type Say } from "../screens/indicatorFigures.ts";
import { keyOf, type Score } from "../screens/scored.ts";
import { changed, sizeOf } from "../screens/sentence.ts";
import type { ReportGround } from "./report.ts";
import { reportWords } from "./reportWords.ts";

/** A row of `ownFigures`. */
export interface OwnRow {
  indicator_id: string;
  area_id: string;
  value: number;
  grade: Grade;
  previous: number | null;
}

function changeOf(say: Say, { value, previous }: OwnRow, changeAs: "rate" | "index"): string | null {
  if (previous === null || previous <= 0) return null;
  const { change } = say.words.sentences;
  if (changeAs === "index") return change.index(sizeOf(say, value / previous), change.samePeriod);
  return changed(say, value / previous - 1, sizeOf(say, Math.abs(value / previous - 1)), change.samePeriod);
}

/** What the month or the quarter of a report brought by itself: "Riêng tháng 9 đạt 71,2 tỷ đồng, tăng 8,3% so với cùng kỳ." None: it is the whole that
 *  is told, or it is not known. */
export function ownSentence({ say, way, own, scope }: ReportGround, row: Score): string[] {
  const found = own.find((each) => keyOf(each) === keyOf(row));
  if (found === undefined || scope.part === null) return [];
  const rises = row.direction === "up" && row.bound !== "within";
  const text = reportWords[say.locale].own(scope.part, quantity(say, found.value, row.unit), found.grade === "estimate", rises);
  const said = [text, changeOf(say, found, way.changeAs)].filter((each) => each !== null).join(", ");
  const { because, illustrative } = say.words.sentences;
  return [`${found.grade === "illustrative" ? because(said, illustrative) : said}.`];
}
