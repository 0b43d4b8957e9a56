import type { Row } from "../../model/tables.ts";
import type { AskedName, StagedName } from "../staged.ts";
import { nameKey as keyOf } from "./nameKey.ts";
import { type KnownName, nearNames } from "./nearNames.ts";
import { remembered as rememberAnswers } from "./remembered.ts";
import { fits, unitFit } from "./unitFit.ts";

export interface Match {
  candidates: StagedName["candidates"];
  /** The first candidate where it is sure; null where a person is asked. */
  indicator_id: string | null;
  /** The unit under which a person confirmed the name before; null where nobody did. */
  confirmedUnit: string | null;
  /** No candidate was looked for: the table has too many such names. */
  isUnranked: boolean;
  /** The name as it is remembered: the same words under two totals are two names. */
  remembered: string;
}

/** Fewer points in common are no likeness at all. */
const least = 0.35;
const most = 6;
/** So many names of one table are ranked at once; the others when a person comes to them. */
const mostRanked = 300;

interface Names {
  indicators: readonly Row<"indicators">[];
  remembered: readonly Row<"name_matches">[];
}

/** Finds the indicators that the rows of a sender's table may mean. Sure is only a code, what a person confirmed before, and the very same name
 *  where one indicator alone has it, its unit fits and it is not a part of something else. */
export function matcher(
  { indicators, remembered }: Names,
  ranks = mostRanked,
): (sender: string | null, layout: string) => (asked: AskedName) => Match {
  const nameKey = rememberAnswers(keyOf);
  const byId = new Map(indicators.map((row) => [row.indicator_id, row]));
  const byCode = new Map(indicators.map(({ indicator_id }) => [indicator_id.toLowerCase(), indicator_id]));
  const known: KnownName[] = indicators.flatMap(({ indicator_id, name_vi, short_vi, price_basis }) =>
    [...new Set([name_vi, short_vi ?? name_vi, price_basis === null ? name_vi : `${name_vi} (${price_basis})`].map(nameKey))].map(
      (key) => ({ indicator_id, key }),
    ),
  );
  const byKey = new Map<string, Set<string>>();
  for (const { indicator_id, key } of known) byKey.set(key, (byKey.get(key) ?? new Set()).add(indicator_id));
  const near = nearNames(known);

  const isPartOf = (id: string, parent: string | null) => parent !== null && byId.get(id)?.part_of === parent;
  const isElsewhere = (id: string, parent: string | null) => {
    const whole = byId.get(id)?.part_of ?? null;
    return parent !== null && whole !== null && whole !== parent;
  };
  const unitsFit = (id: string, unit: string | null) => fits(unit, byId.get(id)?.unit ?? "");

  /** Those of the same name, or of the total's name and this one together; the parent and then the unit settle what is left. */
  const sameNamed = ({ name, unit, path, parent_id }: AskedName): string[] => {
    const key = nameKey(name);
    const parts =
      path.length === 0 ? [] : [...(byKey.get(`${nameKey(path.at(-1) ?? "")} ${key}`) ?? [])].filter((id) => isPartOf(id, parent_id));
    const all = new Set([...(byKey.get(key) ?? []), ...parts]);
    let ids = [...all];
    for (const keeps of [
      (id: string) => isPartOf(id, parent_id),
      (id: string) => !isElsewhere(id, parent_id),
      (id: string) => unitsFit(id, unit),
    ])
      if (ids.length > 1 && ids.some(keeps)) ids = ids.filter(keeps);
    return ids;
  };

  const nearNamed = ({ name, unit, path, parent_id }: AskedName): StagedName["candidates"] => {
    const scores = new Map(near(nameKey(name)).map(({ indicator_id, score }) => [indicator_id, score]));
    if (path.length > 0)
      for (const { indicator_id, score } of near(nameKey(`${path.at(-1)} ${name}`)))
        if (isPartOf(indicator_id, parent_id)) scores.set(indicator_id, Math.max(scores.get(indicator_id) ?? 0, score));
    const weighed = [...scores].map(([indicator_id, score]) => {
      const unitFactor = unitsFit(indicator_id, unit)
        ? unitFit(unit, byId.get(indicator_id)?.unit ?? "").kind === "unstated"
          ? 0.95
          : 1
        : 0.75;
      const parentFactor = isPartOf(indicator_id, parent_id) ? 1.1 : isElsewhere(indicator_id, parent_id) ? 0.85 : 1;
      return { indicator_id, score: Math.min(score * unitFactor * parentFactor, 0.99), why: "nearName" as const };
    });
    return weighed
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score || (a.indicator_id < b.indicator_id ? -1 : 1))
      .slice(0, most);
  };

  const confirmedFor = (sender: string | null, layout: string) => {
    const confirmed = new Map<string, Row<"name_matches">>();
    for (const of of ["*", sender])
      for (const row of remembered)
        if (of !== null && row.sender === of && row.layout === layout && byId.has(row.indicator_id)) confirmed.set(row.name, row);
    return confirmed;
  };

  const settle = (
    asked: AskedName,
    confirmed: ReadonlyMap<string, Row<"name_matches">>,
    nearest: (asked: AskedName) => StagedName["candidates"] | null,
  ): Match => {
    const name = [...asked.path, asked.name].map(nameKey).join(" › ");
    const sure = (indicator_id: string, why: "code" | "remembered" | "sameName", confirmedUnit: string | null = null): Match => ({
      candidates: [{ indicator_id, score: 1, why }],
      indicator_id,
      confirmedUnit,
      isUnranked: false,
      remembered: name,
    });
    const coded = byCode.get(asked.code?.trim().toLowerCase() ?? "");
    if (coded !== undefined) return sure(coded, "code");
    const before = confirmed.get(name);
    if (before) return sure(before.indicator_id, "remembered", before.unit);
    const same = sameNamed(asked);
    const [only] = same;
    if (same.length === 1 && only !== undefined && unitsFit(only, asked.unit) && !isElsewhere(only, asked.parent_id))
      return sure(only, "sameName");
    const ranked = nearest(asked);
    const candidates = [
      ...same.map((indicator_id) => ({ indicator_id, score: 1, why: "sameName" as const })),
      ...(ranked ?? []).filter(({ indicator_id }) => !same.includes(indicator_id)),
    ];
    return {
      candidates: candidates.slice(0, most),
      indicator_id: null,
      confirmedUnit: null,
      isUnranked: ranked === null,
      remembered: name,
    };
  };
  return (sender, layout) => {
    const confirmed = confirmedFor(sender, layout);
    let ranked = 0;
    const nearest = (asked: AskedName) => {
      ranked += 1;
      return ranked > ranks ? null : nearNamed(asked);
    };
    return (asked) => settle(asked, confirmed, nearest);
  };
}
