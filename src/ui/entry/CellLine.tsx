import type { Dispatch, KeyboardEvent, Ref } from "react";
import { periodLabel } from "../../model/periodLabel.ts";
import type { Place } from "../../state/entry/block.ts";
import { cellState, closedBy, type EntryGrid, isFault, storedText } from "../../state/entry/entryGrid.ts";
import type { Sheet, SheetEvent } from "../../state/entry/sheet.ts";
import { dayOf } from "../../state/screens/clock.ts";
import { columnHead } from "../../state/screens/entry.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import { Field } from "../shell/Field.tsx";
import styles from "./Entry.module.css";

const button = classesOf(buttonCss);

interface CellLineProps {
  ref: Ref<HTMLDivElement>;
  grid: EntryGrid;
  sheet: Sheet;
  at: Place;
  dispatch: Dispatch<SheetEvent>;
  onUnlock: (period: string) => void;
  /** Back to the cell. */
  onBack: () => void;
}

/** The cell that is looked at: what stands there now, what is wrong with what was typed, and its reason and source. */
export function CellLine({ ref, grid, sheet, at, dispatch, onUnlock, onBack }: CellLineProps) {
  const { words, print, locale } = useWords();
  const { entry } = words;
  const [row, column] = [grid.rows[at.row], grid.columns[at.column]];
  if (row === undefined || column === undefined) return null;
  const edit = sheet.cells[row.id]?.[column.id];
  const stored = grid.stored.get(row.id)?.get(column.id);
  const { mark, readAs } = cellState(grid, row, column, edit, stored, sheet.grades[column.id]);
  const closed = closedBy(row, column);
  const { lock } = column;
  const text = edit?.text ?? storedText(stored, locale);
  const before =
    stored === undefined
      ? entry.noBefore
      : entry.before(
          storedText(stored, locale),
          words.common.grades[stored.grade] ?? "",
          [stored.who, print.day(stored.published_on ?? dayOf(stored.at))].filter(Boolean).join(", "),
        );
  const note = (part: "reason" | "source") => (value: string) =>
    dispatch({ type: "noted", row: row.id, column: column.id, text, note: { [part]: value === "" ? null : value } });
  const goBack = (event: KeyboardEvent) => {
    const isBack = event.key === "Escape" || (event.key === "F2" && event.shiftKey);
    const isEntered = event.key === "Enter" && event.target instanceof HTMLInputElement;
    if ((!isBack && !isEntered) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onBack();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of all that stands in it
    <div className={styles.cellLine} ref={ref} onKeyDown={goBack}>
      <div className={styles.about} role="status">
        <b>{entry.cell(row.name, columnHead(column, { locale }))}</b>
        <span>{before}</span>
        {isFault(mark) && <span className={styles.fault}>{entry.faults[mark]}</span>}
        {mark === "removed" && <span className={styles.fault}>{entry.removes}</span>}
        {readAs !== null && <span className={styles.unsure}>{entry.readAs(readAs)}</span>}
        {closed === "yearly" && <span>{entry.yearly}</span>}
        {closed === "locked" && lock !== null && (
          <span>
            {entry.locked(periodLabel(lock, locale))}{" "}
            <button type="button" className={button.quiet} onClick={() => onUnlock(lock)}>
              {entry.unlock}
            </button>
          </span>
        )}
      </div>
      {closed === null && (
        <>
          <Field label={entry.reason}>
            {(control) => (
              <input
                {...control}
                placeholder={entry.reasonHint}
                value={edit?.reason ?? stored?.reason ?? ""}
                onChange={({ target }) => note("reason")(target.value)}
              />
            )}
          </Field>
          <Field label={entry.source}>
            {(control) => (
              <input
                {...control}
                placeholder={stored?.source ?? entry.sourceHint}
                value={edit?.source ?? ""}
                onChange={({ target }) => note("source")(target.value)}
              />
            )}
          </Field>
        </>
      )}
    </div>
  );
}
