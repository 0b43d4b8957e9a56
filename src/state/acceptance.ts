import type { Decision, StagedBlock, StagedCell, StagedState, StagedValue } from "../ingest/staged.ts";
import { intervalOf } from "../model/period.ts";
import type { Row, Rows } from "../model/tables.ts";
import type { Acceptance, Review } from "./importReducer.ts";
import { indexOf, type KnownIndex } from "./knownIndex.ts";
import { standingOf, stateOf } from "./reviewCells.ts";
import type { Change } from "./setStore.ts";

/** What is accepted together: all that can come in, one group of it, one table's, or one cell. */
export type Scope = { all: true } | { state: StagedState } | { cell_id: string };

/** What the row says of a figure that a person typed; `why`: the change set's reason. */
export interface AcceptanceWords {
  typed: (text: string) => string;
  why: (name: string) => string;
}

interface Taken {
  block: StagedBlock;
  cell: StagedCell;
  value: StagedValue;
}

/** A row of the same column, for a figure typed where the file has none: its interval, grade and source. */
function neighbour(block: StagedBlock, cell: StagedCell): StagedValue | null {
  const other = block.cells.find(({ at, choices }) => at.column === cell.at.column && choices[0]?.row.table === "actuals");
  return other?.choices[0]?.row ?? null;
}

function typedValue(block: StagedBlock, cell: StagedCell, figure: number, known: KnownIndex, words: AcceptanceWords): StagedValue | null {
  const like = cell.choices[0]?.row ?? cell.current;
  if (like?.table === "targets") {
    const { row } = like;
    return { table: "targets", row: { ...row, low: row.low === null ? null : figure, high: row.high === null ? null : figure } };
  }
  const model = like ?? neighbour(block, cell);
  if (model?.table !== "actuals" || cell.indicator_id === null || cell.interval === null) return null;
  const area = like?.row.area_id ?? known.targets.get(cell.indicator_id)?.[0]?.area_id ?? model.row.area_id;
  return {
    table: "actuals",
    row: {
      ...model.row,
      indicator_id: cell.indicator_id,
      area_id: area,
      interval_start: cell.interval.start,
      interval_end: cell.interval.end,
      value: figure,
      denominator: like?.table === "actuals" ? like.row.denominator : null,
      as_written: cell.text === "" ? null : cell.text,
      reason: words.typed(cell.text),
      note: null,
    },
  };
}

/** The row that a cell brings in as it is decided, or as it is offered; null when it brings none. */
export function rowValueOf(
  block: StagedBlock,
  cell: StagedCell,
  decision: Decision | undefined,
  known: KnownIndex,
  words: AcceptanceWords,
): StagedValue | null {
  if (decision === "skip") return null;
  if (decision !== undefined && "figure" in decision) return typedValue(block, cell, decision.figure, known, words);
  return cell.choices[decision?.choice ?? 0]?.row ?? null;
}

/** Whether a figure can be typed in place of the cell. */
export const canType = (block: StagedBlock, cell: StagedCell, known: KnownIndex): boolean =>
  typedValue(block, cell, 0, known, { typed: () => "", why: () => "" }) !== null;

const isIn = (scope: Scope, review: Review, cell: StagedCell): boolean =>
  "all" in scope || ("state" in scope ? stateOf(review, cell) === scope.state : cell.cell_id === scope.cell_id);

/** The cells that would come in. */
export const readyCells = (review: Review, scope: Scope): { block: StagedBlock; cell: StagedCell }[] =>
  review.staged.blocks.flatMap((block) =>
    block.cells.filter((cell) => isIn(scope, review, cell) && standingOf(review, cell) === "ready").map((cell) => ({ block, cell })),
  );

/** The indicators made from rows of the file that the taken cells need, with those that they are a part of. */
function madeIndicators(taken: readonly Taken[], review: Review, known: KnownIndex): Row<"indicators">[] {
  const made = new Map(
    Object.values(review.answered.settled.names).flatMap((name) =>
      name !== "skip" && "create" in name ? [[name.create.indicator_id, name.create] as const] : [],
    ),
  );
  const wanted = new Set<string>();
  const want = (id: string | null) => {
    if (id === null || known.indicators.has(id) || wanted.has(id) || !made.has(id)) return;
    want(made.get(id)?.part_of ?? null);
    wanted.add(id);
  };
  for (const { value } of taken) want(value.row.indicator_id);
  return [...wanted].flatMap((id) => made.get(id) ?? []);
}

