import { expect, it } from "vitest";
import { openNode } from "../../src/db/openNode.ts";
import { newChangeSet } from "../../src/journal/newChangeSet.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";
import { startEngine } from "../../src/state/engine.ts";
import { plainLens } from "../../src/state/screens/filters.ts";

const sector = (sector_id: string): ChangeSet => ({
  ...newChangeSet({ who: "", why: "" }, []),
  rows: { sectors: [{ sector_id, position: 1, name_vi: sector_id, name_en: sector_id }] },
});

it("reads the change sets once for each version, not for each question", async () => {
  const engine = await startEngine(openNode, () => "2026-01-01");
  let changeSets = [sector("a")];
  let readings = 0;
  const source = {
    version: async () => String(changeSets.length),
    held: async () => {
      readings += 1;
      return { version: String(changeSets.length), changeSets };
    },
  };
  const ids = async () => (await engine.answer({ name: "sectors", params: {} }, plainLens, source)).columns.sector_id;
  expect(await ids()).toEqual(["a"]);
  expect(await ids()).toEqual(["a"]);
  expect(readings).toBe(1);
  changeSets = [...changeSets, sector("b")];
  expect(await ids()).toEqual(["a", "b"]);
  expect(readings).toBe(2);
  await engine.close();
}, 120_000);

it("answers questions of one ground together, each by its own, also when they come by turns", async () => {
  let looks = 0;
  const counted = async () => {
    const db = await openNode();
    const query: typeof db.query = (sql, params) => {
      if (sql.startsWith("UPDATE setting")) looks += 1;
      return db.query(sql, params);
    };
    return { ...db, query };
  };
  const engine = await startEngine(counted, () => "2026-01-01");
  const changeSets = [{ ...sector("a"), at: "2013-01-01T00:00:00Z" }];
  const source = { version: async () => "1", held: async () => ({ version: "1", changeSets }) };
  const early = { ...plainLens, known_by: "2012-01-01T00:00:00Z" };
  const count = async (lens: typeof plainLens) => (await engine.answer({ name: "sectors", params: {} }, lens, source)).length;
  expect(await Promise.all([plainLens, early, plainLens, early, plainLens, early].map(count))).toEqual([1, 0, 1, 0, 1, 0]);
  expect(looks).toBe(2);
  const unknown = engine.answer({ name: "no such" } as never, plainLens, source);
  await expect(unknown).rejects.toThrow();
  expect(await count(plainLens)).toBe(1);
  await engine.close();
}, 120_000);
