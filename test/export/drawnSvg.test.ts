// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { drawnSvg, idsOf } from "../../src/export/drawnSvg.ts";
import { wrap } from "../../src/export/drawnText.ts";
import { colourOf, svgNode } from "../../src/export/svgNode.ts";

function drawn(inner: string): string {
  document.body.innerHTML = `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
  return drawnSvg(document.querySelector("svg") as Element, idsOf("p"));
}
const parsed = (text: string) => new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg">${text}</svg>`, "image/svg+xml");

describe("a drawing that stands alone", () => {
  it("takes computed paint along and leaves classes, events and names behind", () => {
    const text = drawn(
      '<g class="mark" role="button" aria-label="x" tabindex="0"><rect class="a" x="1" y="2" width="3" height="4" style="fill: rgb(0, 114, 178)"/></g>',
    );
    const rect = parsed(text).querySelector("rect");
    expect(rect?.getAttribute("fill")).toBe("#0072b2");
    expect(["x", "y", "width", "height"].map((name) => rect?.getAttribute(name))).toEqual(["1", "2", "3", "4"]);
    expect(text).not.toMatch(/class|role|aria|tabindex/);
  });

  it("renames patterns and what refers to them", () => {
    const pattern = '<pattern id="_r_1_" width="5"><rect width="5" style="fill: rgb(0,0,0)"/></pattern>';
    const text = drawn(`<defs>${pattern}</defs><rect width="9" style="fill: url(#_r_1_)"/>`);
    expect(parsed(text).querySelector("pattern")?.id).toBe("p1");
    expect(text).toContain("url(#p1)");
    expect(text).not.toContain("_r_1_");
  });

  it("leaves out what is not seen, and what is of the screen only", () => {
    expect(
      drawn('<rect width="1" style="display: none; fill: red"/><g style="visibility: hidden"><path d="M0 0" style="fill: red"/></g>'),
    ).toBe("");
    expect(
      drawn('<rect data-screen-only="true" width="1" style="fill: rgb(1,1,1)"/><title>t</title><rect style="fill: none; stroke: none"/>'),
    ).toBe("");
  });

  it("lays a halo below its letters as a text of its own", () => {
    const texts = parsed(
      drawn(
        '<text x="1" style="fill: rgb(0,0,0); stroke: rgb(255,255,255); stroke-width: 4px; paint-order: stroke">≤ 4,5 &amp; “đạt”</text>',
      ),
    ).querySelectorAll("text");
    expect([...texts].map((text) => [text.getAttribute("fill"), text.getAttribute("stroke"), text.textContent])).toEqual([
      ["none", "#ffffff", "≤ 4,5 & “đạt”"],
      ["#000000", "none", "≤ 4,5 & “đạt”"],
    ]);
  });
});

it("writes text that XML takes", () => {
  expect(svgNode("text", { x: 1.23456, y: null, id: '"<&' }, "")).toBe('<text x="1.23" id="&quot;&lt;&amp;"/>');
});

it.each([
  ["rgb(0, 114, 178)", { colour: "#0072b2", opacity: null }],
  ["rgba(0, 0, 0, 0.5)", { colour: "#000000", opacity: 0.5 }],
  ["rgba(0, 0, 0, 0)", null],
  ["none", null],
])("%s as a file takes it", (computed, colour) => expect(colourOf(computed)).toEqual(colour));

it("breaks a foot between words, none lost", () => {
  // Ten units a letter: "Nguồn: UBND" is 110, with " quận" 160.
  const lines = wrap("Nguồn: UBND quận Số-liệu-đến-rất-dài x", 120, (text) => 10 * text.length);
  expect(lines).toEqual(["Nguồn: UBND", "quận", "Số-liệu-đến-rất-dài", "x"]);
});
