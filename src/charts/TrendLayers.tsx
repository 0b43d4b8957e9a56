import { hatchFill } from "./Hatch.tsx";
import { Mark } from "./StatusMark.tsx";
import { paint, stroke } from "./theme.ts";
import type { TrendColumn, TrendSpec } from "./trend.ts";
import type { TrendLayout } from "./trendLayout.ts";
import { PanelAxis, VarianceBars, VariancePins } from "./VariancePanel.tsx";

interface TrendLayersProps {
  spec: TrendSpec;
  layout: TrendLayout;
  width: number;
  /** Middle of a period's band, px. */
  xOf(period: string): number;
  hatchId: string;
}

/** All that is drawn over the x axis of a trend. */
export function TrendLayers({ spec, layout, width, xOf, hatchId }: TrendLayersProps) {
  const { sizes, ratio, gap, value, floor } = layout;
  const [from, to] = [sizes.left, width - sizes.right];
  const bar = Math.min(56, ((to - from) / spec.columns.length) * 0.42);
  const at = spec.columns.map((column) => ({ key: column.period, x: xOf(column.period), column }));
  return (
    <>
      {ratio && spec.panels.ratio && (
        <>
          <PanelAxis y={ratio.zero} from={from} to={to} label={spec.panels.ratio} font={sizes.font} />
          <VariancePins panel={ratio} font={sizes.label} values={at.map(({ key, x, column }) => ({ key, x, variance: column.ratio }))} />
        </>
      )}
      {gap && spec.panels.gap && (
        <>
          <PanelAxis y={gap.zero} from={from} to={to} label={spec.panels.gap} font={sizes.font} />
          <VarianceBars
            panel={gap}
            font={sizes.label}
            width={bar}
            values={at.map(({ key, x, column }) => ({ key, x, variance: column.gap }))}
          />
        </>
      )}
      <PanelAxis y={value.zero} labelY={floor - sizes.columns + 28} from={from} to={to} label={spec.panels.value} font={sizes.font} />
      {at.map(({ key, x, column }) => (
        <Columns key={key} column={column} x={x} bar={bar} y={value.y} zero={value.zero} hatchId={hatchId} />
      ))}
      <TwinRows spec={spec} layout={layout} xOf={xOf} />
    </>
  );
}

/** Plan outlined, a quarter of a column to the left of the actual. */
function Columns({
  column,
  x,
  bar,
  y,
  zero,
  hatchId,
}: {
  column: TrendColumn;
  x: number;
  bar: number;
  y: (value: number) => number;
  zero: number;
  hatchId: string;
}) {
  const [planX, actualX] = [x - 0.72 * bar, x - 0.28 * bar];
  const box = (value: number) => ({ y: Math.min(zero, y(value)), height: Math.abs(zero - y(value)), width: bar });
  return (
    <g>
      {column.plan !== null && <rect x={planX} {...box(column.plan)} fill={paint.surface} stroke={paint.ink} strokeWidth={stroke.plan} />}
      {column.plan !== null && column.planEnd !== null && (
        <path
          d={`M${planX} ${y(column.plan)}V${y(column.planEnd)}H${planX + bar}V${y(column.plan)}`}
          fill="none"
          stroke={paint.ink}
          strokeWidth={stroke.rangeEnd}
          strokeDasharray={stroke.rangeDash}
        />
      )}
      {column.actual !== null && (
        <rect
          x={actualX}
          {...box(column.actual)}
          fill={column.hatched ? hatchFill(hatchId) : paint.ink}
          stroke={column.hatched ? paint.ink : "none"}
          strokeWidth={1.2}
        />
      )}
      {column.second.map((goal) => (
        <g key={goal} stroke={paint.surface} strokeWidth={3}>
          <line x1={x - 0.98 * bar} x2={x + 0.98 * bar} y1={y(goal)} y2={y(goal)} />
          <line x1={x - 0.98 * bar} x2={x + 0.98 * bar} y1={y(goal)} y2={y(goal)} stroke={paint.ink} strokeWidth={stroke.planSecond} />
        </g>
      ))}
      {column.vintages.map((figure) => (
        <circle key={figure} cx={x + 0.22 * bar} cy={y(figure)} r={2.6} fill={paint.surface} stroke={paint.ink} strokeWidth={1.2} />
      ))}
    </g>
  );
}

/** The table twin in place: period, plan, actual and verdict under each column. */
function TwinRows({ spec, layout, xOf }: Pick<TrendLayersProps, "spec" | "layout" | "xOf">) {
  const { sizes, floor } = layout;
  const [period, plan, actual, verdict] = sizes.rows.map((row) => floor + row) as [number, number, number, number];
  const labelX = sizes.left - 14;
  return (
    <g fontSize={sizes.label} textAnchor="middle">
      <g textAnchor="end" fill={paint.text3}>
        <text x={labelX} y={plan}>
          {spec.rowLabels.plan}
        </text>
        <text x={labelX} y={actual} fontSize={sizes.font} fontWeight={600}>
          {spec.rowLabels.actual}
        </text>
        <text x={labelX} y={verdict + 5}>
          {spec.rowLabels.verdict}
        </text>
      </g>
      {spec.columns.map((column) => {
        const x = xOf(column.period);
        return (
          <g key={column.period}>
            <text x={x} y={period} fontSize={sizes.font} fontWeight={column.chosen ? 600 : 400} fill={paint.text1}>
              {column.label}
            </text>
            <text x={x} y={plan} fill={paint.text2}>
              {column.planText}
            </text>
            <text x={x} y={actual} fontSize={sizes.font} fontWeight={600} fill={paint.text1}>
              {column.actualText}
            </text>
            {column.status && <Mark status={column.status} overridden={column.overridden} x={x} y={verdict} r={4.6} />}
          </g>
        );
      })}
    </g>
  );
}
