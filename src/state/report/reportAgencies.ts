import type { OfficeRow } from "../../export/docx/officeDocument.ts";
import { nameOf } from "../screens/indicatorFigures.ts";
import { isJudged, isReached, isShort, type Score } from "../screens/scored.ts";
import type { ReportBlock, ReportGround } from "./report.ts";
import { reportWords } from "./reportWords.ts";

const countsOf = (rows: readonly Score[]) => {
  const [reached, short, waiting] = [
    rows.filter((row) => isJudged(row) && isReached(row)).length,
    rows.filter(isShort).length,
    rows.filter(({ status }) => status === "no_data").length,
  ];
  return [rows.length, reached, short, waiting, rows.length - reached - short - waiting];
};

/** Part III: of each agency how many of its indicators are reached, short of it, or without figures; counts, never a mean. */
export function agencyPart({ say, counted, options }: ReportGround): ReportBlock[] {
  const text = reportWords[say.locale];
  const { agencyColumns: columns } = text;
  const led = options
    .filter(({ kind }) => kind === "agency")
    .map((agency) => ({ name: nameOf(say, agency), rows: counted.filter((row) => row.agency_id === agency.id) }))
    .filter(({ rows }) => rows.length > 0);
  if (led.length === 0) return [{ kind: "paragraph", text: text.noAgencies }];
  const ledBy = new Set(led.flatMap(({ rows }) => rows));
  const others = counted.filter((row) => !ledBy.has(row));
  const all = others.length > 0 ? [...led, { name: say.words.sector.noAgency, rows: others }] : led;
  const behind = led.filter(({ rows }) => rows.some((row) => isShort(row) || row.status === "no_data")).length;
  const rowOf = (order: string, name: string, rows: readonly Score[], kind: OfficeRow["kind"] = "row"): OfficeRow => ({
    kind,
    cells: [order, name, ...countsOf(rows).map((n) => say.print.number(n, 0))],
  });
  return [
    { kind: "paragraph", text: text.agencyLead(led.length, behind) },
    {
      kind: "table",
      title: text.agencyTable,
      caption: "",
      table: {
        columns: [
          { label: columns.order, share: 6, align: "center" },
          { label: columns.agency, share: 38, align: "left" },
          ...[columns.all, columns.reached, columns.short, columns.waiting, columns.other].map(
            (label) => ({ label, share: 11.2, align: "right" }) as const,
          ),
        ],
        rows: [...all.map(({ name, rows }, at) => rowOf(String(at + 1), name, rows)), rowOf("", text.total, counted, "total")],
      },
    },
  ];
}
