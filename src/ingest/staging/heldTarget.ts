import { fold } from "../../model/fold.ts";
import type { Row } from "../../model/tables.ts";
import { isRounded } from "./printed.ts";
import { slug } from "./slug.ts";

type Target = Row<"targets">;

/** The figure that a target is measured by. */
export const mainFigure = ({ low, high }: Pick<Target, "low" | "high">): number | null => low ?? high;

function saysTheSame(target: Target, held: Target, slack: number): boolean {
  const [own, other] = [mainFigure(target), mainFigure(held)];
  if (own === null || other === null || !isRounded(own, other, slack)) return false;
  const isRange = (row: Target) => row.low !== null && row.high !== null && row.low !== row.high;
  return isRange(target) === isRange(held) && (!isRange(target) || isRounded(target.high ?? 0, held.high ?? 0, slack));
}

/** The target that percentages name comes first: what is striven for last, then legal before plan. */
const order = { legal: 0, plan: 1, strive: 2 } as const;

/** What the set holds in place of a target read from a file. A column that says no more than "kế hoạch" may print any of the period's targets:
 *  of equal figures it is that one, else the main one. `isSame`: nothing would change. `held`: newest versions first. */
export function heldTarget(target: Target, held: readonly Target[], slack: number): { current: Target | null; isSame: boolean } {
  const isBare = target.tier === "plan" && target.assigned_by === null;
  const assigner = target.assigned_by === null ? null : fold(target.assigned_by);
  const alike = held.filter(
    ({ basis, tier, assigned_by }) =>
      basis === target.basis &&
      (isBare || tier === target.tier) &&
      (assigner === null || assigned_by === null || fold(assigned_by) === assigner),
  );
  const same = alike.find((row) => saysTheSame(target, row, slack));
  if (same) return { current: same, isSame: true };
  const main = [...alike].sort((a, b) => order[a.tier] - order[b.tier] || b.version - a.version)[0];
  return { current: main ?? null, isSame: false };
}

/** The id of a target that the set does not have. */
export function freeTargetId(
  target: Pick<Target, "period" | "indicator_id" | "area_id" | "basis" | "tier" | "assigned_by" | "version">,
  home: string | null,
  isTaken: (id: string) => boolean,
): string {
  const { period, indicator_id, area_id, basis, tier, assigned_by, version } = target;
  const suffixes = [
    area_id === home ? "" : `.${area_id}`,
    basis === "level" ? "" : `.${basis}`,
    tier === "plan" ? "" : `.${tier}`,
    assigned_by === null ? "" : `.${slug(assigned_by, 24)}`,
    version === 1 ? "" : `.v${version}`,
  ];
  return free(`${period.replace("/", "-")}.${indicator_id}${suffixes.join("")}`, isTaken);
}

function free(base: string, isTaken: (id: string) => boolean): string {
  let id = base;
  for (let n = 2; isTaken(id); n += 1) id = `${base}.${n}`;
  return id;
}

/** The target as a first one, or as a new version of the one that is held: its tier, assigner and kind of bound stay. */
export function asNewTarget(target: Target, current: Target | null, home: string | null, isTaken: (id: string) => boolean): Target {
  const tier = current?.tier ?? target.tier;
  const assigned_by = target.assigned_by ?? current?.assigned_by ?? null;
  const version = current === null ? target.version : Math.max(current.version + 1, target.version);
  const row = { ...target, tier, assigned_by, version };
  const isNext = current !== null && version !== 1;
  const target_id = isNext ? free(`${current.target_id.replace(/\.v\d+$/, "")}.v${version}`, isTaken) : freeTargetId(row, home, isTaken);
  return { ...row, target_id };
}
