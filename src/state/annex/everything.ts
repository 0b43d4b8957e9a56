import type { ChartTable } from "../../charts/spec.ts";
import type { Question } from "../../db/questions.ts";
import { type Answer, rowsOf } from "../../model/answer.ts";
import { lastDayOf } from "../../model/period.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import { unitLabel } from "../../model/quantity.ts";
import type { TableName } from "../../model/tables.ts";
import { cleaned } from "../../model/unit.ts";
import type { annex } from "../../model/words/vi/annex.ts";
import { nameOf, type Say } from "../screens/indicatorFigures.ts";
import { columnName } from "../screens/rowText.ts";
import { type Score, sourceOf } from "../screens/scored.ts";

export const everythingQuestions = {
  everyScore: { name: "everyScore", params: {} },
  indicators: { name: "indicators", params: {} },
  sectors: { name: "sectors", params: {} },
  agencies: { name: "agencies", params: {} },
  areas: { name: "areas", params: {} },
} as const satisfies Record<string, Question>;

type Names = Record<"indicator" | "sector" | "agency" | "area", ReadonlyMap<string, string>>;

interface Column {
  key: string;
  label: string;
  of(row: Score): string | number | null;
}

/** Without the dust of binary fractions; a ratio as a percentage. */
const figure = (value: number | null): number | null => (value === null ? null : cleaned(value));
const percent = (ratio: number | null): number | null => (ratio === null ? null : cleaned(Number((ratio * 100).toPrecision(12))));

function columnsOf(say: Say, words: typeof annex, names: Names): Column[] {
  const { common, tables } = say.words;
  const text = words.everything;
  const stored = (table: TableName, key: string, of: Column["of"]): Column => ({ key, label: columnName(say, table, key), of });
  const own = (key: keyof typeof text & string, of: Column["of"]): Column => ({ key, label: String(text[key]), of });
  const option = (kind: string, value: string | null) => (value === null ? null : (tables.options[kind]?.[value] ?? value));
  const day = (iso: string | null) => (iso === null ? null : say.print.day(iso));
  const flag = (value: boolean | null) => (value === null ? null : value ? tables.yes : tables.no);
  const about = (table: "plan" | "actual", label: string) => `${table === "plan" ? common.plan : common.actual}: ${label}`;
  return [
    own("period", (row) => periodLabel(row.period, say.locale)),
    { key: "sector", label: common.sector, of: (row) => names.sector.get(row.sector_id) ?? row.sector_id },
    { key: "indicator", label: common.indicator, of: (row) => nameOf(say, row) },
    own("part_of", (row) => (row.part_of === null ? null : (names.indicator.get(row.part_of) ?? row.part_of))),
    { key: "unit", label: common.unit, of: (row) => unitLabel(row.unit, say.locale) },
    stored("targets", "area_id", (row) => names.area.get(row.area_id) ?? row.area_id),
    stored("indicators", "agency_id", (row) => (row.agency_id === null ? null : (names.agency.get(row.agency_id) ?? row.agency_id))),
    stored("indicators", "direction", (row) => option("direction", row.direction)),
    stored("indicators", "accumulation", (row) => option("accumulation", row.accumulation)),
    own("is_main", (row) => flag(row.target_id === null ? null : row.is_main)),
    stored("targets", "tier", (row) => option("tier", row.tier)),
    stored("targets", "assigned_by", (row) => row.assigned_by),
    stored("targets", "version", (row) => row.version),
    stored("targets", "basis", (row) => option("basis", row.basis)),
    stored("targets", "bound", (row) => (row.bound === "all" ? (tables.options.parts?.all ?? null) : option("bound", row.bound))),
    stored("targets", "low", (row) => row.low),
    stored("targets", "high", (row) => row.high),
    stored("targets", "tolerance", (row) => row.tolerance),
    stored("targets", "denominator", (row) => row.denominator),
    stored("targets", "baseline", (row) => figure(row.baseline)),
    { key: "document", label: about("plan", text.document), of: (row) => row.document_number },
    { key: "section", label: columnName(say, "targets", "section"), of: (row) => row.section },
    { key: "as_written", label: about("plan", columnName(say, "targets", "as_written")), of: (row) => row.as_written },
    { key: "target_note", label: about("plan", columnName(say, "targets", "note")), of: (row) => row.target_note },
    own("figures_to", (row) => day(lastDayOf({ end: row.cutoff }))),
    { key: "actual", label: common.actual, of: (row) => figure(row.actual) },
    own("actual_grade", (row) => (row.actual_grade === null ? null : (common.grades[row.actual_grade] ?? row.actual_grade))),
    {
      key: "actual_source",
      label: about("actual", columnName(say, "actuals", "source")),
      of: (row) => (row.actual === null ? null : sourceOf(say, row)),
    },
    { key: "actual_source_url", label: columnName(say, "actuals", "source_url"), of: (row) => row.actual_source_url },
    { key: "actual_published_on", label: columnName(say, "actuals", "published_on"), of: (row) => day(row.actual_published_on) },
    { key: "actual_as_written", label: about("actual", columnName(say, "actuals", "as_written")), of: (row) => row.actual_as_written },
    { key: "actual_note", label: about("actual", columnName(say, "actuals", "note")), of: (row) => row.actual_note },
    own("previous", (row) => figure(row.previous)),
    own("previous_year", (row) => figure(row.previous_year)),
    own("compared", (row) => figure(row.compared)),
    own("goal", (row) => figure(row.goal)),
    own("gap", (row) => figure(row.gap)),
    own("gap_unit", (row) =>
      row.gap_unit === "điểm %" ? common.points : row.gap_unit === null ? null : unitLabel(row.gap_unit, say.locale),
    ),
    own("attainment", (row) => percent(row.attainment)),
    own("attainment_kind", (row) => (row.attainment === null ? null : (text.attainment_kinds[row.attainment_kind ?? ""] ?? null))),
    own("change", (row) => percent(row.change)),
    own("change_points", (row) => figure(row.change_points)),
    own("share", (row) => figure(row.share)),
    own("expected", (row) => figure(row.expected)),
    own("pace", (row) => figure(row.pace)),
    own("forecast", (row) => figure(row.forecast)),
    own("required_rate", (row) => figure(row.required_rate)),
    own("status", (row) => common.statuses[row.status]),
    own("computed_status", (row) => common.statuses[row.computed_status]),
    own("override_by", (row) => row.override_by),
    own("override_reason", (row) => row.override_reason),
    own("illustrative", (row) => flag(row.has_illustrative)),
    { key: "indicator_id", label: "indicator_id", of: (row) => row.indicator_id },
    { key: "target_id", label: "target_id", of: (row) => row.target_id },
  ];
}

