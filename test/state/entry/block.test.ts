import { expect, test } from "vitest";
import { copied, fill, type Place, placeBlock, readBlock } from "../../../src/state/entry/block.ts";

const range = (top: number, left: number, bottom = top, right = left) => ({
  from: { row: top, column: left },
  to: { row: bottom, column: right },
});
const grid = [
  ["1", "2", "3"],
  ["4", "5", "6"],
  ["7", "8", "9"],
];
const textAt = ({ row, column }: Place) => grid[row]?.[column] ?? "";
const size = { rows: 3, columns: 3 };

test("a block of Excel: tabs, CRLF, the line end that closes it, blank cells", () => {
  expect(readBlock("1\t2\r\n\t4,5\r\n")).toEqual([
    ["1", "2"],
    ["", "4,5"],
  ]);
});

test("a quoted cell keeps its quotes and stays one cell; its line break becomes a space", () => {
  expect(readBlock('"dòng một\ndòng ""hai"""\t7\r\n8\t9\r\n')).toEqual([
    ['dòng một dòng "hai"', "7"],
    ["8", "9"],
  ]);
});

test("one cell, with or without its line end", () => {
  expect(readBlock("640,5\r\n")).toEqual([["640,5"]]);
  expect(readBlock("640,5")).toEqual([["640,5"]]);
  expect(readBlock("")).toEqual([]);
});

test("laid down from the first cell of the selection; what does not fit is counted", () => {
  const { placed, outside } = placeBlock(
    [
      ["a", "b"],
      ["c", "d"],
    ],
    range(2, 1),
    size,
    "vi",
  );
  expect(placed).toEqual([
    { row: 2, column: 1, text: "a" },
    { row: 2, column: 2, text: "b" },
  ]);
  expect(outside).toBe(2);
});

test("a selection dragged upwards begins at its upper left", () => {
  expect(placeBlock([["a"], ["b"]], range(2, 2, 1, 1), size, "vi").placed.map(({ row, column }) => [row, column])).toEqual([
    [1, 1],
    [2, 1],
  ]);
});

test("a single text fills the selection", () => {
  expect(placeBlock([["0"]], range(0, 0, 1, 1), size, "vi").placed).toHaveLength(4);
});

test("a column with the other language's marks is turned; where nothing proves them, nothing is", () => {
  const texts = (block: string[][], locale: "vi" | "en") => placeBlock(block, range(0, 0), size, locale).placed.map(({ text }) => text);
  expect(texts([["44,425.2"], ["1,207.3"]], "vi")).toEqual(["44.425,2", "1.207,3"]);
  expect(texts([["44.425,2"], ["1.234"]], "en")).toEqual(["44,425.2", "1,234"]);
  expect(texts([["1.234"], ["5"]], "en")).toEqual(["1.234", "5"]);
  expect(texts([["44,425.2"], ["chưa có"]], "vi")).toEqual(["44.425,2", "chưa có"]);
});

test("Ctrl+D repeats the first row of the selection, of one cell what stands above", () => {
  expect(fill(range(0, 0, 2, 1), "down", textAt)).toEqual([
    { row: 1, column: 0, text: "1" },
    { row: 1, column: 1, text: "2" },
    { row: 2, column: 0, text: "1" },
    { row: 2, column: 1, text: "2" },
  ]);
  expect(fill(range(1, 2), "down", textAt)).toEqual([{ row: 1, column: 2, text: "3" }]);
  expect(fill(range(0, 1), "down", textAt)).toEqual([]);
});

test("Ctrl+R the same to the right", () => {
  expect(fill(range(1, 0, 1, 2), "right", textAt).map(({ column, text }) => [column, text])).toEqual([
    [1, "4"],
    [2, "4"],
  ]);
  expect(fill(range(1, 1), "right", textAt)).toEqual([{ row: 1, column: 1, text: "4" }]);
  expect(fill(range(1, 0), "right", textAt)).toEqual([]);
});

test("what is copied can be pasted again", () => {
  const text = copied(range(0, 0, 1, 1), ({ row, column }) => (row + column === 1 ? 'a\t"b"' : "5"));
  expect(readBlock(text)).toEqual([
    ["5", 'a\t"b"'],
    ['a\t"b"', "5"],
  ]);
});
