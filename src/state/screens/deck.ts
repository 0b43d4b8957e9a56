import { printer } from "../../charts/print.ts";
import type { Slide } from "../../charts/slide.ts";
import type { Question } from "../../db/questions.ts";
import { type Answer, rowsOf } from "../../model/answer.ts";
import { statuses } from "../../model/status.ts";
import { deckWords } from "../../model/words/deck.ts";
import { vi } from "../../model/words/vi.ts";
import { emptyView, type Lens, type View } from "../view.ts";
import { type DeckSay, factRows, factsBody } from "./deckFacts.ts";
import { indicatorBody } from "./deckIndicator.ts";
import { bySector, scoresOf } from "./deckPlan.ts";
import type { DeckRow, SlideRow } from "./deckRows.ts";
import { tablePages } from "./deckTable.ts";
import { plainLens } from "./filters.ts";
import { headlineOf, leadOf } from "./headline.ts";
import type { IndexAnswers, SubjectAnswers } from "./indicator.ts";
import { nameOf, type Say } from "./indicatorFigures.ts";
import type { IndicatorRow, IndicatorScore } from "./indicatorRows.ts";
import { indexQuestions, subjectQuestions } from "./indicatorSubject.ts";
import { titleElsewhere, titleOfPeriod } from "./indicatorTitle.ts";
import { type Ground, questionsOf as overviewQuestions } from "./overview.ts";
import { sectorBarsOf } from "./overviewPicture.ts";
import { footOf, provenanceOf } from "./provenance.ts";
import { isCounted, isJudged, keyOf, type Score } from "./scored.ts";
import { type SectorQuestion, questionsOf as sectorQuestions, sectorScreen } from "./sector.ts";
import { sectorsHeadline } from "./sectorFinding.ts";
import { sentenceOf } from "./sentence.ts";

export type GroundOfPeriod = Ground & { period: NonNullable<Ground["period"]> };
export type BaseAnswers = IndexAnswers & Record<SectorQuestion, Answer>;
export type SubjectAnswersBySlide = Readonly<Record<string, SubjectAnswers | undefined>>;

/** A slide of the deck with what is to be known to change it. */
export interface DeckSlide {
  row: SlideRow;
  /** More than one where a table is long; none where nothing is left to show. */
  pages: Slide[];
  /** The title that the figures give, and the same in Vietnamese, which is what is kept; null for a slide of text. */
  made: string | null;
  madeOf: string | null;
  /** It has a title of its own, and the figures that it was written on say something else now. */
  isFalse: boolean;
}

/** Figures as the deck shows them: frozen, those that were known on that day. */
export const deckLens = ({ as_of, frozen_on }: Pick<DeckRow, "as_of" | "frozen_on">): Lens =>
  frozen_on === null ? { as_of, vintage: "newest", known_on: null } : { as_of, vintage: "known_on", known_on: frozen_on };

/** Periods, sectors and names for a deck: frozen, as the whole set stood. */
export const groundLens = ({ frozen_at }: Pick<DeckRow, "frozen_at">): Lens =>
  frozen_at === null ? plainLens : { ...plainLens, known_by: frozen_at };

/** What the figures of a deck are asked through. */
export const askedLens = (deck: Pick<DeckRow, "as_of" | "frozen_on" | "frozen_at">): Lens =>
  deck.frozen_at === null ? deckLens(deck) : { ...groundLens(deck), as_of: deck.as_of };

/** The view of the app that shows the figures of a deck. */
export const deckView = (deck: Pick<DeckRow, "period" | "as_of" | "frozen_on">): View => ({
  ...emptyView,
  period: deck.period,
  ...deckLens(deck),
});

/** What every deck of a period is asked from; the slides of indicators ask more. */
export const baseQuestions = (ground: GroundOfPeriod): Record<keyof BaseAnswers, Question> => ({
  ...indexQuestions,
  ...sectorQuestions(ground, emptyView),
  scores: overviewQuestions(ground, emptyView).scores,
});

