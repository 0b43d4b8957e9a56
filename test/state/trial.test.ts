import { afterAll, beforeAll, expect, it } from "vitest";
import { openNode } from "../../src/db/openNode.ts";
import { rowsOf } from "../../src/model/answer.ts";
import type { Rows } from "../../src/model/tables.ts";
import { type Engine, type Source, startEngine } from "../../src/state/engine.ts";
import { acceptedTargets, type Trials, trialScreen, triedRows } from "../../src/state/nextPlan/trial.ts";
import { nextPlanWords, type PlanSay } from "../../src/state/nextPlan/words.ts";
import { plainLens } from "../../src/state/screens/filters.ts";
import type { Score } from "../../src/state/screens/scored.ts";
import { taskWords } from "../../src/state/taskWords.ts";
import { triedOver } from "../../src/state/triedOver.ts";
import { actual, changeSet, ground, target } from "../db/plan.ts";
import { say as plainSay } from "./scores.ts";

/* What if: the same views over rows that nobody has accepted. 9 months of 70 are 630; the plan is 921,1. */
const say: PlanSay = { ...plainSay(), text: taskWords("vi"), plan: nextPlanWords("vi") };
const months = Array.from({ length: 9 }, (_, m) => actual("thu", `2013-0${m + 1}-01`, m === 8 ? "2013-10-01" : `2013-0${m + 2}-01`, 70));
const stored = target({ indicator_id: "thu", low: 921.1 });
const held = [
  changeSet({
    ...ground([{ indicator_id: "thu", accumulation: "sum", pace: "linear" }]),
    targets: [stored, target({ indicator_id: "chi", low: 5 })],
    indicators: ground([{ indicator_id: "thu", accumulation: "sum", pace: "linear" }, { indicator_id: "chi" }]).indicators ?? [],
    actuals: months,
  }),
];
const source = { version: async () => "1", held: async () => ({ version: "1", changeSets: held }) };
const question = {
  name: "scores",
  params: { sector_id: null, agency_id: null, area_id: null, document_id: null, tier: null, year: "2013" },
} as const;

let engine: Engine;
let base: Score[];
const asked = async (of: Source) => rowsOf<Score>(await engine.answer(question, plainLens, of));
beforeAll(async () => {
  engine = await startEngine(openNode, () => "2014-06-01");
  base = await asked(source);
}, 120_000);
afterAll(() => engine.close());

async function tried(trials: Trials) {
  const { targets, actuals, faults } = triedRows(base, trials, new Map([[stored.target_id, stored]]), say);
  const over = async (rows: Rows | null) => (rows === null ? null : asked(triedOver(source, rows)));
  const answers = {
    targetsOnly: await over(targets.length > 0 ? { targets } : null),
    withPace: await over(actuals.length > 0 ? { targets, actuals } : null),
  };
  const screen = trialScreen(base, trials, faults, answers, null, say);
  return { screen, line: screen.lines.find(({ id }) => id === stored.target_id), targets, actuals };
}

it("another pace: 630 + 3 × 100 = 930 of 921,1 at the year's end", async () => {
  const { line, actuals, screen } = await tried({ [stored.target_id]: { pace: "100" } });
  expect(actuals.map(({ interval_start, value }) => [interval_start, value])).toEqual([
    ["2013-10-01", 100],
    ["2013-11-01", 100],
    ["2013-12-01", 100],
  ]);
  // 0,97 % above the plan is within the margin of 1 %
  expect(line?.result).toEqual({ status: "met", statusWord: "Đạt", actual: "cuối kỳ 930\u00a0tỷ đồng", plan: "" });
  expect(screen.reached).toEqual({ before: 0, after: 1 });
});

it("another target: 630 of 800 × 273/365 is 105,3 % of what should be there", async () => {
  const { line } = await tried({ [stored.target_id]: { plan: "800" } });
  expect(line?.result).toMatchObject({ status: "ahead", plan: "≥ 800\u00a0tỷ đồng" });
});

it("goes over the set as it is loaded: another trial, or none, does not have it read again", async () => {
  await asked(source);
  let reads = 0;
  const watched = {
    ...source,
    held: () => {
      reads += 1;
      return source.held();
    },
  };
  const tryOut = async (low: number) => asked(triedOver(watched, { targets: [{ ...stored, low }] }));
  expect((await tryOut(800))[0]).toMatchObject({ low: 800, attainment: 630 / 800 });
  expect((await tryOut(700))[0]).toMatchObject({ low: 700, attainment: 0.9 });
  expect(await asked(watched)).toEqual(base);
  expect(reads).toBe(0);
});

it("moves a deadline with its documents: then all is read", async () => {
  const documents = (held[0]?.rows.documents ?? []).map((row) => ({ ...row, period_end: "2014-07-01" }));
  await asked(triedOver(source, { documents }));
  expect(await asked(source)).toEqual(base);
});

it("leaves nothing behind", async () => {
  await tried({ [stored.target_id]: { plan: "1", pace: "1" } });
  expect(await asked(source)).toEqual(base);
});

it("says what is no figure, and tries nothing of it", async () => {
  const { line, targets, actuals } = await tried({ [stored.target_id]: { pace: "nhiều" } });
  expect([line?.fault, line?.result, targets, actuals]).toEqual(["pace", null, [], []]);
});

it("is accepted as a new version of the target by a document; the tried pace is not", async () => {
  const { targets } = await tried({ [stored.target_id]: { plan: "800", pace: "100" } });
  expect(acceptedTargets(targets, "d2", new Set([stored.target_id, "2013.thu.v2"])).targets).toMatchObject([
    { target_id: "2013.thu.v2-2", low: 800, version: 2, document_id: "d2" },
  ]);
});
