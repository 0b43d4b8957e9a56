import type { SlideKind } from "../../model/kinds.ts";
import { intervalOf, lastDayOf } from "../../model/period.ts";
import type { Row } from "../../model/tables.ts";
import { worstFirst } from "./attention.ts";
import type { DeckSay } from "./deckFacts.ts";
import type { PeriodRow } from "./filters.ts";
import { hasScale } from "./headlineBullets.ts";
import { inPeriod } from "./indicatorFigures.ts";
import { isCounted, isJudged, isReached, isShort, keyOf, type OptionRow, type Score } from "./scored.ts";

/** What a slide shows, before it is kept. */
export interface SlideOf {
  kind: SlideKind;
  subject_id: string | null;
  area_id: string | null;
}

/** The subject of the overview that counts by sector. */
export const bySector = "sectors";

/** A deck of a meeting is gone through in half an hour. */
const mostExceptions = 8;
const mostOfSector = 2;

/** Until when figures count: fixed for a year under way, so that the deck of September stays that of September. */
export const asOfFor = ({ cutoff, period_end }: Pick<PeriodRow, "cutoff" | "period_end">): string | null =>
  cutoff < period_end ? cutoff : null;

/** What a deck is called that nobody has named: "Họp giao ban tháng 9/2013". */
export function deckName(say: DeckSay, { period, period_start, cutoff, period_end }: PeriodRow, isBefore: boolean): string {
  const { names } = say.deck;
  const when = inPeriod(say, period);
  if (isBefore) return names.ahead(when);
  const isUnderWay = cutoff > period_start && cutoff < period_end && intervalOf(period) !== null;
  const last = lastDayOf({ end: cutoff });
  return isUnderWay ? names.month(Number(last.slice(5, 7)), last.slice(0, 4)) : names.over(when);
}

/** The slides of a period as one would choose them: the whole, then sector by sector, those with exceptions first, each with its worst ones. */
export function slidesFor(all: readonly Score[], sectors: readonly OptionRow[], isBefore: boolean): SlideOf[] {
  const counted = all.filter(isCounted);
  const judged = counted.filter(isJudged);
  const exceptions = new Set(worstFirst(judged.filter((row) => isShort(row) && hasScale(row))).slice(0, mostExceptions));
  const standings = sectors
    .map(({ id, position }) => {
      const rows = counted.filter((row) => row.sector_id === id);
      const seen = rows.filter(isJudged);
      return { id, position, n: rows.length, judged: seen.length, short: seen.length - seen.filter(isReached).length, rows };
    })
    .filter(({ n, judged: seen }) => n > 0 && (isBefore || judged.length === 0 || seen > 0))
    .sort((a, b) => b.short - a.short || b.short * a.judged - a.short * b.judged || a.position - b.position);
  const ofSector = standings.flatMap(({ id, judged: seen, rows }): SlideOf[] => {
    const own = worstFirst(rows.filter((row) => exceptions.has(row))).slice(0, mostOfSector);
    const indicators = own.map((row): SlideOf => ({ kind: "indicator", subject_id: row.indicator_id, area_id: row.area_id }));
    // what there is to say of a sector with one figure, the figure's own slide says
    return seen === 1 && own.length === 1 ? indicators : [{ kind: "sector", subject_id: id, area_id: null }, ...indicators];
  });
  return [
    { kind: "overview", subject_id: null, area_id: null },
    ...(!isBefore && judged.length > 0 && standings.length > 1 ? [{ kind: "overview" as const, subject_id: bySector, area_id: null }] : []),
    ...ofSector,
  ];
}

/** The slides as rows of a deck that is not kept yet; their ids hold only within it. */
export const draftRows = (slides: readonly SlideOf[]): Row<"slides">[] =>
  slides.map((slide, at) => ({
    slide_id: [slide.kind, slide.subject_id, slide.area_id].filter(Boolean).join("."),
    deck_id: "",
    position: at + 1,
    title: null,
    title_made_of: null,
    body: null,
    ...slide,
  }));

/** The target of an indicator in its area, with the others of the period behind it. */
export const scoresOf = (all: readonly Score[], slide: Pick<Row<"slides">, "subject_id" | "area_id">): Score[] => {
  const own = all.filter((row) => row.indicator_id === slide.subject_id);
  const area = slide.area_id ?? own[0]?.area_id ?? "";
  return own
    .filter((row) => keyOf(row) === keyOf({ indicator_id: slide.subject_id ?? "", area_id: area }))
    .sort((a, b) => Number(b.is_main) - Number(a.is_main));
};
