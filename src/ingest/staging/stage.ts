import type { Corrections } from "../corrections.ts";
import type { TableReading } from "../draft.ts";
import { FigureStore, stateNumber } from "../figureColumns.ts";
import { matcher } from "../matching/match.ts";
import { senderFinder } from "../matching/sender.ts";
import type { Known, Settled, StagedState } from "../staged.ts";
import type { StagedTable } from "../stagedTable.ts";
import { documentFor } from "./document.ts";
import { markDuplicates } from "./duplicates.ts";
import { type Holdings, holdings, indicatorsOf } from "./holdings.ts";
import { type Incoming, isOffered, isTimed, offered } from "./incoming.ts";
import { markJumps } from "./jumps.ts";
import { markPartSums } from "./partSums.ts";
import { markPercentages } from "./percentages.ts";
import { type Place, sourceOf } from "./place.ts";
import { isRefusal } from "./reasons.ts";
import { answersOf } from "./remember.ts";
import { type Kept, rowInHand } from "./rowInHand.ts";
import { markFallingTotals } from "./runningTotals.ts";
import { stageCell, untimedCell } from "./stageCell.ts";
import { stageNames } from "./stageNames.ts";
import { inTime, timeline } from "./timeline.ts";

/** A table with the id under which a person settles things about it. */
export interface TableToStage {
  block_id: string;
  reading: TableReading;
  /** The lines above the tables of its sheet, who sends it among them. */
  letterhead?: string;
  /** What a person answered about how it is read, by hand; without what was remembered. */
  corrections?: Corrections | undefined;
}

/** Who sent a table: what a person says, else the agency that a template names, else the last one that its letterhead names, else its file. */
export function senderOf({ block_id, reading, letterhead }: TableToStage, known: Known, settled: Settled): string | null {
  const answer = settled.agencies[block_id];
  if (answer !== undefined) return answer;
  const { sender } = reading;
  if (sender && known.agencies?.some(({ agency_id }) => agency_id === sender)) return sender;
  const find = senderFinder(known.agencies ?? []);
  return (
    find(letterhead ?? "") ??
    find(reading.title.text) ??
    find(reading.file.replace(/\.\w+$/, "")) ??
    (reading.sheet === null ? null : find(reading.sheet))
  );
}

function stateOf({ cell, against }: Incoming): StagedState {
  if (cell.reasons.length === 0) return against;
  if (cell.reasons.some(isRefusal)) return "refused";
  if (against === "same") return "same";
  const isWordsAlone = cell.choices.length === 0 && cell.reasons.every(({ code }) => code === "textForValue" || code === "growthForValue");
  return isWordsAlone ? "refused" : "doubtful";
}

function settleState(incoming: Incoming): void {
  const { figure, row, against } = incoming;
  const { reasons, state } = row.kept.figures.columns;
  if (figure >= 0 && !reasons.has(figure)) {
    state[figure] = stateNumber(against);
    return;
  }
  const { cell } = incoming;
  cell.state = stateOf(incoming);
  if (cell.state === "same" && cell.reasons.length > 0) cell.reasons = [];
}

interface Hand {
  known: Known;
  settled: Settled;
  set: Holdings;
  matching: ReturnType<typeof matcher>;
  /** All cells of the import so far. */
  cells: Pick<Incoming, "cell" | "figure">[];
  /** Those of which it is known when they are. */
  all: Incoming[];
}

/** Progress is told after so many rows. */
const rowsATime = 2000;

function stageTable(table: TableToStage, { known, settled, set, matching, cells, all }: Hand, onRow: () => void) {
  const { block_id, reading } = table;
  const { file, sheet, layout, title, problems } = reading;
  const agency_id = senderOf(table, known, settled);
  const { document_id, made } = documentFor(table, known, settled);
  const published_on = settled.publishedOn?.[block_id] ?? title.day;
  const place: Place = {
    block_id,
    file,
    sheet,
    ids: `${block_id}|`,
    source: sourceOf(file, sheet),
    publishedOn: published_on,
    documentId: document_id,
  };
  const { names, own } = stageNames(block_id, reading, matching(agency_id, layout), settled);
  const { drafts } = reading;
  const most = drafts.reduce((sum, { values }) => sum + values.length, 0);
  const kept: Kept = { figures: new FigureStore(place, drafts.length, most), cellOf: (n) => cells[n]?.cell };
  const first = cells.length;
  for (const [index, draft] of drafts.entries()) {
    onRow();
    const name = own[index];
    if (!name || name.isSkipped || draft.isDerived) continue;
    const row = rowInHand(draft, name, place, kept, set);
    const firstOfRow = all.length;
    for (const value of draft.values) {
      if (!isTimed(value)) {
        cells.push({ cell: untimedCell(value, row), figure: -1 });
        continue;
      }
      const incoming = stageCell(row, value, cells.length, set);
      cells.push(incoming);
      all.push(incoming);
      if (name.name.isSettled && isOffered(incoming)) row.of?.incoming.push(incoming);
    }
    if (draft.checks.length > 0) markPercentages(draft, all.slice(firstOfRow));
  }
  const block = {
    block_id,
    file,
    sheet,
    layout,
    title: title.text,
    agency_id,
    published_on,
    names,
    problems,
    ...(made === null ? {} : { document: made }),
    ...answersOf(table, known, agency_id),
  };
  return { block, first, end: cells.length, columns: kept.figures.columns };
}

/** Holds tables against the set: each figure with what became of it, why a person is asked, and what can be done. Everything in one import is
 *  seen together: sums, running totals and repeated figures may stand in different files. `onRows`: rows done so far. */
export function stageTables(
  tables: readonly TableToStage[],
  known: Known,
  settled: Settled,
  onRows: (done: number) => void = () => {},
): StagedTable[] {
  const set = holdings(known, settled);
  const matching = matcher({ indicators: indicatorsOf(known, settled), remembered: known.name_matches ?? [] });
  const hand: Hand = { known, settled, set, matching, cells: [], all: [] };
  let done = 0;
  const onRow = () => {
    done += 1;
    if (done % rowsATime === 0) onRows(done);
  };
  const staged = tables.map((table) => stageTable(table, hand, onRow));
  const { all } = hand;
  for (const { incoming, actuals: held } of set.allSeries()) {
    const series = inTime(incoming);
    markDuplicates(series);
    const actuals = series.filter((incoming) => incoming.value.kind === "actual" && offered(incoming) !== null);
    const moments = timeline(actuals, held);
    // A jump may bring another reading to the front.
    markFallingTotals(actuals, markJumps(actuals, moments) ? timeline(actuals, held) : moments);
  }
  markPartSums(all, set);
  for (const incoming of all) settleState(incoming);
  return staged.map(({ block, first, end, columns }): StagedTable => {
    const cells = hand.cells.slice(first, end);
    const whole = cells.filter(({ figure }) => figure < 0).map(({ cell }) => cell);
    return { block, whole, figures: { columns, places: Int32Array.from(cells, ({ figure }) => figure) } };
  });
}
