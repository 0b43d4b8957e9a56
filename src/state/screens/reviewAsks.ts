import type { Corrections, Question, QuestionKind } from "../../ingest/corrections.ts";
import { columnName } from "../../ingest/grid.ts";
import type { StagedBlock } from "../../ingest/staged.ts";
import type { Direction } from "../../model/kinds.ts";
import type { Row } from "../../model/tables.ts";
import { grouped } from "../grouped.ts";
import type { Review, ReviewEvent } from "../importReducer.ts";
import { unknownNames } from "../newIndicator.ts";
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

export interface NewIndicatorRow {
  indicator: Row<"indicators">;
  name_ids: string[];
  sector: Choice[];
}

export interface ReviewAsks {
  senders: TableAsk[];
  documents: TableAsk[];
  questions: QuestionAsk[];
  /** Tables with names that nothing in the set is like. */
  unknown: { block: StagedBlock; text: string; create: string }[];
  made: NewIndicatorRow[];
  directions: { id: Direction; name: string }[];
  /** How many there are, and how many still hold rows back. */
  count: number;
  waiting: number;
}

/** "" stands for no answer, as a choice of its own. */
export const none = "";

const tableName = (say: ReviewSay, { file, sheet }: { file: string; sheet: string | null }) =>
  say.words.review.asks.table(file, sheet ?? "");

function sendersOf(say: ReviewSay, review: Review): TableAsk[] {
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

const hasTargets = ({ cells }: StagedBlock): boolean => cells.some(({ choices }) => choices[0]?.row.table === "targets");

function documentsOf(say: ReviewSay, review: Review): TableAsk[] {
  const { asks } = say.words.review;
  const choices = [...say.known.documents.values()].map((document) => ({
    id: document.document_id,
    name: `${document.number} · ${(say.locale === "en" ? document.title_en : null) ?? document.title_vi}`,
  }));
  return review.staged.blocks
    .filter(hasTargets)
    .map((block) => ({
      key: `document ${block.block_id}`,
      text: asks.document(tableName(say, block)),
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
  return (
    choices.find(
      (choice) =>
        JSON.stringify(pick(correctionOf({ kind, column }, choice), given)) === JSON.stringify(correctionOf({ kind, column }, choice)),
    ) ?? null
  );
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
export function correctionOf({ kind, column }: Pick<Question, "kind" | "column">, choice: string): Corrections {
  const at = column ?? 0;
  switch (kind) {
    case "convention":
      return { conventions: { [at]: choice === "en" ? "en" : "vi" } };
    case "brackets":
      return { brackets: { [at]: choice === "negative" ? "negative" : "positive" } };
    case "dash":
      return { dash: choice === "zero" ? "zero" : "missing" };
    case "shares":
      return { shares: { [at]: choice === "ratio" ? "ratio" : "percent" } };
    case "running":
      return { running: choice === "running" };
    case "hidden":
      return { hidden: choice === "skip" ? "skip" : "read" };
    case "year":
      return { year: Number(choice) };
    case "unit":
      return { unit: choice };
    case "role":
      return { roles: { [at]: roleOf(choice) } };
  }
}

function roleOf(choice: string): NonNullable<Corrections["roles"]>[number] {
  if (choice === "target") return { kind: "target", interval: null, tier: "plan", isAdjusted: false, assigned_by: null };
  if (choice === "actual") return { kind: "actual", interval: null, grade: "official" };
  if (choice === "estimate") return { kind: "actual", interval: null, grade: "estimate" };
  return choice === "percent" ? { kind: "percent", of: "target" } : { kind: choice === "note" ? "note" : "ignored" };
}

function questionsOf(say: ReviewSay, review: Review): QuestionAsk[] {
  const { asks } = say.words.review;
  return review.staged.questions.map(({ block_id, ...question }) => {
    const { kind, column, about, examples, choices, isBlocking } = question;
    const subject = column === null ? tableName(say, question) : asks.column(columnName(column), about);
    const answered = answeredChoice(question, review.answered.corrections[block_id]);
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
      isBlocking: isBlocking && answered === null,
      chosen: answered ?? (isBlocking ? none : (choices[0] ?? none)),
      choices: choices.map((id) => ({ id, name: answerName(say, kind, id) })),
    };
  });
}

function madeRows(say: ReviewSay, review: Review): NewIndicatorRow[] {
  const rows = new Map<string, NewIndicatorRow>();
  const sector = say.known.sectors.map((one) => ({ id: one.sector_id, name: nameOf(say, one) }));
  for (const [name_id, answer] of Object.entries(review.answered.settled.names)) {
    if (answer === "skip" || !("create" in answer)) continue;
    const { indicator_id } = answer.create;
    const row = rows.get(indicator_id) ?? { indicator: answer.create, name_ids: [], sector };
    row.name_ids.push(name_id);
    rows.set(indicator_id, row);
  }
  return [...rows.values()].filter(({ indicator }) => !say.known.indicators.has(indicator.indicator_id));
}

/** What is asked once: who sent the tables, which decision, how columns are read, and what new indicators mean. */
export function reviewAsks(say: ReviewSay, review: Review): ReviewAsks {
  const { asks } = say.words.review;
  const unknown = review.staged.blocks.flatMap((block) => {
    const n = unknownNames(block).filter(({ name_id }) => review.answered.settled.names[name_id] === undefined).length;
    return n < 2 ? [] : [{ block, text: asks.unknownNames(n), create: asks.createAll(n) }];
  });
  const [senders, documents, questions] = [sendersOf(say, review), documentsOf(say, review), questionsOf(say, review)];
  return {
    senders,
    documents,
    questions,
    unknown,
    made: madeRows(say, review),
    directions: (["up", "down", "within", "none"] as const).map((id) => ({ id, name: asks.directions[id] ?? id })),
    count: senders.length + documents.length + questions.length + unknown.length,
    waiting: questions.filter(({ isBlocking }) => isBlocking).length + unknown.length,
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
export const documentEvent = (ask: TableAsk, id: string): ReviewEvent => ({ type: "settled", settled: { documents: byBlock(ask, id) } });
