import { nameLines } from "./nameLines.ts";
import type { Panel } from "./panel.ts";
import { paint, tonePaint } from "./theme.ts";
import type { PanelLabel, Variance } from "./trend.ts";

interface Drawn {
  panel: Panel;
  values: readonly { key: string; x: number; variance: Variance | null }[];
  /** Font size of the printed figures, px. */
  font: number;
}

/** Absolute variance: bars from the zero line. */
export function VarianceBars({ panel, values, font, width }: Drawn & { width: number }) {
  return values.map(({ key, x, variance }) => {
    if (variance === null) return null;
    const { fill, edge, text } = tonePaint[variance.tone];
    const end = panel.y(variance.value);
    const height = Math.max(1, Math.abs(end - panel.zero));
    const top = variance.value < 0 ? panel.zero : panel.zero - height;
    return (
      <g key={key}>
        <rect x={x - width / 2} y={top} width={width} height={height} fill={fill} stroke={edge} />
        <text
          x={x}
          y={variance.value < 0 ? top + height + font + 2 : top - 4}
          fontSize={font}
          fontWeight={600}
          textAnchor="middle"
          fill={text}
        >
          {variance.text}
        </text>
      </g>
    );
  });
}

/** Relative variance: pins from the zero line. */
export function VariancePins({ panel, values, font }: Drawn) {
  return values.map(({ key, x, variance }) => {
    if (variance === null) return null;
    const { fill, edge, text } = tonePaint[variance.tone];
    const end = panel.y(variance.value);
    return (
      <g key={key}>
        <line x1={x} x2={x} y1={panel.zero} y2={end} stroke={edge === "none" ? fill : edge} strokeWidth={2} />
        <rect x={x - 3.5} y={end - 3.5} width={7} height={7} fill={fill} stroke={edge} />
        <text x={x} y={variance.value < 0 ? end + font + 7 : end - 7} fontSize={font} textAnchor="middle" fill={text}>
          {variance.text}
        </text>
      </g>
    );
  });
}

/** The zero line of a panel and its name at the left, on as many lines as stand before the axis. */
export function PanelAxis({
  y,
  labelY,
  from,
  to,
  label,
  font,
}: {
  y: number;
  labelY?: number;
  from: number;
  to: number;
  label: PanelLabel;
  font: number;
}) {
  const at = labelY ?? y;
  const lines = (text: string) => nameLines(text, from - 8, font);
  const names = lines(label.name);
  return (
    <g fontSize={font}>
      <line x1={from} x2={to} y1={y} y2={y} stroke={paint.axis} />
      {names.map((line, i) => (
        <text key={line} x={0} y={at - 4 - (names.length - 1 - i) * (font + 2)} fontWeight={600} fill={paint.text1}>
          {line}
        </text>
      ))}
      {lines(label.unit).map((line, i) => (
        <text key={line} x={0} y={at + font + i * (font + 2)} fill={paint.text3}>
          {line}
        </text>
      ))}
    </g>
  );
}
