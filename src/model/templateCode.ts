import { intervalOf } from "./period.ts";

/** What an agency's template is of. It stands as text in a hidden cell, above the ids of its indicators. */
export interface TemplateCode {
  set_id: string;
  /** Null: indicators that no agency has been given. */
  agency_id: string | null;
  /** The periods that are asked, as targets write them: "2013-M9". */
  periods: readonly string[];
}

const start = "bang-chi-tieu?";

export function templateCodeText({ set_id, agency_id, periods }: TemplateCode): string {
  const query = new URLSearchParams({ bo: set_id, "co-quan": agency_id ?? "" });
  for (const period of periods) query.append("ky", period);
  return `${start}${query}`;
}

/** Null when the text is no template's code. */
export function readTemplateCode(text: string): TemplateCode | null {
  if (!text.startsWith(start)) return null;
  const query = new URLSearchParams(text.slice(start.length));
  const periods = query.getAll("ky").filter((period) => intervalOf(period) !== null);
  return periods.length === 0 ? null : { set_id: query.get("bo") ?? "", agency_id: query.get("co-quan") || null, periods };
}
