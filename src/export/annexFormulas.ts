import type { Status } from "../model/status.ts";
import type { AnnexScore } from "./annexBook.ts";
import { type Formula, quoted } from "./sheetDraft.ts";

/** The cells that the working of a row reads, as references. `previous`: the same interval a year earlier; `lastYear`: the whole period before. */
export type Refs = Record<
  | "actual"
  | "previous"
  | "lastYear"
  | "plan"
  | "compared"
  | "goal"
  | "high"
  | "baseline"
  | "tolerance"
  | "share"
  | "expected"
  | "attainment"
  | "gap"
  | "pace",
  string
>;

/** The defined name of a status cut. */
export const cutName = (band_id: string): string => `nguong_${band_id.replace(/\./g, "_")}`;

const isNumber = (...refs: string[]): string =>
  refs.length === 1 ? `ISNUMBER(${refs[0]})` : `AND(${refs.map((ref) => `ISNUMBER(${ref})`).join(",")})`;
const when = (condition: string, then: string, otherwise = '""'): string => `IF(${condition},${then},${otherwise})`;
const round = (text: string): string => `ROUND(${text},9)`;
const formula = (text: string, result: number | string | null): Formula => ({ formula: text, result: result ?? "" });

/** It has a figure that can be compared: all but what is done or not, described in words, or made of its parts. */
export const isMeasured = ({ bound, bound_figure }: AnnexScore): boolean =>
  bound !== null && bound !== "all" && bound !== "milestone" && bound !== "qualitative" && bound_figure !== null;

const isRate = ({ unit }: AnnexScore): boolean => /[%‰]/.test(unit);

/** Less than the whole of a sum that is still growing. */
const isUnderway = ({ accumulation, is_final }: AnnexScore): boolean => accumulation === "sum" && !is_final;

const needsBaseline = ({ basis, is_ceiling }: AnnexScore): boolean => basis === "points" || (basis === "level" && is_ceiling === true);

/** What the growth of a target leads to, from last year's figure of the same interval. */
const grown = (ref: Refs): string => `${ref.previous}*(1+${ref.plan}/100)`;

export function baselineOf(row: AnnexScore, ref: Refs): Formula | number | null {
  if (!isMeasured(row) || !needsBaseline(row)) return null;
  return row.baseline_given === true ? row.baseline : formula(when(isNumber(ref.lastYear), ref.lastYear), row.baseline);
}

export function comparedOf(row: AnnexScore, ref: Refs): Formula | null {
  if (!isMeasured(row)) return null;
  if (row.basis === "growth")
    return formula(
      when(isNumber(ref.actual, ref.previous), when(`${ref.previous}>0`, round(`(${ref.actual}/${ref.previous}-1)*100`))),
      row.compared,
    );
  if (row.basis === "points")
    return formula(when(isNumber(ref.actual, ref.baseline), round(`${ref.actual}-${ref.baseline}`)), row.compared);
  return formula(when(isNumber(ref.actual), ref.actual), row.compared);
}

export function goalOf(row: AnnexScore, ref: Refs): Formula | null {
  if (!isMeasured(row)) return null;
  if (row.basis === "growth")
    return formula(when(isNumber(ref.lastYear), when(`${ref.lastYear}>0`, `${ref.lastYear}*(1+${ref.plan}/100)`)), row.goal);
  if (row.basis === "points") return formula(when(isNumber(ref.baseline), `${ref.baseline}+${ref.plan}`), row.goal);
  return formula(ref.plan, row.goal);
}

export function gapOf(row: AnnexScore, ref: Refs): Formula | null {
  if (!isMeasured(row)) return null;
  const { compared, plan, high } = ref;
  const far =
    row.bound === "within"
      ? when(`${compared}>${high}`, round(`${compared}-${high}`), when(`${compared}<${plan}`, round(`${compared}-${plan}`), "0"))
      : round(`${compared}-${plan}`);
  return formula(when(isNumber(compared), far), row.gap);
}

export function attainmentOf(row: AnnexScore, ref: Refs): Formula | null {
  const ceiling = row.is_ceiling === true;
  if (!isMeasured(row) || row.bound === "within") return null;
  if (isUnderway(row) && (row.basis === "points" || (row.basis === "level" && ceiling))) return null;
  const { actual, plan, baseline, compared, previous } = ref;
  const wanted = row.basis === "growth" ? grown(ref) : plan;
  if (row.basis === "points")
    return formula(when(isNumber(compared), when(`${plan}${ceiling ? "<" : ">"}0`, `${compared}/${plan}`)), row.attainment);
  if (!ceiling)
    return formula(
      when(isNumber(compared), when(`AND(${wanted}>0,${actual}>=0)`, `${actual}/${wanted.includes("*") ? `(${wanted})` : wanted}`)),
      row.attainment,
    );
  const from = row.basis === "growth" ? previous : baseline;
  return formula(when(isNumber(compared, from), when(`${from}>${wanted}`, `(${from}-${actual})/(${from}-${wanted})`)), row.attainment);
}

