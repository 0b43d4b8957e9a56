import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonOf } from "../../src/journal/twin.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";
import { changeSets } from "./arbitraries.ts";

const written = (sets: readonly ChangeSet[]): unknown => JSON.parse([...jsonOf(sets)].join(""));

test("the pieces are the JSON of the change sets", () => {
  fc.assert(
    fc.property(changeSets(), (sets) => {
      expect(written(sets)).toEqual(JSON.parse(JSON.stringify(sets)));
    }),
  );
});

test.each([1, 1999, 2000, 2001, 4000, 6001])("so they are with %i rows of two tables", (length) => {
  const [one] = fc.sample(changeSets(), 20).flat();
  const row = (n: number) => ({ area_id: `a${n}`, name_vi: "]}", name_en: null, level: "phường", parent_id: null });
  const areas = Array.from({ length }, (_, n) => row(n));
  const sectors = [{ sector_id: "s", position: 1, name_vi: '"', name_en: "" }];
  const large = { ...(one as ChangeSet), rows: { areas, sectors } } as ChangeSet;
  const pieces = [...jsonOf([large, large])];
  expect(JSON.parse(pieces.join(""))).toEqual([large, large]);
  expect(pieces.length > 2).toBe(length > 2000);
});
