import { expect, test } from "vitest";
import type { Answer } from "../../../src/model/answer.ts";
import { fold } from "../../../src/model/fold.ts";
import { found } from "../../../src/state/screens/search.ts";

const index = (...rows: [kind: string, id: string, name: string][]): Answer => ({
  columns: {
    kind: rows.map(([kind]) => kind),
    id: rows.map(([, id]) => id),
    name_vi: rows.map(([, , name]) => name),
    name_en: rows.map(() => null),
    detail: rows.map(() => null),
    document_id: rows.map(() => "qd"),
    folded: rows.map(([, , name]) => fold(name)),
  },
  length: rows.length,
});
const answer = index(
  ["task", "t1", "Kế hoạch giải ngân vốn"],
  ["indicator", "i1", "Tỷ lệ giải ngân vốn đầu tư"],
  ["indicator", "i2", "Giải ngân"],
  ["indicator", "i3", "Thu ngân sách"],
);
const keysFor = (text: string) => found(answer, text, "vi").map(({ key }) => key);

test("without marks; the start of the name first, then the starts of words, then by kind", () => {
  expect(keysFor("giai ngan")).toEqual(["indicator:i2", "indicator:i1", "task:t1"]);
});

test("every typed word must occur, in any order", () => {
  expect(keysFor("vốn tỷ")).toEqual(["indicator:i1"]);
  expect(keysFor("ngân hàng")).toEqual([]);
});

test("an empty text finds nothing", () => {
  expect(keysFor("  ")).toEqual([]);
});

test("an agency leads to its page", () => {
  const agency = found(index(["agency", "p1", "Phòng Kinh tế"]), "kinh te", "vi")[0];
  expect(agency?.to).toMatchObject({ screen: "agency", agency: "p1", document: null });
});

test("a task leads to its document, at itself", () => {
  expect(found(answer, "ke hoach", "vi")[0]?.to).toMatchObject({ screen: "document", document: "qd", item: "t1" });
});