export function changeOf(row: AnnexScore, ref: Refs): Formula | null {
  if (row.bound === "all" || row.bound === "milestone" || row.bound === "qualitative") return null;
  const { actual, previous } = ref;
  return isRate(row)
    ? formula(when(isNumber(actual, previous), round(`${actual}-${previous}`)), row.change_points)
    : formula(when(isNumber(actual, previous), when(`${previous}>0`, `${actual}/${previous}-1`)), row.change);
}

const date = (day: string): string => `DATE(${day.split("-").map(Number).join(",")})`;

/** A sum, or a state that is to be reached, has a pace within the year. */
export const isPacedRow = (row: AnnexScore): boolean =>
  !row.is_final &&
  isMeasured(row) &&
  row.bound !== "within" &&
  (row.accumulation === "sum" || (row.accumulation === "last" && row.is_ceiling === false));

export function shareOf(row: AnnexScore): Formula | number | null {
  if (!isPacedRow(row) || row.share === null) return null;
  if (row.share_source !== "linear") return row.share;
  const days = (to: string) => `(${date(to)}-${date(row.period_start)})`;
  return formula(`${days(row.cutoff)}/${days(row.period_end)}`, row.share);
}

export function expectedOf(row: AnnexScore, { goal, share }: Refs): Formula | null {
  return isPacedRow(row) ? formula(when(isNumber(goal, share), when(`${goal}>0`, `${goal}*${share}`)), row.expected) : null;
}

export function paceOf(row: AnnexScore, { actual, expected }: Refs): Formula | null {
  if (!isPacedRow(row)) return null;
  const quotient =
    row.is_ceiling === true
      ? when(`AND(${expected}>0,${actual}>0)`, `${expected}/${actual}`)
      : when(`${expected}>0`, `${actual}/${expected}`);
  return formula(when(isNumber(actual, expected), quotient), row.pace);
}

/** The condition under which the target is met, on cells that hold numbers. */
function metOf(row: AnnexScore, { compared, plan, high, tolerance }: Refs): string {
  if (row.bound === "within") return `AND(${compared}>=${plan},${compared}<=${high})`;
  const allowed = row.bound === "about" ? `N(${tolerance})` : "0";
  if (row.bound === "about" && row.direction !== "up" && row.direction !== "down") return `ROUND(ABS(${compared}-${plan}),9)<=${allowed}`;
  if (row.strict === true) return row.is_ceiling ? `${compared}<${plan}` : `${compared}>${plan}`;
  return row.is_ceiling ? `ROUND(${compared}-${plan},9)<=${allowed}` : `ROUND(${plan}-${compared},9)<=${allowed}`;
}

type WordOf = (status: Status) => string;

/** The verdict on a whole period, on cells that hold numbers (domain section 3). */
function finalOf(row: AnnexScore, ref: Refs, word: WordOf): string {
  const { compared, plan, high, gap, attainment, actual, baseline } = ref;
  const met = metOf(row, ref);
  if (row.bound === "within") return when(met, word("met"), word("missed"));
  const hasRange = row.bound === "at_least" && row.low !== null && row.high !== null && row.high > row.low;
  const margin = row.basis === "growth" || row.is_percent ? cutName("exceeded.points") : `${cutName("exceeded.ratio")}*ABS(${plan})`;
  const beyond = hasRange ? `${compared}>${high}` : `AND(ROUND(ABS(${gap}),9)>${margin},${compared}${row.is_ceiling ? "<=" : ">="}${plan})`;
  const near = nearOf(row, { compared, plan, attainment, actual, baseline });
  return when(met, when(beyond, word("exceeded"), word("met")), when(near, word("near"), word("missed")));
}

