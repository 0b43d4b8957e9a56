import { useId } from "react";
import { Hatch, hatchFill } from "./Hatch.tsx";
import { paint, stroke } from "./theme.ts";

export type Notation = "actual" | "estimate" | "plan" | "previous" | "secondPlan" | "expected" | "forecast" | "vintage";

/** A sign of the one notation, for a legend line: TH solid, ước hatched, KH outlined, cùng kỳ light. */
export function Swatch({ of }: { of: Notation }) {
  const id = `hatch-${useId()}`;
  return (
    <svg width={18} height={12} aria-hidden="true" style={{ verticalAlign: "-1px", marginRight: 6 }}>
      {of === "actual" && <rect width={16} height={12} fill={paint.ink} />}
      {of === "estimate" && (
        <>
          <Hatch id={id} />
          <rect x={0.6} y={0.6} width={14.8} height={10.8} fill={hatchFill(id)} stroke={paint.ink} strokeWidth={1.2} />
        </>
      )}
      {of === "plan" && (
        <rect x={0.75} y={0.75} width={14.5} height={10.5} fill={paint.surface} stroke={paint.ink} strokeWidth={stroke.plan} />
      )}
      {of === "previous" && <rect width={16} height={12} fill={paint.previous} />}
      {of === "forecast" && <rect width={16} height={12} fill={paint.forecastBand} />}
      {of === "secondPlan" && <line x2={18} y1={6} y2={6} stroke={paint.ink} strokeWidth={stroke.planSecond} />}
      {of === "expected" && <line x2={18} y1={6} y2={6} stroke={paint.ink} strokeWidth={stroke.expected} />}
      {of === "vintage" && <circle cx={9} cy={6} r={3} fill={paint.surface} stroke={paint.ink} strokeWidth={1.2} />}
    </svg>
  );
}
