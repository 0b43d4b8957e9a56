import { colourOf, escapeXml, svgNode } from "./svgNode.ts";

export interface TextLine {
  text: string;
  /** Of the line's box, px in the window. */
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const pen = (): CanvasRenderingContext2D => {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) throw new Error("no canvas");
  return context;
};

/** The lines of a text as the page has broken it; blanks at their ends fall away. */
export function linesOf(node: Text): TextLine[] {
  const range = document.createRange();
  const lines: TextLine[] = [];
  const text = node.data;
  for (let at = 0; at < text.length; at += 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getClientRects()[0];
    if (box === undefined || box.height === 0) continue;
    const last = lines.at(-1);
    if (last === undefined || Math.abs(last.top - box.top) > box.height / 2)
      lines.push({ text: text[at] ?? "", left: box.left, top: box.top, right: box.right, bottom: box.bottom });
    else Object.assign(last, { text: last.text + text[at], right: Math.max(last.right, box.right) });
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/[ \t\r\n]+/g, " ").trim() })).filter((line) => line.text !== "");
}

/** How far under the top of its box a line of this style has its baseline, px. */
function ascentOf(style: CSSStyleDeclaration, height: number): number {
  const context = pen();
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText("Ậg");
  return (height - up - down) / 2 + up;
}

const fontOf = (style: CSSStyleDeclaration) => ({
  "font-family": style.fontFamily,
  "font-size": style.fontSize,
  "font-weight": style.fontWeight === "400" ? null : style.fontWeight,
  "font-style": style.fontStyle === "normal" ? null : style.fontStyle,
});

/** A line of text in the style of its element; `x` and `y` px of the picture, `y` that of the top of its box. */
export function drawnLine(text: string, x: number, y: number, height: number, style: CSSStyleDeclaration): string {
  const paint = colourOf(style.color);
  const at = { x, y: y + ascentOf(style, height), fill: paint?.colour ?? "#000000", "fill-opacity": paint?.opacity ?? null };
  return svgNode("text", { ...at, ...fontOf(style) }, escapeXml(text));
}

/** Breaks a text at its blanks into lines no wider than `width`; a word that is wider has a line to itself. */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Measures texts in the font of a style, px. */
export function measureIn(style: CSSStyleDeclaration): (text: string) => number {
  const context = pen();
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return (text) => context.measureText(text).width;
}
