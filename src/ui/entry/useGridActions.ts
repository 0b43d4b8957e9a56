import type { ClipboardEvent, Dispatch, FocusEvent, FormEvent, KeyboardEvent, MouseEvent } from "react";
import { boxOf, copied, fill, isOne, type Place, type Placed, placeBlock, type Range, readBlock } from "../../state/entry/block.ts";
import { closedBy, type EntryGrid, storedText } from "../../state/entry/entryGrid.ts";
import type { Sheet, SheetEvent } from "../../state/entry/sheet.ts";
import { useWords } from "../../state/useWords.ts";
import { useSay } from "../shell/Announcer.tsx";

interface GridActions {
  grid: EntryGrid;
  sheet: Sheet;
  dispatch: Dispatch<SheetEvent>;
  range: Range;
  onRange: (range: Range) => void;
  /** On to the reason and source of the cell: by Tab, every cell after it would come first. */
  onNote: () => void;
}

const inputOf = (target: EventTarget): HTMLInputElement | null =>
  target instanceof HTMLInputElement && target.dataset.row !== undefined ? target : null;

/** What keys, mouse and clipboard do in the table of inputs: moving, selecting, filling, pasting, undoing. */
export function useGridActions({ grid, sheet, dispatch, range, onRange, onNote }: GridActions) {
  const { words, locale } = useWords();
  const say = useSay();
  const size = { rows: grid.rows.length, columns: grid.columns.length };

  const placeOf = (input: HTMLInputElement): Place => ({
    row: grid.rows.findIndex(({ id }) => id === input.dataset.row),
    column: grid.columns.findIndex(({ id }) => id === input.dataset.column),
  });
  const textAt = ({ row, column }: Place): string => {
    const [line, head] = [grid.rows[row]?.id ?? "", grid.columns[column]?.id ?? ""];
    return sheet.cells[line]?.[head]?.text ?? storedText(grid.stored.get(line)?.get(head), locale);
  };
  /** Puts the texts where they can be put; answers how many could not. */
  const put = (placed: readonly Placed[]): number => {
    const cells = placed.flatMap(({ row, column, text }) => {
      const [line, head] = [grid.rows[row], grid.columns[column]];
      const isOpen = line !== undefined && head !== undefined && closedBy(line, head) === null;
      return isOpen ? [{ row: line.id, column: head.id, text }] : [];
    });
    dispatch({ type: "filled", cells });
    return placed.length - cells.length;
  };
  const focusAt = (table: HTMLElement, { row, column }: Place) =>
    table
      .querySelector<HTMLInputElement>(
        `[data-row="${CSS.escape(grid.rows[row]?.id ?? "")}"][data-column="${CSS.escape(grid.columns[column]?.id ?? "")}"]`,
      )
      ?.focus();
  const inside = ({ row, column }: Place): Place => ({
    row: Math.max(0, Math.min(size.rows - 1, row)),
    column: Math.max(0, Math.min(size.columns - 1, column)),
  });

  const whenHeld: Record<string, (event: KeyboardEvent) => void> = {
    z: (event) => dispatch({ type: event.shiftKey ? "redone" : "undone" }),
    y: () => dispatch({ type: "redone" }),
    d: () => put(fill(range, "down", textAt)),
    r: () => put(fill(range, "right", textAt)),
  };

  return {
    onFocus: ({ target }: FocusEvent<HTMLTableElement>) => {
      const input = inputOf(target);
      if (input === null) return;
      input.select();
      dispatch({ type: "left" });
      const place = placeOf(input);
      onRange({ from: place, to: place });
    },
    onInput: ({ target }: FormEvent<HTMLTableElement>) => {
      const input = inputOf(target);
      if (input !== null) dispatch({ type: "typed", row: input.dataset.row ?? "", column: input.dataset.column ?? "", text: input.value });
    },
    onMouseDown: (event: MouseEvent<HTMLTableElement>) => {
      const input = inputOf(event.target);
      if (input === null || !event.shiftKey) return;
      event.preventDefault();
      onRange({ from: range.from, to: placeOf(input) });
    },
    onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => {
      const input = inputOf(event.target);
      if (input === null || event.nativeEvent.isComposing) return;
      const act = event.ctrlKey || event.metaKey ? whenHeld[event.key.toLowerCase()] : undefined;
      if (act !== undefined) {
        event.preventDefault();
        act(event);
        return;
      }
      if (event.key === "F2" && event.shiftKey) {
        event.preventDefault();
        onNote();
        return;
      }
      if ((event.key === "Delete" || event.key === "Backspace") && !isOne(range)) {
        event.preventDefault();
        const { top, bottom, left, right } = boxOf(range);
        const rows = grid.rows.map((_, row) => row).slice(top, bottom + 1);
        put(rows.flatMap((row) => grid.columns.map((_, column) => ({ row, column, text: "" })).slice(left, right + 1)));
        return;
      }
      const step = stepOf(event, input);
      if (step === null) return;
      event.preventDefault();
      const isSelecting = event.shiftKey && event.key.startsWith("Arrow");
      const base = isSelecting ? range.to : range.from;
      const next = inside({ row: base.row + step.row, column: base.column + step.column });
      if (isSelecting) onRange({ from: range.from, to: next });
      else focusAt(event.currentTarget, next);
    },
    onPaste: (event: ClipboardEvent<HTMLTableElement>) => {
      if (inputOf(event.target) === null) return;
      event.preventDefault();
      const block = readBlock(event.clipboardData.getData("text/plain"));
      if (block.length === 0) return;
      const { placed, outside } = placeBlock(block, range, size, locale);
      const closed = put(placed);
      say(words.entry.pasted(placed.length - closed, outside, closed));
    },
    onCopy: (event: ClipboardEvent<HTMLTableElement>) => {
      if (inputOf(event.target) === null || isOne(range)) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", copied(range, textAt));
    },
  };
}

/** Where a key leads. Left and right leave a cell only from the edge of its text, or while all of it is selected. */
function stepOf({ key, shiftKey }: KeyboardEvent, input: HTMLInputElement): Place | null {
  const [start, end] = [input.selectionStart ?? 0, input.selectionEnd ?? 0];
  const isWhole = start === 0 && end === input.value.length;
  switch (key) {
    case "ArrowDown":
      return { row: 1, column: 0 };
    case "ArrowUp":
      return { row: -1, column: 0 };
    case "Enter":
      return { row: shiftKey ? -1 : 1, column: 0 };
    case "ArrowLeft":
      return isWhole || end === 0 ? { row: 0, column: -1 } : null;
    case "ArrowRight":
      return isWhole || start === input.value.length ? { row: 0, column: 1 } : null;
    default:
      return null;
  }
}
