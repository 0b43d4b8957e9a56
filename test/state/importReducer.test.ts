import { describe, expect, test } from "vitest";
import { type StagedValue, stagedStates } from "../../src/ingest/staged.ts";
import { type Importing, importReducer, needsStaging } from "../../src/state/importReducer.ts";
import { nextWaiting, standingOf, talliesOf } from "../../src/state/reviewCells.ts";
import { groupsOf, placeInGroup, placeShown, shownCells, type Taken } from "../../src/state/reviewIndex.ts";
import { stagedOf } from "./import/lines.ts";
import { cellId, doubt, following, reviewOf, sheetOf } from "./import/reviews.ts";

const held = (indicator_id: string, value: number) => ({
  indicator_id,
  area_id: "quan",
  interval_start: "2013-01-01",
  interval_end: "2013-10-01",
  value,
  denominator: null,
  grade: "official" as const,
  published_on: null,
  source: null,
  source_url: null,
  as_written: null,
  reason: null,
  note: null,
});

/** By group, then as in the file. */
const orderedCells = (review: Taken) => stagedStates.flatMap((state) => groupsOf(review)[state]);

/** Row 10 is new, 11 doubtful, 12 refused, 13 changed (2 to 1), 14 the same, 15 doubtful. */
const sheet = sheetOf([{}, doubt, { state: "refused", value: null }, {}, {}, doubt]);
const known = { actuals: [held("i4", 2), held("i5", 1)] };
const review = () => reviewOf([sheet], known);
const idsOf = (cells: readonly { cell_id: string }[]) => cells.map(({ cell_id }) => Number(/F(\d+)$/.exec(cell_id)?.[1]));

describe("reading", () => {
  const reading = importReducer({ step: "idle" }, { type: "started", name: "bieu.xlsx" });

  test("tells how far it is, and what failed", () => {
    const progressed = importReducer(reading, { type: "progressed", progress: { step: "reading", done: 1, of: 3 } });
    expect(progressed).toEqual({ step: "reading", name: "bieu.xlsx", progress: { step: "reading", done: 1, of: 3 } });
    expect(importReducer(progressed, { type: "failed", problems: [], error: "x" })).toEqual({
      step: "failed",
      name: "bieu.xlsx",
      problems: [],
      error: "x",
    });
  });

  test("what comes late, after it was let go, changes nothing", () => {
    const idle: Importing = importReducer(reading, { type: "dismissed" });
    expect(importReducer(idle, { type: "progressed", progress: { step: "reading", done: 1, of: 3 } })).toBe(idle);
    expect(importReducer(idle, { type: "failed", problems: [], error: "x" })).toBe(idle);
    expect(importReducer(idle, { type: "selected", cell_id: "x" })).toBe(idle);
  });
});

describe("the order of the rows", () => {
  test("doubtful, refused, changed, new, same; the first that waits is chosen", () => {
    expect(idsOf(orderedCells(review()))).toEqual([11, 15, 12, 13, 10, 14]);
    expect(review().selected).toBe(cellId(11));
  });

  test("the same ones are folded away among all, and shown when they are asked for", () => {
    expect(idsOf(shownCells(review()))).toEqual([11, 15, 12, 13, 10]);
    const same = following(review(), { type: "filtered", filter: "same" });
    expect(idsOf(shownCells(same))).toEqual([14]);
    expect(same.selected).toBe(cellId(14));
  });

  test("steps stop at both ends", () => {
    const step = (to: "next" | "previous" | "first" | "last") => ({ type: "stepped", to }) as const;
    expect(following(review(), step("previous")).selected).toBe(cellId(11));
    expect(following(review(), step("next"), step("next")).selected).toBe(cellId(12));
    expect(following(review(), step("last"), step("next")).selected).toBe(cellId(10));
    expect(following(review(), step("last"), step("first")).selected).toBe(cellId(11));
  });
});

