import type { Dispatch, Ref } from "react";
import type { Grade } from "../../model/kinds.ts";
import { boxOf, type Range } from "../../state/entry/block.ts";
import type { EntryColumn } from "../../state/entry/columns.ts";
import type { EntryGrid } from "../../state/entry/entryGrid.ts";
import type { SheetEvent, SheetState } from "../../state/entry/sheet.ts";
import { columnHead } from "../../state/screens/entry.ts";
import { useWords } from "../../state/useWords.ts";
import { LockIcon } from "../shell/icons.tsx";
import { Scroll } from "../shell/Scroll.tsx";
import styles from "./Entry.module.css";
import { EntryLine } from "./EntryLine.tsx";
import { useGridActions } from "./useGridActions.ts";

interface EntryTableProps {
  ref: Ref<HTMLTableElement>;
  grid: EntryGrid;
  state: SheetState;
  dispatch: Dispatch<SheetEvent>;
  range: Range;
  onRange: (range: Range) => void;
  onNote: () => void;
}

/** A table of inputs: what was typed stands in its cells until it is saved. */
export function EntryTable({ ref, grid, state, dispatch, range, onRange, onNote }: EntryTableProps) {
  const { words, locale } = useWords();
  const { entry } = words;
  const actions = useGridActions({ grid, sheet: state.sheet, dispatch, range, onRange, onNote });
  const { top, bottom, left, right } = boxOf(range);
  return (
    <Scroll className={styles.scroll} label={words.shell.screens.entry}>
      <table className={styles.table} ref={ref} {...actions}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {entry.indicator}
            </th>
            <th scope="col" className={styles.unit}>
              {entry.unit}
            </th>
            {grid.columns.map((column) => (
              <th key={column.id} scope="col" data-locked={column.lock !== null || undefined}>
                {columnHead(column, { locale })}
                {column.lock !== null && <LockIcon size={12} />}
              </th>
            ))}
          </tr>
          <tr>
            <th colSpan={2} scope="row" className={styles.name}>
              {entry.grade}
            </th>
            {grid.columns.map((column) => (
              <td key={column.id}>
                <GradeSelect grid={grid} column={column} chosen={state.sheet.grades[column.id]} dispatch={dispatch} />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, index) => {
            const isIn = index >= top && index <= bottom;
            return (
              <EntryLine
                key={row.id}
                row={row}
                grid={grid}
                stored={grid.stored.get(row.id)}
                edits={state.sheet.cells[row.id]}
                grades={state.sheet.grades}
                from={isIn ? left : -1}
                to={isIn ? right : -1}
                isOne={top === bottom && left === right}
              />
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

const grades = ["estimate", "preliminary", "official"] as const satisfies readonly Grade[];

/** What the figures of a column are: as they stand now, or as chosen for all of them. */
function GradeSelect({
  grid,
  column,
  chosen,
  dispatch,
}: {
  grid: EntryGrid;
  column: EntryColumn;
  chosen: Grade | undefined;
  dispatch: Dispatch<SheetEvent>;
}) {
  const { words, locale } = useWords();
  const there = new Set<Grade>(grid.rows.flatMap((row) => grid.stored.get(row.id)?.get(column.id)?.grade ?? []));
  const common = chosen ?? (there.size === 0 ? column.grade : there.size === 1 ? [...there][0] : undefined);
  const isListed = grades.some((grade) => grade === common);
  return (
    <select
      className={styles.grade}
      value={isListed ? common : ""}
      aria-label={words.entry.gradeOf(columnHead(column, { locale }))}
      disabled={column.lock !== null}
      onChange={({ target }) => dispatch({ type: "graded", column: column.id, grade: target.value as Grade })}
    >
      {!isListed && <option value="">{common === undefined ? words.entry.mixed : words.common.grades[common]}</option>}
      {grades.map((grade) => (
        <option key={grade} value={grade}>
          {words.common.grades[grade]}
        </option>
      ))}
    </select>
  );
}
