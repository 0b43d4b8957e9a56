import { useMemo, useState } from "react";
import { useKnown } from "../useKnown.ts";
import { type Filled, filledYears, type YearDraft } from "./fillYears.ts";
import type { Programme } from "./programme.ts";
import { idsEver, plansOf } from "./useRenewal.ts";
import type { PlanSay } from "./words.ts";

/** The years of a programme without a target, as they are being filled in. */
export function useFillYears(
  { lines }: Programme,
  say: PlanSay,
): { hasGaps: boolean; draft: YearDraft; filled: Filled; type: (key: string, text: string) => void; clear: () => void } {
  const known = useKnown();
  const [draft, setDraft] = useState<YearDraft>({});
  const gaps = useMemo(() => lines.flatMap(({ years }) => years.flatMap(({ gap }) => gap ?? [])), [lines]);
  const filled = useMemo((): Filled => {
    if (known.status !== "ready") return { rows: [], faults: new Map() };
    const { changeSets, reference } = known.value;
    return filledYears(draft, gaps, plansOf([reference, ...changeSets]).targets ?? [], idsEver(changeSets).targets, say.locale);
  }, [known, draft, gaps, say.locale]);
  return {
    hasGaps: gaps.length > 0,
    draft,
    filled,
    type: (key, text) => setDraft((before) => ({ ...before, [key]: text })),
    clear: () => setDraft({}),
  };
}
