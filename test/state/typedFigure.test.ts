import { expect, test } from "vitest";
import { typedFigure } from "../../src/state/typedFigure.ts";

test.each([
  ["640,5", "vi", 640.5],
  ["640.500", "vi", 640500],
  ["44.425,2", "vi", 44425.2],
  ["-1,27", "vi", -1.27],
  [" − 3 ", "vi", -3],
  ["640.5", "en", 640.5],
  ["640,500", "en", 640500],
  ["", "vi", null],
  ["đạt", "vi", null],
  ["1.23.4", "vi", null],
  ["1e309", "vi", null],
  ["-", "vi", null],
] as const)("%s in %s is %s", (text, locale, figure) => {
  expect(typedFigure(text, locale)).toBe(figure);
});
