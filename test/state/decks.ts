import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Slide } from "../../src/charts/slide.ts";
import { openNode } from "../../src/db/openNode.ts";
import type { Question } from "../../src/db/questions.ts";
import { readPackage } from "../../src/journal/readPackage.ts";
import { type Answer, rowsOf } from "../../src/model/answer.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";
import type { Locale } from "../../src/model/locale.ts";
import { deckWords } from "../../src/model/words/deck.ts";
import { type Engine, startEngine } from "../../src/state/engine.ts";
import { referenceChangeSet } from "../../src/state/reference.ts";
import {
  askedLens,
  type BaseAnswers,
  baseQuestions,
  bySlide,
  type DeckSlide,
  deckSlide,
  groundLens,
  subjectQuestionsOf,
} from "../../src/state/screens/deck.ts";
import { asOfFor, deckName, draftRows, slidesFor } from "../../src/state/screens/deckPlan.ts";
import type { DeckInHand, DeckRow, SlideRow } from "../../src/state/screens/deckRows.ts";
import { filterQuestions, plainLens } from "../../src/state/screens/filters.ts";
import { groundOf } from "../../src/state/screens/overview.ts";
import type { Score } from "../../src/state/screens/scored.ts";
import { emptyView, type Lens } from "../../src/state/view.ts";
import { say } from "./scores.ts";

const root = join(import.meta.dirname, "../..");
const files = (folder: string) =>
  readdirSync(join(root, folder)).map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(root, folder, path))) }));

/** The change sets of packages laid over one another, with the tables that all sets share. */
export function packages(...folders: string[]): ChangeSet[] {
  const all: ChangeSet[] = [referenceChangeSet()];
  for (const folder of folders) {
    const { data, problems } = readPackage(files(folder), Object.assign({}, ...all.map(({ rows }) => rows)));
    if (data === null) throw new Error(JSON.stringify(problems));
    all.push(...data.changeSets);
  }
  return all;
}

export interface Shown {
  hand: DeckInHand;
  slides: DeckSlide[];
  pages: Slide[];
}

let opened: Promise<Engine> | null = null;
let version = 0;
const versions = new Map<readonly ChangeSet[], string>();

/** The answers of the engine on these change sets. */
export async function asking(changeSets: readonly ChangeSet[], today = "2026-01-15") {
  opened ??= startEngine(openNode, () => today);
  const engine = await opened;
  if (!versions.has(changeSets)) versions.set(changeSets, `v${++version}`);
  const held = { version: versions.get(changeSets) ?? "", changeSets };
  return async <K extends string>(questions: Record<K, Question>, lens: Lens): Promise<Record<K, Answer>> => {
    const answers: Partial<Record<K, Answer>> = {};
    for (const name of Object.keys(questions) as K[])
      answers[name] = await engine.answer(questions[name], lens, { version: async () => held.version, held: async () => held });
    return answers as Record<K, Answer>;
  };
}

/** A deck as the app shows it: the automatic one of a period, or the one given. */
export async function showDeck(
  changeSets: readonly ChangeSet[],
  period: string | null,
  { locale = "vi", given = null }: { locale?: Locale; given?: { deck: DeckRow; slides: SlideRow[] } | null } = {},
): Promise<Shown> {
  const ask = await asking(changeSets);
  const said = say(locale);
  const filters = await ask(filterQuestions, plainLens);
  const usual = groundOf(filters, { ...emptyView, period: given?.deck.period ?? period });
  if (usual.period === null) throw new Error("no period");
  const deck: DeckRow = given?.deck ?? {
    deck_id: "",
    name: deckName({ ...said, deck: deckWords[locale] }, usual.period, usual.isBefore),
    period: usual.period.period,
    as_of: asOfFor(usual.period),
    frozen_on: null,
    frozen_at: null,
  };
  const ground = groundOf(await ask(filterQuestions, groundLens(deck)), { ...emptyView, period: deck.period, as_of: deck.as_of });
  if (ground.period === null) throw new Error("no period");
  const whole = { ...ground, period: ground.period };
  const base = (await ask(baseQuestions(whole), askedLens(deck))) as BaseAnswers;
  const sectors = ground.options.filter(({ kind }) => kind === "sector");
  const rows = given?.slides ?? draftRows(slidesFor(rowsOf<Score>(base.scores), sectors, ground.isBefore));
  const subjects = bySlide(await ask(subjectQuestionsOf(base, rows, deck.period), askedLens(deck)));
  const slides = rows.map((row) => deckSlide(said, { ground: whole, deck, base, subjects }, row));
  return { hand: { deck, slides: rows, isKept: given !== null }, slides, pages: slides.flatMap(({ pages }) => pages) };
}
