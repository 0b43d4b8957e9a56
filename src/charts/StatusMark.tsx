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

/** The paths of a mark, by how they are painted. */
function pathsOf({ status, x, y, r, overridden = false }: MarkProps) {
  const shape = shapeOf(status);
  const { fill, edge } = tonePaint[toneOf(status)];
  const size = overridden ? 0.86 * r : r;
  const d = markPath(shape, x, y, size);
  const mark =
    shape === "ring"
      ? { d, fill: "none", stroke: fill, strokeWidth: ringStroke(size), pointerEvents: "all" as const }
      : { d, fill, stroke: edge, strokeWidth: 1 };
  return overridden ? [{ d: markPath("dot", x, y, 1.3 * r), fill: "none", stroke: paint.text1, strokeWidth: 0.9 }, mark] : [mark];
}

/** A status mark inside another svg. */
export const Mark = (props: MarkProps) => pathsOf(props).map((path) => <path key={path.d} {...path} />);

/** Many marks inside another svg, in one path for each way of painting. */
export function Marks({ marks }: { marks: readonly MarkProps[] }) {
  const paths = new Map<string, ReturnType<typeof pathsOf>[number]>();
  for (const path of marks.flatMap(pathsOf)) {
    const look = `${path.fill} ${path.stroke} ${path.strokeWidth}`;
    paths.set(look, { ...path, d: (paths.get(look)?.d ?? "") + path.d });
  }
  return [...paths].map(([look, path]) => <path key={look} {...path} />);
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
