import type { Annex, Block, OfficeColumn, OfficeDocument, OfficeRow } from "../../export/docx/officeDocument.ts";
import { grouped } from "../../model/grouped.ts";
import { unitLabel } from "../../model/quantity.ts";
import type { Row } from "../../model/tables.ts";
import { calendarWords } from "../calendarWords.ts";
import { frameOf } from "../office/frame.ts";
import { reportWords } from "../report/reportWords.ts";
import { figure, inPeriod, nameOf } from "../screens/indicatorFigures.ts";
import { roman } from "../screens/scorecard.ts";
import { agencyNames, idsOf, type Tasks } from "../screens/tasks.ts";
import { dueText } from "./draft.ts";
import { noNumber, shortHistory } from "./history.ts";
import { askedText } from "./programme.ts";
import type { PlanTarget } from "./proposal.ts";
import type { PlanSpan } from "./span.ts";
import type { PlanSay } from "./words.ts";

const joined = (...parts: string[]): string => parts.filter((part) => part !== "").join("; ");

const column = (label: string, share: number, align: OfficeColumn["align"] = "left"): OfficeColumn => ({ label, share, align });

const numbered = <T>(rows: readonly T[], cells: (row: T) => string[]): OfficeRow[] =>
  rows.map((row, at) => ({ kind: "row", cells: [String(at + 1), ...cells(row)] }));

/** Rows under their sectors, in the sectors' order, numbered within each. */
function bySector<T extends { sector_id: string | null }>(
  say: PlanSay,
  tasks: Tasks,
  rows: readonly T[],
  cells: (row: T) => string[],
): OfficeRow[] {
  const groups = grouped(rows, ({ sector_id }) => sector_id);
  const known = [
    ...tasks.sectors.map((sector) => ({ id: sector.sector_id as string | null, name: nameOf(say, sector) })),
    { id: null, name: say.plan.word.general },
  ];
  return known
    .filter(({ id }) => groups.has(id))
    .flatMap(({ id, name }, at): OfficeRow[] => [{ kind: "group", cells: [roman(at), name] }, ...numbered(groups.get(id) ?? [], cells)]);
}

/** An annex of the paper: its columns beside that of the numbers. */
interface ListOfPlan {
  name: string;
  title: string;
  columns: Parameters<typeof column>[];
  rows: OfficeRow[];
  notes?: string[];
}

interface PlanParts {
  set: string;
  span: PlanSpan;
  document: Row<"documents">;
  /** Of this document. */
  targets: readonly PlanTarget[];
  tasks: readonly Row<"tasks">[];
  reports: readonly Row<"reporting">[];
  /** Decisions of the period before. */
  before: readonly string[];
  names: Tasks;
}

