import type { StagedBlock, StagedCell } from "../../ingest/staged.ts";
import { unitLabel } from "../../model/quantity.ts";
import type { Review } from "../importReducer.ts";
import { nameOf, type Say } from "./indicatorFigures.ts";
import { reviewSay } from "./review.ts";

export interface CellOf {
  block: StagedBlock;
  cell: StagedCell;
}

/** All indicators that a row's name can be taken for: the likeliest first, with the reason, then the set's own order with units. */
export function indicatorChoices(plain: Say, review: Review, { block, cell }: CellOf): { id: string; name: string; note: string }[] {
  const say = reviewSay(plain, review);
  const all = [...say.known.indicators.values(), ...say.made.values()];
  const candidates = block.names.find(({ name_id }) => name_id === cell.name_id)?.candidates ?? [];
  const likely = candidates.flatMap(({ indicator_id, why }) => {
    const indicator = all.find((one) => one.indicator_id === indicator_id);
    return indicator === undefined
      ? []
      : [{ id: indicator_id, name: nameOf(say, indicator), note: say.words.review.detail.why[why] ?? "" }];
  });
  const ids = new Set(likely.map(({ id }) => id));
  const rest = all
    .filter(({ indicator_id }) => !ids.has(indicator_id))
    .map((indicator) => ({ id: indicator.indicator_id, name: nameOf(say, indicator), note: unitLabel(indicator.unit, say.locale) }));
  return [...likely, ...rest];
}
