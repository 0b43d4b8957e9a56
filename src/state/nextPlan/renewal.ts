import { grouped } from "../../model/grouped.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import { unitLabel } from "../../model/quantity.ts";
import type { Status } from "../../model/status.ts";
import type { Rows } from "../../model/tables.ts";
import type { TaskStatus } from "../../model/taskStatus.ts";
import { calendarWords } from "../calendarWords.ts";
import { actualText, figure, inPeriod, nameOf, planText, withUnit } from "../screens/indicatorFigures.ts";
import { agencyNames, idsOf, type Tasks } from "../screens/tasks.ts";
import { type Accepted, acceptedOf, type Faults, faultsIn, type TakenIds } from "./accept.ts";
import {
  type DocumentForm,
  type Draft,
  documentForm,
  dueText,
  figureText,
  hasFigure,
  keepsReport,
  keepsTarget,
  keepsTask,
} from "./draft.ts";
import { historyOf, noNumber, standsText, tellingOf } from "./history.ts";
import type { Proposal, ProposedReport, ProposedTarget, ProposedTask, TaskKind } from "./proposal.ts";
import type { PlanSay } from "./words.ts";

/** A target in the grid: plain texts, so that a row is drawn anew only when one of them changes. */
export interface TargetRow {
  id: string;
  name: string;
  aside: string;
  unit: string;
  plan: string;
  actual: string;
  status: Status;
  statusWord: string;
  overridden: boolean;
  keep: boolean;
  /** Null: it asks for no figure. */
  text: string | null;
  fault: string | null;
}

/** A task, or a report that is asked for. */
export interface DutyRow {
  id: string;
  name: string;
  title: string;
  lead: string;
  /** Null: of a report, which stands nowhere as a whole. */
  status: TaskStatus | null;
  isTold: boolean;
  stands: string;
  cause: string;
  keep: boolean;
  due: string;
  fault: string | null;
}

export interface Renewal {
  title: string;
  subtitle: string;
  now: string;
  next: string;
  form: DocumentForm;
  targetHead: string;
  taskHead: string;
  targets: { id: string; name: string; rows: TargetRow[] }[];
  tasks: { kind: TaskKind; name: string; rows: DutyRow[] }[];
  reportHead: string;
  reports: DutyRow[];
  faults: Faults;
  /** "3 ô cần sửa"; null: it can be accepted. */
  faultText: string | null;
  acceptText: string;
  accepted: Accepted;
}

function targetRow(say: PlanSay, one: ProposedTarget, draft: Draft, faults: Faults, whole: string): TargetRow {
  const { row, next } = one;
  const { plan, words } = say;
  const fault = faults.targets.get(row.target_id);
  const asides = [
    row.basis === null || row.basis === "level" ? "" : words.sector.second[row.basis],
    row.period === whole ? "" : periodLabel(row.period, say.locale),
    row.tier === null || row.tier === "plan" ? "" : (words.common.tiers[row.tier] ?? row.tier),
    row.has_illustrative ? words.common.illustrative.toLowerCase() : "",
    next.baseline === null ? "" : plan.baseline(withUnit(say, figure(say, next.baseline), row.unit)),
    row.next_document === null ? "" : plan.already(row.next_document),
  ];
  return {
    id: row.target_id,
    name: nameOf(say, row),
    aside: asides.filter((part) => part !== "").join(" · "),
    unit: next.basis === "growth" ? "%" : next.basis === "points" && row.is_percent ? words.common.points : unitLabel(row.unit, say.locale),
    plan: planText(say, row),
    actual: row.actual === null ? "–" : actualText(say, row),
    status: row.status,
    statusWord: words.common.statuses[row.status],
    overridden: row.override_status !== null,
    keep: keepsTarget(one, draft),
    text: hasFigure(one) ? (draft.targets[row.target_id]?.text ?? figureText(say, one)) : null,
    fault: fault === undefined ? null : plan.targetFaults[fault],
  };
}

function taskRow(say: PlanSay, tasks: Tasks, one: ProposedTask, draft: Draft, faults: Faults): DutyRow {
  const { stored, next, deadlines } = one;
  const edit = draft.tasks[stored.task_id];
  const row = tellingOf(deadlines);
  const fault = faults.tasks.get(stored.task_id);
  const done = deadlines.filter(({ status }) => status.startsWith("done")).length;
  const status = row?.status ?? "not_started";
  const number = (n: number) => say.print.number(n, 0);
  return {
    id: stored.task_id,
    name: stored.title_vi,
    title: edit?.title ?? next.title_vi,
    lead: agencyNames(tasks, say, stored.lead_agency_ids),
    status,
    isTold: row?.is_told ?? false,
    stands:
      deadlines.length > 1 ? say.plan.ofDeadlines(number(done), number(deadlines.length)) : row === undefined ? "" : standsText(row, say),
    cause: row?.cause ?? "",
    keep: keepsTask(one, draft),
    due: edit?.due ?? dueText(say, next.due),
    fault: fault === undefined ? null : say.plan.taskFaults[fault],
  };
}

