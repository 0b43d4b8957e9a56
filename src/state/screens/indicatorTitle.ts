import { statuses } from "../../model/status.ts";
import {
  actualText,
  covered,
  distance,
  gapText,
  inPeriod,
  percent,
  planText,
  quantity,
  type Say,
  short,
  shortNameOf,
  signedPercent,
  withUnit,
} from "./indicatorFigures.ts";
import { reasonOf } from "./indicatorReasons.ts";
import type { IndicatorScore } from "./indicatorRows.ts";

/** As long as one line of the title is. */
export const titleLimit = 90;

/** What a line holds at 1280 px; longer titles stand on two. */
const lineLength = 82;

/** The first that fits on one line, else the first within the limit, else the last resort. */
const fitting = (candidates: readonly string[], last: string): string =>
  candidates.find((text) => text.length <= lineLength) ?? candidates.find((text) => text.length <= titleLimit) ?? last;

/** The name without what a title can do without: "Tốc độ tăng GDP" is "GDP". */
function briefly(say: Say, name: string): string {
  const brief = say.words.overview.brief(name);
  return brief.charAt(0).toUpperCase() + brief.slice(1);
}

const joined = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join("; ");

/** The miss that was the worst, of those counted in the commonest unit; quantities by their share of the target. */
function worst(rows: readonly IndicatorScore[]): IndicatorScore | null {
  const missed = rows.filter((row) => row.gap !== null && row.gap !== 0 && !row.is_met && row.override_status === null);
  const units = missed.map((row) => row.gap_unit);
  const commonest = [...new Set(units)].sort((a, b) => units.filter((u) => u === b).length - units.filter((u) => u === a).length)[0];
  const size = (row: IndicatorScore) => Math.abs(row.nature === "quantity" ? (row.gap_ratio ?? row.gap ?? 0) : (row.gap ?? 0));
  return missed.filter((row) => row.gap_unit === commonest).sort((a, b) => size(b) - size(a))[0] ?? null;
}

function worstText(say: Say, rows: readonly IndicatorScore[]): string | null {
  const row = worst(rows);
  if (row === null || row.gap === null) return null;
  const { title } = say.words.indicator;
  const unit = row.gap_unit ?? row.unit;
  const period = inPeriod(say, row.period);
  if (row.bound === "within") return title.outside({ period, gap: gapText(say, row.gap, unit) });
  return row.gap > 0
    ? title.excess({ period, gap: distance(say, row.gap, unit) })
    : title.shortfall({ period, gap: distance(say, row.gap, unit) });
}

const judgedOf = (rows: readonly IndicatorScore[]): IndicatorScore[] =>
  rows.filter((row) => row.is_main && row.target_id !== null && row.is_final && statuses[row.status].judged);

/** What the years say together: "GDP đạt và vượt kế hoạch 8/15 năm; hụt sâu nhất năm 2020, kém 3,89 điểm %". */
export function titleOverYears(
  say: Say,
  rows: readonly IndicatorScore[],
  chosen: IndicatorScore,
  parts: readonly IndicatorScore[],
): string {
  const judged = judgedOf(rows);
  if (judged.length < 2) return titleOfPeriod(say, judged[0] ?? chosen, parts);
  const counts = { reached: judged.filter((row) => statuses[row.status].reached).length, judged: judged.length };
  const name = shortNameOf(say, chosen);
  const [first, brief] = [name, briefly(say, name)].map((shown) => say.words.indicator.title.reached({ name: shown, ...counts })) as [
    string,
    string,
  ];
  const second = worstText(say, judged);
  return fitting([joined([first, second]), joined([brief, second])], first);
}

/** Of a period without target or figure: the years together, where they say something, else that nothing was set. */
export function titleElsewhere(say: Say, rows: readonly IndicatorScore[], shown: IndicatorScore, period: string): string {
  const judged = judgedOf(rows);
  return judged.length < 2
    ? say.words.indicator.title.notAssigned({ name: shortNameOf(say, shown), period: inPeriod(say, period) })
    : titleOverYears(say, rows, shown, []);
}

