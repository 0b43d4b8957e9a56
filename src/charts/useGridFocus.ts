import { type FocusEvent, type KeyboardEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** Where the keyboard is in a grid; `mark` is a mark inside the cell, null on the cell itself. Row 0 is the head, column 0 the labels. */
export interface GridPlace {
  row: number;
  column: number;
  mark: number | null;
}

export interface GridSize {
  rows: number;
  columns: number;
  marksAt(row: number, column: number): number;
}

/** Where a key leads, or null when it is not for the grid. */
export function moved(at: GridPlace, key: string, size: GridSize): GridPlace | null {
  if (at.mark !== null) {
    const last = size.marksAt(at.row, at.column) - 1;
    if (key === "ArrowRight" || key === "ArrowDown") return { ...at, mark: Math.min(at.mark + 1, last) };
    if (key === "ArrowLeft" || key === "ArrowUp") return { ...at, mark: Math.max(at.mark - 1, 0) };
    if (key === "Home") return { ...at, mark: 0 };
    if (key === "End") return { ...at, mark: last };
    return key === "Escape" ? { ...at, mark: null } : null;
  }
  const to = (row: number, column: number): GridPlace => ({
    row: Math.min(Math.max(row, 0), size.rows - 1),
    column: Math.min(Math.max(column, 0), size.columns - 1),
    mark: null,
  });
  switch (key) {
    case "ArrowRight":
      return to(at.row, at.column + 1);
    case "ArrowLeft":
      return to(at.row, at.column - 1);
    case "ArrowDown":
      return to(at.row + 1, at.column);
    case "ArrowUp":
      return to(at.row - 1, at.column);
    case "Home":
      return to(at.row, 1);
    case "End":
      return to(at.row, size.columns - 1);
    case "Enter":
      return size.marksAt(at.row, at.column) > 0 ? { ...at, mark: 0 } : null;
    default:
      return null;
  }
}

const nameOf = ({ row, column, mark }: GridPlace): string => `${row} ${column} ${mark ?? ""}`;

function placeOf(element: Element): GridPlace | null {
  const [row, column, mark] = element.closest("[data-at]")?.getAttribute("data-at")?.split(" ") ?? [];
  return row === undefined ? null : { row: Number(row), column: Number(column), mark: mark ? Number(mark) : null };
}

/** Makes an element a place of the grid. `isAt`: it is the one that the Tab key comes to. */
export const gridStop = (place: GridPlace, isAt: boolean) => ({ "data-at": nameOf(place), tabIndex: isAt ? 0 : -1 });

/** One tab stop for a whole grid: the place in it that was last looked at (`at`). `ofGrid`: what the grid's own element gets. */
export function useGridFocus(size: GridSize, start: GridPlace) {
  const ref = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState(start);
  const at: GridPlace = last.row < size.rows && last.column < size.columns ? last : start;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = moved(at, event.key, size);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    // The marks of a cell become elements when the keyboard enters it.
    flushSync(() => setLast(next));
    ref.current?.querySelector<HTMLElement | SVGElement>(`[data-at="${nameOf(next)}"]`)?.focus();
  };
  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target);
    if (place !== null && nameOf(place) !== nameOf(last)) setLast(place);
  };
  return { ofGrid: { ref, onKeyDown, onFocus }, at };
}
