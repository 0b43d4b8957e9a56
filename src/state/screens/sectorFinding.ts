import { type RankedSpec, rankedVariance } from "../../charts/rankedVariance.ts";
import type { ScoreRow } from "../../charts/rows.ts";
import { unitLabel } from "../../model/quantity.ts";
import { isPaced } from "../../model/status.ts";
import { rankedWords } from "../chartWords.ts";
import { worstFirst } from "./attention.ts";
import type { PeriodRow } from "./filters.ts";
import { headlineOf, leadOf, whenOf } from "./headline.ts";
import { gapText, nameOf, type Say, shortNameOf, signedPercent } from "./indicatorFigures.ts";
import type { Provenance } from "./provenance.ts";
import { inSentence, isJudged, isReached, isShort, type OptionRow, type Score } from "./scored.ts";

const longest = 90;

interface Standing {
  name: string;
  reached: number;
  judged: number;
}

/** The finding over several sectors: which one is furthest from its plan, and how the others stand. */
export function sectorsHeadline(
  say: Say,
  period: PeriodRow,
  rows: readonly Score[],
  sectors: readonly OptionRow[],
  isFiltered: boolean,
): string {
  const { headline } = say.words.sector;
  const lead = leadOf(say, period);
  const standings = sectors
    .map((sector): Standing => {
      const judged = rows.filter((row) => row.sector_id === sector.id && isJudged(row));
      return { name: inSentence(nameOf(say, sector)), reached: judged.filter(isReached).length, judged: judged.length };
    })
    .filter(({ judged }) => judged > 0);
  if (standings.length < 2) return headlineOf(say, lead, rows, isFiltered);
  const sum = (of: readonly Standing[], value: (each: Standing) => number) => of.reduce((total, each) => total + value(each), 0);
  const [reached, judged] = [sum(standings, (each) => each.reached), sum(standings, (each) => each.judged)];
  const paced = rows.some(({ status }) => isPaced(status));
  if (reached === judged) return (paced ? headline.allOnPace : headline.allReached)(lead, standings.length, reached, judged);
  const short = (each: Standing) => each.judged - each.reached;
  const [worst, ...others] = [...standings].sort((a, b) => short(b) - short(a) || short(b) / b.judged - short(a) / a.judged) as [
    Standing,
    ...Standing[],
  ];
  const main = (paced ? headline.worstPace : headline.worst)(lead, worst.name, short(worst), worst.judged);
  const whole = `${main}; ${(paced ? headline.othersPace : headline.others)(
    sum(others, (each) => each.reached),
    sum(others, (each) => each.judged),
  )}`;
  return whole.length <= longest ? whole : main;
}

/** Within the year a figure is set against where it should be by now: then it is never short only because the year is not over. */
const againstPace = (row: Score): Score => ({
  ...row,
  gap: row.pace === null ? null : (row.pace - 1) * 100,
  gap_good: row.pace === null ? null : row.pace >= 1,
  gap_unit: "%",
  gap_ratio: null,
});

/** Gaps of the counted rows, ranked; the title says how many fall short and which the most. */
export function rankedOf(say: Say, period: PeriodRow, counted: readonly Score[], provenance: Provenance): RankedSpec {
  const { ranked } = say.words.sector;
  const byPace = counted.some((row) => row.pace !== null && !row.is_final);
  const rows = byPace ? counted.filter((row) => !row.is_final).map(againstPace) : [...counted];
  const compared = rows.filter(
    (row) => row.gap !== null && row.gap_good !== null && (row.gap_unit?.startsWith("điểm") || row.gap_ratio !== null || byPace),
  );
  const behind = compared.filter((row) => row.gap_good === false);
  const worst = worstFirst(behind.filter(isShort))[0] ?? worstFirst(behind)[0];
  const title = compared.length === 0 ? ranked.titleNothing : (byPace ? ranked.titlePace : ranked.title)(behind.length, compared.length);
  const when = whenOf(say, period);
  const worstGap = (row: Score) =>
    byPace || !row.gap_unit?.startsWith("điểm")
      ? signedPercent(say, byPace ? (row.gap ?? 0) / 100 : (row.gap_ratio ?? 0))
      : gapText(say, row.gap ?? 0, row.gap_unit);
  const text = {
    ...provenance,
    title: worst ? `${title}${ranked.farthest(inSentence(shortNameOf(say, worst)), worstGap(worst))}` : title,
    subtitle: "",
    unit: "",
  };
  const spec = rankedVariance({ rows: rows as unknown as ScoreRow[], text, words: rankedWords(say, byPace), print: say.print });
  if (spec.empty !== null) return spec;
  const unitName = (unit: string) => (unit === "điểm %" ? say.words.common.points : unitLabel(unit, say.locale));
  return {
    ...spec,
    subtitle: byPace ? ranked.subtitlePace(when) : ranked.subtitle(when, unitName(spec.unit)),
    table: { ...spec.table, rows: spec.table.rows.map((row) => ({ ...row, unit: unitName(String(row.unit ?? "")) })) },
  };
}
