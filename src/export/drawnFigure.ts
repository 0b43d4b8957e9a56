import { drawnBox } from "./drawnBox.ts";
import { drawnSvg, idsOf } from "./drawnSvg.ts";
import { drawnLine, linesOf, measureIn, wrap } from "./drawnText.ts";
import { colourOf, escapeXml, svgNode } from "./svgNode.ts";

/** A picture that stands alone. Sides in px of the screen. */
export interface DrawnFigure {
  svg: string;
  width: number;
  height: number;
}

const margin = 16;
/** Not part of the picture: controls, tips, and words for readers only. */
const leftOut = "[data-screen-only], [role=tooltip], .visually-hidden, .recharts-tooltip-wrapper, caption";

/** Draws a figure of the page as one SVG, as it is seen: the title, legend, row names and foot that are HTML become text at their places,
 *  drawings go along with their computed styles. What scrolls is drawn whole. `foot` is written under it where the page has it elsewhere.
 *  The figure must be displayed, its fonts loaded. */
export function drawnFigure(figure: HTMLElement, { title, foot }: { title: string; foot: string }): DrawnFigure {
  const scrolled = [...figure.querySelectorAll("*")].filter((element) => element.scrollLeft !== 0);
  const before = scrolled.map((element) => element.scrollLeft);
  for (const element of scrolled) element.scrollLeft = 0;
  // Headings that stay in sight stand in their own place meanwhile.
  figure.dataset.drawn = "";
  const canvas = new Canvas(figure);
  canvas.draw(figure);
  scrolled.forEach((element, at) => {
    element.scrollLeft = before[at] ?? 0;
  });
  delete figure.dataset.drawn;
  if (foot !== "") canvas.write(foot);
  return canvas.close(title);
}

class Canvas {
  private readonly parts: string[] = [];
  private readonly origin: DOMRect;
  private readonly idOf = idsOf(`h${Math.random().toString(36).slice(2, 8)}-`);
  private right: number;
  private bottom: number;

  constructor(private readonly figure: HTMLElement) {
    this.origin = figure.getBoundingClientRect();
    [this.right, this.bottom] = [this.origin.width, this.origin.height];
  }

  private place({ left, top }: { left: number; top: number }) {
    return { x: left - this.origin.left, y: top - this.origin.top };
  }

  private reach({ right, bottom }: { right: number; bottom: number }): void {
    this.right = Math.max(this.right, right - this.origin.left);
    this.bottom = Math.max(this.bottom, bottom - this.origin.top);
  }

  draw(element: Element): void {
    if (element.matches(leftOut)) return;
    const style = getComputedStyle(element);
    if (style.display === "none" || style.visibility === "hidden" || style.clipPath !== "none") return;
    const box = element.getBoundingClientRect();
    if (element instanceof SVGSVGElement) {
      this.reach(box);
      this.parts.push(svgNode("g", { transform: this.transformOf(element, box) }, drawnSvg(element, this.idOf)));
      return;
    }
    if (style.display !== "contents") this.parts.push(drawnBox(style, { ...this.place(box), width: box.width, height: box.height }));
    for (const node of element.childNodes) {
      if (node instanceof Element) this.draw(node);
      else if (node instanceof Text) this.drawText(node, style);
    }
  }

  private transformOf(svg: SVGSVGElement, box: DOMRect): string {
    const { x, y } = this.place(box);
    const view = svg.viewBox.baseVal;
    const scale = view !== null && view.width > 0 ? box.width / view.width : 1;
    const round = (value: number) => Math.round(value * 1000) / 1000;
    return `translate(${round(x)} ${round(y)})${scale === 1 ? "" : ` scale(${round(scale)})`}`;
  }

  private drawText(node: Text, style: CSSStyleDeclaration): void {
    for (const line of linesOf(node)) {
      this.reach(line);
      const { x, y } = this.place(line);
      this.parts.push(drawnLine(line.text, x, y, line.bottom - line.top, style));
    }
  }

  /** A paragraph under all that is drawn, in the style of a subtitle. */
  write(text: string): void {
    const style = getComputedStyle(this.figure.querySelector("p, figcaption") ?? this.figure);
    const height = Number.parseFloat(style.lineHeight) || 16;
    this.bottom += 10;
    for (const line of wrap(text, this.right, measureIn(style))) {
      this.parts.push(drawnLine(line, 0, this.bottom, height, style));
      this.bottom += height;
    }
  }

  close(title: string): DrawnFigure {
    const [width, height] = [Math.ceil(this.right) + 2 * margin, Math.ceil(this.bottom) + 2 * margin];
    const ground = colourOf(getComputedStyle(document.body).backgroundColor)?.colour ?? "#ffffff";
    const content = [
      `<title>${escapeXml(title)}</title>`,
      svgNode("rect", { width, height, fill: ground }),
      svgNode("g", { transform: `translate(${margin} ${margin})` }, this.parts.filter(Boolean).join("\n")),
    ];
    const root = {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      lang: document.documentElement.lang,
    };
    return { svg: svgNode("svg", root, content.join("\n")), width, height };
  }
}
