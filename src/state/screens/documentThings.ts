import type { Print } from "../../charts/print.ts";
import { type Answer, rowsOf } from "../../model/answer.ts";
import { fold } from "../../model/fold.ts";
import { intervalOf, isDay } from "../../model/period.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import type { Status } from "../../model/status.ts";
import type { Words } from "../../model/words/words.ts";
import type { Locale, View } from "../view.ts";

export const documentKinds = ["target", "task", "project", "report"] as const;
export type DocumentKind = (typeof documentKinds)[number];

interface SectionRow {
  kind: DocumentKind;
  id: string;
  section: string | null;
  name_vi: string;
  name_en: string | null;
  detail: string | null;
  due: string | null;
  indicator_id: string | null;
  area_id: string | null;
  lead_agency_ids: string | null;
  note: string | null;
  /** Of a target its verdict, of a work the stage that it is to reach. */
  status: string | null;
  /** Of a work its category. */
  tier: string | null;
}

interface NamedRow {
  name_vi: string;
  name_en: string | null;
}

/** One thing that a document set, ready to print. */
export interface SetThing {
  id: string;
  kind: DocumentKind;
  /** "" when the document gives none. */
  section: string;
  name: string;
  /** What stands small behind the name: period and tier of a target, ward of a work. */
  aside: string;
  detail: string;
  leads: string;
  status: Status | null;
  stage: string;
  note: string;
  /** All that it is found by, in both languages, without marks. */
  folded: string;
  /** Where its name leads. */
  to: Partial<View> | null;
}

interface Answers {
  sections: Answer;
  agencies: Answer;
  areas: Answer;
}

/** All that one document set. `ownPeriod`: the document's, which is not repeated behind each target. */
export function documentThings(answers: Answers, ownPeriod: string, words: Words, print: Print, locale: Locale): SetThing[] {
  const text = words.document;
  const nameOf = (row: NamedRow) => (locale === "en" ? row.name_en : null) ?? row.name_vi;
  const agencies = new Map(rowsOf<NamedRow & { agency_id: string }>(answers.agencies).map((row) => [row.agency_id, row]));
  const areas = new Map(rowsOf<NamedRow & { area_id: string; parent_id: string | null }>(answers.areas).map((row) => [row.area_id, row]));

  const areaName = (id: string | null): string => {
    const area = areas.get(id ?? "");
    return area === undefined ? "" : nameOf(area);
  };
  const asideOf = ({ kind, due, tier, area_id }: SectionRow): string => {
    if (kind === "project") return areaName(area_id);
    if (kind !== "target") return "";
    const label = periodLabel(due ?? "", locale);
    const tierName = tier === null || tier === "plan" ? "" : (words.common.tiers[tier] ?? tier);
    return [label === ownPeriod ? "" : label, tierName].filter((part) => part !== "").join(" · ");
  };
  const dueOf = (due: string | null): string =>
    (due ?? "")
      .split(";")
      .filter((part) => part !== "")
      .map((part) => text.rhythms[part] ?? (isDay(part) ? print.day(part) : periodLabel(part, locale)))
      .join("; ");
  const detailOf = ({ kind, detail, due }: SectionRow): string => {
    if (kind === "target") return detail ?? "";
    if (kind !== "report") return detail ?? dueOf(due);
    return [text.rhythms[detail ?? ""] ?? detail ?? "", dueOf(due)].filter((part) => part !== "").join(": ");
  };
  const linkOf = ({ indicator_id, area_id, due }: SectionRow): Partial<View> | null => {
    if (indicator_id === null) return null;
    const area = areas.get(area_id ?? "")?.parent_id === null ? null : area_id;
    const period = due !== null && intervalOf(due) !== null ? { period: due } : {};
    return { screen: "indicator", indicator: indicator_id, area, ...period, item: null, find: null, document: null };
  };

  return rowsOf<SectionRow>(answers.sections).map((row) => {
    const leads = (row.lead_agency_ids ?? "").split(";").flatMap((id) => agencies.get(id.trim()) ?? []);
    const thing = {
      id: row.id,
      kind: row.kind,
      section: row.section ?? "",
      name: nameOf(row),
      aside: asideOf(row),
      detail: detailOf(row),
      leads: leads.map(nameOf).join("; "),
      status: row.kind === "target" ? (row.status as Status | null) : null,
      stage: row.kind === "project" && row.status !== null ? (text.stages[row.status] ?? row.status) : "",
      note: row.note ?? "",
      to: linkOf(row),
    };
    const names = [row, ...leads].flatMap(({ name_vi, name_en }) => [name_vi, name_en ?? ""]);
    return { ...thing, folded: fold([thing.section, ...names, thing.aside, thing.detail, thing.stage, thing.note].join(" ")) };
  });
}
