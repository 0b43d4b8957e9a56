import type { Accumulation, Direction } from "../../model/kinds.ts";
import type { Row } from "../../model/tables.ts";
import type { Draft } from "../draft.ts";
import { matcher } from "../matching/match.ts";
import { nameKey } from "../matching/nameKey.ts";
import type { Known, Settled } from "../staged.ts";
import { indicatorsOf } from "../staging/holdings.ts";
import { slug } from "../staging/slug.ts";
import { senderOf, type TableToStage } from "../staging/stage.ts";
import { stageNames } from "../staging/stageNames.ts";
import { unitFrom } from "../unitText.ts";
import { natureOf, offeredAccumulation, offeredDirection, priceBasisIn } from "./offers.ts";
import { planAreas } from "./planAreas.ts";
import { isIndicator, partsRule, standings } from "./planParts.ts";
import { sectorFinder } from "./sectors.ts";

/** An indicator that a plan needs and the set lacks. What the file does not say is null and asked; an offer is not an answer. */
export interface PlannedIndicator {
  /** The rows that speak of it. */
  name_ids: string[];
  /** Direction and accumulation "none", and an empty unit where the file names none, until a person answers. */
  row: Row<"indicators">;
  headings: readonly string[];
  direction: null;
  accumulation: null;
  offered: { direction: Direction; accumulation: Accumulation };
}

/** A plan as tables give it, to be answered in one list. */
export interface PlanDraft {
  sectors: Row<"sectors">[];
  areas: Row<"areas">[];
  indicators: PlannedIndicator[];
}

/** By indicator_id. `unit` where the file names none. */
export type PlanAnswers = Readonly<Record<string, { direction: Direction; accumulation: Accumulation; unit?: string }>>;

/** What the tables need that the set lacks: an indicator for each name that nothing is settled about, with unit, sector and parts, and the sectors
 *  and areas that they name. Directions and accumulation are offered, and asked. */
export function buildPlan(tables: readonly TableToStage[], known: Known, settled: Settled): PlanDraft {
  const matching = matcher({ indicators: indicatorsOf(known, settled), remembered: known.name_matches ?? [] });
  const sectors: Row<"sectors">[] = [];
  const sectorOf = sectorFinder(known.sectors ?? [], sectors);
  const byKey = new Map<string, PlannedIndicator>();
  const ids = new Set((known.indicators ?? []).map(({ indicator_id }) => indicator_id));
  const idOf = (name: string, total: string | null) => {
    const own = slug(name, 48) || "chi-tieu";
    const first = ids.has(own) && total !== null ? `${total}.${own}` : own;
    let id = first;
    for (let n = 2; ids.has(id); n += 1) id = `${first}-${n}`;
    ids.add(id);
    return id;
  };

  for (const table of tables) {
    const { block_id, reading } = table;
    const agency = senderOf(table, known, settled);
    const { nameOf } = stageNames(block_id, reading, matching(agency, reading.layout), settled);
    const { standingOf, partsOf } = standings(reading.drafts);
    const plannedOf = new Map<Draft, PlannedIndicator>();

    const plan = (draft: Draft): PlannedIndicator | null => {
      const done = plannedOf.get(draft);
      const hand = nameOf(draft);
      if (done || hand === null || hand.name.isSettled) return done ?? null;
      const { total, between } = standingOf(draft);
      const whole = total === null ? null : (plan(total)?.row.indicator_id ?? nameOf(total)?.name.indicator_id ?? null);
      const unit = draft.unit === null ? "" : unitFrom(draft.unit);
      const name_vi = [...between, draft.name].join(" - ").replace(/\s+/g, " ").trim();
      const key = [whole ?? "", nameKey(name_vi), unit].join("|");
      const found = byKey.get(key) ?? planned(draft, name_vi, unit, whole, agency);
      byKey.set(key, found);
      plannedOf.set(draft, found);
      if (!found.name_ids.includes(hand.name.name_id)) found.name_ids.push(hand.name.name_id);
      return found;
    };

    const planned = (draft: Draft, name_vi: string, unit: string, whole: string | null, agency_id: string | null): PlannedIndicator => {
      const figures = draft.values.flatMap(({ kind, figure }) => (kind === "target" && figure ? [figure] : []));
      return {
        name_ids: [],
        row: {
          indicator_id: idOf(name_vi, whole),
          name_vi,
          name_en: null,
          short_vi: null,
          short_en: null,
          sector_id: sectorOf(draft.headings),
          unit,
          nature: natureOf(name_vi, unit),
          price_basis: priceBasisIn(name_vi),
          direction: "none",
          accumulation: "none",
          part_of: whole,
          parts: partsRule(draft, partsOf(draft)),
          agency_id,
          headline: false,
          pace: "none",
          pace_detail: null,
          note: null,
        },
        headings: draft.headings,
        direction: null,
        accumulation: null,
        offered: { direction: offeredDirection(name_vi, figures), accumulation: offeredAccumulation(name_vi, unit) },
      };
    };

    for (const draft of reading.drafts) if (isIndicator(draft)) plan(draft);
  }
  return { sectors, areas: planAreas(tables, known.areas ?? []), indicators: [...byKey.values()] };
}

/** What a person settled, with the plan as it was answered: each answered indicator is made from its rows. One without an answer, or without a unit,
 *  stays unknown. Sums have an even pace until a person says otherwise. */
export function settledWithPlan(plan: PlanDraft, answers: PlanAnswers, settled: Settled): Settled {
  const names: Record<string, Settled["names"][string]> = { ...settled.names };
  for (const { row, name_ids } of plan.indicators) {
    const answer = answers[row.indicator_id];
    const unit = row.unit === "" ? (answer?.unit?.trim() ?? "") : row.unit;
    if (answer === undefined || unit === "") continue;
    const { direction, accumulation } = answer;
    const create = {
      ...row,
      unit,
      nature: natureOf(row.name_vi, unit),
      direction,
      accumulation,
      pace: accumulation === "sum" ? ("linear" as const) : row.pace,
    };
    for (const name_id of name_ids) names[name_id] = { create };
  }
  return { ...settled, names, made: { sectors: plan.sectors, areas: plan.areas } };
}
