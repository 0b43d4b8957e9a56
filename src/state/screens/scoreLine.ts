import type { BulletSpec } from "../../charts/bullet.ts";
import { type SparkSpec, spark } from "../../charts/spark.ts";
import { unitLabel } from "../../model/quantity.ts";
import type { Status } from "../../model/status.ts";
import type { YearRow } from "./attention.ts";
import { bulletSpecOf, hasScale } from "./headlineBullets.ts";
import { figure, nameOf, type Say } from "./indicatorFigures.ts";
import type { PartCheckRow } from "./indicatorRows.ts";
import { planInWords } from "./planFigure.ts";
import type { Provenance } from "./provenance.ts";
import { actualCell, againstPlan, type Cell, changeCell, paceCell, planCell, previousCell, type Toned } from "./scorecardCells.ts";
import { inSentence, keyOf, type OptionRow, type Score } from "./scored.ts";

/** What names a line. main: an indicator; member: a part of a group that must be met as a whole; second: a further target of the row above. */
export interface LineHead {
  key: string;
  kind: "main" | "member" | "second";
  order: string;
  /** "Trong đó:" before the first part of a total. */
  prefix: string | null;
  isPart: boolean;
  name: string;
  notes: string[];
  warnings: string[];
  illustrative: boolean;
  unit: string;
}

export interface ScoreLine extends LineHead {
  indicator_id: string;
  area_id: string;
  /** The whole name, where the line leaves out what its total already says. */
  fullName: string;
  /** Figures of one kind of unit have their commas under each other. */
  alignedWith: string;
  previous: Cell;
  plan: Cell;
  /** As the document has it. */
  asWritten: string | null;
  actual: Cell;
  bullet: BulletSpec | null;
  bulletLabel: string;
  against: Toned;
  pace: Toned;
  change: string;
  spark: SparkSpec | null;
  sparkLabel: string;
  status: Status;
  overridden: boolean;
  statusWord: string;
  /** The computed verdict, where a person's differs. */
  computed: string | null;
  /** Who judged so, and why. */
  judgedBy: string | null;
}

/** What names of lines are made from. */
export interface HeadContext {
  say: Say;
  options: readonly OptionRow[];
  checks: readonly PartCheckRow[];
  mainArea: string | null;
}

export interface LineContext extends HeadContext {
  years: readonly YearRow[];
  /** ISO days of the starts of the plan years, for one x axis in all rows. */
  yearStarts: readonly string[];
  provenance: Provenance;
  nearCut: number;
}

const secondLabel = ({ words }: Say, main: Score, second: Score): string => {
  const { sector, common } = words;
  const parts = [
    second.tier !== main.tier && second.tier !== null && common.tiers[second.tier],
    second.assigned_by !== main.assigned_by && second.assigned_by,
    second.basis !== main.basis && second.basis !== null && sector.second[second.basis],
    second.version !== null && main.version !== null && second.version < main.version && sector.second.earlier(second.version),
  ].filter((part): part is string => typeof part === "string");
  return parts.length > 0 ? parts.join(", ") : (second.document_number ?? common.planShort);
};

function warningsOf(say: Say, row: Score, checks: readonly PartCheckRow[]): string[] {
  const check = checks.find((each) => keyOf(each) === keyOf(row));
  if (check === undefined) return [];
  const { partsDiffer } = say.words.sector;
  const differ = (sum: number | null, total: number | null) =>
    sum !== null && total !== null && Math.abs(sum - total) > 1e-6 * Math.max(1, Math.abs(total));
  return [
    ...(differ(check.parts_target, check.total_target)
      ? [partsDiffer.plan(figure(say, check.parts_target as number), figure(say, check.total_target as number))]
      : []),
    ...(differ(check.parts_actual, check.total_actual)
      ? [partsDiffer.actual(figure(say, check.parts_actual as number), figure(say, check.total_actual as number))]
      : []),
  ];
}

/** A row with what stands round it. */
export interface Place {
  kind: LineHead["kind"];
  main: Score;
  members: Score[];
  seconds: Score[];
  order: string;
  isPart: boolean;
  prefix: string | null;
  partName: string | null;
}

export function lineHead(row: Score, { kind, main, seconds, order, isPart, prefix, partName }: Place, context: HeadContext): LineHead {
  const { say, options, checks, mainArea } = context;
  const { common } = say.words;
  const isSecond = kind === "second";
  const area = row.area_id === mainArea ? undefined : options.find((option) => option.kind === "area" && option.id === row.area_id);
  const tier =
    !isSecond && row.tier !== null && (row.tier === "legal" || seconds.some((second) => second.tier !== row.tier))
      ? [common.tiers[row.tier] ?? row.tier]
      : [];
  return {
    key: `${keyOf(row)} ${row.target_id}`,
    kind,
    order,
    prefix,
    isPart,
    name: isSecond ? secondLabel(say, main, row) : (partName ?? nameOf(say, row)),
    notes: isSecond ? [] : [...tier, ...(area ? [nameOf(say, area)] : [])],
    warnings: kind === "main" ? warningsOf(say, row, checks) : [],
    illustrative: !isSecond && row.has_illustrative,
    unit: isSecond ? "" : unitLabel(row.unit ?? "", say.locale),
  };
}

export function lineOf(row: Score, place: Place, context: LineContext): ScoreLine {
  const { say, provenance } = context;
  const { kind, main, members, seconds } = place;
  const { common, sector } = say.words;
  const isSecond = kind === "second";
  const name = nameOf(say, row);
  const text = { ...provenance, title: name, subtitle: "", unit: row.unit };
  const drawn = !isSecond && hasScale(row);
  const history = isSecond ? [] : context.years.filter((year) => keyOf(year) === keyOf(row));
  const actual = isSecond ? { sign: "", text: "", pad: "", after: "", isFigure: false } : actualCell(say, row, members);
  return {
    ...lineHead(row, place, context),
    indicator_id: row.indicator_id,
    area_id: row.area_id,
    fullName: name,
    alignedWith: main.is_percent ? "%" : (main.unit ?? ""),
    previous: isSecond ? actual : previousCell(say, row),
    plan: planCell(say, row, members),
    asWritten: row.as_written,
    actual,
    bullet: drawn ? bulletSpecOf(say, row, seconds, text, context.nearCut) : null,
    bulletLabel: sector.bullet(name, actual.text, planInWords(say, row)),
    against: againstPlan(say, row),
    pace: paceCell(say, row),
    change: isSecond ? "" : changeCell(say, row),
    spark: history.filter((year) => year.actual !== null || year.goal !== null).length > 1 ? sparkOf(context, row, history, text) : null,
    sparkLabel: sector.spark(name),
    status: row.status,
    overridden: row.override_status !== null,
    statusWord: common.statuses[row.status],
    computed:
      row.override_status !== null && row.override_status !== row.computed_status
        ? sector.computed(inSentence(common.statuses[row.computed_status]))
        : null,
    judgedBy:
      row.override_status === null
        ? null
        : [row.override_by === null ? sector.decidedBy : sector.decided(row.override_by), row.override_reason].filter(Boolean).join(": "),
  };
}

function sparkOf(
  { say, yearStarts }: LineContext,
  row: Score,
  history: readonly YearRow[],
  text: Parameters<typeof spark>[0]["text"],
): SparkSpec {
  const { common, sector } = say.words;
  return spark({
    rows: history,
    years: yearStarts,
    chosen: row.period_start,
    text,
    print: say.print,
    words: { period: sector.columns.trend, plan: common.plan, actual: common.actual, nothing: common.noFigure },
  });
}
