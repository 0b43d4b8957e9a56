import type { Block, OfficeColumn, OfficeDocument, OfficeRow } from "../../export/docx/officeDocument.ts";
import { frameOf } from "../office/frame.ts";
import { reportWords } from "../report/reportWords.ts";
import type { PeriodRow } from "../screens/filters.ts";
import { inPeriod } from "../screens/indicatorFigures.ts";
import type { Adjustment, Adjustments } from "./adjustments.ts";
import { type Counted, type ReviewSay, shapes, type TargetLine, type TaskLineOfReview, taskGroups, type YearEnd } from "./yearEnd.ts";

type Align = OfficeColumn["align"];
const column = (label: string, share: number, align: Align = "left"): OfficeColumn => ({ label, share, align });

function numbered(head: string, columns: OfficeColumn[], rows: readonly string[][]): Block {
  return {
    kind: "table",
    table: {
      columns: [column(head, 6, "center"), ...columns],
      rows: rows.map((cells, at): OfficeRow => ({ kind: "row", cells: [String(at + 1), ...cells] })),
    },
  };
}

function targetTable(say: ReviewSay, lines: readonly TargetLine[], hasCause: boolean): Block {
  const { columns, noCause, word } = say.review;
  const made = reportWords[say.locale].annex.madeUp;
  return numbered(
    word.order,
    [
      column(columns.indicator, 32),
      column(columns.plan, 17),
      column(columns.actual, 17),
      column(columns.verdict, 12),
      ...(hasCause ? [column(columns.cause, 22)] : [column(columns.lead, 22)]),
    ],
    lines.map((line) => [
      line.name,
      line.plan,
      line.illustrative ? made(line.actual) : line.actual,
      line.statusWord,
      hasCause ? (line.cause ?? noCause) : line.lead,
    ]),
  );
}

function taskTable(say: ReviewSay, lines: readonly TaskLineOfReview[], hasCause: boolean): Block {
  const { columns, noCause, noReport, word } = say.review;
  return numbered(
    word.order,
    [
      column(columns.task, 34),
      column(columns.lead, 19),
      column(columns.due, 17),
      column(hasCause ? columns.state : columns.doneOn, 14),
      ...(hasCause ? [column(columns.cause, 20)] : []),
    ],
    lines.map((line) => [
      line.name,
      line.lead,
      line.due,
      hasCause ? [line.statusWord, line.isTold || line.status !== "overdue" ? line.days : ""].filter(Boolean).join(" ") : line.doneOn,
      ...(hasCause ? [line.cause ?? (line.isTold ? noCause : noReport)] : []),
    ]),
  );
}

function countTable(say: ReviewSay, review: YearEnd, head: string, rows: readonly Counted[], total: Counted | null): Block {
  const { review: text, print } = say;
  const words = review.isPaced ? text.pacedShapes : text.shapes;
  const shown = shapes.filter((shape) => review.total.targets[shape] > 0);
  const groups = taskGroups.filter((group) => review.total.tasks[group] > 0);
  const cells = ({ name, targets, tasks }: Counted) => [
    name,
    ...[...shown.map((shape) => targets[shape]), ...groups.map((group) => tasks[group])].map((n) => (n === 0 ? "–" : print.number(n, 0))),
  ];
  const share = 62 / Math.max(1, shown.length + groups.length);
  return {
    kind: "table",
    table: {
      columns: [
        column(head, 30),
        ...shown.map((shape) => column(`${text.targetHead}: ${words[shape].toLowerCase()}`, share, "right")),
        ...groups.map((group) => column(`${text.taskHead}: ${text.taskGroups[group].toLowerCase()}`, share, "right")),
      ],
      rows: [
        ...rows.map((row): OfficeRow => ({ kind: "row", cells: cells(row) })),
        ...(total === null ? [] : [{ kind: "total", cells: cells(total) } as const]),
      ],
    },
  };
}