/** Decisions that the set does not know yet, from the titles of their tables. */
function madeDocuments(taken: readonly Taken[], known: KnownIndex): Row<"documents">[] {
  const made = new Map<string, Row<"documents">>();
  for (const { block, value } of taken) {
    if (value.table !== "targets" || known.documents.has(value.row.document_id)) continue;
    const interval = intervalOf(value.row.period);
    const before = made.get(value.row.document_id);
    if (interval === null) continue;
    made.set(value.row.document_id, {
      document_id: value.row.document_id,
      number: /\d+[\d/.-]*\/[\p{Lu}\d-]+/u.exec(block.title)?.[0] ?? value.row.document_id,
      title_vi: block.title === "" ? block.file : block.title,
      title_en: null,
      issuer: null,
      issued_on: null,
      period_start: before !== undefined && before.period_start < interval.start ? before.period_start : interval.start,
      period_end: before !== undefined && before.period_end > interval.end ? before.period_end : interval.end,
    });
  }
  return [...made.values()];
}

/** What is remembered of the sender's tables: names that the person settled, and how the columns are read. */
function remembered(taken: readonly Taken[], review: Review): Pick<Rows, "name_matches" | "layout_answers"> {
  const { settled, corrections } = review.answered;
  const blocks = new Set(taken.map(({ block }) => block));
  const names = new Map<string, Row<"name_matches">>();
  for (const { block, cell } of taken) {
    const answer = settled.names[cell.name_id];
    const name = block.names.find(({ name_id }) => name_id === cell.name_id);
    if (answer === undefined || answer === "skip" || name === undefined) continue;
    const indicator_id = "create" in answer ? answer.create.indicator_id : answer.indicator_id;
    names.set(`${block.block_id} ${cell.name_id}`, {
      sender: block.agency_id ?? "*",
      layout: block.layout,
      name: name.name,
      unit: name.unit,
      indicator_id,
    });
  }
  const answers = [...blocks].flatMap(({ block_id, agency_id, layout }): Row<"layout_answers">[] => {
    const given = corrections[block_id];
    return given === undefined ? [] : [{ sender: agency_id ?? "*", layout, answers: JSON.stringify(given) }];
  });
  return { name_matches: [...names.values()], layout_answers: answers };
}

const keyOf = ({ table, row }: StagedValue): string =>
  table === "targets" ? row.target_id : `${row.indicator_id} ${row.area_id} ${row.interval_start} ${row.interval_end}`;

/** The change set of an acceptance, and what is told of it; null when nothing would come in. Of two cells of one key the later counts. */
export function acceptanceOf(
  review: Review,
  scope: Scope,
  words: AcceptanceWords,
): { change: Change; acceptance: Omit<Acceptance, "change_set_id"> } | null {
  const known = indexOf(review.known);
  const taken = readyCells(review, scope).flatMap(({ block, cell }): Taken[] => {
    const value = rowValueOf(block, cell, review.answered.decisions[cell.cell_id], known, words);
    return value === null ? [] : [{ block, cell, value }];
  });
  if (taken.length === 0) return null;
  const values = [...new Map(taken.map(({ value }) => [keyOf(value), value])).values()];
  const files = [...new Set(taken.map(({ block }) => block.file))];
  const hashes = files.flatMap((file) => review.hashes[file] ?? []);
  const rows: Rows = {
    documents: madeDocuments(taken, known),
    indicators: madeIndicators(taken, review, known),
    targets: values.flatMap((value) => (value.table === "targets" ? [value.row] : [])),
    actuals: values.flatMap((value) => (value.table === "actuals" ? [value.row] : [])),
    ...remembered(taken, review),
  };
  const counts: Acceptance["counts"] = {};
  for (const { cell } of taken) counts[cell.state] = (counts[cell.state] ?? 0) + 1;
  return {
    change: {
      why: words.why(review.name),
      file_name: files.join("; "),
      file_sha256: hashes.length === 0 ? null : hashes.join("; "),
      rows: Object.fromEntries(Object.entries(rows).filter(([, list]) => list.length > 0)) as Rows,
    },
    acceptance: {
      cell_ids: taken.map(({ cell }) => cell.cell_id),
      counts,
      indicator_ids: [...new Set(values.map(({ row }) => row.indicator_id))],
    },
  };
}
