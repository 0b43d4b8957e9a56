import { hatchFill } from "./Hatch.tsx";
import { spread } from "./panel.ts";
import type { PathMonth, PathSpec } from "./path.ts";
import type { PathLayout } from "./pathLayout.ts";
import { paint, stroke } from "./theme.ts";
import { PanelAxis, VarianceBars, VariancePins } from "./VariancePanel.tsx";

interface PathLayersProps {
  spec: PathSpec;
  layout: PathLayout;
  width: number;
  /** Middle of a month's band, px. */
  xOf(month: number): number;
  hatchId: string;
}

/** All that is drawn over the months of a path. */
export function PathLayers({ spec, layout, width, xOf, hatchId }: PathLayersProps) {
  const { sizes, gap, pace, floor, value } = layout;
  const [from, to] = [sizes.left, width - sizes.right];
  const step = (to - from) / Math.max(1, spec.months.length);
  const bar = Math.min(40, 0.386 * step);
  const shift = 0.036 * step;
  const at = spec.months.map((month) => ({ key: String(month.month), x: xOf(month.month) + shift, month }));
  return (
    <>
      <Forecast spec={spec} layout={layout} xOf={xOf} />
      {spec.goals.map((goal) => (
        <line
          key={goal.label}
          x1={from}
          x2={to}
          y1={value.y(goal.value)}
          y2={value.y(goal.value)}
          stroke={paint.ink}
          strokeWidth={goal.main ? stroke.planMain : stroke.planSecond}
        />
      ))}
      {spec.months.map((month) => (
        <Month
          key={month.month}
          month={month}
          goals={spec.goals}
          x={xOf(month.month)}
          step={step}
          bar={bar}
          shift={shift}
          layout={layout}
          hatchId={hatchId}
        />
      ))}
      <PanelAxis
        y={floor}
        labelY={value.y(Math.max(0, ...spec.goals.map((goal) => goal.value))) + sizes.font + 2}
        from={from}
        to={to}
        label={spec.panels.value}
        font={sizes.font}
      />
      <LastLabels spec={spec} layout={layout} xOf={xOf} step={step} bar={bar} />
      <EndLabels spec={spec} layout={layout} x={to + 8} />
      {gap && (
        <>
          <PanelAxis y={gap.zero} from={from} to={to} label={spec.panels.gap} font={sizes.font} />
          <VarianceBars
            panel={gap}
            font={sizes.label}
            width={bar}
            values={at.map(({ key, x, month }) => ({ key, x, variance: month.gap }))}
          />
        </>
      )}
      {pace && (
        <>
          <PanelAxis y={pace.zero} from={from} to={to} label={spec.panels.pace} font={sizes.font} />
          <VariancePins panel={pace} font={sizes.label} values={at.map(({ key, x, month }) => ({ key, x, variance: month.pace }))} />
        </>
      )}
    </>
  );
}

interface MonthProps {
  month: PathMonth;
  /** A step that lies on a goal line is left out. */
  goals: PathSpec["goals"];
  x: number;
  step: number;
  bar: number;
  shift: number;
  layout: PathLayout;
  hatchId: string;
}

/** Last year's at the left, this year's total over it, the expected step with a halo. */
function Month({ month, goals, x, step, bar, shift, layout, hatchId }: MonthProps) {
  const { value, floor, sizes } = layout;
  const left = x + shift - bar / 2;
  const box = (figure: number) => ({ y: Math.min(value.zero, value.y(figure)), height: Math.abs(value.zero - value.y(figure)) });
  const half = 0.42 * step;
  const onGoal = month.expected !== null && goals.some((goal) => Math.abs(value.y(goal.value) - value.y(month.expected as number)) < 2);
  return (
    <g>
      {month.previous !== null && <rect x={left - 0.6 * bar} width={0.6 * bar} {...box(month.previous)} fill={paint.previous} />}
      {month.actual !== null && (
        <rect
          x={left}
          width={bar}
          {...box(month.actual)}
          fill={month.hatched ? hatchFill(hatchId) : paint.ink}
          stroke={month.hatched ? paint.ink : "none"}
          strokeWidth={1.2}
        />
      )}
      {month.expected !== null && !onGoal && (
        <>
          <line
            x1={x - half}
            x2={x + half}
            y1={value.y(month.expected)}
            y2={value.y(month.expected)}
            stroke={paint.surface}
            strokeWidth={stroke.halo}
          />
          <line
            x1={x - half}
            x2={x + half}
            y1={value.y(month.expected)}
            y2={value.y(month.expected)}
            stroke={paint.ink}
            strokeWidth={stroke.expected}
          />
        </>
      )}
      <text
        x={x}
        y={floor + sizes.font + 6}
        fontSize={sizes.font}
        fontWeight={month.last ? 600 : 400}
        textAnchor="middle"
        fill={paint.text1}
      >
        {month.label}
      </text>
    </g>
  );
}

