import type { StagedState } from "../../ingest/staged.ts";
import type { Acceptance, Review } from "../importReducer.ts";
import { talliesOf } from "../reviewCells.ts";
import { indicatorName, type ReviewSay } from "./reviewFigures.ts";

const mostLinks = 5;

/** "Đã nhận 17 dòng: 14 mới, 3 đổi". */
export function acceptedText({ words }: Pick<ReviewSay, "words">, { cell_ids, counts }: Acceptance): string {
  const { accepted } = words.review;
  const parts = (["new", "changed", "doubtful", "refused", "same"] satisfies StagedState[]).flatMap((state) => {
    const n = counts[state] ?? 0;
    return n === 0 ? [] : [accepted.part[state](n)];
  });
  return accepted.title(cell_ids.length, parts.join(", "));
}

/** The charts that the acceptance changed: the first few, and how many more. */
export function changedCharts(
  say: ReviewSay,
  { indicator_ids }: Acceptance,
): { links: { indicator_id: string; name: string }[]; more: string } {
  const rest = indicator_ids.length - mostLinks;
  return {
    links: indicator_ids
      .slice(0, mostLinks)
      .map((indicator_id) => ({ indicator_id, name: indicatorName(say, indicator_id, indicator_id) })),
    more: rest > 0 ? say.words.review.accepted.more(rest) : "",
  };
}

/** What of the file did not come in. */
export function doneScreen({ words }: Pick<ReviewSay, "words">, review: Review): string[] {
  const { done } = words.review;
  const { refused, skipped } = talliesOf(review).all;
  return [...(refused > 0 ? [done.refused(refused)] : []), ...(skipped > 0 ? [done.skipped(skipped)] : [])];
}
