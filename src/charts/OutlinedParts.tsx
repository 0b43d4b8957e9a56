import style from "./OutlinedParts.module.css";
import type { PartsSpec } from "./outlinedParts.ts";
import { paint, stroke } from "./theme.ts";

const percent = (share: number): string => `${Math.round(share * 10000) / 100}%`;

/** The frame of a target and, under it, the names of its pieces. Nothing without parts: the figure alone says it. */
export function OutlinedParts({ spec, height = 10 }: { spec: PartsSpec; height?: number }) {
  if (spec.parts.length === 0) return null;
  const label = spec.parts.map((part) => `${part.label} ${part.text}`).join("; ");
  return (
    <div>
      <svg className={style.bar} width="100%" height={height} role="img" aria-label={label} stroke={paint.ink} strokeWidth={stroke.plan}>
        <rect className={style.frame} x="0" y="0" width="100%" height={height} fill={paint.surface} />
        {spec.parts.slice(1).map((part) => (
          <line key={part.id} x1={percent(part.from)} x2={percent(part.from)} y1={0} y2={height} />
        ))}
      </svg>
      <div className={style.names}>
        {spec.parts.map((part) => (
          <span key={part.id}>
            {part.label} <b>{part.text}</b>
          </span>
        ))}
      </div>
    </div>
  );
}
