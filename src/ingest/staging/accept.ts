import type { Row, Rows } from "../../model/tables.ts";
import { cleaned } from "../../model/unit.ts";
import type { Choice, Decision, Reason, Settled, StagedBlock, StagedCell, StagedName, StagedValue } from "../staged.ts";
import { publication } from "./againstSet.ts";

/** A cell that comes in, and how it was settled. */
export interface Taken {
  cell: StagedCell;
  row: StagedValue;
  choice: Choice | null;
  isDecided: boolean;
}

/** The row of a figure that a person typed, in the indicator's unit. */
function typed(cell: StagedCell, figure: number): StagedValue | null {
  const value = cell.choices[0]?.row ?? cell.blank ?? null;
  if (value === null || !Number.isFinite(figure)) return null;
  if (value.table === "actuals") return { table: "actuals", row: { ...value.row, value: cleaned(figure), denominator: null } };
  const { bound } = value.row;
  const isRange = bound === "about" || bound === "within";
  const [low, high] = [bound === "at_most" ? null : figure, isRange || bound === "at_most" ? figure : null];
  return { table: "targets", row: { ...value.row, low, high } };
}

/** What a cell brings: what a person decided, else what is new or changed. A locked period lets nothing in. */
export function taken(cell: StagedCell, decision: Decision | undefined): Taken | null {
  if (decision === "skip" || cell.reasons.some(({ code }) => code === "locked")) return null;
  if (decision === undefined && cell.state !== "new" && cell.state !== "changed") return null;
  if (decision !== undefined && "figure" in decision) {
    const row = typed(cell, decision.figure);
    return row && { cell, row, choice: null, isDecided: true };
  }
  const choice = cell.choices[decision?.choice ?? 0];
  return choice ? { cell, row: choice.row, choice, isDecided: decision !== undefined } : null;
}

const actualKey = (row: Row<"actuals">) => `${row.indicator_id}|${row.area_id}|${row.interval_start}|${row.interval_end}`;
const targetKey = (row: Row<"targets">) =>
  `${row.indicator_id}|${row.area_id}|${row.period}|${row.basis}|${row.tier}|${row.assigned_by ?? ""}|${row.version}`;

/** One row a key: of two publications the later, of two equals the one that stands further down. */
function actualsOf(all: readonly Taken[]): Row<"actuals">[] {
  const rows = new Map<string, Row<"actuals">>();
  for (const { row } of all) {
    if (row.table !== "actuals") continue;
    const key = actualKey(row.row);
    const other = rows.get(key);
    if (!other || publication(row.row, other) >= 0) rows.set(key, row.row);
  }
  return [...rows.values()];
}

function targetsOf(all: readonly Taken[]): Row<"targets">[] {
  const rows = new Map<string, Row<"targets">>();
  for (const { row } of all) if (row.table === "targets") rows.set(targetKey(row.row), row.row);
  const ids = new Set<string>();
  return [...rows.values()].map((row) => {
    let { target_id } = row;
    for (let n = 2; ids.has(target_id); n += 1) target_id = `${row.target_id}.${n}`;
    ids.add(target_id);
    return target_id === row.target_id ? row : { ...row, target_id };
  });
}

/** The rows that are named, and those above them. */
function withAbove<T>(all: readonly T[], idOf: (row: T) => string, aboveOf: (row: T) => string | null, named: Iterable<string>): T[] {
  const byId = new Map(all.map((row) => [idOf(row), row]));
  const found = new Set<T>();
  const add = (id: string | null): void => {
    const row = id === null ? undefined : byId.get(id);
    if (row === undefined || found.has(row)) return;
    found.add(row);
    add(aboveOf(row));
  };
  for (const id of named) add(id);
  return all.filter((row) => found.has(row));
}

const isOfUnit = ({ code }: Reason) => code === "scaleDiffers" || code === "unitDiffers" || code === "unknownUnit";

/** The unit that is remembered with a name: the file's, where its figures came in by its scale, or as they stand in a unit of another kind. */
function confirmedUnit(name: StagedName, cells: readonly Taken[]): string | null {
  let isAgreed = false;
  for (const { cell, choice } of cells) {
    const asked = cell.reasons.find(isOfUnit);
    if (asked === undefined) continue;
    if ((asked.code === "scaleDiffers") !== (choice?.kind === "convert")) return null;
    isAgreed = true;
  }
  return isAgreed ? name.unit : null;
}