const namesIn = (say: Say, answer: Answer, key: string): ReadonlyMap<string, string> =>
  new Map(
    rowsOf<{ name_vi: string; name_en: string | null } & Record<string, string>>(answer).map((row) => [row[key] ?? "", nameOf(say, row)]),
  );

export interface Everything {
  columns: ChartTable["columns"];
  /** Pieces of so many rows each: a page that makes them one by one is never held up. */
  pieces: Iterable<ChartTable["rows"]>;
  /** Made-up figures are among them. */
  illustrative: boolean;
}

const rowsAPiece = 250;

/** Every target of every period with all that is computed of it and where it comes from. Figures are unrounded, percentages as such. */
export function everythingOf(answers: Record<keyof typeof everythingQuestions, Answer>, say: Say, words: typeof annex): Everything {
  const rows = rowsOf<Score>(answers.everyScore);
  const columns = columnsOf(say, words, {
    indicator: namesIn(say, answers.indicators, "indicator_id"),
    sector: namesIn(say, answers.sectors, "sector_id"),
    agency: namesIn(say, answers.agencies, "agency_id"),
    area: namesIn(say, answers.areas, "area_id"),
  });
  function* pieces() {
    for (let at = 0; at < rows.length; at += rowsAPiece)
      yield rows.slice(at, at + rowsAPiece).map((row) => Object.fromEntries(columns.map(({ key, of }) => [key, of(row)])));
  }
  return {
    columns: columns.map(({ key, label }) => ({ key, label, align: "left" as const })),
    pieces: pieces(),
    illustrative: rows.some((row) => row.has_illustrative),
  };
}
