import type { OfficeColumn, OfficeRow, OfficeTable } from "../../export/docx/officeDocument.ts";
import type { Cell } from "../screens/scorecardCells.ts";
import { keyOf, type Score } from "../screens/scored.ts";
import type { ScoreLine } from "../screens/scoreLine.ts";
import type { SectorScreen } from "../screens/sector.ts";
import type { ReportGround } from "./report.ts";
import { reportWords } from "./reportWords.ts";

export interface ReportAnnex {
  title: string;
  table: OfficeTable;
  notes: string[];
}

const textOf = ({ sign, text, after }: Cell): string => `${sign}${text}${after}`;

type Column = OfficeColumn & { of(line: ScoreLine, row: Score | undefined): string };

/** The share of the column of units, so that none of their words is broken. */
const unitShare = (lines: readonly ScoreLine[]): number =>
  Math.max(10.5, ...lines.flatMap(({ unit }) => unit.split(" ").map((word) => word.length + 0.8)));

function columnsOf({ say, scope }: ReportGround, { inYear, hasPrevious, heads, groups }: SectorScreen): Column[] {
  const { annex } = reportWords[say.locale];
  const { columns } = say.words.sector;
  const before = String(Number(scope.year) - 1);
  /** The figure as it is, with the mark of what it is. */
  const actualOf = (line: ScoreLine, row: Score | undefined): string => {
    const figure = textOf(line.actual);
    if (!line.actual.isFigure || line.kind === "second") return figure;
    const graded = row?.actual_grade === "estimate" ? annex.estimate(figure) : figure;
    return line.illustrative ? annex.madeUp(graded) : graded;
  };
  const all: (Column | false)[] = [
    { label: columns.order, share: 5.5, align: "center", of: ({ order }) => order },
    {
      label: columns.indicator,
      share: 34.5,
      align: "left",
      of: ({ name, prefix, notes }) => [prefix, name, notes.length > 0 && `(${notes.join("; ")})`].filter(Boolean).join(" "),
    },
    { label: columns.unit, share: unitShare(groups.flatMap(({ lines }) => lines)), align: "center", of: ({ unit }) => unit },
    hasPrevious && {
      label: inYear ? annex.samePeriod : annex.previous(before),
      share: 10,
      align: "right",
      of: ({ previous }) => textOf(previous),
    },
    { label: annex.plan(scope.year), share: 11, align: "right", of: ({ plan }) => textOf(plan) },
    { label: annex.actual(heads.actual.second), share: 12, align: "right", of: actualOf },
    { label: inYear ? annex.percent : annex.against, share: 9, align: "right", of: ({ against }) => against.text },
    inYear && { label: columns.pace, share: 6.5, align: "right", of: ({ pace }) => pace.text },
    { label: inYear ? annex.changeSame : annex.change(before), share: 9.5, align: "right", of: ({ change }) => change },
    {
      label: columns.verdict,
      share: 11,
      align: "left",
      of: ({ kind, statusWord, computed }) =>
        kind === "second" ? "" : [statusWord, computed && `(${computed})`].filter(Boolean).join(" "),
    },
  ];
  return all.filter((column) => column !== false);
}

/** The table of all indicators in the form of annexes: roman sections, totals with their parts, units in a column of their own. */
export function reportAnnex(ground: ReportGround, screen: SectorScreen): ReportAnnex {
  const { say, rows, scope } = ground;
  const { annex } = reportWords[say.locale];
  const columns = columnsOf(ground, screen);
  const rowOf = (line: ScoreLine) => rows.find((row) => `${keyOf(row)} ${row.target_id}` === line.key);
  const lines = screen.groups.flatMap((group) => group.lines);
  const hasMadeUp = lines.some(({ illustrative }) => illustrative);
  return {
    title: annex.title(scope.subject),
    table: {
      columns: columns.map(({ label, share, align }) => ({ label, share, align })),
      rows: screen.groups.flatMap((group): OfficeRow[] => [
        { kind: "group", cells: [group.order, `${group.name ?? ""} (${group.tally})`.replace(" ()", "")] },
        ...group.lines.map(
          (line): OfficeRow => ({
            kind: line.isPart || line.kind !== "main" ? "part" : "row",
            cells: columns.map((column) => column.of(line, rowOf(line))),
          }),
        ),
      ]),
    },
    notes: [
      ...(hasMadeUp ? [annex.madeUpNote] : []),
      ...(lines.some(({ against, change }) => `${against.text}${change}`.includes(say.words.common.pointsShort)) ? [annex.pointsNote] : []),
      ...(screen.inYear ? [annex.paceNote] : []),
    ],
  };
}
