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
