import { type KeyboardEvent, useRef, useState } from "react";

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

/** One tab stop for a whole grid: the place in it that was last looked at. */
export function useGridFocus(size: GridSize, start: GridPlace) {
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(start);
  const inside: GridPlace = at.row < size.rows && at.column < size.columns ? at : start;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = moved(inside, event.key, size);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    setAt(next);
    grid.current?.querySelector<HTMLElement | SVGElement>(`[data-at="${nameOf(next)}"]`)?.focus();
  };
  const stop = (place: GridPlace) => ({
    "data-at": nameOf(place),
    tabIndex: nameOf(place) === nameOf(inside) ? 0 : -1,
    onFocus: (event: { stopPropagation(): void }) => {
      event.stopPropagation();
      if (nameOf(place) !== nameOf(at)) setAt(place);
    },
  });
  return { grid, onKeyDown, stop };
}