const indicatorsOf = (slides: readonly SlideRow[]) => slides.filter(({ kind }) => kind === "indicator");

/** The indicator of a slide; null when it is gone. */
function subjectOfSlide(base: BaseAnswers, { subject_id, area_id }: SlideRow, period: string) {
  const own = rowsOf<IndicatorRow>(base.indicators).filter((row) => row.indicator_id === subject_id);
  const row = own.find((each) => each.area_id === area_id) ?? own[0];
  return row === undefined ? null : { row, period };
}

/** What the slides of indicators are asked from, by `slide_id question`. */
export function subjectQuestionsOf(base: BaseAnswers, slides: readonly SlideRow[], period: string): Record<string, Question> {
  const questions: Record<string, Question> = {};
  for (const slide of indicatorsOf(slides)) {
    const subject = subjectOfSlide(base, slide, period);
    if (subject === null) continue;
    for (const [name, question] of Object.entries(subjectQuestions(subject))) questions[`${slide.slide_id} ${name}`] = question;
  }
  return questions;
}

/** The answers of `subjectQuestionsOf`, slide by slide. */
export function bySlide(answers: Readonly<Record<string, Answer>>): SubjectAnswersBySlide {
  const slides: Record<string, Record<string, Answer>> = {};
  for (const [key, answer] of Object.entries(answers)) {
    const [slide, name] = key.split(" ") as [string, string];
    slides[slide] = { ...slides[slide], [name]: answer };
  }
  return slides as unknown as SubjectAnswersBySlide;
}

interface Shown {
  ground: GroundOfPeriod;
  deck: DeckRow;
  base: BaseAnswers;
  subjects: SubjectAnswersBySlide;
}

const deckSay = (say: Say): DeckSay => ({ ...say, deck: deckWords[say.locale] });
const inVietnamese: DeckSay = deckSay({ locale: "vi", words: vi, print: printer("vi") });

const viewOfSlide = (deck: DeckRow, slide: SlideRow): View => ({
  ...deckView(deck),
  sector: slide.kind === "sector" || slide.kind === "table" ? slide.subject_id : null,
});

const rowsOfSlide = (all: readonly Score[], { kind, subject_id }: SlideRow): Score[] =>
  (kind === "sector" || kind === "table") && subject_id !== null ? all.filter((row) => row.sector_id === subject_id) : [...all];

/** What the figures say in one line; null for a slide of text. */
function madeTitle(say: DeckSay, { ground, base, subjects }: Shown, slide: SlideRow): string | null {
  const { period, options, isBefore } = ground;
  const all = rowsOf<Score>(base.scores);
  const rows = rowsOfSlide(all, slide).filter(isCounted);
  const sectors = options.filter(({ kind }) => kind === "sector");
  const sector = sectors.find(({ id }) => id === slide.subject_id);
  const headlineOver = (lead: string) => {
    const judged = rows.filter(isJudged).length;
    return isBefore && judged > 0
      ? say.words.overview.headline.few(lead, rows.length, judged)
      : headlineOf(say, lead, rows, sector !== undefined);
  };
  switch (slide.kind) {
    case "text":
      return null;
    case "indicator": {
      const [main] = scoresOf(all, slide);
      const answers = subjects[slide.slide_id];
      const years = answers === undefined ? [] : rowsOf<IndicatorScore>(answers.years);
      const parts = answers === undefined ? [] : rowsOf<IndicatorScore>(answers.parts);
      if (main !== undefined) return titleOfPeriod(say, main, parts);
      const shown = years.at(-1);
      return shown === undefined ? say.deck.gone : titleElsewhere(say, years, shown, period.period);
    }
    case "overview": {
      return slide.subject_id === bySector ? sectorsHeadline(say, period, rows, sectors, false) : headlineOver(leadOf(say, period));
    }
    default:
      return sector === undefined
        ? sectorsHeadline(say, period, rows, sectors, false)
        : headlineOver(leadOf(say, period, nameOf(say, sector)));
  }
}

type Drawn = Pick<Slide, "body" | "notes">;

