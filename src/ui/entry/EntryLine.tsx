import { memo } from "react";
import { unitLabel } from "../../model/quantity.ts";
import { cellState, closedBy, type EntryGrid, type EntryRow, isFault, type StoredFigure, storedText } from "../../state/entry/entryGrid.ts";
import type { CellEdit, Sheet } from "../../state/entry/sheet.ts";
import { columnHead } from "../../state/screens/entry.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./Entry.module.css";

interface EntryLineProps {
  row: EntryRow;
  grid: EntryGrid;
  stored: ReadonlyMap<string, StoredFigure> | undefined;
  edits: Readonly<Record<string, CellEdit>> | undefined;
  grades: Sheet["grades"];
  /** Of the selection what lies in this row; -1: nothing. */
  from: number;
  to: number;
  isOne: boolean;
}

/** One indicator of the grid. Drawn anew only when something in it changes: a grid may hold a thousand inputs. */
export const EntryLine = memo(function EntryLine({ row, grid, stored, edits, grades, from, to, isOne }: EntryLineProps) {
  const { words, locale } = useWords();
  return (
    <tr>
      <th scope="row" className={styles.name} data-part={row.isPart || undefined}>
        {row.name}
      </th>
      <td className={styles.unit}>{unitLabel(row.unit, locale)}</td>
      {grid.columns.map((column, index) => {
        const figure = stored?.get(column.id);
        const edit = edits?.[column.id];
        const { mark, readAs } = cellState(grid, row, column, edit, figure, grades[column.id]);
        const isClosed = closedBy(row, column) !== null;
        return (
          <td key={column.id} data-in={(!isOne && index >= from && index <= to) || undefined}>
            <input
              className={styles.cell}
              data-row={row.id}
              data-column={column.id}
              data-mark={mark === "same" ? undefined : isFault(mark) ? "fault" : mark}
              data-unsure={readAs !== null || undefined}
              data-illustrative={figure?.grade === "illustrative" || undefined}
              value={edit?.text ?? storedText(figure, locale)}
              readOnly={isClosed}
              aria-invalid={isFault(mark) || undefined}
              aria-label={words.entry.cell(row.name, columnHead(column, { locale }))}
              autoComplete="off"
              onChange={noChange}
            />
          </td>
        );
      })}
    </tr>
  );
});

/** The table hears the typing of all its inputs. */
const noChange = () => undefined;
