/** How the state of a task or work is shown: a tone, a shape and, in the words of the screen, a word; never one without the others. */
interface TaskStatusKind {
  tone: "good" | "near" | "bad" | "quiet";
  shape: "up" | "dot" | "diamond" | "down" | "ring" | "point" | "half" | "bars";
  /** Not done, and still asked for. */
  isOpen: boolean;
}

/** All states of a deadline on a day (db/sql/asked), the most urgent first: the order of groups, tallies and marks. */
export const taskStatuses = {
  overdue: { tone: "bad", shape: "down", isOpen: true },
  due_soon: { tone: "near", shape: "diamond", isOpen: true },
  under_way: { tone: "quiet", shape: "half", isOpen: true },
  extended: { tone: "quiet", shape: "half", isOpen: true },
  paused: { tone: "quiet", shape: "bars", isOpen: true },
  not_started: { tone: "quiet", shape: "ring", isOpen: true },
  continuous: { tone: "quiet", shape: "point", isOpen: false },
  done_late: { tone: "near", shape: "dot", isOpen: false },
  done_on_time: { tone: "good", shape: "dot", isOpen: false },
  done: { tone: "good", shape: "dot", isOpen: false },
} as const satisfies Record<string, TaskStatusKind>;

export type TaskStatus = keyof typeof taskStatuses;
export const taskStatusOrder = Object.keys(taskStatuses) as TaskStatus[];

/** What a person tells of a task, in the order of their keys 1 to 5. */
export const toldStates = ["not_started", "under_way", "done", "paused", "extended"] as const;
export type ToldState = (typeof toldStates)[number];

/** The steps of a work, in the order in which it goes through them; `tam-dung` stops it where it is. Ranks: db/sql/asked/work_mark.sql. */
export const workStages = ["thu-tuc", "boi-thuong", "khoi-cong", "dang-trien-khai", "hoan-thanh"] as const;
export const stopped = "tam-dung";