function matchesOf({ names, agency_id, layout }: StagedBlock, cells: readonly Taken[], settled: Settled): Row<"name_matches">[] {
  const byName = new Map<string, Taken[]>();
  for (const each of cells) {
    const own = byName.get(each.cell.name_id);
    if (own) own.push(each);
    else byName.set(each.cell.name_id, [each]);
  }
  return names.flatMap((name) => {
    const own = byName.get(name.name_id) ?? [];
    if (name.remembered === undefined || name.remembered === "") return [];
    const answer = settled.names[name.name_id];
    const indicator_id = own[0]?.row.row.indicator_id;
    const isAnswer = typeof answer === "object" || (!name.isSettled && own.some(({ isDecided }) => isDecided));
    const unit = confirmedUnit(name, own);
    if (indicator_id === undefined || (!isAnswer && unit === null)) return [];
    return [{ sender: agency_id ?? "*", layout, name: name.remembered, unit, indicator_id }];
  });
}

const lastOfKey = <T>(rows: readonly T[], keyOf: (row: T) => string): T[] => [...new Map(rows.map((row) => [keyOf(row), row])).values()];

/** The cells of a table that come in. */
export interface TakenOfBlock {
  block: StagedBlock;
  cells: readonly Taken[];
}

/** The rows of one change set: what comes in, with the indicators, areas and documents that it needs, and what is remembered for the sender. Empty
 *  when nothing does. */
export function accept(byBlock: readonly TakenOfBlock[], settled: Settled): Rows {
  const all = byBlock.flatMap(({ cells }) => cells);
  const [actuals, targets] = [actualsOf(all), targetsOf(all)];
  const figures = [...actuals, ...targets];

  const created = Object.values(settled.names).flatMap((answer) =>
    typeof answer === "object" && "create" in answer ? [answer.create] : [],
  );
  const indicators = withAbove(
    lastOfKey(created, ({ indicator_id }) => indicator_id),
    ({ indicator_id }) => indicator_id,
    ({ part_of }) => part_of,
    figures.map(({ indicator_id }) => indicator_id),
  );
  const areas = withAbove(
    settled.made?.areas ?? [],
    ({ area_id }) => area_id,
    ({ parent_id }) => parent_id,
    figures.map(({ area_id }) => area_id),
  );
  const named = new Set(targets.map(({ document_id }) => document_id));
  const rows: Rows = {
    sectors: (settled.made?.sectors ?? []).filter(({ sector_id }) => indicators.some((row) => row.sector_id === sector_id)),
    documents: lastOfKey(
      byBlock.flatMap(({ block: { document } }) => (document && named.has(document.document_id) ? [document] : [])),
      ({ document_id }) => document_id,
    ),
    areas,
    indicators,
    targets,
    actuals,
    name_matches: lastOfKey(
      byBlock.flatMap(({ block, cells }) => matchesOf(block, cells, settled)),
      ({ sender, layout, name }) => `${sender}|${layout}|${name}`,
    ),
    layout_answers: lastOfKey(
      byBlock.flatMap(({ block, cells }) =>
        block.answers && cells.length > 0 ? [{ sender: block.agency_id ?? "*", ...block.answers }] : [],
      ),
      ({ sender, layout }) => `${sender}|${layout}`,
    ),
  };
  return Object.fromEntries(Object.entries(rows).filter(([, list]) => list.length > 0));
}

/** What was settled, once these rows are in the set: what was made then is there, and is not made again. */
export function settledAfter(settled: Settled, { indicators = [], sectors = [], areas = [] }: Rows): Settled {
  const made = new Set(indicators.map(({ indicator_id }) => indicator_id));
  const names = Object.entries(settled.names).map(([name_id, answer]): [string, Settled["names"][string]] =>
    typeof answer === "object" && "create" in answer && made.has(answer.create.indicator_id)
      ? [name_id, { indicator_id: answer.create.indicator_id }]
      : [name_id, answer],
  );
  const rest = {
    sectors: (settled.made?.sectors ?? []).filter(({ sector_id }) => !sectors.some((row) => row.sector_id === sector_id)),
    areas: (settled.made?.areas ?? []).filter(({ area_id }) => !areas.some((row) => row.area_id === area_id)),
  };
  return { ...settled, names: Object.fromEntries(names), ...(settled.made ? { made: rest } : {}) };
}
