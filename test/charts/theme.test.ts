import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { markPath, placeOf } from "../../src/charts/marks.ts";
import { cssName, type Palette, palettes, type Token } from "../../src/charts/theme.ts";
import { moved } from "../../src/charts/useGridFocus.ts";
import { statusOrder } from "../../src/model/status.ts";

const css = readFileSync(new URL("../../src/ui/tokens.css", import.meta.url), "utf8");

/** What a browser would have for a token after these rules, in their order. */
function cascade(...selectors: string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, selector, body] of css.matchAll(/^(?: {2})?([^\s@/}][^{}]*) \{([^}]*)\}/gm))
    if (selectors.some((each) => selector?.split(/,\s*/).includes(each)))
      for (const [, name, value] of (body ?? "").matchAll(/(--[\w-]+): ([^;]+);/g)) found.set(name as string, value as string);
  return found;
}

/** Relative luminance and contrast of WCAG 2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

describe("tokens", () => {
  it.each([
    ["light", [":root"]],
    ["ragLight", [":root", '[data-palette="rag"]']],
    ["dark", [":root", '[data-theme="dark"]']],
    ["ragDark", [":root", '[data-theme="dark"]', '[data-palette="rag"][data-theme="dark"]']],
  ] as const)("of the %s palette are the same in CSS", (name, selectors) => {
    const found = cascade(...selectors);
    for (const [token, hex] of Object.entries(palettes[name]))
      expect([token, found.get(cssName(token as Token))]).toEqual([token, hex.toLowerCase()]);
  });

  it.each(Object.entries(palettes))("of the %s palette can be told apart: words 4.5:1, marks or their edges 3:1", (_, palette: Palette) => {
    for (const token of ["text1", "text2", "text3", "textGood", "textNear", "textBad", "textQuiet"] as const)
      expect([token, contrast(palette[token], palette.surface) >= 4.5]).toEqual([token, true]);
    for (const token of ["markGood", "edgeNear", "markBad", "markQuiet", "ink"] as const)
      expect([token, contrast(palette[token], palette.surface) >= 3]).toEqual([token, true]);
  });
});

describe("marks", () => {
  it("have a place in a cell for every status", () => {
    expect(statusOrder.map(placeOf)).toEqual([
      "above",
      "above",
      "below",
      "below",
      "above",
      "above",
      "below",
      "below",
      "strip",
      "strip",
      "dots",
      "dots",
      "strip",
    ]);
  });

  it("are the paths of the drawing: a triangle of r 4.4 in a box of 12", () => {
    // 6 - 1.12 x 4.4 = 1.07; 6 + 0.96 x 4.4 = 10.22; 6 ± 1.2 x 4.4
    expect(markPath("up", 6, 6, 4.4)).toBe("M6 1.07L11.28 10.22H0.72Z");
  });
});

describe("the keyboard in the matrix", () => {
  const size = { rows: 4, columns: 3, marksAt: () => 2 };
  const at = { row: 2, column: 1, mark: null };

  it("walks by cell and stops at the edges", () => {
    expect(moved(at, "ArrowUp", size)).toEqual({ row: 1, column: 1, mark: null });
    expect(moved({ ...at, row: 3 }, "ArrowDown", size)?.row).toBe(3);
    expect([moved(at, "Home", size)?.column, moved(at, "End", size)?.column]).toEqual([1, 2]);
  });

  it("goes into a cell, walks its marks and comes out", () => {
    const inside = moved(at, "Enter", size);
    expect(inside).toEqual({ row: 2, column: 1, mark: 0 });
    expect(moved({ ...at, mark: 0 }, "ArrowRight", size)?.mark).toBe(1);
    expect(moved({ ...at, mark: 1 }, "ArrowRight", size)?.mark).toBe(1);
    expect(moved({ ...at, mark: 1 }, "Escape", size)).toEqual(at);
  });

  it("leaves other keys, and Enter on an empty cell, to the page", () => {
    expect([moved(at, "t", size), moved(at, "Escape", size), moved(at, "Enter", { ...size, marksAt: () => 0 })]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
