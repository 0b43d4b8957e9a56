import { useId } from "react";
import type { PathSpec } from "./path.ts";
import styles from "./StagePicture.module.css";
import { barsPlot, barsStage, pathStage, plot, type StageLayout, trendStage } from "./stageLayout.ts";
import type { StatusBarsSpec } from "./statusBars.ts";
import { paint, tonePaint } from "./theme.ts";
import type { TrendSpec } from "./trend.ts";

/** Letters of a name that the bars leave room for. */
const longName = 30;

/** The picture of a slide, drawn for ten metres: few signs, each with its name beside it. `label` says to a reader what it shows. */
export function StagePicture({ spec, label }: { spec: PathSpec | TrendSpec; label: string }) {
  const hatch = useId();
  const { base, bars, dashes, goals, texts }: StageLayout = spec.kind === "path" ? pathStage(spec) : trendStage(spec);
  return (
    <svg className={styles.picture} viewBox={`0 0 ${plot.width} ${plot.height}`} role="img" aria-label={label}>
      <defs>
        <pattern id={hatch} width={14} height={14} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={14} height={14} fill={paint.surface} />
          <rect width={6} height={14} fill={paint.ink} />
        </pattern>
      </defs>
      {goals.map(({ y, label: name, labelY, main }) => (
        <g key={name}>
          <line x1={0} x2={plot.width} y1={y} y2={y} stroke={main ? paint.planLine : paint.planSecond} strokeWidth={main ? 5 : 2} />
          <text x={0} y={labelY} className={main ? styles.strong : styles.said}>
            {name}
          </text>
        </g>
      ))}
      {bars.map(({ key, hatched, ...box }) => (
        <rect
          key={key}
          {...box}
          fill={hatched ? `url(#${hatch})` : paint.ink}
          stroke={hatched ? paint.ink : "none"}
          strokeWidth={hatched ? 3 : 0}
        />
      ))}
      {dashes.map(({ key, x, y, width, main }) => (
        <g key={key}>
          <line x1={x} x2={x + width} y1={y} y2={y} stroke={paint.surface} strokeWidth={main ? 12 : 8} />
          <line x1={x} x2={x + width} y1={y} y2={y} stroke={main ? paint.planLine : paint.planSecond} strokeWidth={main ? 5 : 3} />
        </g>
      ))}
      <line x1={0} x2={plot.width} y1={base} y2={base} stroke={paint.text3} strokeWidth={2} />
      {texts.map(({ key, x, y, text, anchor, strong, onBar, onHatch }) => (
        <text
          key={key}
          x={x}
          y={y}
          textAnchor={anchor}
          className={strong ? styles.strong : styles.said}
          data-on-bar={onBar || undefined}
          data-on-hatch={onHatch || undefined}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

/** Counts of each sector as one bar, what is reached first; the key stands over it. */
export function StageBars({ spec, label }: { spec: StatusBarsSpec; label: string }) {
  const { rows, key } = barsStage(spec);
  return (
    <>
      <ul className={styles.key}>
        {key.map(({ tone, label: name }) => (
          <li key={tone}>
            <svg className={styles.swatch} viewBox="0 0 12 12" aria-hidden="true">
              <rect x={1} y={1} width={10} height={10} fill={quietly(tone)} stroke={tonePaint[tone].edge} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <svg className={styles.bars} viewBox={`0 0 ${barsPlot.width} ${barsPlot.height}`} role="img" aria-label={label}>
        {rows.map(({ id, label: name, y, height, parts, reached }) => (
          <g key={id} transform={`translate(0 ${y})`}>
            <text
              x={barsPlot.names - 24}
              y={height / 2 + 13}
              textAnchor="end"
              className={styles.name}
              data-long={name.length > longName || undefined}
            >
              {name}
            </text>
            {parts.map(({ tone, x, width, n }) => (
              <g key={tone}>
                <rect x={x} y={6} width={width} height={height - 12} fill={quietly(tone)} stroke={paint.surface} strokeWidth={2} />
                {tone === "near" && (
                  <rect x={x + 2} y={8} width={width - 4} height={height - 16} fill="none" stroke={paint.edgeNear} strokeWidth={2} />
                )}
                <text x={x + width / 2} y={height / 2 + 12} textAnchor="middle" className={styles.count} data-tone={tone}>
                  {n}
                </text>
              </g>
            ))}
            <text x={(parts.at(-1)?.x ?? barsPlot.names) + (parts.at(-1)?.width ?? 0) + 20} y={height / 2 + 13} className={styles.reached}>
              {reached}
            </text>
          </g>
        ))}
      </svg>
    </>
  );
}

/** What has no figure is pale: it must not weigh like a verdict. */
const quietly = (tone: keyof typeof tonePaint): string => (tone === "quiet" ? paint.bandBad : tonePaint[tone].fill);
