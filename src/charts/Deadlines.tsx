import type { DeadlinesSpec } from "./deadlines.ts";
import { paint, stroke } from "./theme.ts";
import { useWidth } from "./useWidth.ts";

const base = 96;
const tallest = 74;

/** Outlined bars by month. As wide as its box. */
export function Deadlines({ spec }: { spec: DeadlinesSpec }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const most = Math.max(1, ...spec.months.map((month) => month.n));
  const step = width / spec.months.length;
  const label = spec.months.map((month) => `${month.label}: ${month.n}`).join("; ");
  return (
    <div ref={box}>
      <svg width={width} height={118} role="img" aria-label={`${spec.title}. ${label}`} style={{ display: "block" }}>
        {spec.months.map(({ month, label: name, n }, at) => {
          const [x, height] = [at * step + step / 4, (n / most) * tallest];
          return (
            <g key={month} textAnchor="middle" fontSize={12}>
              {n > 0 && (
                <rect
                  x={x}
                  y={base - height}
                  width={step / 2}
                  height={height}
                  fill={paint.surface}
                  stroke={paint.ink}
                  strokeWidth={stroke.plan}
                />
              )}
              <text x={x + step / 4} y={base - height - 5} fontWeight={600} fill={paint.text1}>
                {n > 0 ? n : ""}
              </text>
              <text x={x + step / 4} y={base + 17} fill={paint.text3}>
                {name}
              </text>
            </g>
          );
        })}
        <line x1={0} x2={width} y1={base} y2={base} stroke={paint.axis} />
      </svg>
    </div>
  );
}