describe("what is asked of all cells", () => {
  test("is answered once: a step and another row change nothing of it, a decision does", () => {
    const before = review();
    const [groups, tallies, shown] = [groupsOf(before), talliesOf(before), shownCells(before)];
    const after = following(before, { type: "stepped", to: "next" }, { type: "selected", cell_id: cellId(13) });
    expect([groupsOf(after), talliesOf(after), shownCells(after)].map((one, i) => one === [groups, tallies, shown][i])).toEqual([
      true,
      true,
      true,
    ]);
    const decided = following(after, { type: "decided", decisions: { [cellId(11)]: "skip" }, advance: false });
    expect(groupsOf(decided)).toBe(groups);
    expect(talliesOf(decided).all).toEqual({ ...tallies.all, waiting: 1, skipped: 1 });
  });

  test("places are those of the list, group after group", () => {
    const all = review();
    expect(shownCells(all).map(({ cell_id }) => placeShown(all, cell_id))).toEqual([0, 1, 2, 3, 4]);
    expect([placeShown(all, cellId(14)), placeShown(all, "none"), placeInGroup(all, cellId(15))]).toEqual([-1, -1, 1]);
    const taken = { ...all, taken: new Set([cellId(11)]) };
    expect([placeShown(taken, cellId(11)), placeShown(taken, cellId(15)), placeInGroup(taken, cellId(14))]).toEqual([-1, 0, 1]);
  });
});

describe("decisions", () => {
  const decide = (row: number, decision: "skip" | { choice: number } | { figure: number } | null) =>
    ({ type: "decided", decisions: { [cellId(row)]: decision }, advance: true }) as const;

  test("make a doubtful row ready and go on to the next that waits", () => {
    const decided = following(review(), decide(11, { choice: 0 }));
    expect(decided.selected).toBe(cellId(15));
    expect(orderedCells(decided).map((cell) => standingOf(decided, cell))).toEqual([
      "ready",
      "waiting",
      "refused",
      "ready",
      "ready",
      "same",
    ]);
    expect(talliesOf(decided).all.waiting).toBe(1);
  });

  test("after the last that waits the chosen row stays", () => {
    const decided = following(review(), decide(11, { choice: 0 }), decide(15, "skip"));
    expect(decided.selected).toBe(cellId(15));
    expect(nextWaiting(decided, null)).toBeNull();
    expect(standingOf(decided, orderedCells(decided)[1] as never)).toBe("skipped");
  });

  test("a refused row is ready once a figure was typed; a new one can be left out", () => {
    const decided = following(review(), decide(12, { figure: 7 }), decide(10, "skip"));
    expect(orderedCells(decided).map((cell) => standingOf(decided, cell))).toEqual([
      "waiting",
      "waiting",
      "ready",
      "ready",
      "skipped",
      "same",
    ]);
  });

  test("each is undone in one step, and so is taking one back", () => {
    const decided = following(review(), decide(11, { choice: 0 }), decide(11, null));
    expect(decided.answered.decisions).toEqual({});
    const once = following(decided, { type: "undone" });
    expect(once.answered.decisions).toEqual({ [cellId(11)]: { choice: 0 } });
    const twice = following(once, { type: "undone" });
    expect(twice.answered.decisions).toEqual({});
    expect(following(twice, { type: "undone" })).toBe(twice);
  });
});

