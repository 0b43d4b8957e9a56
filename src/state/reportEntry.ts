import { isDay } from "../model/period.ts";
import type { ReportState } from "../model/reportStatus.ts";
import { type Row, tables } from "../model/tables.ts";
import type { ReportRow } from "./screens/calendar.ts";

/** What a person tells of a report, as texts of its fields. */
export interface ReportForm {
  state: ReportState;
  on: string;
  source: string;
}
export type ReportFault = "on" | "source";

/** The form begins with what was told last, else with the day that is looked at. */
export const reportForm = (row: ReportRow): ReportForm => ({
  state: (row.state as ReportState | null) ?? "sent",
  on: row.told_on ?? row.day,
  source: row.source ?? "",
});

/** A row of report_states, or the fields that are at fault. That nobody asks for a report any more needs its ground. `latest`: ISO day. */
export function reportStateOf(
  row: ReportRow,
  form: ReportForm,
  latest: string,
): { told: Row<"report_states"> } | { faults: ReportFault[] } {
  const checks: Record<ReportFault, boolean> = {
    on: isDay(form.on) && form.on <= latest,
    source: form.state === "sent" || form.source.trim() !== "",
  };
  const faults = (Object.keys(checks) as ReportFault[]).filter((field) => !checks[field]);
  if (faults.length > 0) return { faults };
  return {
    told: tables.report_states.row.parse({
      report_id: row.report_id,
      due: row.due_key,
      // Whoever owes it alone, now or later, has sent it; of several, each tells its own.
      agency_id: row.agencies > 1 ? row.who : null,
      on: form.on,
      state: form.state,
      source: form.source,
    }),
  };
}
