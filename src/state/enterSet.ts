import { openSets } from "../journal/sets.ts";
import type { Shipped } from "./shipped.ts";

/** Enters a set in the register of this browser, as opened now. `newest_figure`: the last day that a figure tells of. */
export async function enterSet(set_id: string, name: string, base: Shipped | null, newest_figure: string | null): Promise<void> {
  const sets = await openSets();
  await sets
    .put({
      set_id,
      name,
      base: base ? { name: base.set_id, version: base.hash } : null,
      opened_at: new Date().toISOString(),
      newest_figure,
    })
    .finally(() => sets.close());
}
