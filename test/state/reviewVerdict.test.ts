import { afterAll, beforeAll, expect, it } from "vitest";
import { openNode } from "../../src/db/openNode.ts";
import { rowsOf } from "../../src/model/answer.ts";
import { type Engine, startEngine } from "../../src/state/engine.ts";
import { reviewTrial, reviewVerdict } from "../../src/state/screens/reviewVerdict.ts";
import type { Score } from "../../src/state/screens/scored.ts";
import { triedOver } from "../../src/state/triedOver.ts";
import { actual, changeSet, ground, target } from "../db/plan.ts";
import { cellId, doubt, following, reviewOf, sheetOf } from "./import/reviews.ts";
import { say } from "./scores.ts";

/* A plan of 921,1 for the sum of the year, paced by days; six months are in. */
const stored = target({ indicator_id: "thu", low: 921.1 });
const held = [
  changeSet({
    ...ground([{ indicator_id: "thu", accumulation: "sum", pace: "linear" }]),
    targets: [stored],
    actuals: [actual("thu", "2013-01-01", "2013-07-01", 400)],
  }),
];
const source = { version: async () => "1", held: async () => ({ version: "1", changeSets: held }) };
const quarter = { start: "2013-07-01", end: "2013-10-01" };
const sheet = (lines: Parameters<typeof sheetOf>[0], interval = { start: "2013-01-01", end: "2013-10-01" }, file = "bieu.xlsx") =>
  sheetOf(
    lines.map((line) => ({ indicator_id: "thu", ...line })),
    { area_id: stored.area_id, interval, file },
  );

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine(openNode, () => "2014-06-01");
}, 120_000);
afterAll(() => engine.close());

async function verdict(review: ReturnType<typeof reviewOf>, id = cellId(10)) {
  const cell = review.staged.blocks.flatMap(({ cells }) => cells).find(({ cell_id }) => cell_id === id);
  if (cell === undefined) throw new Error(`no cell ${id}`);
  const trial = reviewTrial(review, cell, new Map());
  if (trial === null) return null;
  return reviewVerdict(say(), rowsOf<Score>(await engine.answer(trial.question, trial.lens, triedOver(source, trial.rows))), trial);
}

it("nine months of 640,5: 69,5 % of 921,1, and a pace of 640,5 / (921,1 × 273/365) = 0,93", async () => {
  expect(await verdict(reviewOf([sheet([{ value: 640.5 }])]))).toEqual({ status: "watch", text: "Cần chú ý: 69,5% so với kế hoạch 2013" });
});

it("a doubtful row is judged by the figure that it would bring in as decided, a row that is left out by none", async () => {
  const review = reviewOf([sheet([{ value: 64.05, ...doubt }])]);
  expect((await verdict(review))?.text).toContain("7,0% so với");
  const typed = following(review, { type: "decided", decisions: { [cellId(10)]: { figure: 740 } }, advance: false });
  expect(await verdict(typed)).toEqual({ status: "ahead", text: "Vượt tiến độ: 80,3% so với kế hoạch 2013" });
  expect(await verdict(following(review, { type: "decided", decisions: { [cellId(10)]: "skip" }, advance: false }))).toBeNull();
});

it("what comes in with it counts: 400 + 300 of the quarter beside it are 700 at the end of September", async () => {
  const months = { start: "2013-10-01", end: "2013-11-01" };
  const review = reviewOf([sheet([{ value: 300 }], quarter), sheet([{ value: 60 }], months, "thang-10.xlsx")]);
  expect((await verdict(review))?.text).toContain("76,0% so với");
  // 760 of 921,1
  expect((await verdict(review, cellId(10, "thang-10.xlsx")))?.text).toContain("82,5% so với");
});

it("nothing is said where no plan stands", async () => {
  const review = reviewOf([sheet([{ indicator_id: "chi", value: 1 }])]);
  expect(await verdict(review)).toBeNull();
});

it("of two plans that begin together the year's own is the measure, in whatever order they come", async () => {
  const long = target({ target_id: "t-long", indicator_id: "thu", low: 3000, period: "2013/2015" });
  const both = { version: async () => "2", held: async () => ({ version: "2", changeSets: [...held, changeSet({ targets: [long] })] }) };
  const review = reviewOf([sheet([{ value: 640.5 }])]);
  const [cell] = review.staged.blocks.flatMap(({ cells }) => cells);
  const trial = cell === undefined ? null : reviewTrial(review, cell, new Map());
  if (trial === null) throw new Error("no trial");
  const scores = rowsOf<Score>(await engine.answer(trial.question, trial.lens, triedOver(both, trial.rows)));
  expect(new Set(scores.map(({ period }) => period))).toEqual(new Set(["2013", "2013/2015"]));
  for (const rows of [scores, scores.toReversed()])
    expect(reviewVerdict(say(), rows, trial)?.text).toBe("Cần chú ý: 69,5% so với kế hoạch 2013");
});
