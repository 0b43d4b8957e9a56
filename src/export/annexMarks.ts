import { type Status, statuses } from "../model/status.ts";
import type { Formula } from "./sheetDraft.ts";

/** The defined name of the table of statuses with their marks. */
export const statusTable = "bang_danh_gia";

const shapes = { up: "▲", dot: "●", diamond: "◆", down: "▼", ring: "○", point: "·" } as const;

/** The shape of a status as a sign. */
export const markSign = (status: Status): string => shapes[statuses[status].shape];

/** The sign that goes with the verdict in a cell. */
export const markOf = (verdict: string, status: Status): Formula => ({
  formula: `IFERROR(VLOOKUP(${verdict},${statusTable},2,FALSE),"")`,
  result: markSign(status),
});