/** The new plan as a paper: a decision's body with annexes, its targets beside last year's results, its tasks, and what is to be reported. */
export function planPaper(say: PlanSay, { set, span, document, targets, tasks, reports, before, names }: PlanParts): OfficeDocument {
  const { word } = say.plan;
  const { columns } = word;
  const report = reportWords[say.locale];
  const [now, next] = [inPeriod(say, span.period), inPeriod(say, span.next)];
  const number = (n: number) => say.print.number(n, 0);
  const isNumbered = document.number !== noNumber;
  const leads = new Set(tasks.flatMap(({ lead_agency_ids }) => idsOf(lead_agency_ids)));
  const sectors = new Set(targets.map(({ sector_id }) => sector_id));
  const carried = tasks.filter(({ note }) => note !== null).length;
  const madeUp = targets.some(({ has_illustrative, baseline }) => has_illustrative && baseline !== null);
  const unitOf = (row: PlanTarget) =>
    row.basis === "growth" ? "%" : row.basis === "points" && row.is_percent ? say.words.common.points : unitLabel(row.unit, say.locale);
  const resultOf = (row: PlanTarget) => {
    const value = row.basis === "growth" ? null : row.baseline;
    if (value === null) return "–";
    return row.has_illustrative ? report.annex.madeUp(figure(say, value)) : figure(say, value);
  };
  const attachedTo = word.attachedTo(isNumbered ? document.number : report.blank);
  const annexesOf = (lists: readonly ListOfPlan[]): Annex[] =>
    lists
      .filter(({ rows }) => rows.length > 0)
      .map(({ name, title, columns: own, rows, notes = [] }) => ({
        ...{ name, title, attachedTo, notes },
        table: { isDense: true, columns: [column(columns.order, 4, "center"), ...own.map((each) => column(...each))], rows },
      }));
  const part = (has: boolean, blocks: Block[]): Block[] => (has ? blocks : []);
  return {
    ...frameOf(say, { set, day: document.issued_on ?? "", number: isNumbered ? document.number : null, issuer: document.issuer }),
    kind: word.kind,
    subject: document.title_vi
      .replace(/^kế hoạch\s+/i, (start) => (say.locale === "vi" ? "" : start))
      .replace(/^./, (first) => first.toUpperCase()),
    mark: madeUp ? report.mark : null,
    body: [
      { kind: "paragraph", text: word.opening(before.join("; "), next) },
      ...part(targets.length > 0, [
        { kind: "heading", level: 1, text: word.targetsHead },
        { kind: "paragraph", text: word.targetsText(number(targets.length), number(sectors.size)) },
      ]),
      ...part(tasks.length > 0, [
        { kind: "heading", level: 1, text: word.tasksHead },
        { kind: "paragraph", text: word.tasksText(number(tasks.length), number(leads.size)) },
        ...part(carried > 0, [{ kind: "paragraph", text: word.carriedText(number(carried), before.join("; ")) }]),
      ]),
      { kind: "heading", level: 1, text: word.organise },
      { kind: "paragraph", text: word.organiseText },
      ...part(reports.length > 0, [{ kind: "paragraph", text: word.reportsText(number(reports.length)) }]),
      { kind: "closing", text: word.closing },
    ],
    annexes: annexesOf([
      {
        ...{ name: word.annex1, title: word.annex1Title(next), notes: madeUp ? [report.annex.madeUpNote] : [] },
        columns: [
          [columns.indicator, 48],
          [columns.unit, 12, "center"],
          [columns.before(now), 12, "right"],
          [columns.plan(next), 14, "right"],
          [columns.lead, 28],
        ],
        rows: bySector(say, names, targets, (row) => [
          nameOf(say, row),
          unitOf(row),
          resultOf(row),
          askedText(say, row),
          agencyNames(names, say, row.agency_id),
        ]),
      },
      {
        ...{ name: word.annex2, title: word.annex2Title(next) },
        columns: [
          [columns.task, 32],
          [columns.leadAndCo, 22],
          [columns.output, 12],
          [columns.dueAndRecipient, 18],
          [columns.note, 32],
        ],
        rows: bySector(say, names, tasks, (row) => [
          (say.locale === "en" ? row.title_en : null) ?? row.title_vi,
          joined(
            agencyNames(names, say, row.lead_agency_ids),
            row.co_agency_ids === null ? "" : word.with(agencyNames(names, say, row.co_agency_ids)),
          ),
          row.output_vi ?? "",
          joined(
            row.due_as_written ?? (dueText(say, row.due) || say.plan.noDue),
            row.recipient === null ? "" : word.to(idsOf(row.recipient).join(", ")),
          ),
          shortHistory(row.note ?? "", before),
        ]),
      },
      {
        ...{ name: word.annex3, title: word.annex3Title(next) },
        columns: [
          [columns.report, 42],
          [columns.who, 26],
          [columns.recipient, 26],
          [columns.often, 10],
          [columns.due, 14],
        ],
        rows: numbered(reports, (row) => [
          (say.locale === "en" ? row.what_en : null) ?? row.what_vi,
          agencyNames(names, say, row.who),
          idsOf(row.to_whom).join(", "),
          calendarWords(say.locale).rhythms[row.how_often] ?? row.how_often,
          dueText(say, row.due),
        ]),
      },
    ]),
  };
}