describe("what a person settles", () => {
  test("has the file held against the set anew; a decision does not", () => {
    const before: Importing = { step: "review", review: review() };
    const next = (event: Parameters<typeof importReducer>[1]) => importReducer(before, event);
    expect(needsStaging(before, next({ type: "settled", settled: { agencies: { b: "p" } } }))).toBe(true);
    expect(needsStaging(before, next({ type: "corrected", block_id: "b", corrections: { dash: "zero" } }))).toBe(true);
    expect(needsStaging(before, next({ type: "decided", decisions: {}, advance: false }))).toBe(false);
    expect(needsStaging(before, next({ type: "selected", cell_id: "x" }))).toBe(false);
  });

  test("corrections of several columns stand side by side", () => {
    const corrected = following(
      review(),
      { type: "corrected", block_id: "b", corrections: { conventions: { 5: "vi" } } },
      { type: "corrected", block_id: "b", corrections: { conventions: { 6: "en" }, dash: "zero" } },
    );
    expect(corrected.answered.corrections).toEqual({ b: { conventions: { 5: "vi", 6: "en" }, dash: "zero" } });
  });

  test("a named row waits no more: the next one is chosen", () => {
    const unnamed = reviewOf([sheetOf([{ indicator_id: null, ...doubt }, doubt])]);
    const named = following(unnamed, { type: "settled", settled: { names: { "bieu.xlsx||10": { indicator_id: "i9" } } } });
    expect(named.selected).toBe(cellId(11));
  });
});

describe("a new staging", () => {
  const two = [
    { kind: "convert" as const, value: 1 },
    { kind: "take" as const, value: 1000 },
  ];
  const staged = (choices: typeof two) => ({ blocks: [stagedOf(sheetOf([{ ...doubt, choices }]), {})], questions: [] });
  const chosen = following(reviewOf([sheetOf([{ ...doubt, choices: two }])]), {
    type: "decided",
    decisions: { [cellId(10)]: { choice: 1 } },
    advance: false,
  });
  const again = (choices: typeof two) =>
    following(chosen, { type: "restaged", set_id: "thu", known: {}, staged: staged(choices), plan: null }).answered.decisions;

  test("a choice follows its row to its new number, and goes with it", () => {
    expect(again([...two].reverse())).toEqual({ [cellId(10)]: { choice: 0 } });
    expect(again([{ kind: "convert", value: 1 }])).toEqual({});
  });

  test("a choice outlives another day of publication of the whole table", () => {
    const { blocks, questions } = staged([...two].reverse());
    const later = blocks.map((block) => ({
      ...block,
      cells: block.cells.map((cell) => ({
        ...cell,
        choices: cell.choices.map((choice) => ({
          ...choice,
          row: { ...choice.row, row: { ...choice.row.row, published_on: "2013-10-12" } } as StagedValue,
        })),
      })),
    }));
    const dated = following(chosen, { type: "restaged", set_id: "thu", known: {}, staged: { blocks: later, questions }, plan: null });
    expect(dated.answered.decisions).toEqual({ [cellId(10)]: { choice: 0 } });
  });

  test("against another set everything is decided anew", () => {
    const other = following(chosen, { type: "restaged", set_id: "khac", known: {}, staged: staged(two), plan: null });
    expect(other.answered.decisions).toEqual({});
    expect(other.set_id).toBe("khac");
  });
});

describe("an acceptance", () => {
  const acceptance = {
    change_set_id: "c1",
    cell_ids: [cellId(10), cellId(13)],
    counts: { new: 1, changed: 1 },
    indicator_ids: ["i1", "i4"],
    rows: {},
  };

  test("takes its rows out of what is open, and can be undone", () => {
    const taken = following(review(), { type: "accepted", acceptance });
    expect(idsOf(shownCells(taken))).toEqual([11, 15, 12]);
    expect(taken.past).toEqual([]);
    const back = following(taken, { type: "unaccepted", change_set_id: "c1" });
    expect(idsOf(shownCells(back))).toEqual([11, 15, 12, 13, 10]);
    expect(back.acceptances).toEqual([]);
  });

  test("is the end when nothing is left to accept or to decide; undoing it opens the review again", () => {
    const plain = reviewOf([sheetOf([{}, { state: "refused", value: null }])]);
    const all = { ...acceptance, cell_ids: [cellId(10)] };
    const done = importReducer({ step: "review", review: plain }, { type: "accepted", acceptance: all });
    expect(done).toMatchObject({ step: "done", acceptance: { change_set_id: "c1" } });
    expect(importReducer(done, { type: "unaccepted", change_set_id: "c1" }).step).toBe("review");
  });
});
