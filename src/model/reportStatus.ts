import { z } from "zod";
import type { TaskStatus } from "./taskStatus.ts";

/** What a person tells of a report: it was sent, or nobody asks for it any more. */
export const ReportState = z.enum(["sent", "waived"]);
export type ReportState = z.infer<typeof ReportState>;

/** The states of a report on a day (db/sql/asked/report_status.sql), the most urgent first. Their marks are those of tasks; `not_started` is not yet due,
 *  `continuous` has no day, `paused` was waived. */
export const reportStatusOrder = [
  "overdue",
  "due_soon",
  "not_started",
  "continuous",
  "paused",
  "done_late",
  "done_on_time",
  "done",
] as const satisfies TaskStatus[];
export type ReportStatus = (typeof reportStatusOrder)[number];

/** How often, in the order of a list. */
export const rhythms = [
  "once",
  "weekly",
  "biweekly",
  "monthly",
  "quarterly",
  "half-yearly",
  "nine-months",
  "yearly",
  "unspecified",
] as const;
