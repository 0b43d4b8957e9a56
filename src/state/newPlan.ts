import { openSets } from "../journal/sets.ts";
import { slug } from "../model/newId.ts";
import { type Interval, intervalOf } from "../model/period.ts";
import type { Rows } from "../model/tables.ts";
import type { Session } from "./session.ts";
import { shipped } from "./shipped.ts";

/** A plan that begins with nothing but its name, its years and whom it is for. */
export interface NewPlan {
  name: string;
  first: string;
  last: string;
  /** Of its decision; "" when there is none yet. */
  number: string;
  area: string;
  level: string;
}

const setIdOf = (name: string, taken: ReadonlySet<string>): string => {
  const wanted = slug(name) || "ke-hoach";
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
};

/** Makes a set of the person's own with one document and one area, and opens it; answers its id. `noNumber`: how a document without a number is
 *  called. Fails as `append` does; then the set is not there either. */
export async function newPlan(session: Session, plan: NewPlan, said: { why: string; noNumber: string }): Promise<string> {
  const interval = intervalOf(plan.first === plan.last ? plan.first : `${plan.first}/${plan.last}`);
  if (interval === null) throw new RangeError(`${plan.first}/${plan.last}`);
  const sets = await openSets();
  const set_id = setIdOf(plan.name, new Set([...(await sets.list()), ...shipped].map((one) => one.set_id)));
  try {
    await session.open(set_id, plan.name);
    await session.append({ rows: firstRows(plan, interval, said.noNumber), why: said.why });
    await sets.put({ set_id, name: plan.name, base: null, opened_at: new Date().toISOString(), newest_figure: null });
    return set_id;
  } catch (error) {
    session.leave(set_id);
    await sets.remove(set_id);
    throw error;
  } finally {
    sets.close();
  }
}

const firstRows = (plan: NewPlan, { start, end }: Interval, noNumber: string): Rows => ({
  documents: [
    {
      document_id: slug(plan.number) || "ke-hoach",
      number: plan.number || noNumber,
      title_vi: plan.name,
      title_en: null,
      issuer: null,
      issued_on: null,
      period_start: start,
      period_end: end,
    },
  ],
  areas: [{ area_id: slug(plan.area) || "dia-ban", name_vi: plan.area, name_en: null, level: plan.level, parent_id: null }],
});
