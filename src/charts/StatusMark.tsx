// biome-ignore-all lint/a11y/noSvgWithoutTitle: aria-label or aria-hidden is set in the spread
import type { Status } from "../model/status.ts";
import { markPath, ringStroke, shapeOf, toneOf } from "./marks.ts";
import { paint, tonePaint } from "./theme.ts";

export interface MarkProps {
  status: Status;
  x: number;
  y: number;
  /** Radius of the dot, px. */
  r: number;
  /** A person's verdict: a thin ring round the mark. */
  overridden?: boolean;
}

/** A status mark inside another svg. */
export function Mark({ status, x, y, r, overridden = false }: MarkProps) {
  const shape = shapeOf(status);
  const { fill, edge } = tonePaint[toneOf(status)];
  const size = overridden ? 0.86 * r : r;
  const hollow = shape === "ring";
  return (
    <>
      {overridden && <circle cx={x} cy={y} r={1.3 * r} fill="none" stroke={paint.text1} strokeWidth={0.9} />}
      <path
        d={markPath(shape, x, y, size)}
        fill={hollow ? "none" : fill}
        stroke={hollow ? fill : edge}
        strokeWidth={hollow ? ringStroke(size) : 1}
        pointerEvents={hollow ? "all" : undefined}
      />
    </>
  );
}

export interface StatusMarkProps {
  status: Status;
  overridden?: boolean;
  /** Side of the box, px. */
  size?: number;
  /** Words for readers; without them the mark is decoration beside its word. */
  title?: string;
}

/** A status mark on its own. The word for it stands beside it, or in `title`. */
export function StatusMark({ status, overridden = false, size = 12, title }: StatusMarkProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      style={{ flex: "none", verticalAlign: "-1px", overflow: "visible" }}
      {...(title ? { role: "img", "aria-label": title } : { "aria-hidden": true })}
    >
      <Mark status={status} x={6} y={6} r={4.4} overridden={overridden} />
    </svg>
  );
}
