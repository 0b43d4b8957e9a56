import { useId } from "react";
import { Hatch, hatchFill } from "../../charts/Hatch.tsx";
import { paint } from "../../charts/theme.ts";
import type { Strip as StripSpec } from "../../state/screens/reviewStrip.ts";

/** The new figure beside earlier ones: solid when it is a figure, hatched when it is an estimate; the new one last. */
export function Strip({ strip }: { strip: StripSpec }) {
  const { width, height, base, bars, plan, label } = strip;
  const hatch = useId();
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Hatch id={hatch} />
      {plan !== null && <line x1={0} x2={width} y1={plan} y2={plan} stroke={paint.planLine} strokeWidth={2} />}
      {bars.map((bar) => (
        <rect
          key={bar.label}
          x={bar.x}
          y={bar.y}
          width={bar.width}
          height={bar.height}
          fill={bar.isEstimate ? hatchFill(hatch) : paint.ink}
          stroke={bar.isEstimate ? paint.ink : "none"}
        >
          <title>{bar.label}</title>
        </rect>
      ))}
      <line x1={0} x2={width} y1={base} y2={base} stroke={paint.axis} />
    </svg>
  );
}
