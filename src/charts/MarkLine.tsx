import type { Status } from "../model/status.ts";
import { Mark } from "./StatusMark.tsx";

export interface MarkLineProps {
  marks: readonly { id: string; status: Status; overridden?: boolean }[];
  label: string;
  /** Distance of two marks, px. */
  pitch?: number;
}

/** The marks of a group in one line: a count that can be counted. It shrinks rather than overflow. */
export function MarkLine({ marks, label, pitch = 10.2 }: MarkLineProps) {
  const width = marks.length * pitch;
  return (
    <svg
      width={width}
      height={pitch}
      viewBox={`0 0 ${width} ${pitch}`}
      role="img"
      aria-label={label}
      style={{ display: "block", maxWidth: "100%" }}
    >
      {marks.map(({ id, status, overridden = false }, at) => (
        <Mark key={id} status={status} overridden={overridden} x={(at + 0.5) * pitch} y={pitch / 2} r={0.39 * pitch} />
      ))}
    </svg>
  );
}
