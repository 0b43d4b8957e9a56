import { isDay } from "../model/period.ts";
import { type Row, tables } from "../model/tables.ts";

/** What a person tells of a work, as texts of its fields. */
export interface WorkForm {
  state: string;
  on: string;
  percent: string;
  done_on: string;
  cause: string;
  source: string;
}
export type WorkFault = "on" | "percent" | "done_on";

/** A row of project_states, or the fields that are at fault. `today`: ISO day. */
export function workStateOf(work_id: string, form: WorkForm, today: string): { told: Row<"project_states"> } | { faults: WorkFault[] } {
  const percent = form.percent.trim() === "" ? null : Number(form.percent.replace(",", "."));
  const checks: Record<WorkFault, boolean> = {
    on: isDay(form.on) && form.on <= today,
    percent: percent === null || (percent >= 0 && percent <= 100),
    done_on: form.done_on === "" || (isDay(form.done_on) && form.done_on <= form.on),
  };
  const faults = (Object.keys(checks) as WorkFault[]).filter((field) => !checks[field]);
  if (faults.length > 0) return { faults };
  return {
    told: tables.project_states.row.parse({
      project_id: work_id,
      on: form.on,
      state: form.state,
      done_on: form.done_on,
      percent,
      cause: form.cause,
      source: form.source,
    }),
  };
}
