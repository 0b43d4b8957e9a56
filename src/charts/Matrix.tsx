// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid; its columns follow the width of the marks, which a table does not
// biome-ignore-all lint/a11y/useFocusableInteractive: each stop gets its tabIndex from useGridFocus
import { useLayoutEffect, useMemo, useState } from "react";
import style from "./Matrix.module.css";
import { MatrixCell } from "./MatrixCell.tsx";
import { toneOf } from "./marks.ts";
import { cellGrid, rowShape, stripTopOf } from "./matrixLayout.ts";
import { StatusMark } from "./StatusMark.tsx";
import { useTip } from "./Tip.tsx";
import { tonePaint } from "./theme.ts";
import { gridStop, useGridFocus } from "./useGridFocus.ts";
import { useLarge } from "./useLarge.ts";
import { useWidth } from "./useWidth.ts";
import type { MatrixMark, MatrixSpec } from "./yearSectorMatrix.ts";

export interface MatrixProps {
  spec: MatrixSpec;
  onColumn?(period: string): void;
  onRow?(sectorId: string): void;
  onCell?(sectorId: string, period: string): void;
  onMark?(mark: MatrixMark, period: string): void;
  /** Sizes for a slide; by default those of the page. */
  pitch?: number;
  labelWidth?: number;
}

/** Labels are narrow beside many years; beside a few reporting periods they stay on one line. */
const plain = { pitch: 12.5, label: 140, wideLabel: 184 };
const large = { pitch: 16, label: 190, wideLabel: 220 };
const none = () => {};

/** The year x sector picture: a keyboard grid with one tab stop; see useGridFocus for its keys. */
export function Matrix({ spec, onColumn = none, onRow = none, onCell = none, onMark = none, pitch, labelWidth }: MatrixProps) {
  const sizes = useLarge() ? large : plain;
  const [scroll, width] = useWidth<HTMLDivElement>();
  const [tint, setTint] = useState<{ row?: number; column?: number }>({});
  const { tip, show, hide } = useTip();
  const { columns, rows } = spec;
  const label = labelWidth ?? (columns.length > 8 ? sizes.label : sizes.wideLabel);
  const step = pitch ?? sizes.pitch;
  const cells = useMemo(() => cellGrid((width - label) / columns.length, columns.length, step), [width, label, columns.length, step]);
  const shapes = useMemo(
    () =>
      rows.map((row) => {
        const shape = rowShape(row, cells);
        return { shape, stripTop: stripTopOf(row, shape, cells) };
      }),
    [rows, cells],
  );
  const chosenAt = columns.findIndex((column) => column.chosen);
  const { ofGrid, at: focus } = useGridFocus(
    { rows: rows.length + 2, columns: columns.length + 1, marksAt: (row, column) => rows[row - 2]?.cells[column - 1]?.length ?? 0 },
    { row: 0, column: chosenAt < 0 ? 1 : chosenAt + 1, mark: null },
  );
  useLayoutEffect(() => {
    const box = scroll.current;
    if (box === null || box.scrollWidth <= box.clientWidth || chosenAt < 0) return;
    box.scrollLeft = (box.scrollWidth / (columns.length + 2)) * (chosenAt + 2) - box.clientWidth * 0.75;
  }, [scroll, columns.length, chosenAt]);
  const template = { gridTemplateColumns: `${label}px repeat(${columns.length}, minmax(${cells.width + 2}px, 1fr))` };
  const isAt = (row: number, column: number) => focus.row === row && focus.column === column;
  const stop = (row: number, column: number) => gridStop({ row, column, mark: null }, isAt(row, column));
  return (
    <div>
      <div className={style.scroll} ref={scroll}>
        <div className={style.grid} role="grid" aria-label={spec.title} aria-description={spec.words.keys} {...ofGrid}>
          <div className={`${style.row} ${style.head}`} style={template} role="row">
            <div className={style.label} role="columnheader" {...stop(0, 0)}>
              <span className={style.hidden}>{spec.words.sector}</span>
            </div>
            {columns.map((column, at) => (
              <div key={column.period} role="columnheader" aria-selected={column.chosen}>
                <button
                  type="button"
                  className={`${style.column} ${column.chosen ? style.chosen : ""} ${column.ahead ? style.ahead : ""}`}
                  aria-pressed={column.chosen}
                  onClick={() => onColumn(column.period)}
                  onMouseEnter={() => setTint({ column: at })}
                  onMouseLeave={() => setTint({})}
                  {...stop(0, at + 1)}
                >
                  {column.label}
                </button>
              </div>
            ))}
          </div>
          <div className={`${style.row} ${style.total}`} style={template} role="row">
            <div className={style.label} role="rowheader" {...stop(1, 0)}>
              <b>{spec.words.all}</b>
              <span>{spec.words.allNote}</span>
            </div>
            {columns.map((column, at) => (
              <div
                key={column.period}
                className={`${style.cell} ${column.chosen ? style.chosen : ""} ${tint.column === at ? style.tinted : ""}`}
                role="gridcell"
                {...stop(1, at + 1)}
              >
                {column.judged === 0 ? "–" : `${column.reached}/${column.judged}`}
              </div>
            ))}
          </div>
          {rows.map((row, at) => (
            <div key={row.sector_id} className={style.row} style={template} role="row">
              <div role="rowheader" className={style.sector}>
                <button
                  type="button"
                  className={style.label}
                  onClick={() => onRow(row.sector_id)}
                  onMouseEnter={() => setTint({ row: at })}
                  onMouseLeave={() => setTint({})}
                  {...stop(at + 2, 0)}
                >
                  <b>{row.name}</b>
                  <span>{row.note}</span>
                </button>
              </div>
              {row.cells.map((cell, columnAt) => (
                <MatrixCell
                  key={columns[columnAt]?.period}
                  {...(shapes[at] as (typeof shapes)[number])}
                  grid={cells}
                  sector={row}
                  column={columns[columnAt] as (typeof columns)[number]}
                  marks={cell}
                  row={at + 2}
                  columnAt={columnAt + 1}
                  focused={isAt(at + 2, columnAt + 1) ? (focus.mark ?? "cell") : null}
                  tinted={tint.row === at || tint.column === columnAt}
                  onCell={onCell}
                  onMark={onMark}
                  show={show}
                  hide={hide}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
      <div className={style.key}>
        <span>{spec.words.eachMark}</span>
        {spec.key.map((status) => (
          <span key={status} style={{ color: tonePaint[toneOf(status)].text }}>
            <StatusMark status={status} size={11} />
            {spec.words.statusNames[status]}
          </span>
        ))}
      </div>
      {tip}
    </div>
  );
}
