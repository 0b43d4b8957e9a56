import type { Corrections, Question, QuestionKind } from "../../ingest/corrections.ts";
import { columnName } from "../../ingest/grid.ts";
import { tableOf } from "../../ingest/plainCell.ts";
import { answered } from "../../ingest/questions.ts";
import type { StagedBlock } from "../../ingest/staged.ts";
import { grouped } from "../../model/grouped.ts";
import type { Accumulation, Direction } from "../../model/kinds.ts";
import { unitLabel } from "../../model/quantity.ts";
import type { Review, ReviewEvent } from "../importReducer.ts";
import type { Choice } from "./filters.ts";
import { nameOf } from "./indicatorFigures.ts";
import type { ReviewSay } from "./reviewFigures.ts";

/** One thing asked of a person, with the answers to choose from. */
export interface Ask {
  key: string;
  text: string;
  example: string;
  /** Rows wait for it. */
  isBlocking: boolean;
  chosen: string;
  choices: Choice[];
}

export interface QuestionAsk extends Ask {
  block_id: string;
  question: Question;
}

/** Of tables that belong together: those of one file. */
export interface TableAsk extends Ask {
  block_ids: string[];
}

/** The day on which a file's figures were published. */
export interface DayAsk {
  key: string;
  text: string;
  example: string;
  /** ISO; "" where nothing says it. */
  day: string;
  block_ids: string[];
}

/** An indicator that would be made from rows of the file, with what is offered for it. */
export interface PlannedRow {
  indicator_id: string;
  name: string;
  /** "" where the file names none: it is asked too. */
  unit: string;
  sector: string;
  isPart: boolean;
  offered: { direction: Direction; accumulation: Accumulation };
}

export interface ReviewAsks {
  senders: TableAsk[];
  documents: TableAsk[];
  published: DayAsk[];
  /** The day of all files together, where there are several. */
  publishedAll: DayAsk | null;
  questions: QuestionAsk[];
  /** Names that nothing in the set is like, as indicators to be made together. */
  plan: { title: string; create: string; rows: PlannedRow[] } | null;
  /** How many there are, and how many still hold rows back. */
  count: number;
  waiting: number;
}

/** What is asked follows from these, whatever row is selected. */
type Asked = Pick<Review, "staged" | "answered" | "plan">;

/** "" stands for no answer, as a choice of its own. */
export const none = "";

/** Of one file alone the sheet says it. */
const tableName = (say: ReviewSay, { staged }: Asked, { file, sheet }: { file: string; sheet: string | null }) =>
  sheet !== null && sheet !== "" && staged.blocks.every((block) => block.file === file)
    ? sheet
    : say.words.review.asks.table(file, sheet ?? "");

function sendersOf(say: ReviewSay, review: Asked): TableAsk[] {
  const { asks } = say.words.review;
  if (say.known.agencies.size === 0) return [];
  const { agencies } = review.answered.settled;
  const choices = [...say.known.agencies.values()].map((agency) => ({ id: agency.agency_id, name: nameOf(say, agency) }));
  return [...grouped(review.staged.blocks, ({ file }) => file)].flatMap(([file, blocks]): TableAsk[] => {
    const [first] = blocks;
    if (first === undefined || (first.agency_id !== null && agencies[first.block_id] === undefined)) return [];
    return [
      {
        key: `sender ${file}`,
        text: asks.sender(file),
        example: "",
        isBlocking: false,
        chosen: agencies[first.block_id] ?? none,
        choices: [...choices, { id: none, name: asks.noSender }],
        block_ids: blocks.map(({ block_id }) => block_id),
      },
    ];
  });
}

const hasActuals = ({ cells }: StagedBlock): boolean => cells.some((cell) => tableOf(cell) === "actuals");

function publishedOf(say: ReviewSay, review: Asked): DayAsk[] {
  const { asks } = say.words.review;
  const byFile = grouped(review.staged.blocks.filter(hasActuals), ({ file }) => file);
  return [...byFile].map(([file, blocks]) => {
    const days = new Set(blocks.map(({ published_on }) => published_on));
    const [day = null] = days;
    return {
      key: `published ${file}`,
      text: asks.published(file),
      example: days.size > 1 ? asks.publishedDiffers : day === null ? asks.publishedUnknown : "",
      day: days.size > 1 ? "" : (day ?? ""),
      block_ids: blocks.map(({ block_id }) => block_id),
    };
  });
}

/** One day for all files: it is theirs where they agree. */
function publishedAllOf({ words, print }: ReviewSay, published: readonly DayAsk[]): DayAsk | null {
  if (published.length < 2) return null;
  const days = new Set(published.map(({ day }) => day));
  const [day = ""] = days;
  return {
    key: "published",
    text: words.review.asks.publishedAll(print.number(published.length)),
    example: days.size > 1 ? words.review.asks.publishedFilesDiffer : day === "" ? words.review.asks.publishedUnknown : "",
    day: days.size > 1 ? "" : day,
    block_ids: published.flatMap(({ block_ids }) => block_ids),
  };
}

const hasTargets = ({ cells }: StagedBlock): boolean => cells.some((cell) => tableOf(cell) === "targets");

function documentsOf(say: ReviewSay, review: Asked): TableAsk[] {
  const { asks } = say.words.review;
  const choices = [...say.known.documents.values()].map((document) => ({
    id: document.document_id,
    name: `${document.number} · ${(say.locale === "en" ? document.title_en : null) ?? document.title_vi}`,
  }));
  return review.staged.blocks
    .filter(hasTargets)
    .map((block) => ({
      key: `document ${block.block_id}`,
      text: asks.document(tableName(say, review, block)),
      example: block.title,
      isBlocking: false,
      chosen: review.answered.settled.documents[block.block_id] ?? none,
      choices: [...choices, { id: none, name: asks.newDocument }],
      block_ids: [block.block_id],
    }));
}

