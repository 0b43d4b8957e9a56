import type { Draft, TableReading } from "../draft.ts";
import { addressOf } from "../grid.ts";
import type { Match } from "../matching/match.ts";
import type { AskedName, Settled, StagedName } from "../staged.ts";

/** A name of a block, with what its cells need to know. */
export interface NameInHand {
  name: StagedName;
  /** The indicator that its cells are held against: settled, or the likeliest. Null: none is near, or a person skips the row. */
  indicator_id: string | null;
  isSkipped: boolean;
  confirmedUnit: string | null;
  /** The indicator is made from this row. */
  isMade: boolean;
}

/** Nearer than this, an indicator is offered for the cells too, and not only in the list of names. */
const near = 0.55;

const none: readonly Draft[] = [];

/** Whether the row speaks of an indicator and has figures: ratios of the row above have none of their own. */
const isOwn = ({ isDerived, values }: Draft) => !isDerived && values.length > 0;

interface NamesInHand {
  names: StagedName[];
  /** Of each draft; null where it has no figures of its own. */
  own: readonly (NameInHand | null)[];
  /** Of a draft with figures, or with parts that have; null for another. */
  nameOf: (draft: Draft) => NameInHand | null;
}

/** Which indicator each row of a table is taken for. Rows of the same name in the same place share one: a long table asks once. */
export function stageNames(
  blockId: string,
  { file, sheet, drafts }: TableReading,
  match: (asked: AskedName) => Match,
  settled: Settled,
): NamesInHand {
  const byRow = new Map<number, Draft>();
  if (drafts.some(({ parent }) => parent !== null)) for (const draft of drafts) if (!byRow.has(draft.row)) byRow.set(draft.row, draft);
  const inHand = new Map<string, NameInHand>();
  const ids = new Set<string>();
  const idOf = ({ nameAt }: Draft) => {
    const first = `${blockId}|${addressOf(nameAt)}`;
    let id = first;
    for (let n = 2; ids.has(id); n += 1) id = `${first}#${n}`;
    ids.add(id);
    return id;
  };

  const pathOf = (draft: Draft): readonly Draft[] => {
    if (draft.parent === null) return none;
    const path: Draft[] = [];
    for (let above: number | null = draft.parent; above !== null && path.length < 8; ) {
      const total = byRow.get(above);
      if (!total || total === draft || path.includes(total)) break;
      path.unshift(total);
      above = total.parent;
    }
    return path;
  };

  const keyOf = ({ name, unit, code, headings }: Draft, path: readonly Draft[]): string => {
    const own = `${name}\n${unit}\n${code}`;
    return path.length + headings.length === 0 ? own : [own, ...headings, "", ...path.map((total) => total.name)].join("\n");
  };

  const take = (draft: Draft): NameInHand => {
    const path = pathOf(draft);
    const key = keyOf(draft, path);
    const found = inHand.get(key) ?? settle(draft, path);
    inHand.set(key, found);
    return found;
  };

  const settle = (draft: Draft, path: readonly Draft[]): NameInHand => {
    const { name, unit, code, row, headings } = draft;
    const total = path.at(-1);
    const parent = total ? take(total) : null;
    const asked = {
      name,
      code,
      unit,
      path: path.map((above) => above.name),
      parent_id: parent?.name.isSettled ? parent.indicator_id : null,
    };
    const found: Match = match(asked);
    const name_id = idOf(draft);
    const answer = settled.names[name_id];
    const [first] = found.candidates;
    const chosen =
      answer === undefined || answer === "skip"
        ? found.indicator_id
        : "create" in answer
          ? answer.create.indicator_id
          : answer.indicator_id;
    const offered = chosen ?? (first && first.score >= near ? first.indicator_id : null);
    const staged: StagedName = {
      name_id,
      file,
      sheet,
      row,
      name,
      unit,
      headings: [...headings],
      candidates: found.candidates,
      indicator_id: answer === "skip" ? null : chosen,
      isSettled: answer !== undefined || found.indicator_id !== null,
      remembered: found.remembered,
      ...(found.isUnranked && answer === undefined ? { unranked: asked } : {}),
    };
    return {
      name: staged,
      indicator_id: answer === "skip" ? null : offered,
      isSkipped: answer === "skip",
      confirmedUnit: chosen === found.indicator_id ? found.confirmedUnit : null,
      isMade: typeof answer === "object" && "create" in answer,
    };
  };

  const own = drafts.map((draft) => (isOwn(draft) ? take(draft) : null));
  const names = new Set<StagedName>();
  for (const found of own) if (found !== null) names.add(found.name);
  return { names: [...names], own, nameOf: (draft) => inHand.get(keyOf(draft, pathOf(draft))) ?? null };
}