/** What is drawn under the title, a page each. */
function drawnOf(say: DeckSay, shown: Shown, slide: SlideRow): Drawn[] {
  const { ground, deck, base, subjects } = shown;
  const all = rowsOf<Score>(base.scores);
  const counted = rowsOfSlide(all, slide).filter(isCounted);
  const sentences = (rows: readonly Score[]) =>
    rows.filter((row) => row.actual !== null || statuses[row.status].judged).map((row) => sentenceOf(say, row));
  switch (slide.kind) {
    case "text": {
      const paragraphs = (slide.body ?? "").split("\n").filter((line) => line.trim() !== "");
      return [{ body: paragraphs.length === 0 ? { kind: "nothing", text: say.deck.emptyText } : { kind: "text", paragraphs }, notes: [] }];
    }
    case "indicator": {
      const subject = subjectOfSlide(base, slide, deck.period);
      const answers = subjects[slide.slide_id];
      if (subject === null || answers === undefined || answers.years.length === 0)
        return [{ body: { kind: "nothing", text: say.deck.gone }, notes: [] }];
      return [indicatorBody(say, base, answers, subject, scoresOf(all, slide), deckLens(deck))];
    }
    case "table": {
      const screen = sectorScreen(ground, base, say, viewOfSlide(deck, slide));
      return tablePages(say, screen).map((body) => ({ body, notes: sentences(counted) }));
    }
    default: {
      if (slide.kind === "overview" && slide.subject_id === bySector) {
        const sectors = ground.options.filter(({ kind }) => kind === "sector");
        const spec = sectorBarsOf({ say, sectors, period: ground.period, provenance: provenanceOf(say, all, ground.period) }, counted);
        return [{ body: { kind: "bars", spec }, notes: [spec.title] }];
      }
      const { short, reached, asked } = factRows(counted, ground.isBefore);
      return [{ body: factsBody(say, counted, ground.isBefore, all), notes: sentences([...short, ...reached, ...asked]) }];
    }
  }
}

/** The figures that a slide rests on, for its foot and marks. */
function groundsOf(all: readonly Score[], slide: SlideRow): Score[] {
  if (slide.kind === "text") return [];
  if (slide.kind !== "indicator") return rowsOfSlide(all, slide).filter((row) => row.target_id !== null);
  const own = scoresOf(all, slide);
  return all.filter((row) => own.some((each) => keyOf(each) === keyOf(row)));
}

/** A file may have lost the spaces that keep a figure and its unit together. */
const plain = (text: string): string => text.replace(/\s+/g, " ");

/** One slide of a deck: its title, its pages, its foot, what is said with it, and whether a title of one's own still holds. */
export function deckSlide(said: Say, shown: Shown, row: SlideRow): DeckSlide {
  const say = deckSay(said);
  const made = madeTitle(say, shown, row);
  const madeOf = say.locale === "vi" ? made : madeTitle(inVietnamese, shown, row);
  const all = rowsOf<Score>(shown.base.scores);
  const provenance = provenanceOf(say, groundsOf(all, row), shown.ground.period);
  const foot = footOf(say, { ...provenance, illustrative: false }, deckLens(shown.deck));
  const title = row.title ?? made ?? say.deck.kinds.text;
  const drawn = drawnOf(say, shown, row);
  return {
    row,
    made,
    madeOf,
    isFalse: row.title !== null && row.title_made_of !== null && plain(row.title_made_of) !== plain(madeOf ?? ""),
    pages: drawn.map(({ body, notes }, at) => ({
      slide_id: row.slide_id,
      key: at === 0 ? row.slide_id : `${row.slide_id} ${at + 1}`,
      title: drawn.length > 1 ? say.deck.page(title, at + 1, drawn.length) : title,
      body,
      foot,
      illustrative: provenance.illustrative,
      estimated: provenance.grades.includes("estimate"),
      notes: [...notes, ...(foot === "" ? [] : [foot]), ...(provenance.illustrative ? [say.words.common.illustrative] : [])],
    })),
  };
}
