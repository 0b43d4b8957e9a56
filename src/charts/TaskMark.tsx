import { type TaskStatus, taskStatuses } from "../model/taskStatus.ts";
import { markPath, ringStroke } from "./marks.ts";
import { tonePaint } from "./theme.ts";

interface TaskSignProps {
  status: TaskStatus;
  x: number;
  y: number;
  /** Radius of the dot, px. */
  r: number;
  /** Nobody told anything of it: what is late is drawn hollow. */
  isTold: boolean;
}

/** The mark of a task's or work's state inside another svg. */
export function TaskSign({ status, x, y, r, isTold }: TaskSignProps) {
  const { tone, shape } = taskStatuses[status];
  const { fill, edge } = tonePaint[tone];
  if (shape === "half")
    return (
      <>
        <path d={markPath("ring", x, y, r)} fill="none" stroke={fill} strokeWidth={ringStroke(r)} />
        <path d={`M${x} ${y - 0.86 * r}a${0.86 * r} ${0.86 * r} 0 0 0 0 ${1.72 * r}Z`} fill={fill} />
      </>
    );
  if (shape === "bars")
    return (
      <path d={`M${x - 0.6 * r} ${y - 0.9 * r}v${1.8 * r}M${x + 0.6 * r} ${y - 0.9 * r}v${1.8 * r}`} stroke={fill} strokeWidth={0.5 * r} />
    );
  const hollow = shape === "ring" || (!isTold && shape === "down");
  const size = hollow && shape === "down" ? 0.9 * r : r;
  return (
    <path
      d={markPath(shape, x, y, size)}
      fill={hollow ? "none" : fill}
      stroke={hollow ? fill : edge}
      strokeWidth={hollow ? ringStroke(size) : 1}
      strokeLinejoin="round"
    />
  );
}

interface TaskMarkProps {
  status: TaskStatus;
  isTold?: boolean;
  /** Side of the box, px. */
  size?: number;
}

/** The mark on its own; its word stands beside it. */
export function TaskMark({ status, isTold = true, size = 12 }: TaskMarkProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
      style={{ flex: "none", verticalAlign: "-1px", overflow: "visible" }}
    >
      <TaskSign status={status} x={6} y={6} r={4.4} isTold={isTold} />
    </svg>
  );
}
