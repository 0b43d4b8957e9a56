import { isPaced, type Status, statuses, statusOrder } from "../../model/status.ts";
import type { PeriodRow } from "./filters.ts";
import { type Say, shortNameOf } from "./indicatorFigures.ts";
import { coveredLabel, inSentence, isJudged, isReached, isShort, type Score } from "./scored.ts";

/** A headline is one line at 1280 px. */
const longest = 90;
const mostNames = 3;

/** "Năm 2023", "9 tháng 2013", "Kinh tế năm 2023". */
export function leadOf(say: Say, period: PeriodRow, subject: string | null = null): string {
  const label = coveredLabel(say, period);
  return say.words.overview.lead(label, /^\d{4}$/.test(label), subject);
}

/** The same inside a sentence: "năm 2023", "9 tháng 2013". */
export function whenOf(say: Say, period: PeriodRow): string {
  const label = coveredLabel(say, period);
  return say.words.overview.when(label, /^\d{4}$/.test(label));
}

const of = (rows: readonly Score[], status: Status): Score[] => rows.filter((row) => row.status === status);

/** "đạt và vượt", "đúng tiến độ": how those that are reached are reached; `null` rows: what the others did not. */
export function howReached({ words }: Say, rows: readonly Pick<Score, "status">[]): string {
  const how = words.overview.headline.reached;
  const judged = rows.filter(isJudged);
  const has = (status: Status) => rows.some((row) => row.status === status);
  const paced = judged.some((row) => isPaced(row.status));
  if (paced && judged.some((row) => !isPaced(row.status))) return how.mixed;
  if (paced) return has("ahead") ? (has("on_pace") ? how.pacedBoth : how.ahead) : how.onPace;
  return has("exceeded") ? (has("met") ? how.both : how.exceeded) : how.met;
}

/** The ways to say what falls short, longest first: names, briefer names, counts. */
function shortfalls(say: Say, rows: readonly Score[]): string[] {
  const { headline, list, brief } = say.words.overview;
  const short = rows.filter(isShort);
  const bad = short.filter(({ status }) => statuses[status].tone === "bad");
  const named = bad.length > 0 ? bad : short;
  const kinds = [...new Set(named.map(({ status }) => status))];
  const names = named.map((row) => shortNameOf(say, row));
  const counts = [...statusOrder]
    .reverse()
    .filter((status) => of(short, status).length > 0)
    .map((status) => `${of(short, status).length} ${headline.short[status]}`);
  const sentence = (all: string[]) => `${list(all.map(inSentence))} ${headline.short[kinds[0] as string]}`;
  return [...(kinds.length === 1 && named.length <= mostNames ? [sentence(names), sentence(names.map(brief))] : []), counts.join(", ")];
}

/** The finding of a plan period, from the counted rows: at most 90 characters; names what falls short where it fits, else counts. */
export function headlineOf(say: Say, lead: string, rows: readonly Score[], isFiltered = false): string {
  const { headline } = say.words.overview;
  const judged = rows.filter(isJudged);
  const reached = judged.filter(isReached);
  const waiting = of(rows, "no_data").length;
  if (rows.length === 0) return isFiltered ? headline.filteredOut(lead) : headline.noTargets(lead);
  const figures = rows.filter(({ actual }) => actual !== null).length;
  if (judged.length === 0 && figures > 0) return headline.few(lead, rows.length, figures);
  if (judged.length === 0) return waiting > 0 ? headline.noFigure(lead, rows.length) : headline.notDue(lead, rows.length);
  const how = howReached(say, rows);
  const fitting = (main: string, tails: string[]) => tails.map((tail) => `${main}; ${tail}`).find((text) => text.length <= longest) ?? main;
  if (reached.length === judged.length) {
    if (judged.length === rows.length) return headline.every(lead, judged.length, how);
    return fitting(headline.all(lead, judged.length, how), waiting > 0 ? [headline.waiting(waiting)] : []);
  }
  if (reached.length === 0)
    return fitting(
      headline.none(lead, judged.length, judged.some((row) => isPaced(row.status)) ? headline.toReach.pace : headline.toReach.verdict),
      shortfalls(say, rows).slice(-1),
    );
  return fitting(headline.some(lead, reached.length, judged.length, how), shortfalls(say, rows));
}

export interface TallyItem {
  status: Status;
  n: number;
  text: string;
}

/** Counts by status, best first, with the word in small letters. */
export const tallyOf = ({ words }: Say, rows: readonly Score[]): TallyItem[] =>
  statusOrder
    .map((status) => ({ status, n: of(rows, status).length, text: inSentence(words.common.statuses[status]) }))
    .filter(({ n }) => n > 0);

/** While few figures are known, each is named: "1 đạt: hộ nghèo". */
export const namedTally = (say: Say, rows: readonly Score[]): TallyItem[] =>
  tallyOf(say, rows).map((item) =>
    statuses[item.status].judged && item.n <= mostNames
      ? {
          ...item,
          text: `${item.text}: ${of(rows, item.status)
            .map((row) => inSentence(shortNameOf(say, row)))
            .join(", ")}`,
        }
      : item,
  );