function nearOf(row: AnnexScore, ref: Pick<Refs, "compared" | "plan" | "attainment" | "actual" | "baseline">): string {
  const { compared, plan, attainment, actual, baseline } = ref;
  const reached = (cut: string) => when(isNumber(attainment), `ROUND(${attainment},9)>=${cutName(cut)}`, "FALSE");
  if (row.basis === "growth" || row.basis === "points") {
    const quotient = `ROUND(${compared}/${plan},9)`;
    const along = `${quotient}>=${cutName("near.growth")}`;
    const against = `${quotient}<=${cutName("near.at_most")}`;
    const fromPlan = row.is_ceiling ? when(`${plan}<0`, along, against) : when(`${plan}>0`, along, against);
    return when(`${plan}=0`, `ABS(${compared})<=${cutName("near.growth_zero")}`, fromPlan);
  }
  if (!row.is_ceiling) return reached("near.attainment");
  const capped = `AND(${plan}>0,ROUND(${actual},9)<=ROUND(${cutName("near.at_most")}*${plan},9))`;
  return when(`AND(ISNUMBER(${baseline}),N(${baseline})>${plan})`, reached("near.reduction"), capped);
}

/** The verdict within the period, by pace. */
function pacedOf(row: AnnexScore, ref: Refs, word: WordOf): string {
  const { pace, actual } = ref;
  const met = metOf(row, ref);
  const isCappedSum = row.is_ceiling === true && row.accumulation === "sum";
  const rounded = `ROUND(${pace},9)`;
  const late = row.basis === "level" ? when(met, word("on_pace"), word("not_due")) : word("not_due");
  const unpaced = isCappedSum ? when(`${actual}=0`, word("on_pace"), late) : late;
  const byPace = when(
    `${rounded}>=${cutName("pace.ahead")}`,
    word("ahead"),
    when(
      `${rounded}>=${cutName("pace.on_pace")}`,
      word("on_pace"),
      when(`${rounded}>=${cutName("pace.watch")}`, word("watch"), word("behind")),
    ),
  );
  const text = isPacedRow(row) ? when(isNumber(pace), byPace, unpaced) : unpaced;
  return isCappedSum && row.basis === "level" ? when(met, text, word("behind")) : text;
}

/** The computed verdict: a formula where figures decide, else its word. */
export function verdictOf(row: AnnexScore, ref: Refs, words: Record<Status, string>): Formula | string {
  const word: WordOf = (status) => quoted(words[status]);
  const result = words[row.computed_status];
  const hasNoWay = row.direction === "none" && row.bound !== "within" && row.bound !== "milestone";
  if (row.target_id === null || row.bound === "qualitative" || row.bound === "all" || hasNoWay) return result;
  const otherwise = word(row.actual === null ? row.computed_status : "no_data");
  if (row.bound === "milestone") {
    const done = `${ref.actual}>=${row.low ?? 1}`;
    const live = row.is_final
      ? when(done, word("met"), word("missed"))
      : when(done, word(row.basis === "level" ? "on_pace" : "not_due"), word("not_due"));
    return formula(when(isNumber(ref.actual), live, otherwise), result);
  }
  if (!isMeasured(row)) return result;
  return formula(when(isNumber(ref.compared), row.is_final ? finalOf(row, ref, word) : pacedOf(row, ref, word), otherwise), result);
}

/** The verdict of a group of which every part must be met, from its parts' verdicts in `range` (db/sql/210); null where that does not give it. */
export function groupVerdict(range: string, row: AnnexScore, parts: readonly Status[], words: Record<Status, string>): Formula | null {
  if (groupStatus(parts) !== row.computed_status) return null;
  const count = (status: Status) => `COUNTIF(${range},${quoted(words[status])})`;
  const all = (status: Status) => `${count(status)}=ROWS(${range})`;
  const ladder = [
    ...worstFirst.map((status) => [`${count(status)}>0`, status] as const),
    ...(["not_applicable", "exceeded", "ahead"] as const).map((status) => [all(status), status] as const),
    [`${count("on_pace")}+${count("ahead")}>0`, "on_pace"] as const,
  ];
  const text = ladder.reduceRight((rest, [condition, status]) => when(condition, quoted(words[status]), rest), quoted(words.met));
  return formula(text, words[row.computed_status]);
}

const worstFirst = ["missed", "behind", "near", "watch", "no_direction", "no_data", "not_due"] as const satisfies readonly Status[];

function groupStatus(parts: readonly Status[]): Status | null {
  if (parts.length === 0) return null;
  const worst = worstFirst.find((status) => parts.includes(status));
  if (worst !== undefined) return worst;
  const whole = (["not_applicable", "exceeded", "ahead"] as const).find((status) => parts.every((part) => part === status));
  return whole ?? (parts.some((part) => part === "on_pace" || part === "ahead") ? "on_pace" : "met");
}
