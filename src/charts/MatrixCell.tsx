// biome-ignore-all lint/a11y/noSvgWithoutTitle: the cell around it is labelled
// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid; its columns follow the width of the marks, which a table does not
// biome-ignore-all lint/a11y/useFocusableInteractive: each stop gets its tabIndex from gridStop
import { type KeyboardEvent, memo, useState } from "react";
import { flushSync } from "react-dom";
import { statuses } from "../model/status.ts";
import style from "./Matrix.module.css";
import { type CellGrid, type PlacedMark, placeMarks, type RowShape } from "./matrixLayout.ts";
import { Mark, Marks } from "./StatusMark.tsx";
import type { TipText } from "./Tip.tsx";
import { paint, stroke } from "./theme.ts";
import { gridStop } from "./useGridFocus.ts";
import type { MatrixColumn, MatrixMark, MatrixRow } from "./yearSectorMatrix.ts";

interface MatrixCellProps {
  sector: MatrixRow;
  column: MatrixColumn;
  marks: MatrixMark[] | null;
  grid: CellGrid;
  shape: RowShape;
  stripTop: number;
  /** Its place in the grid of the keyboard. */
  row: number;
  columnAt: number;
  /** Where the keyboard is in it: on the cell, on one of its marks, or elsewhere. */
  focused: "cell" | number | null;
  tinted: boolean;
  onCell(sectorId: string, period: string): void;
  onMark(mark: MatrixMark, period: string): void;
  show(element: Element, text: TipText, wait?: number): void;
  hide(): void;
}

/** One sector in one year. A click beside the marks opens the cell, a click on one the indicator. The marks are elements of their own while the
 *  pointer or the keyboard is in the cell: a picture of thousands of elements would hold up every filter. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { sector, column, marks, grid, shape, stripTop, row, columnAt, focused, tinted, onCell } = props;
  const [isPointedAt, setPointedAt] = useState(false);
  const className = `${style.cell} ${column.chosen ? style.chosen : ""} ${tinted ? style.tinted : ""} ${marks ? style.open : ""}`;
  const stop = gridStop({ row, column: columnAt, mark: null }, focused === "cell");
  const size = { width: grid.width, height: shape.height };
  if (marks === null)
    return (
      <div className={className} role="gridcell" {...stop}>
        <svg {...size} aria-hidden="true" />
      </div>
    );
  const label = `${sector.name}, ${column.label}. ${marks.map((mark) => mark.label).join("; ")}`;
  const hasVerdict = marks.some((mark) => statuses[mark.status].judged);
  const placed = placeMarks(marks, shape, stripTop, grid);
  const openOnSpace = (event: KeyboardEvent) => {
    if (event.key !== " " || event.target !== event.currentTarget) return;
    event.preventDefault();
    onCell(sector.sector_id, column.period);
  };
  return (
    <div
      className={className}
      role="gridcell"
      aria-label={label}
      onClick={() => onCell(sector.sector_id, column.period)}
      onKeyDown={openOnSpace}
      // At once: the press that follows must meet the marks.
      onMouseEnter={() => flushSync(() => setPointedAt(true))}
      onMouseLeave={() => setPointedAt(false)}
      {...stop}
    >
      <svg {...size}>
        <line
          x1={0}
          x2={grid.width}
          y1={shape.line}
          y2={shape.line}
          stroke={hasVerdict ? paint.cellLine : paint.cellLineQuiet}
          strokeWidth={stroke.axis}
        />
        {isPointedAt || typeof focused === "number" ? (
          placed.map((at) => <LiveMark key={marks.indexOf(at.mark)} {...props} {...at} nth={marks.indexOf(at.mark)} />)
        ) : (
          <Marks marks={placed.map(({ mark: { status, overridden }, ...at }) => ({ status, overridden, ...at }))} />
        )}
      </svg>
    </div>
  );
});

/** A mark that can be pressed. `nth`: among the marks of its cell. */
function LiveMark({
  mark,
  x,
  y,
  r,
  nth,
  column,
  row,
  columnAt,
  focused,
  onMark,
  show,
  hide,
}: MatrixCellProps & PlacedMark & { nth: number }) {
  const tell = (element: Element, wait?: number) => show(element, { title: mark.name, lines: mark.tip }, wait);
  const half = r * 1.25 + 0.5;
  return (
    <g
      className={style.mark}
      role="button"
      aria-label={mark.label}
      onClick={(event) => {
        event.stopPropagation();
        hide();
        onMark(mark, column.period);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        onMark(mark, column.period);
      }}
      onMouseEnter={(event) => tell(event.currentTarget)}
      onMouseLeave={hide}
      onFocus={(event) => tell(event.currentTarget, 0)}
      onBlur={hide}
      {...gridStop({ row, column: columnAt, mark: nth }, focused === nth)}
    >
      <rect className={style.hit} x={x - half} y={y - half} width={2 * half} height={2 * half} />
      <Mark status={mark.status} overridden={mark.overridden} x={x} y={y} r={r} />
    </g>
  );
}
