import { nameLines } from "./nameLines.ts";
import type { RankedLayout, RankedLine } from "./rankedLayout.ts";
import type { RankedSpec } from "./rankedVariance.ts";
import { paint, tonePaint } from "./theme.ts";

interface RankedLayersProps {
  spec: RankedSpec;
  layout: RankedLayout;
  /** Middle of a line, px. */
  yOf(key: string): number;
}

/** All that is drawn in a ranked variance. */
export function RankedLayers({ spec, layout, yOf }: RankedLayersProps) {
  const { zero, head, lines, rowHeight } = layout;
  const run = (kind: RankedLine["kind"]) => lines.filter((line) => line.kind === kind).map((line) => yOf(line.key));
  return (
    <>
      <g fontSize={12} fill={paint.text3}>
        <text x={zero - 6} y={12} textAnchor="end">
          ◂ {spec.words.worse}
        </text>
        <text x={zero + 6} y={12}>
          {spec.words.better} ▸
        </text>
      </g>
      {lines.map((line) =>
        line.bar === null ? (
          <Heading key={line.key} y={yOf(line.key)} text={spec.words.pinsTitle} />
        ) : (
          <Line key={line.key} line={line} layout={layout} y={yOf(line.key)} />
        ),
      )}
      {(["bar", "pin"] as const).map((kind) => {
        const ys = run(kind);
        return ys.length === 0 ? null : (
          <line
            key={kind}
            x1={zero}
            x2={zero}
            y1={Math.max(head, (ys[0] as number) - rowHeight / 2)}
            y2={(ys.at(-1) as number) + rowHeight / 2}
            stroke={paint.axis}
          />
        );
      })}
    </>
  );
}

function Heading({ y, text }: { y: number; text: string }) {
  return (
    <text x={0} y={y + 6} fontSize={12} fill={paint.text3}>
      {text}
    </text>
  );
}

function Line({ line, layout, y }: { line: RankedLine; layout: RankedLayout; y: number }) {
  const { names, zero, barUnit, pinUnit } = layout;
  if (line.bar === null) return null;
  const { better, text, tone, name, fullName } = line.bar;
  const { fill, edge, text: words } = tonePaint[tone];
  const isPin = line.kind === "pin";
  const end = zero + better * (isPin ? pinUnit : barUnit);
  const width = Math.max(1, Math.abs(end - zero));
  const reach = (isPin ? 10 : 6) * Math.sign(better || 1);
  const name2 = nameLines(name, names, 13);
  return (
    <g>
      <title>{fullName}</title>
      <text x={names} fontSize={13} textAnchor="end" fill={paint.text1}>
        {name2.map((part, at) => (
          <tspan key={part} x={names} y={y + 4.5 + (at - (name2.length - 1) / 2) * 14}>
            {part}
          </tspan>
        ))}
      </text>
      {isPin ? (
        <>
          <line x1={zero} x2={end} y1={y} y2={y} stroke={edge === "none" ? fill : edge} strokeWidth={2} />
          <rect x={end - 4} y={y - 4} width={8} height={8} fill={fill} stroke={edge} />
        </>
      ) : (
        <rect x={better < 0 ? zero - width : zero} y={y - 7} width={width} height={14} fill={fill} stroke={edge} />
      )}
      <text x={end + reach} y={y + 4.5} fontSize={13} fontWeight={600} textAnchor={better < 0 ? "end" : "start"} fill={words}>
        {text}
      </text>
    </g>
  );
}
