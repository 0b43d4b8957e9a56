import { statuses } from "../model/status.ts";
import { toneOf } from "./marks.ts";
import { cellGrid, placeMarks, rowShape, stripTopOf } from "./matrixLayout.ts";
import { Mark } from "./StatusMark.tsx";
import { fontStack, paint, stroke, tonePaint } from "./theme.ts";
import type { MatrixColumn, MatrixMark, MatrixSpec } from "./yearSectorMatrix.ts";

export interface MatrixPictureProps {
  spec: MatrixSpec;
  width: number;
  /** Smaller where the columns are too narrow for three marks. */
  pitch?: number;
  labelWidth?: number;
}

const head = 28;
const total = 36;
const keyHeight = 28;

/** The year x sector picture as one still svg, for slides and files. */
export function MatrixPicture({ spec, width, pitch: wanted = 12.5, labelWidth = wanted * 11.2 }: MatrixPictureProps) {
  const { columns, rows } = spec;
  const columnWidth = (width - labelWidth) / columns.length;
  const pitch = Math.min(wanted, (columnWidth - 8) / 3);
  const grid = cellGrid(columnWidth, columns.length, pitch);
  const scale = pitch / 12.5;
  const top = (head + total) * scale;
  let y = top;
  const placed = rows.map((row) => {
    const shape = rowShape(row, grid);
    const height = shape.height + 9;
    y += height;
    return { row, shape, stripTop: stripTopOf(row, shape, grid), top: y - height, height };
  });
  const middle = (at: number): number => labelWidth + (at + 0.5) * columnWidth;
  const chosenAt = columns.findIndex((column) => column.chosen);
  return (
    <svg
      width={width}
      height={y + keyHeight * scale}
      role="img"
      aria-label={spec.title}
      fontFamily={fontStack}
      style={{ display: "block" }}
    >
      {chosenAt >= 0 && <rect x={labelWidth + chosenAt * columnWidth} y={0} width={columnWidth} height={y} fill={paint.surfaceChosen} />}
      {columns.map((column, at) => (
        <Head key={column.period} column={column} x={middle(at)} width={columnWidth} scale={scale} />
      ))}
      <text y={(head + 15) * scale} fontSize={14 * scale} fontWeight={600} fill={paint.text1}>
        {spec.words.all}
      </text>
      <text y={(head + 31) * scale} fontSize={12 * scale} fill={paint.text3}>
        {spec.words.allNote}
      </text>
      {placed.map(({ row, shape, stripTop, top: rowTop, height }) => (
        <g key={row.sector_id}>
          <line x1={0} x2={width} y1={rowTop} y2={rowTop} stroke={paint.lineHair} />
          <text y={rowTop + height / 2 - 3 * scale} fontSize={14 * scale} fill={paint.text1}>
            {row.name}
          </text>
          <text y={rowTop + height / 2 + 13 * scale} fontSize={12 * scale} fill={paint.text3}>
            {row.note}
          </text>
          {row.cells.map((cell, at) =>
            cell === null ? null : (
              <g key={columns[at]?.period} transform={`translate(${middle(at) - grid.width / 2} ${rowTop + 4.5})`}>
                <Cell cell={cell} line={shape.line} width={grid.width} />
                {placeMarks(cell, shape, stripTop, grid).map(({ mark, x, y: markY, r }) => (
                  <Mark
                    key={`${mark.indicator_id} ${mark.area_id}`}
                    status={mark.status}
                    overridden={mark.overridden}
                    x={x}
                    y={markY}
                    r={r}
                  />
                ))}
              </g>
            ),
          )}
        </g>
      ))}
      <Key spec={spec} y={y + 18 * scale} scale={scale} />
    </svg>
  );
}

function Cell({ cell, line, width }: { cell: MatrixMark[]; line: number; width: number }) {
  const hasVerdict = cell.some((mark) => statuses[mark.status].judged);
  return (
    <line x1={0} x2={width} y1={line} y2={line} stroke={hasVerdict ? paint.cellLine : paint.cellLineQuiet} strokeWidth={stroke.axis} />
  );
}

function Head({ column, x, width, scale }: { column: MatrixColumn; x: number; width: number; scale: number }) {
  return (
    <g fontSize={13 * scale} textAnchor="middle">
      {column.chosen && <rect x={x - width / 2} y={0} width={width} height={head * scale} fill={paint.text1} />}
      <text x={x} y={19 * scale} fontWeight={column.chosen ? 600 : 400} fill={column.chosen ? paint.surface : paint.text2}>
        {column.label}
      </text>
      <text x={x} y={(head + 23) * scale} fontWeight={600} fill={paint.text1}>
        {column.judged === 0 ? "–" : `${column.reached}/${column.judged}`}
      </text>
    </g>
  );
}

/** Mean width of a letter at 12 px. */
const letter = 6.6;

function Key({ spec, y, scale }: { spec: MatrixSpec; y: number; scale: number }) {
  let x = (spec.words.eachMark.length * letter + 12) * scale;
  return (
    <g fontSize={12 * scale} fill={paint.text2}>
      <text y={y}>{spec.words.eachMark}</text>
      {spec.key.map((status) => {
        const name = spec.words.statusNames[status] ?? "";
        const at = x;
        x += (name.length * letter + 30) * scale;
        return (
          <g key={status}>
            <Mark status={status} x={at + 5 * scale} y={y - 4 * scale} r={4.2 * scale} />
            <text x={at + 14 * scale} y={y} fill={tonePaint[toneOf(status)].text}>
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}
