// biome-ignore-all lint/a11y/noSvgWithoutTitle: aria-label or aria-hidden is set in the spread
import { useId } from "react";
import type { BulletSpec } from "./bullet.ts";
import { Hatch, hatchFill } from "./Hatch.tsx";
import { paint, stroke } from "./theme.ts";

const bandPaint = { bad: paint.bandBad, near: paint.bandNear, good: paint.bandGood } as const;
const percent = (share: number): string => `${Math.round(share * 10000) / 100}%`;

export interface BulletProps {
  spec: BulletSpec;
  /** Height of the bands, px; the target stands out by a tenth on both sides. */
  height?: number;
  /** For readers; without it the picture is decoration beside its printed figures. */
  label?: string;
}

/** An actual against its target. As wide as its box. */
export function Bullet({ spec, height = 20, label }: BulletProps) {
  const id = `hatch-${useId()}`;
  const out = height / 10;
  const [top, middle, thick] = [out, out + height / 2, height * 0.35];
  return (
    <svg
      width="100%"
      height={height + 2 * out}
      style={{ display: "block", overflow: "visible", minWidth: 80 }}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <Hatch id={id} />
      {spec.bar === null && <line x1="0" x2="100%" y1={middle} y2={middle} stroke={paint.lineControl} />}
      {spec.bands.map((band) => (
        <rect
          key={`${band.from}${band.tone}`}
          x={percent(band.from)}
          width={percent(Math.max(0, band.to - band.from))}
          y={top}
          height={height}
          fill={bandPaint[band.tone]}
        />
      ))}
      {spec.bar !== null && spec.bar.broken !== "start" && (
        <rect
          x="0"
          width={percent(spec.bar.to)}
          y={middle - thick / 2}
          height={thick}
          fill={spec.bar.hatched ? hatchFill(id) : paint.ink}
          stroke={spec.bar.hatched ? paint.ink : "none"}
          strokeWidth={1.2}
        />
      )}
      {spec.bar?.broken === "end" && <BreakMark x="96%" middle={middle} thick={thick} />}
      {spec.bar?.broken === "start" && <rect x={-4} width={4} y={middle - thick / 2} height={thick} fill={paint.ink} />}
      {spec.second.map((share) => (
        <line
          key={share}
          x1={percent(share)}
          x2={percent(share)}
          y1={top + 2}
          y2={top + height - 2}
          stroke={paint.planSecond}
          strokeWidth={stroke.planSecond}
        />
      ))}
      {spec.expected !== null && <ExpectedTick x={percent(spec.expected)} top={top} bottom={top + height} />}
      {spec.target !== null && (
        <line
          x1={percent(spec.target)}
          x2={percent(spec.target)}
          y1={0}
          y2={height + 2 * out}
          stroke={paint.planLine}
          strokeWidth={stroke.planMain}
        />
      )}
    </svg>
  );
}

/** The bar goes on beyond the scale: a white slash through its end; the true figure is printed beside. */
function BreakMark({ x, middle, thick }: { x: string; middle: number; thick: number }) {
  const half = thick / 2 + 2;
  return (
    <svg x={x} y={middle - half} width={8} height={2 * half} overflow="visible" aria-hidden="true">
      <path d={`M0 ${2 * half}L4 0M4 ${2 * half}L8 0`} stroke={paint.surface} strokeWidth={2} fill="none" />
    </svg>
  );
}

/** A short tick at both edges of the band, so that it is not read as a target. */
function ExpectedTick({ x, top, bottom }: { x: string; top: number; bottom: number }) {
  return (
    <g stroke={paint.ink} strokeWidth={stroke.expected}>
      <line x1={x} x2={x} y1={top} y2={top + 4} />
      <line x1={x} x2={x} y1={bottom - 4} y2={bottom} />
    </g>
  );
}