/** From the last total on: the fan of the forecast, dotted in its middle. */
function Forecast({ spec, layout, xOf }: Pick<PathLayersProps, "spec" | "layout" | "xOf">) {
  const last = spec.months.find((month) => month.last);
  const ahead = spec.months.filter((month) => month.forecast !== null && last !== undefined && month.month > last.month);
  if (last?.actual == null || ahead.length === 0) return null;
  const start = `${xOf(last.month)},${layout.value.y(last.actual)}`;
  const line = (pick: (month: PathMonth) => number | null) =>
    ahead.flatMap((month) => (pick(month) === null ? [] : [`${xOf(month.month)},${layout.value.y(pick(month) as number)}`]));
  const [low, high] = [line((month) => month.forecastLow), line((month) => month.forecastHigh)];
  return (
    <g>
      {low.length > 0 && <polygon points={[start, ...high, ...low.reverse()].join(" ")} fill={paint.forecastBand} />}
      <polyline
        points={[start, ...line((month) => month.forecast)].join(" ")}
        fill="none"
        stroke={paint.ink}
        strokeWidth={1.5}
        strokeDasharray="1 4"
        strokeLinecap="round"
      />
    </g>
  );
}

/** The last total beside its column, and its expected step with a leader. */
function LastLabels({ spec, layout, xOf, step, bar }: Pick<PathLayersProps, "spec" | "layout" | "xOf"> & { step: number; bar: number }) {
  const last = spec.months.find((month) => month.last);
  if (last?.actual == null) return null;
  const { value, sizes } = layout;
  const x = xOf(last.month) - bar / 2 - 4;
  const apart = last.expected === null ? 99 : value.y(last.actual) - value.y(last.expected);
  // at the left there is room only under a path that rises
  const early = last.month <= 3 || (last.expected === null && last.month < 12);
  const anchor = early ? "start" : "end";
  const y = value.y(last.actual);
  const under = spec.goals.map((goal) => value.y(goal.value)).filter((line) => line < y + 5 && line > y - sizes.font);
  const textX = early ? xOf(last.month) + bar / 2 + 6 : x;
  return (
    <g fontSize={sizes.font} textAnchor={anchor}>
      <text
        x={textX}
        y={Math.max(y + (apart > 0 && apart < 14 ? sizes.font + 2 : 5), ...under.map((line) => line + sizes.font + 4))}
        fontSize={sizes.font + 1}
        fontWeight={600}
        fill={paint.text1}
        {...halo}
      >
        {spec.lastText}
      </text>
      {last.expected !== null && !early && (
        <>
          <line
            x1={xOf(last.month) - step - 2}
            x2={xOf(last.month) - 0.42 * step}
            y1={value.y(last.expected) - 6}
            y2={value.y(last.expected)}
            stroke={paint.cellLine}
          />
          <text x={xOf(last.month) - step - 6} y={value.y(last.expected) - 4} fill={paint.text2} {...halo}>
            {spec.expectedText}
          </text>
        </>
      )}
    </g>
  );
}

/** Words over steps and bars stay readable: their ground is painted under them. */
const halo = { paintOrder: "stroke", stroke: paint.surface, strokeWidth: 3 } as const;

/** The names of the lines, at their ends. */
function EndLabels({ spec, layout, x }: { spec: PathSpec; layout: PathLayout; x: number }) {
  const { sizes, value, floor } = layout;
  const lines = [
    ...spec.goals.map((goal) => ({ value: goal.value, label: goal.label, strong: goal.main, quiet: false })),
    ...spec.ends.map((end) => ({ ...end, quiet: !end.strong })),
  ];
  const places = spread(
    lines.map((line) => value.y(line.value) + 4),
    sizes.font + 5,
    floor,
  );
  return lines.map((line, at) => (
    <text
      key={line.label}
      x={x}
      y={places[at]}
      fontSize={sizes.font}
      fontWeight={line.strong ? 600 : 400}
      fill={line.quiet ? paint.text3 : line.strong ? paint.text1 : paint.text2}
    >
      {line.label}
    </text>
  ));
}
