// biome-ignore-all lint/a11y/noSvgWithoutTitle: the cell around it is labelled
// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid; its columns follow the width of the marks, which a table does not
// biome-ignore-all lint/a11y/useFocusableInteractive: each stop gets its tabIndex from useGridFocus
import type { KeyboardEvent } from "react";
import { statuses } from "../model/status.ts";
import style from "./Matrix.module.css";
import { type CellGrid, placeMarks, type RowShape } from "./matrixLayout.ts";
import { Mark } from "./StatusMark.tsx";
import type { TipText } from "./Tip.tsx";
import { paint, stroke } from "./theme.ts";
import type { GridPlace } from "./useGridFocus.ts";
import type { MatrixColumn, MatrixMark, MatrixRow } from "./yearSectorMatrix.ts";

export interface MatrixCellProps {
  sector: MatrixRow;
  column: MatrixColumn;
  marks: MatrixMark[] | null;
  grid: CellGrid;
  shape: RowShape;
  stripTop: number;
  place: Pick<GridPlace, "row" | "column">;
  tinted: boolean;
  onCell(sectorId: string, period: string): void;
  onMark(mark: MatrixMark, period: string): void;
  show(element: Element, text: TipText, wait?: number): void;
  hide(): void;
  stop(place: GridPlace): { "data-at": string; tabIndex: number; onFocus(event: { stopPropagation(): void }): void };
}

/** One sector in one year. A click beside the marks opens the cell, a click on one the indicator. */
export function MatrixCell({
  sector,
  column,
  marks,
  grid,
  shape,
  stripTop,
  place,
  tinted,
  onCell,
  onMark,
  show,
  hide,
  stop,
}: MatrixCellProps) {
  const className = `${style.cell} ${column.chosen ? style.chosen : ""} ${tinted ? style.tinted : ""} ${marks ? style.open : ""}`;
  const focus = stop({ ...place, mark: null });
  const size = { width: grid.width, height: shape.height };
  if (marks === null)
    return (
      <div className={className} role="gridcell" {...focus}>
        <svg {...size} aria-hidden="true" />
      </div>
    );
  const label = `${sector.name}, ${column.label}. ${marks.map((mark) => mark.label).join("; ")}`;
  const hasVerdict = marks.some((mark) => statuses[mark.status].judged);
  // A mark of the same indicator in another area takes the place of this one: its elements stay.
  const seen = new Map<string, number>();
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
      {...focus}
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
        {placeMarks(marks, shape, stripTop, grid).map(({ mark, x, y, r }) => {
          const nth = (seen.get(mark.indicator_id) ?? 0) + 1;
          seen.set(mark.indicator_id, nth);
          const text = { title: mark.name, lines: mark.tip };
          const stopAt = stop({ ...place, mark: marks.indexOf(mark) });
          const half = r * 1.25 + 0.5;
          return (
            <g
              key={`${mark.indicator_id} ${nth}`}
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
              onMouseEnter={(event) => show(event.currentTarget, text)}
              onMouseLeave={hide}
              onBlur={hide}
              {...stopAt}
              onFocus={(event) => {
                stopAt.onFocus(event);
                show(event.currentTarget, text, 0);
              }}
            >
              <rect className={style.hit} x={x - half} y={y - half} width={2 * half} height={2 * half} />
              <Mark status={mark.status} x={x} y={y} r={r} overridden={mark.overridden} />
            </g>
          );
        })}
      </svg>
    </div>
  );
}
