import { describe, expect, test } from "vitest";
import type { Reason, ReasonCode } from "../../src/ingest/staged.ts";
import { columnCorrection, columnMates, isRemembered, withCorrections } from "../../src/state/columnAnswers.ts";
import { decision } from "../../src/state/reviewActions.ts";
import { cellId, following, reviewOf, sheetOf } from "./import/reviews.ts";

const because = (code: ReasonCode): { reasons: Reason[] } => ({ reasons: [{ code, evidence: null, facts: {} }] });
const convert = (value: number, factor = 0.001) => [
  { kind: "convert" as const, value, facts: { factor, from: "triệu đồng" } },
  { kind: "take" as const, value: value / factor },
];
const cellOf = (text: string, code: ReasonCode, values: readonly number[]) => {
  const choices = values.map((value, i) => ({ kind: i === 0 ? ("take" as const) : ("other" as const), value }));
  const [cell] = reviewOf([sheetOf([{ text, ...because(code), choices }])]).staged.blocks[0]?.cells ?? [];
  if (cell === undefined) throw new Error("no cell");
  return cell;
};

describe("cells of a column that share a doubt", () => {
  const review = reviewOf([
    sheetOf([
      { ...because("scaleDiffers"), choices: convert(640.5) },
      { ...because("scaleDiffers"), choices: convert(31842) },
      { ...because("scaleDiffers"), choices: convert(5, 0.000001) },
      { ...because("runningFalls") },
      { ...because("scaleDiffers"), choices: convert(7), column: 8 },
    ]),
  ]);
  const [block] = review.staged.blocks;
  const [first, , , alone] = block?.cells ?? [];
  if (block === undefined || first === undefined || alone === undefined) throw new Error("no cells");

  test("are those of the same reason and the same conversion", () => {
    expect(columnMates(review, block, first, 0).map(({ cell_id }) => cell_id)).toEqual([cellId(10), cellId(11)]);
  });

  test("a doubt of one figure alone has none", () => {
    expect(columnMates(review, block, alone, 0)).toEqual([]);
  });

  test("those that were decided already stay as they were", () => {
    const decided = following(review, { type: "decided", decisions: { [cellId(11)]: "skip" }, advance: true });
    expect(columnMates(decided, block, first, 0)).toEqual([]);
  });

  test("are decided together, or one alone", () => {
    expect(decision(review, block, first, { choice: 1 }, true)).toMatchObject({
      decisions: { [cellId(10)]: { choice: 1 }, [cellId(11)]: { choice: 1 } },
    });
    expect(decision(review, block, first, { choice: 1 }, false)).toMatchObject({ decisions: { [cellId(10)]: { choice: 1 } } });
    expect(decision(review, block, first, "skip", true)).toMatchObject({ decisions: { [cellId(10)]: "skip" } });
  });

  test("a conversion is remembered with the names, the figure as it stands is not", () => {
    expect(isRemembered(first, 0)).toBe(true);
    expect(isRemembered(first, 1)).toBe(false);
  });
});

describe("what a choice says of its column", () => {
  test.each([
    ["8.500", [8500, 8.5], 0, { conventions: { 5: "vi" } }],
    ["8.500", [8500, 8.5], 1, { conventions: { 5: "en" } }],
    ["8,500", [8.5, 8500], 0, { conventions: { 5: "vi" } }],
    ["8,500", [8.5, 8500], 1, { conventions: { 5: "en" } }],
  ])("%s as %j, choice %i", (text, values, chosen, correction) => {
    expect(columnCorrection(cellOf(text, "separator", values), chosen)).toEqual(correction);
  });

  test("brackets are a sign or not, shares a ratio or not", () => {
    expect(columnCorrection(cellOf("(28,4)", "brackets", [-28.4, 28.4]), 0)).toEqual({ brackets: { 5: "negative" } });
    expect(columnCorrection(cellOf("(28,4)", "brackets", [-28.4, 28.4]), 1)).toEqual({ brackets: { 5: "positive" } });
    expect(columnCorrection(cellOf("0,874", "shares", [87.4, 0.874]), 0)).toEqual({ shares: { 5: "ratio" } });
    expect(columnCorrection(cellOf("0,874", "shares", [87.4, 0.874]), 1)).toEqual({ shares: { 5: "percent" } });
  });

  test("a jump says nothing of the column", () => {
    expect(columnCorrection(cellOf("8.500", "jump", [8500, 8.5]), 1)).toBeNull();
  });

  test("a doubt that is a matter of the column corrects it, and decides no cell", () => {
    const lines = [8500, 9100].map((value) => ({
      text: "8.500",
      ...because("separator"),
      choices: [
        { kind: "take" as const, value },
        { kind: "other" as const, value: value / 1000 },
      ],
    }));
    const review = reviewOf([sheetOf(lines)]);
    const [block] = review.staged.blocks;
    const cell = block?.cells[0];
    if (block === undefined || cell === undefined) throw new Error("no cell");
    expect(decision(review, block, cell, { choice: 1 }, true)).toEqual({
      type: "corrected",
      block_id: block.block_id,
      corrections: { conventions: { 5: "en" } },
    });
  });
});

test("corrections on top of others keep what is said of other columns", () => {
  expect(withCorrections({ shares: { 1: "ratio" }, dash: "zero" }, { shares: { 2: "percent" }, year: 2013 })).toEqual({
    shares: { 1: "ratio", 2: "percent" },
    dash: "zero",
    year: 2013,
  });
});