/** Both sides of each change, and which decision did it. */
function adjustmentTable(say: ReviewSay, title: string, lines: readonly Adjustment[]): Block[] {
  const { columns, changes } = say.review.adjust;
  if (lines.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: `${title} (${say.print.number(lines.length, 0)})` },
    numbered(
      say.review.word.order,
      [column(columns.what, 26), column(columns.before, 20), column(columns.after, 20), column(columns.by, 28)],
      lines.map(({ name, aside, change, before, after, by }) => [
        `${name} (${[aside, changes[change]].filter(Boolean).join(", ")})`,
        before.join("; "),
        after.join("; "),
        by.join("; "),
      ]),
    ),
  ];
}

/** The review as a paper: what was done, what was not and why (08, annex part 8), counted by sector and agency, and what was
 *  adjusted meanwhile (null: not told). `day`: ISO, of the letterhead. */
export function yearEndPaper(
  say: ReviewSay,
  review: YearEnd,
  adjusted: Adjustments | null,
  period: PeriodRow,
  set: string,
  day: string,
): OfficeDocument {
  const { review: text, print } = say;
  const { word } = text;
  const label = inPeriod(say, period.period);
  const number = (n: number) => print.number(n, 0);
  const has = <T>(lines: readonly T[], title: string, none: string, table: () => Block): Block[] => [
    { kind: "heading", level: 2, text: title },
    lines.length === 0 ? { kind: "paragraph", text: none } : table(),
  ];
  const report = reportWords[say.locale];
  const isMadeUp = review.illustrative;
  const { short, reached, open, done } = review;
  const hasTargets = shapes.some((shape) => review.total.targets[shape] > 0);
  const hasTasks = taskGroups.some((group) => review.total.tasks[group] > 0);
  return {
    ...frameOf(say, { set, day, number: null, issuer: review.issuer }),
    kind: word.kind,
    subject: word.subject(label),
    mark: isMadeUp ? report.mark : null,
    body: [
      { kind: "paragraph", text: word.opening(review.documents.join("; "), review.figuresTo) },
      { kind: "paragraph", text: `${review.title}. ${review.subtitle.replaceAll(" · ", "; ")}.` },
      ...(hasTargets
        ? ([
            { kind: "heading", level: 1, text: word.heads.targets },
            ...has(short, `${word.shortTargets} (${number(short.length)})`, text.noneShort, () => targetTable(say, short, true)),
            ...has(reached, `${word.reachedTargets} (${number(reached.length)})`, text.noneReached, () => targetTable(say, reached, false)),
            ...(isMadeUp ? [{ kind: "note", text: report.annex.madeUpNote } as const] : []),
          ] satisfies Block[])
        : []),
      ...(hasTasks
        ? ([
            { kind: "heading", level: 1, text: word.heads.tasks },
            ...has(done, `${word.doneTasks} (${number(done.length)})`, text.noneDone, () => taskTable(say, done, false)),
            ...has(open, `${word.openTasks} (${number(open.length)})`, text.noneOpen, () => taskTable(say, open, true)),
          ] satisfies Block[])
        : []),
      { kind: "heading", level: 1, text: word.heads.groups },
      { kind: "caption", text: text.bySector },
      countTable(say, review, text.sector, review.bySector, review.total),
      { kind: "caption", text: text.byAgency },
      countTable(say, review, text.agency, review.byAgency, null),
      { kind: "note", text: text.byAgencyNote },
      ...(adjusted === null
        ? []
        : ([
            { kind: "heading", level: 1, text: word.heads.adjusted },
            { kind: "paragraph", text: `${adjusted.title}.` },
            ...adjustmentTable(say, text.adjust.targets, adjusted.targets),
            ...adjustmentTable(say, text.adjust.tasks, adjusted.tasks),
          ] satisfies Block[])),
      { kind: "closing", text: word.closing(label) },
    ],
    annexes: [],
  };
}
