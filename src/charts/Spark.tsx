import { Mark } from "./StatusMark.tsx";
import { type SparkSpec, sparkBox } from "./spark.ts";
import { paint, stroke } from "./theme.ts";

/** A row's years as a small line. `label` is for readers. */
export function Spark({ spec, label }: { spec: SparkSpec; label: string }) {
  return (
    <svg {...sparkBox} viewBox={`0 0 ${sparkBox.width} ${sparkBox.height}`} role="img" aria-label={label} style={{ display: "block" }}>
      {spec.goals.map((goal) => (
        <line key={goal.x1} x1={goal.x1} x2={goal.x2} y1={goal.y} y2={goal.y} stroke={paint.cellLine} strokeWidth={1.2} />
      ))}
      {spec.runs.map((run) =>
        run.length === 1 && run[0] ? (
          <circle key={run[0].x} cx={run[0].x} cy={run[0].y} r={1.8} fill={paint.ink} />
        ) : (
          <polyline
            key={run[0]?.x}
            points={run.map(({ x, y }) => `${x},${y}`).join(" ")}
            fill="none"
            stroke={paint.ink}
            strokeWidth={stroke.spark}
          />
        ),
      )}
      {spec.mark && <Mark {...spec.mark} r={3.4} />}
    </svg>
  );
}