function reportRow(say: PlanSay, tasks: Tasks, one: ProposedReport, draft: Draft, faults: Faults): DutyRow {
  const { stored, next } = one;
  const edit = draft.reports[stored.report_id];
  const fault = faults.reports.get(stored.report_id);
  return {
    id: stored.report_id,
    name: stored.what_vi,
    title: edit?.title ?? next.what_vi,
    lead: agencyNames(tasks, say, stored.who),
    status: null,
    isTold: false,
    stands: calendarWords(say.locale).rhythms[stored.how_often] ?? stored.how_often,
    cause: idsOf(stored.to_whom).join("; "),
    keep: keepsReport(one, draft),
    due: edit?.due ?? dueText(say, next.due),
    fault: fault === undefined ? null : say.plan.taskFaults[fault],
  };
}

const kinds: readonly TaskKind[] = ["carried", "renewed", "finished"];

/** The grid of the next plan as it stands with what was edited, and what would be stored of it. */
export function renewalOf(say: PlanSay, proposal: Proposal, tasks: Tasks, draft: Draft, ids: TakenIds): Renewal {
  const { plan, print } = say;
  const { span } = proposal;
  const number = (n: number) => print.number(n, 0);
  const [now, next] = [inPeriod(say, span.period), inPeriod(say, span.next)];
  const form = documentForm(proposal, draft, plan.defaultTitle(next));
  const { accepted, faults } = acceptedOf(say, proposal, draft, form, ids, { noNumber, historyOf });
  const keptTargets = number(proposal.targets.filter((one) => keepsTarget(one, draft)).length);
  const keptTasks = number(proposal.tasks.filter((one) => keepsTask(one, draft)).length);
  const keptReports = number(proposal.reports.filter((one) => keepsReport(one, draft)).length);
  const bySector = grouped(proposal.targets, ({ row }) => row.sector_id);
  return {
    title: plan.title(next, now),
    subtitle: plan.subtitle(keptTargets, keptTasks, keptReports),
    now: periodLabel(span.period, say.locale),
    next: periodLabel(span.next, say.locale),
    form,
    targetHead: plan.targets(keptTargets, number(proposal.targets.length)),
    taskHead: plan.tasks(keptTasks, number(proposal.tasks.length)),
    targets: [...bySector].map(([id, own]) => {
      const sector = tasks.sectors.find(({ sector_id }) => sector_id === id);
      return {
        id,
        name: sector === undefined ? id : nameOf(say, sector),
        rows: own.map((one) => targetRow(say, one, draft, faults, span.period)),
      };
    }),
    tasks: kinds
      .map((kind) => ({
        kind,
        name: plan.kinds[kind],
        rows: proposal.tasks.filter((one) => one.kind === kind).map((one) => taskRow(say, tasks, one, draft, faults)),
      }))
      .filter(({ rows }) => rows.length > 0),
    reportHead: plan.reports(keptReports, number(proposal.reports.length)),
    reports: proposal.reports.map((one) => reportRow(say, tasks, one, draft, faults)),
    faults,
    faultText: faultsIn(faults) === 0 ? null : plan.faults(number(faultsIn(faults))),
    acceptText: plan.accept(keptTargets, keptTasks, keptReports),
    accepted,
  };
}

/** A plan that is already there for the next period. */
export interface MadePlan {
  document_id: string;
  number: string;
  title: string;
  counts: string;
}

export const madePlans = (say: PlanSay, { span }: Pick<Proposal, "span">, known: Rows): MadePlan[] =>
  (known.documents ?? [])
    .filter(({ period_start, period_end }) => period_start === span.next_start && period_end === span.next_end)
    .map((row) => ({
      document_id: row.document_id,
      number: row.number,
      title: (say.locale === "en" ? row.title_en : null) ?? row.title_vi,
      counts: say.plan.made.line(
        say.print.number((known.targets ?? []).filter(({ document_id }) => document_id === row.document_id).length, 0),
        say.print.number((known.tasks ?? []).filter(({ document_id }) => document_id === row.document_id).length, 0),
        say.print.number((known.reporting ?? []).filter(({ document_id }) => document_id === row.document_id).length, 0),
      ),
    }));