/** What one period says that is over, or has nothing to say yet. */
export function titleOfPeriod(say: Say, row: IndicatorScore, parts: readonly IndicatorScore[]): string {
  const { title } = say.words.indicator;
  const name = shortNameOf(say, row);
  const period = inPeriod(say, row.period);
  const said = { name, period, span: covered(say, row), plan: planText(say, row), actual: actualText(say, row) };
  if (row.status === "no_target") return title.noTarget(said);
  if (row.bound === "all" && statuses[row.status].judged)
    return title.group({
      ...said,
      met: parts.filter((part) => statuses[part.status].reached).length,
      parts: parts.length,
      isOver: row.is_final,
    });
  if (row.status === "no_direction") return title.noDirection(said);
  if (row.status === "not_applicable") return title.notApplicable(said);
  if (row.actual === null) {
    const why = reasonOf(say, row);
    const bare = { ...said, plan: "" };
    if (row.status === "not_due") return fitting([title.notDue(said)], title.notDue(bare));
    return row.reason === null || row.reason === "no_figure" || why === null
      ? fitting([title.noFigure(said)], title.noFigure(bare))
      : title.missing({ ...said, why });
  }
  if (row.is_final) return fitting([title.one({ ...said, status: row.status })], title.one({ ...said, status: row.status, plan: "" }));
  return titleUnderWay(say, row);
}

/** What a period under way says: "Thu ngân sách 9 tháng đạt 69,5% kế hoạch, chậm 5,5 điểm % so với tiến độ". */
export function titleUnderWay(say: Say, row: IndicatorScore): string {
  const { title } = say.words.indicator;
  if (row.actual === null || row.target_id === null || row.status === "no_direction")
    return titleOfPeriod(say, { ...row, is_final: true }, []);
  const said = {
    name: shortNameOf(say, row),
    span: covered(say, row),
    plan: planText(say, row),
    actual: quantity(say, row.actual, row.unit),
  };
  if (row.basis === "growth" && row.compared !== null)
    return title.growth({ ...said, rate: row.compared === 0 ? null : signedPercent(say, row.compared / 100) });
  if (row.is_ceiling && row.expected !== null)
    return title.ceiling({ ...said, allowed: withUnit(say, short(say, row.expected), row.unit) });
  if (
    row.attainment === null ||
    row.attainment_kind !== "of_target" ||
    row.nature !== "quantity" ||
    row.basis !== "level" ||
    row.accumulation !== "sum"
  )
    return title.now(said);
  const [first, brief] = [said.name, briefly(say, said.name)].map((name) =>
    title.pace({ ...said, name, percent: percent(say, row.attainment ?? 0) }),
  ) as [string, string];
  const clause = paceClause(say, row);
  return fitting([`${first}, ${clause}`, `${brief}, ${clause}`], first);
}

/** How far the share that is done lies from the share that is due, in points of the plan. */
export function paceClause(say: Say, row: IndicatorScore): string {
  const { title } = say.words.indicator;
  if (row.share === null || row.attainment === null) return title.noPace;
  const apart = (row.attainment - row.share) * 100;
  if (row.status === "on_pace" && Math.abs(apart) < 0.5) return title.onPace;
  const points = `${say.print.number(Math.abs(apart), 1, 1)}\u00a0${say.words.common.points}`;
  return apart < 0 ? title.slower(points) : title.faster(points);
}

/** The forecast as the picture's title: "Theo đà này cả năm được 854 tỷ đồng, thiếu 67 tỷ đồng". Null without a forecast. */
export function forecastTitle(say: Say, row: IndicatorScore): string | null {
  const { chart } = say.words.indicator;
  if (row.forecast === null) return null;
  const places = Math.abs(row.forecast) >= 100 ? 0 : 1;
  const amount = (value: number) => withUnit(say, say.print.number(value, places), row.unit);
  const first = (row.forecast_typed ? chart.typed : chart.forecast)(amount(row.forecast), row.is_ceiling === true);
  if (row.goal === null) return first;
  const apart = row.forecast - row.goal;
  const size = amount(Math.abs(apart));
  if (say.print.number(Math.abs(apart), places) === "0") return `${first}, ${chart.even}`;
  const second = row.is_ceiling ? (apart > 0 ? chart.overCeiling : chart.underCeiling)(size) : (apart < 0 ? chart.lacks : chart.over)(size);
  return `${first}, ${second}`;
}
