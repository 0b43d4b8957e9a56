import type { Draft, DraftCheck, DraftValue } from "../draft.ts";
import { doubt, type Incoming } from "./incoming.ts";
import { decimalsPrinted, slackOf } from "./printed.ts";
import { reason } from "./reasons.ts";

interface Printed {
  value: DraftValue;
  figure: number;
}

const printedAt = ({ values }: Draft, column: number | null): Printed | null => {
  const value = values.find(({ at }) => at.column === column);
  const figure = value?.figure;
  return value && figure && figure.basis === "level" && figure.low === figure.high ? { value, figure: figure.low } : null;
};

/** How far rounding can move the ratio, in percentage points: of the two figures, and of the percentage itself. */
function slackIn(index: number, check: DraftCheck, [a, b]: [Printed, Printed]): number {
  const relative = ({ value, figure }: Printed) => slackOf(decimalsPrinted(value.text, figure)) / Math.abs(figure);
  return slackOf(check.decimals) + Math.abs(index) * (relative(a) + relative(b));
}

/** Marks the figures of a row that do not give the percentage that the file prints beside them. Both are held as the file has them, so that
 *  units play no part. `own`: the row's cells in hand. */
export function markPercentages(draft: Draft, own: readonly Incoming[]): void {
  for (const check of draft.checks) {
    const [numerator, denominator] = [printedAt(draft, check.numerator), printedAt(draft, check.denominator)];
    if (numerator === null || denominator === null || denominator.figure === 0 || numerator.figure === 0) continue;
    const computed = (numerator.figure / denominator.figure) * 100;
    if (Math.abs(computed - check.index) <= slackIn(computed, check, [numerator, denominator]) * (1 + 1e-9)) continue;
    const facts = { stated: check.index, computed: Number(computed.toPrecision(12)), decimals: check.decimals, of: check.of };
    const comes = (value: DraftValue) => own.find((incoming) => incoming.value === value && incoming.against !== "same");
    const marked = comes(numerator.value) ?? comes(denominator.value);
    if (marked) doubt(marked, reason("percentDiffers", facts, check.at));
  }
}
