import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { type Cell, rowsOf } from "../../src/model/answer.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";
import type { Row } from "../../src/model/tables.ts";
import { actual, changeSet, engine, ground, plan, target } from "./plan.ts";

/* The journal is the truth: how its rows are cut into change sets, and what was undone or taken back on the way, does not change a score. */
let db: Database;
beforeAll(async () => {
  db = await engine();
}, 60_000);

const base = changeSet({
  ...ground([
    { indicator_id: "sum", accumulation: "sum", pace: "linear" },
    { indicator_id: "last", accumulation: "last", unit: "%", nature: "share" },
    { indicator_id: "none" },
  ]),
  targets: ["sum", "last", "none"].map((indicator_id) => target({ indicator_id, low: 100 })),
});
const ends = [1, 2, 3, 6, 9, 12].map((m) => (m === 12 ? "2014-01-01" : `2013-${String(m + 1).padStart(2, "0")}-01`));
const rowOf = fc
  .record({
    id: fc.constantFrom("sum", "last", "none"),
    end: fc.constantFrom(...ends),
    value: fc.integer({ min: -50, max: 200 }),
    published_on: fc.constantFrom(null, "2013-07-01", "2014-01-15", "2014-03-01"),
    grade: fc.constantFrom("estimate", "official", "illustrative"),
  })
  .map(({ id, end, value, ...more }) => actual(id, "2013-01-01", end, value, more));

type Kept = Record<string, Cell>;
async function scores(changeSets: ChangeSet[]): Promise<Kept[]> {
  await plan(db, changeSets);
  return rowsOf<Kept>(
    await db.query(
      "SELECT target_id, cutoff, actual, actual_grade, actual_published_on, is_met, attainment, pace, forecast, status, reason, reason_detail FROM score ORDER BY ALL",
    ),
  );
}

/** The rows as change sets of the given sizes, in their order. */
function cut(rows: Row<"actuals">[], sizes: number[]): ChangeSet[] {
  const sets: ChangeSet[] = [];
  for (let from = 0, k = 0; from < rows.length; k++) {
    const size = Math.max(1, sizes[k % sizes.length] ?? 1);
    sets.push(changeSet({ actuals: rows.slice(from, from + size) }));
    from += size;
  }
  return sets;
}

it("however the same rows are cut into change sets", { timeout: 60_000 }, async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(rowOf, { minLength: 10, maxLength: 40 }), sizes, async (rows, sizes) => {
      expect(await scores([base, ...cut(rows, sizes)])).toEqual(await scores([base, changeSet({ actuals: rows })]));
    }),
    { numRuns: 4 },
  );
});

it("whatever was undone, or entered and taken away, in between", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(rowOf, { minLength: 6, maxLength: 20 }),
      fc.array(rowOf, { minLength: 1, maxLength: 6 }),
      async (rows, passing) => {
        const undone = changeSet({ actuals: passing });
        const undo = changeSet({}, { cancels: undone.change_set_id });
        expect(await scores([base, undone, ...cut(rows, [3]), undo])).toEqual(await scores([base, ...cut(rows, [3])]));
      },
    ),
    { numRuns: 3 },
  );
});
