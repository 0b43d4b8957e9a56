import { useCallback, useMemo, useState } from "react";
import { rowsOf } from "../../model/answer.ts";
import type { Row } from "../../model/tables.ts";
import type { PeriodRow } from "../screens/filters.ts";
import { plainLens } from "../screens/filters.ts";
import type { Score } from "../screens/scored.ts";
import { type Loaded, useAnswers } from "../useAnswer.ts";
import { useKnown } from "../useKnown.ts";
import { useTried } from "../useTried.ts";
import { useView } from "../useView.ts";
import { filterOf } from "../view.ts";
import { acceptedTargets, type TrialScreen, type Trials, type Trying, trialScreen, triedRows } from "./trial.ts";
import { plansOf } from "./useRenewal.ts";
import type { PlanSay } from "./words.ts";

interface TrialInHand {
  screen: TrialScreen;
  isWorking: boolean;
  hasFailed: boolean;
  documents: Row<"documents">[];
  /** The tried targets as new versions by a document. */
  rowsBy(document_id: string): ReturnType<typeof acceptedTargets>;
}

/** A trial: what is typed lives in this page alone, and is judged by the views over rows that nobody has accepted. */
export function useTrial(
  period: PeriodRow,
  say: PlanSay,
): {
  inHand: TrialInHand | null;
  failed: Extract<Loaded<unknown>, { status: "failed" }> | null;
  edit: (id: string, change: Trying) => void;
  clear: () => void;
} {
  const { view } = useView();
  const question = { name: "scores", params: { ...filterOf(view), year: period.period } } as const;
  const { loaded } = useAnswers({ scores: question }, plainLens);
  const known = useKnown();
  const [trials, setTrials] = useState<Trials>({});
  const rows = useMemo(() => (loaded.status === "ready" ? rowsOf<Score>(loaded.value.scores) : null), [loaded]);
  const ground = useMemo(() => {
    if (known.status !== "ready") return null;
    const current = plansOf([known.value.reference, ...known.value.changeSets]);
    return {
      stored: new Map((current.targets ?? []).map((row) => [row.target_id, row])),
      documents: (current.documents ?? []).filter((row) => row.period_start < period.period_end && row.period_end > period.period_start),
      taken: new Set(known.value.changeSets.flatMap((one) => (one.rows.targets ?? []).map((row) => row.target_id))),
    };
  }, [known, period]);
  const tried = useMemo(
    () => (rows === null || ground === null ? null : triedRows(rows, trials, ground.stored, say)),
    [rows, ground, trials, say],
  );
  const { targets = [], actuals = [] } = tried ?? {};
  const targetsOnly = useTried(targets.length > 0 ? { targets } : null, question);
  const withPace = useTried(actuals.length > 0 ? { targets, actuals } : null, question);
  const inHand = useMemo((): TrialInHand | null => {
    if (rows === null || ground === null || tried === null) return null;
    const scoresOf = ({ tried: one }: typeof withPace) => (one.status === "ready" ? rowsOf<Score>(one.answer) : null);
    const both = [targetsOnly, withPace];
    return {
      screen: trialScreen(rows, trials, tried.faults, { targetsOnly: scoresOf(targetsOnly), withPace: scoresOf(withPace) }, view.find, say),
      isWorking: both.some(({ isStale }) => isStale),
      hasFailed: both.some((one) => one.tried.status === "failed"),
      documents: ground.documents,
      rowsBy: (document_id) => acceptedTargets(tried.targets, document_id, ground.taken),
    };
  }, [rows, ground, tried, trials, targetsOnly, withPace, view.find, say]);
  return {
    inHand,
    failed: loaded.status === "failed" ? loaded : known.status === "failed" ? known : null,
    edit: useCallback((id, change) => setTrials((all) => ({ ...all, [id]: { ...all[id], ...change } })), []),
    clear: useCallback(() => setTrials({}), []),
  };
}
