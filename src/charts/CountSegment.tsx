import type { Status } from "../model/status.ts";
import { shapeOf, toneOf } from "./marks.ts";
import { Mark } from "./StatusMark.tsx";
import { paint, tonePaint } from "./theme.ts";

interface CountSegmentProps {
  status: Status;
  n: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A piece of a count bar: a pale ground with the mark and the number, so that it is read without its colour. */
export function CountSegment({ status, n, x, y, width, height }: CountSegmentProps) {
  if (n === 0 || width <= 0) return null;
  const tone = tonePaint[toneOf(status)];
  const hollow = shapeOf(status) === "ring" || shapeOf(status) === "point";
  const line = tone.edge === "none" ? tone.fill : tone.edge;
  return (
    <g>
      <rect
        x={x + 0.5}
        y={y}
        width={Math.max(1, width - 2)}
        height={height}
        fill={hollow ? paint.surface : tone.fill}
        fillOpacity={hollow ? 1 : 0.16}
        stroke={line}
      />
      {width >= 34 && <Mark status={status} x={x + 12} y={y + height / 2} r={4.4} />}
      {width >= 10 && (
        <text
          x={width >= 34 ? x + 21 : x + width / 2 - 0.5}
          y={y + height / 2 + 4}
          fontSize={12}
          fontWeight={600}
          textAnchor={width >= 34 ? "start" : "middle"}
          fill={paint.text1}
        >
          {n}
        </text>
      )}
    </g>
  );
}
