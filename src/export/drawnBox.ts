import { colourOf, svgNode } from "./svgNode.ts";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const sides = ["Top", "Right", "Bottom", "Left"] as const;
type Side = (typeof sides)[number];

function edgeOf(style: CSSStyleDeclaration, side: Side) {
  const width = Number.parseFloat(style[`border${side}Width`]) || 0;
  const line = style[`border${side}Style`];
  const paint = colourOf(style[`border${side}Color`]);
  return width === 0 || line === "none" || line === "hidden" || paint === null ? null : { width, line, ...paint };
}

/** The middle line of a border, `half` its width inside the box. */
function endsOf(side: Side, half: number, { x, y, width, height }: Box): Record<"x1" | "x2" | "y1" | "y2", number> {
  const [right, bottom] = [x + width, y + height];
  switch (side) {
    case "Top":
      return { x1: x, x2: right, y1: y + half, y2: y + half };
    case "Right":
      return { x1: right - half, x2: right - half, y1: y, y2: bottom };
    case "Bottom":
      return { x1: x, x2: right, y1: bottom - half, y2: bottom - half };
    case "Left":
      return { x1: x + half, x2: x + half, y1: y, y2: bottom };
  }
}

/** Ground and borders of an HTML box as SVG; empty where it has none. */
export function drawnBox(style: CSSStyleDeclaration, { x, y, width, height }: Box): string {
  if (width === 0 || height === 0) return "";
  const ground = colourOf(style.backgroundColor);
  const radius = Number.parseFloat(style.borderTopLeftRadius) || null;
  const edges = sides.map((side) => edgeOf(style, side));
  const [top] = edges;
  const parts =
    ground === null ? [] : [svgNode("rect", { x, y, width, height, rx: radius, fill: ground.colour, "fill-opacity": ground.opacity })];
  const strokeOf = (edge: NonNullable<typeof top>) => ({
    stroke: edge.colour,
    "stroke-opacity": edge.opacity,
    "stroke-width": edge.width,
    "stroke-dasharray": edge.line === "dashed" ? "3 3" : null,
  });
  if (top && edges.every((edge) => JSON.stringify(edge) === JSON.stringify(top))) {
    const half = top.width / 2;
    const inside = { x: x + half, y: y + half, width: width - top.width, height: height - top.width };
    return [...parts, svgNode("rect", { ...inside, rx: radius, fill: "none", ...strokeOf(top) })].join("");
  }
  sides.forEach((side, at) => {
    const edge = edges[at];
    if (edge) parts.push(svgNode("line", { ...endsOf(side, edge.width / 2, { x, y, width, height }), ...strokeOf(edge) }));
  });
  return parts.join("");
}
