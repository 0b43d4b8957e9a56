import { useMemo, useReducer } from "react";
import { currentRows } from "../../journal/currentRows.ts";
import { rowsOf } from "../../model/answer.ts";
import type { ChangeSet } from "../../model/changeSet.ts";
import type { Rows, TableName } from "../../model/tables.ts";
import { filterTasks, readTasks, type Tasks, taskQuestions } from "../screens/tasks.ts";
import { type Loaded, useAnswers } from "../useAnswer.ts";
import { useKnown } from "../useKnown.ts";
import { useView } from "../useView.ts";
import { emptyView, lensOf } from "../view.ts";
import type { TakenIds } from "./accept.ts";
import { type DraftEvent, draftReducer, emptyDraft } from "./draft.ts";
import { type PlanTarget, type Proposal, proposalOf } from "./proposal.ts";
import { type MadePlan, madePlans, type Renewal, renewalOf } from "./renewal.ts";
import type { PlanSpan } from "./span.ts";
import type { PlanSay } from "./words.ts";

/** Every id that these change sets ever gave. */
export const idsEver = (changeSets: readonly ChangeSet[]): TakenIds => ({
  documents: new Set(changeSets.flatMap(({ rows }) => (rows.documents ?? []).map((row) => row.document_id))),
  targets: new Set(changeSets.flatMap(({ rows }) => (rows.targets ?? []).map((row) => row.target_id))),
  tasks: new Set(changeSets.flatMap(({ rows }) => (rows.tasks ?? []).map((row) => row.task_id))),
  reports: new Set(changeSets.flatMap(({ rows }) => (rows.reporting ?? []).map((row) => row.report_id))),
});

const used: readonly TableName[] = ["documents", "targets", "tasks", "reporting"];

/** The current documents, targets, tasks and reports that are asked for. */
export const plansOf = (changeSets: readonly ChangeSet[]): Rows =>
  Object.fromEntries(used.map((table) => [table, currentRows(table, changeSets)])) as Rows;

interface RenewalInHand {
  renewal: Renewal;
  proposal: Proposal;
  made: MadePlan[];
  tasks: Tasks;
  known: Rows;
}

/** The next plan that is being made, and what a person does to it. Null while its parts are on their way. */
export function useRenewal(
  span: PlanSpan,
  say: PlanSay,
): {
  inHand: RenewalInHand | null;
  failed: Extract<Loaded<unknown>, { status: "failed" }> | null;
  isEdited: boolean;
  dispatch: (event: DraftEvent) => void;
} {
  const { view } = useView();
  const { period_start: start, period_end: end, next_start, next_end } = span;
  const targets = { name: "planTargets", params: { start, end, next_start, next_end } } as const;
  const { loaded } = useAnswers({ targets, ...taskQuestions }, lensOf(view));
  const known = useKnown();
  const [draft, dispatch] = useReducer(draftReducer, emptyDraft);
  const ground = useMemo(() => {
    if (loaded.status !== "ready" || known.status !== "ready") return null;
    const { changeSets, reference } = known.value;
    const rows = plansOf([reference, ...changeSets]);
    const tasks = readTasks(loaded.value);
    const deadlines = filterTasks(tasks, { ...emptyView, period: span.period });
    return { tasks, rows, ids: idsEver(changeSets), proposal: proposalOf(span, rowsOf<PlanTarget>(loaded.value.targets), deadlines, rows) };
  }, [loaded, known, span]);
  const inHand = useMemo(
    () =>
      ground === null
        ? null
        : {
            renewal: renewalOf(say, ground.proposal, ground.tasks, draft, ground.ids),
            proposal: ground.proposal,
            made: madePlans(say, ground.proposal, ground.rows),
            tasks: ground.tasks,
            known: ground.rows,
          },
    [ground, say, draft],
  );
  const failed = loaded.status === "failed" ? loaded : known.status === "failed" ? known : null;
  return { inHand, failed, isEdited: draft !== emptyDraft, dispatch };
}
