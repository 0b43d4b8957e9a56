import { describe, expect, test } from "vitest";
import { acceptanceOf, canType, shownValue } from "../../src/state/acceptance.ts";
import { type Importing, importReducer, nothingAnswered } from "../../src/state/importReducer.ts";
import { planned } from "../../src/state/reviewActions.ts";
import { stagedOf } from "./import/lines.ts";
import { planOf } from "./import/plans.ts";
import { cellId, doubt, following, reviewOf, sheetOf } from "./import/reviews.ts";

const words = { typed: (text: string) => `gõ: ${text}`, why: (name: string) => `nhập ${name}` };
const two = [
  { kind: "convert" as const, value: 640.5 },
  { kind: "take" as const, value: 640500 },
];

describe("what one acceptance takes in", () => {
  const sheet = sheetOf([{}, { ...doubt, choices: two }, { state: "refused", value: null }, { indicator_id: "i1", value: 3, row: 20 }]);
  const review = reviewOf([sheet]);

  test("all that is new, nothing that waits, with the file's name and hash", async () => {
    const taken = await acceptanceOf(review, { all: true }, words);
    expect(taken?.change).toMatchObject({ why: "nhập bieu.xlsx", file_name: "bieu.xlsx", file_sha256: "hash of bieu.xlsx" });
    expect(taken?.acceptance).toMatchObject({ cell_ids: [cellId(10), cellId(20)], counts: { new: 2 }, indicator_ids: ["i1"] });
  });

  test("of two rows of one key the one further down", async () => {
    expect((await acceptanceOf(review, { all: true }, words))?.change.rows.actuals?.map(({ value }) => value)).toEqual([3]);
  });

  test("one cell alone, or one group", async () => {
    expect((await acceptanceOf(review, { cell_id: cellId(10) }, words))?.acceptance.cell_ids).toEqual([cellId(10)]);
    expect(await acceptanceOf(review, { state: "doubtful" }, words)).toBeNull();
    const decided = following(review, { type: "decided", decisions: { [cellId(11)]: { choice: 1 } }, advance: true });
    expect((await acceptanceOf(decided, { state: "doubtful" }, words))?.change.rows.actuals).toMatchObject([
      { indicator_id: "i2", value: 640500 },
    ]);
  });

  test("a typed figure in place of the file's, which the row keeps with the reason", async () => {
    const decided = following(review, { type: "decided", decisions: { [cellId(11)]: { figure: 641 } }, advance: true });
    const rows = (await acceptanceOf(decided, { cell_id: cellId(11) }, words))?.change.rows.actuals;
    expect(rows).toMatchObject([{ value: 641, as_written: "1", reason: "gõ: 1" }]);
  });

  test("a row that was left out stays out, whatever is accepted", async () => {
    const skipped = following(review, { type: "decided", decisions: { [cellId(10)]: "skip" }, advance: true });
    expect((await acceptanceOf(skipped, { all: true }, words))?.acceptance.cell_ids).toEqual([cellId(20)]);
  });

  test("a row of a locked period stays out, even where it was decided before the period was locked", async () => {
    const locked = { code: "locked" as const, evidence: null, facts: { period: "2013-M9", reason: null } };
    const kept = reviewOf([sheetOf([{}, { state: "refused", reasons: [...doubt.reasons, locked] }])]);
    const decided = following(kept, { type: "decided", decisions: { [cellId(11)]: { choice: 0 } }, advance: true });
    const acceptance = (await acceptanceOf(decided, { all: true }, words))?.acceptance;
    expect(acceptance).toMatchObject({ cell_ids: [cellId(10)], counts: { new: 1 } });
  });

  test("several files are one change set with the hashes of both", async () => {
    const both = reviewOf([sheetOf([{}]), sheetOf([{ indicator_id: "i9" }], { file: "hai.xlsx" })]);
    expect((await acceptanceOf(both, { all: true }, words))?.change).toMatchObject({
      file_name: "bieu.xlsx; hai.xlsx",
      file_sha256: "hash of bieu.xlsx; hash of hai.xlsx",
    });
  });

  test("nothing can be typed where neither indicator nor area is known", () => {
    const [, , refused] = review.staged.blocks[0]?.cells ?? [];
    expect(refused && canType(refused)).toBe(false);
    expect(refused && shownValue(refused, { figure: 3 })).toBeNull();
  });
});

describe("indicators made from rows", () => {
  const sheet = sheetOf([
    { indicator_id: null, name: "Số lớp học", ...doubt },
    { indicator_id: null, name: "- Lớp mầm non", ...doubt },
  ]);
  const unnamed = { ...reviewOf([sheet]), plan: planOf([sheet], {}, nothingAnswered.settled) };
  const answers = { "lop-mam-non": { direction: "up", accumulation: "last" } } as const;
  const event = planned(unnamed, answers);
  if (event === null) throw new Error("no plan");
  const named = { "bieu.xlsx||10": "so-lop-hoc", "bieu.xlsx||11": "lop-mam-non" };
  const review = following(unnamed, event, {
    type: "restaged",
    set_id: "thu",
    known: {},
    staged: { blocks: [stagedOf(sheet, {}, named)], questions: [] },
    plan: null,
  });
  const takenNow = async () => {
    const taken = await acceptanceOf(review, { cell_id: cellId(11) }, words);
    if (taken === null) throw new Error("nothing taken");
    return taken;
  };

  test("come in with their figures, and with the totals that they are parts of, whose direction nobody said", async () => {
    const taken = await takenNow();
    expect(taken.change.rows.indicators).toMatchObject([
      { indicator_id: "so-lop-hoc", direction: "none", accumulation: "last" },
      { indicator_id: "lop-mam-non", part_of: "so-lop-hoc", direction: "up", accumulation: "last" },
    ]);
    expect(taken.change.rows.sectors).toMatchObject([{ sector_id: "giao-duc" }]);
    expect(taken.change.rows.actuals).toMatchObject([{ indicator_id: "lop-mam-non" }]);
  });

  test("are not made twice, and are made again after the acceptance was undone", async () => {
    const namesOf = (state: Importing) => (state.step === "review" ? state.review.answered.settled : null);
    const acceptance = { ...(await takenNow()).acceptance, change_set_id: "c1" };
    const done = importReducer({ step: "review", review }, { type: "accepted", acceptance });
    expect(namesOf(done)?.names["bieu.xlsx||11"]).toEqual({ indicator_id: "lop-mam-non" });
    expect(namesOf(done)?.made?.sectors).toEqual([]);
    const back = importReducer(done, { type: "unaccepted", change_set_id: "c1" });
    expect(namesOf(back)?.names["bieu.xlsx||11"]).toMatchObject({ create: { indicator_id: "lop-mam-non" } });
    expect(namesOf(back)?.made?.sectors).toMatchObject([{ sector_id: "giao-duc" }]);
  });
});