function answerName(say: ReviewSay, kind: QuestionKind, choice: string): string {
  const { answers, roles } = say.words.review.asks;
  if (kind === "unit" || kind === "year") return choice;
  return (kind === "role" ? roles[choice] : answers[choice]) ?? choice;
}

/** What was answered before, as the choice that it was. */
export function answeredChoice({ kind, column, choices }: Question, given: Corrections | undefined): string | null {
  if (given === undefined) return null;
  const isGiven = (choice: string): boolean => {
    const correction = correctionOf({ kind, column }, choice);
    return Object.keys(correction).length > 0 && JSON.stringify(pick(correction, given)) === JSON.stringify(correction);
  };
  return choices.find(isGiven) ?? null;
}

/** The part of `given` that is of the same shape as the correction. */
function pick(correction: Corrections, given: Corrections): Corrections {
  return Object.fromEntries(
    Object.entries(correction).map(([name, value]) => {
      const known = given[name as keyof Corrections];
      const isByColumn = typeof value === "object" && value !== null && !Array.isArray(value);
      if (!isByColumn || typeof known !== "object") return [name, known];
      return [name, Object.fromEntries(Object.keys(value).map((column) => [column, (known as Record<string, unknown>)[column]]))];
    }),
  ) as Corrections;
}

/** An answer as a correction of how the table is read. */
export const correctionOf = (question: Pick<Question, "kind" | "column">, choice: string): Corrections => answered({}, question, choice);

function questionsOf(say: ReviewSay, review: Asked): QuestionAsk[] {
  const { asks } = say.words.review;
  return review.staged.questions.map(({ block_id, ...question }) => {
    const { kind, column, about, examples, choices, isBlocking } = question;
    const subject = column === null ? tableName(say, review, question) : asks.column(columnName(column), about);
    const given = answeredChoice(question, review.answered.corrections[block_id]);
    return {
      key: `${block_id} ${kind} ${column}`,
      block_id,
      question,
      text: asks.questions[kind](subject),
      example:
        examples.length === 0
          ? ""
          : asks.examples(
              examples
                .slice(0, 3)
                .map(({ address, text }) => `${address} ${text}`)
                .join("; "),
            ),
      isBlocking: isBlocking && given === null,
      chosen: given ?? (isBlocking ? none : (choices[0] ?? none)),
      choices: choices.map((id) => ({ id, name: answerName(say, kind, id) })),
    };
  });
}

/** From here on a candidate is offered before a new indicator. */
const likely = 0.6;

/** The indicators that would be made of the rows; `named`: of one row alone. */
export function plannedRows(say: ReviewSay, { plan, staged }: Asked, named: string | null = null): PlannedRow[] {
  const near = new Set(
    staged.blocks.flatMap(({ names }) =>
      names.filter(({ candidates }) => candidates.some(({ score }) => score >= likely)).map(({ name_id }) => name_id),
    ),
  );
  const sectors = new Map([...say.known.sectors, ...(plan?.sectors ?? [])].map((one) => [one.sector_id, nameOf(say, one)]));
  return (plan?.indicators ?? [])
    .filter(({ name_ids }) => (named === null ? !name_ids.some((id) => near.has(id)) : name_ids.includes(named)))
    .map(({ row, offered }) => ({
      indicator_id: row.indicator_id,
      name: row.name_vi,
      unit: row.unit === "" ? "" : unitLabel(row.unit, say.locale),
      sector: sectors.get(row.sector_id) ?? row.sector_id,
      isPart: row.part_of !== null,
      offered,
    }));
}

function planOf(say: ReviewSay, review: Asked): ReviewAsks["plan"] {
  const { asks } = say.words.review;
  const rows = plannedRows(say, review);
  return rows.length === 0 ? null : { title: asks.newTitle(rows.length), create: asks.createAll(rows.length), rows };
}

/** What is asked once: who sent the tables, which decision, how columns are read, and what new indicators mean. */
export function reviewAsks(say: ReviewSay, review: Asked): ReviewAsks {
  const plan = planOf(say, review);
  const published = publishedOf(say, review);
  const [senders, documents, questions] = [sendersOf(say, review), documentsOf(say, review), questionsOf(say, review)];
  return {
    senders,
    documents,
    published,
    publishedAll: publishedAllOf(say, published),
    questions,
    plan,
    count: senders.length + documents.length + questions.length + (plan === null ? 0 : 1),
    waiting: questions.filter(({ isBlocking }) => isBlocking).length + (plan === null ? 0 : 1),
  };
}

export const answerEvent = ({ block_id, question }: QuestionAsk, choice: string): ReviewEvent => ({
  type: "corrected",
  block_id,
  corrections: correctionOf(question, choice),
});

const byBlock = ({ block_ids }: TableAsk, id: string): Record<string, string | null> =>
  Object.fromEntries(block_ids.map((block_id) => [block_id, id === none ? null : id]));

export const senderEvent = (ask: TableAsk, id: string): ReviewEvent => ({ type: "settled", settled: { agencies: byBlock(ask, id) } });
export const publishedEvent = ({ block_ids }: DayAsk, day: string): ReviewEvent => ({
  type: "settled",
  settled: { publishedOn: Object.fromEntries(block_ids.map((block_id) => [block_id, day])) },
});
export const documentEvent = (ask: TableAsk, id: string): ReviewEvent => ({ type: "settled", settled: { documents: byBlock(ask, id) } });
