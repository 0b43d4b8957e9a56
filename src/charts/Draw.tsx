import { type ReactNode, useId } from "react";
import {
  Bar,
  BarChart,
  ComposedChart,
  Tooltip,
  useActiveTooltipLabel,
  useIsTooltipActive,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from "recharts";
import { CountSegment } from "./CountSegment.tsx";
import style from "./Draw.module.css";
import { Hatch } from "./Hatch.tsx";
import { PathLayers } from "./PathLayers.tsx";
import { domainOf } from "./panel.ts";
import type { PathSpec } from "./path.ts";
import { pathLayout, pathMinWidth, pathSizes } from "./pathLayout.ts";
import { RankedLayers } from "./RankedLayers.tsx";
import { rankedLayout, rankedMinWidth } from "./rankedLayout.ts";
import type { RankedBar, RankedSpec } from "./rankedVariance.ts";
import { StatusMark } from "./StatusMark.tsx";
import type { StatusBarsSpec } from "./statusBars.ts";
import { TipBox } from "./Tip.tsx";
import { TrendLayers } from "./TrendLayers.tsx";
import { paint } from "./theme.ts";
import type { TrendSpec } from "./trend.ts";
import { trendLayout, trendMinWidth, trendSizes } from "./trendLayout.ts";

export type DrawnSpec = TrendSpec | PathSpec | RankedSpec | StatusBarsSpec;

export interface DrawProps {
  spec: DrawnSpec;
  /** px; the chart is never narrower than its figures need. */
  width: number;
  large: boolean;
  /** A period, a month, an indicator or a group was chosen; its key. */
  onChoose?(key: string): void;
}

/** The only place that knows Recharts: axes, keyboard and tip are its; the marks are drawn by the layers on its scales. */
export default function Draw(props: DrawProps) {
  switch (props.spec.kind) {
    case "trend":
      return <Trend {...props} spec={props.spec} />;
    case "path":
      return <Path {...props} spec={props.spec} />;
    case "rankedVariance":
      return <Ranked {...props} spec={props.spec} />;
    case "statusBars":
      return <StatusBars {...props} spec={props.spec} />;
  }
}

type Of<S> = Omit<DrawProps, "spec"> & { spec: S };
const still = { isAnimationActive: false } as const;
const noAxis = { hide: true, interval: 0 } as const;

interface AlongProps {
  /** The other side of the chart, px: how far the band of the pointer's place runs. */
  across: number;
  draw(middle: (key: unknown) => number): ReactNode;
}

/** The start and the size of the band under the pointer or the keyboard's place. */
function useActiveBand(scale: ReturnType<typeof useXAxisScale>): [start: number, size: number] | null {
  const label = useActiveTooltipLabel();
  const active = useIsTooltipActive();
  const [start, end] = [scale?.(label, { position: "start" }), scale?.(label, { position: "end" })];
  return active && start !== undefined && end !== undefined ? [start, end - start] : null;
}

/** Hands the middle of a band to a layer, once the scale is there; the active band lies under all marks. */
function AlongX({ across, draw }: AlongProps) {
  const scale = useXAxisScale();
  const band = useActiveBand(scale);
  if (scale === undefined) return null;
  return (
    <>
      {band && <rect data-screen-only x={band[0]} width={band[1]} y={0} height={across} fill={paint.surfaceChosen} />}
      {draw((key) => scale(key, { position: "middle" }) ?? 0)}
    </>
  );
}

function AlongY({ across, draw }: AlongProps) {
  const scale = useYAxisScale();
  const band = useActiveBand(scale);
  if (scale === undefined) return null;
  return (
    <>
      {band && <rect data-screen-only x={0} width={across} y={band[0]} height={band[1]} fill={paint.surfaceChosen} />}
      {draw((key) => scale(key, { position: "middle" }) ?? 0)}
    </>
  );
}

/** The tip at the pointer's or the keyboard's place. */
function tooltip<T>(content: (item: T) => { title: string; lines: readonly string[] } | null) {
  return (
    <Tooltip
      {...still}
      filterNull={false}
      cursor={false}
      content={({ active, payload }) => {
        const text = active && payload?.[0] ? content(payload[0].payload as T) : null;
        return text === null ? null : <TipBox {...text} />;
      }}
    />
  );
}

/** Carries the value that the tip and the arrow keys walk over; drawn by the layers. */
const Silent = (key: string) => <Bar dataKey={key} {...still} shape={() => null} legendType="none" />;

function Trend({ spec, width, large, onChoose }: Of<TrendSpec>) {
  const hatchId = `hatch-${useId()}`;
  const layout = trendLayout(spec, large ? trendSizes.large : trendSizes.plain);
  const w = Math.max(width, trendMinWidth(spec, layout.sizes));
  const { left, right } = layout.sizes;
  return (
    <ComposedChart
      width={w}
      height={layout.height}
      data={spec.columns}
      margin={{ top: 0, bottom: 0, left, right }}
      title={spec.title}
      desc={spec.subtitle}
      className={style.chart ?? ""}
      onClick={({ activeLabel }) => activeLabel !== undefined && onChoose?.(String(activeLabel))}
    >
      <Hatch id={hatchId} />
      <XAxis dataKey="period" {...noAxis} />
      <YAxis {...noAxis} domain={domainOf(layout.value, layout.height)} allowDataOverflow />
      {tooltip<TrendSpec["columns"][number]>((column) => ({ title: column.label, lines: column.tip }))}
      {Silent("actual")}
      <AlongX across={layout.height} draw={(xOf) => <TrendLayers spec={spec} layout={layout} width={w} xOf={xOf} hatchId={hatchId} />} />
    </ComposedChart>
  );
}

function Path({ spec, width, large, onChoose }: Of<PathSpec>) {
  const hatchId = `hatch-${useId()}`;
  const layout = pathLayout(spec, large ? pathSizes.large : pathSizes.plain);
  const w = Math.max(width, pathMinWidth(layout.sizes));
  const { left, right } = layout.sizes;
  return (
    <ComposedChart
      width={w}
      height={layout.height}
      data={spec.months}
      margin={{ top: 0, bottom: 0, left, right }}
      title={spec.title}
      desc={spec.subtitle}
      className={style.chart ?? ""}
      onClick={({ activeLabel }) => activeLabel !== undefined && onChoose?.(String(activeLabel))}
    >
      <Hatch id={hatchId} />
      <XAxis dataKey="month" {...noAxis} />
      <YAxis {...noAxis} domain={domainOf(layout.value, layout.height)} allowDataOverflow />
      {tooltip<PathSpec["months"][number]>((month) => ({ title: month.label, lines: month.tip }))}
      {Silent("actual")}
      <AlongX across={layout.height} draw={(xOf) => <PathLayers spec={spec} layout={layout} width={w} xOf={xOf} hatchId={hatchId} />} />
    </ComposedChart>
  );
}

function Ranked({ spec, width, onChoose }: Of<RankedSpec>) {
  const w = Math.max(width, rankedMinWidth);
  const layout = rankedLayout(spec, w);
  const data = layout.lines.map((line) => ({ ...line, better: line.bar?.better ?? 0 }));
  const choose = (key: unknown) => {
    const bar = layout.lines.find((line) => line.key === key)?.bar;
    if (bar) onChoose?.(bar.indicator_id);
  };
  return (
    <BarChart
      layout="vertical"
      width={w}
      height={layout.height}
      data={data}
      margin={{ top: layout.head, bottom: 6, left: 0, right: 0 }}
      title={spec.title}
      desc={spec.subtitle}
      className={style.chart ?? ""}
      onClick={({ activeLabel }) => choose(activeLabel)}
    >
      <XAxis type="number" {...noAxis} />
      <YAxis type="category" dataKey="key" {...noAxis} />
      {tooltip<{ bar: RankedBar | null }>(({ bar }) => (bar === null ? null : { title: bar.fullName, lines: [bar.text, ...bar.tip] }))}
      {Silent("better")}
      <AlongY across={w} draw={(yOf) => <RankedLayers spec={spec} layout={layout} yOf={yOf} />} />
    </BarChart>
  );
}

/** Room for the longest name, px. */
const labelRoom = ({ bars }: StatusBarsSpec): number => Math.max(172, ...bars.map(({ label }) => label.length * 7.2));

function StatusBars({ spec, width, onChoose }: Of<StatusBarsSpec>) {
  const height = spec.bars.length * 30;
  const data = spec.bars.map((bar) => ({ ...bar, ...bar.counts }));
  const most = Math.max(...spec.bars.map((bar) => bar.total));
  return (
    <div>
      <div className={style.key}>
        {spec.key.map(({ status, label }) => (
          <span key={status}>
            <StatusMark status={status} size={11} /> {label}
          </span>
        ))}
      </div>
      <BarChart
        layout="vertical"
        width={Math.max(width, 360)}
        height={height}
        data={data}
        margin={{ top: 0, bottom: 0, left: labelRoom(spec), right: 56 }}
        barSize={20}
        title={spec.title}
        desc={spec.subtitle}
        className={style.chart ?? ""}
        onClick={({ activeLabel }) => activeLabel !== undefined && onChoose?.(String(activeLabel))}
      >
        <XAxis type="number" {...noAxis} domain={[0, most]} />
        <YAxis type="category" dataKey="id" {...noAxis} />
        {tooltip<StatusBarsSpec["bars"][number]>((bar) => ({
          title: bar.label,
          lines: spec.key.filter(({ status }) => bar.counts[status]).map(({ status, label }) => `${bar.counts[status]} ${label}`),
        }))}
        {spec.key.map(({ status, label }) => (
          <Bar
            key={status}
            dataKey={status}
            name={label}
            stackId="counts"
            {...still}
            shape={({ x, y, width: w, height: h, payload }) => (
              <CountSegment
                status={status}
                n={Number(payload?.[status] ?? 0)}
                x={Number(x)}
                y={Number(y)}
                width={Number(w)}
                height={Number(h)}
              />
            )}
          />
        ))}
        <AlongY
          across={0}
          draw={(yOf) =>
            spec.bars.map((bar) => (
              <g key={bar.id} fontSize={13} fill={paint.text1}>
                <text x={0} y={yOf(bar.id) + 4.5}>
                  {bar.label}
                </text>
                <text x={Math.max(width, 360)} y={yOf(bar.id) + 4.5} textAnchor="end" fontWeight={600}>
                  {bar.reachedText}
                </text>
              </g>
            ))
          }
        />
      </BarChart>
    </div>
  );
}
