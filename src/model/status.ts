import { z } from "zod";

/** How a status is shown: a tone (colour), a shape and, in the message catalogue, a word; never one without the others. */
interface StatusKind {
  tone: "good" | "near" | "bad" | "quiet";
  shape: "up" | "dot" | "diamond" | "down" | "ring" | "point";
  /** Counted among "có số liệu": it has a verdict or a pace. */
  judged: boolean;
  /** Counted as reached, or on its way. */
  reached: boolean;
}

/** All statuses, best first; year-end verdicts, then paces, then the reasons for having neither. */
export const statuses = {
  exceeded: { tone: "good", shape: "up", judged: true, reached: true },
  met: { tone: "good", shape: "dot", judged: true, reached: true },
  near: { tone: "near", shape: "diamond", judged: true, reached: false },
  missed: { tone: "bad", shape: "down", judged: true, reached: false },
  ahead: { tone: "good", shape: "up", judged: true, reached: true },
  on_pace: { tone: "good", shape: "dot", judged: true, reached: true },
  watch: { tone: "near", shape: "diamond", judged: true, reached: false },
  behind: { tone: "bad", shape: "down", judged: true, reached: false },
  no_data: { tone: "quiet", shape: "ring", judged: false, reached: false },
  no_target: { tone: "quiet", shape: "ring", judged: false, reached: false },
  not_due: { tone: "quiet", shape: "point", judged: false, reached: false },
  not_applicable: { tone: "quiet", shape: "point", judged: false, reached: false },
  no_direction: { tone: "quiet", shape: "ring", judged: false, reached: false },
} as const satisfies Record<string, StatusKind>;

/** Judged by its pace, while the year is not over. */
export const isPaced = (status: Status): boolean => ["ahead", "on_pace", "watch", "behind"].includes(status);

export type Status = keyof typeof statuses;
export const Status = z.enum(Object.keys(statuses) as [Status, ...Status[]]);

/** The statuses in order, best first: the order of marks, tallies and legends. */
export const statusOrder = Object.keys(statuses) as Status[];
