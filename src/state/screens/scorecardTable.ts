import { type ChartTable, left, right, type TableColumn } from "../../charts/spec.ts";
import type { Say } from "./indicatorFigures.ts";
import type { Cell } from "./scorecardCells.ts";
import type { ScoreLine } from "./scoreLine.ts";
import type { ColumnHead, SectorScreen } from "./sector.ts";

const headOf = (head: ColumnHead): string => [head.label, head.second].filter(Boolean).join(" ");
const textOf = ({ sign, text, after }: Cell): string => `${sign}${text}${after}`;

type Named = TableColumn & { of(line: ScoreLine, group: string): string };

/** The scorecard as it is displayed, one row a line; bars and trends stay on the screen, and the sector stands in a column of its own. */
export function scorecardTable({ words }: Say, { heads, inYear, hasPrevious, groups }: SectorScreen): ChartTable {
  const { columns, illustrative } = words.sector;
  const { sectorColumn, notesColumn } = words.exporting;
  const all: (Named | false)[] = [
    groups.some(({ name }) => name !== null) && { ...left("sector", sectorColumn), of: (_, group) => group },
    { ...left("order", columns.order), of: ({ order }) => order },
    { ...left("indicator", columns.indicator), of: ({ name, prefix }) => [prefix, name].filter(Boolean).join(" ") },
    { ...left("unit", columns.unit), of: ({ unit }) => unit },
    hasPrevious && { ...right("previous", headOf(heads.previous)), of: ({ previous }) => textOf(previous) },
    { ...right("plan", headOf(heads.plan)), of: ({ plan }) => textOf(plan) },
    { ...right("actual", headOf(heads.actual)), of: ({ actual }) => textOf(actual) },
    { ...right("against", headOf(heads.against)), of: ({ against }) => against.text },
    inYear && { ...right("pace", columns.pace), of: ({ pace }) => pace.text },
    { ...right("change", headOf(heads.change)), of: ({ change }) => change },
    { ...left("verdict", columns.verdict), of: ({ kind, statusWord }) => (kind === "second" ? "" : statusWord) },
    {
      ...left("notes", notesColumn),
      of: ({ illustrative: madeUp, notes, warnings, computed }) =>
        [madeUp && illustrative, ...notes, ...warnings, computed].filter(Boolean).join(" · "),
    },
  ];
  const shown = all.filter((column) => column !== false);
  const rows = groups.flatMap((group) =>
    group.lines.map((line) => Object.fromEntries(shown.map((column) => [column.key, column.of(line, group.name ?? "")]))),
  );
  return { columns: shown.map(({ key, label, align }) => ({ key, label, align })), rows };
}
