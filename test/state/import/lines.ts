import type { Staged } from "../../../src/ingest/importer.ts";
import type { Choice, Known, Reason, StagedBlock, StagedCell, StagedName, StagedState, StagedValue } from "../../../src/ingest/staged.ts";
import type { Row } from "../../../src/model/tables.ts";

/** One line of a made-up report, as short as can be: what stands in the cell, and the figure that it means. */
export interface Line {
  row: number;
  name: string;
  /** Null: not settled; the near ones stand in `candidates`. */
  indicator_id: string | null;
  text: string;
  value: number | null;
  denominator?: number;
  reasons?: Reason[];
  /** In place of `take: value`. */
  choices?: { kind: Choice["kind"]; value: number; facts?: Choice["facts"] }[];
  state?: StagedState;
  candidates?: StagedName["candidates"];
  isUnranked?: boolean;
  /** The indicator is but the likeliest, and asked. */
  isNear?: true;
  column?: number;
}

export interface Sheet {
  file: string;
  sheet: string | null;
  agency_id: string | null;
  interval: { start: string; end: string };
  grade: Row<"actuals">["grade"];
  published_on: string | null;
  area_id: string;
  lines: readonly Line[];
  questions?: Omit<Staged["questions"][number], "block_id" | "file" | "sheet">[];
}

export const blockIdOf = ({ file, sheet }: Pick<Sheet, "file" | "sheet">): string => `${file}|${sheet ?? ""}`;

const actualOf = (sheet: Sheet, line: Line, indicator_id: string, value: number): Row<"actuals"> => ({
  indicator_id,
  area_id: sheet.area_id,
  interval_start: sheet.interval.start,
  interval_end: sheet.interval.end,
  value,
  denominator: line.denominator ?? null,
  grade: sheet.grade,
  published_on: sheet.published_on,
  source: "Phòng Tài chính - Kế hoạch",
  source_url: null,
  as_written: line.text,
  reason: null,
  note: null,
});

function stateOf(line: Line, current: Row<"actuals"> | undefined): StagedState {
  if (line.state !== undefined) return line.state;
  if ((line.reasons ?? []).length > 0) return "doubtful";
  if (current === undefined) return "new";
  return current.value === line.value && current.denominator === (line.denominator ?? null) ? "same" : "changed";
}

/** Holds made-up lines against what is known, as plainly as can be. */
export function stagedOf(sheet: Sheet, known: Known, names: Readonly<Record<string, string | null>> = {}): StagedBlock {
  const block_id = blockIdOf(sheet);
  const cells = sheet.lines.map((line): StagedCell => {
    const at = { row: line.row - 1, column: line.column ?? 5 };
    const name_id = `${block_id}|${line.row}`;
    const indicator_id = names[name_id] ?? line.indicator_id;
    const current = known.actuals?.find(
      (row) => row.indicator_id === indicator_id && row.interval_start === sheet.interval.start && row.interval_end === sheet.interval.end,
    );
    const values = line.choices ?? (line.value === null ? [] : [{ kind: "take" as const, value: line.value }]);
    const choices = values.map(({ kind, value, ...rest }): Choice => {
      const facts = "facts" in rest && rest.facts !== undefined ? rest.facts : {};
      return { kind, row: { table: "actuals", row: actualOf(sheet, line, indicator_id ?? "", value) }, facts };
    });
    const isNamed = line.indicator_id === null && indicator_id !== null;
    const value: StagedValue | null = current === undefined ? null : { table: "actuals", row: current };
    return {
      cell_id: `${block_id}|F${line.row}`,
      name_id,
      at,
      text: line.text,
      state: isNamed ? stateOf({ ...line, reasons: [] }, current) : stateOf(line, current),
      reasons: isNamed ? [] : (line.reasons ?? []),
      indicator_id,
      interval: sheet.interval,
      current: value,
      choices: indicator_id === null ? [] : choices,
    };
  });
  const stagedNames = sheet.lines.map((line): StagedName => {
    const name_id = `${block_id}|${line.row}`;
    return {
      name_id,
      file: sheet.file,
      sheet: sheet.sheet,
      row: line.row,
      name: line.name,
      unit: null,
      headings: [],
      candidates: line.candidates ?? [],
      indicator_id: names[name_id] ?? line.indicator_id,
      ...(line.isUnranked ? { unranked: { name: line.name, code: null, unit: null, path: [], parent_id: null } } : {}),
      isSettled: (line.indicator_id !== null && !line.isNear) || names[name_id] !== undefined,
    };
  });
  return {
    block_id,
    file: sheet.file,
    sheet: sheet.sheet,
    layout: "annex",
    title: "Báo cáo tình hình thực hiện chỉ tiêu",
    agency_id: sheet.agency_id,
    published_on: sheet.published_on,
    cells,
    names: stagedNames,
    problems: [],
  };
}
