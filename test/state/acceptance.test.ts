import { describe, expect, test } from "vitest";
import { acceptanceOf, canType, readyCells, shownValue } from "../../src/state/acceptance.ts";
import { importReducer } from "../../src/state/importReducer.ts";
import { indexOf } from "../../src/state/knownIndex.ts";
import { newIndicator } from "../../src/state/newIndicator.ts";
import { cellId, doubt, following, reviewOf, sheetOf } from "./import/reviews.ts";

const words = { typed: (text: string) => `gõ: ${text}`, why: (name: string) => `nhập ${name}` };
const two = [
  { kind: "convert" as const, value: 640.5 },
  { kind: "take" as const, value: 640500 },
];

describe("what one acceptance takes in", () => {
  const sheet = sheetOf([{}, { ...doubt, choices: two }, { state: "refused", value: null }, { indicator_id: "i1", value: 3, row: 20 }]);
  const review = reviewOf([sheet]);

  test("all that is new, nothing that waits, with the file's name and hash", () => {
    const taken = acceptanceOf(review, { all: true }, words);
    expect(taken?.change).toMatchObject({ why: "nhập bieu.xlsx", file_name: "bieu.xlsx", file_sha256: "hash of bieu.xlsx" });
    expect(taken?.acceptance).toMatchObject({ cell_ids: [cellId(10), cellId(20)], counts: { new: 2 }, indicator_ids: ["i1"] });
  });

  test("of two rows of one key the one further down", () => {
    expect(acceptanceOf(review, { all: true }, words)?.change.rows.actuals?.map(({ value }) => value)).toEqual([3]);
  });

  test("one cell alone, or one group", () => {
    expect(acceptanceOf(review, { cell_id: cellId(10) }, words)?.acceptance.cell_ids).toEqual([cellId(10)]);
    expect(acceptanceOf(review, { state: "doubtful" }, words)).toBeNull();
    const decided = following(review, { type: "decided", decisions: { [cellId(11)]: { choice: 1 } }, advance: true });
    expect(acceptanceOf(decided, { state: "doubtful" }, words)?.change.rows.actuals).toMatchObject([{ indicator_id: "i2", value: 640500 }]);
  });

  test("a typed figure in place of the file's, which the row keeps with the reason", () => {
    const decided = following(review, { type: "decided", decisions: { [cellId(11)]: { figure: 641 } }, advance: true });
    const rows = acceptanceOf(decided, { cell_id: cellId(11) }, words)?.change.rows.actuals;
    expect(rows).toMatchObject([{ value: 641, as_written: "1", reason: "gõ: 1" }]);
  });

  test("a row that was left out stays out, whatever is accepted", () => {
    const skipped = following(review, { type: "decided", decisions: { [cellId(10)]: "skip" }, advance: true });
    expect(readyCells(skipped, { all: true }).map(({ cell }) => cell.cell_id)).toEqual([cellId(20)]);
  });

  test("several files are one change set with the hashes of both", () => {
    const both = reviewOf([sheetOf([{}]), sheetOf([{ indicator_id: "i9" }], { file: "hai.xlsx" })]);
    expect(acceptanceOf(both, { all: true }, words)?.change).toMatchObject({
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
  const sheet = sheetOf([{ indicator_id: null, name: "Số cây xanh trồng mới", ...doubt }]);
  const block = reviewOf([sheet]).staged.blocks[0];
  const name = block?.names[0];
  if (block === undefined || name === undefined) throw new Error("no name");
  const create = newIndicator(name, block, indexOf({}), new Set());
  const settled = { type: "settled", settled: { names: { [name.name_id]: { create } } } } as const;
  const review = following(reviewOf([sheet]), settled, {
    type: "restaged",
    set_id: "thu",
    known: {},
    staged: reviewOf([sheetOf([{ indicator_id: create.indicator_id, name: name.name }])]).staged,
  });

  test("come in with their figures", () => {
    const rows = acceptanceOf(review, { all: true }, words)?.change.rows;
    expect(rows?.indicators).toEqual([create]);
    expect(rows?.actuals).toMatchObject([{ indicator_id: "so-cay-xanh-trong-moi" }]);
  });

  test("are not made twice, and are made again after the acceptance was undone", () => {
    const taken = acceptanceOf(review, { all: true }, words);
    if (taken === null) throw new Error("nothing taken");
    const done = importReducer({ step: "review", review }, { type: "accepted", acceptance: { ...taken.acceptance, change_set_id: "c1" } });
    expect(done).toMatchObject({ review: { answered: { settled: { names: { [name.name_id]: { indicator_id: create.indicator_id } } } } } });
    const back = importReducer(done, { type: "unaccepted", change_set_id: "c1" });
    expect(back).toMatchObject({ review: { answered: { settled: { names: { [name.name_id]: { create } } } } } });
  });
});
