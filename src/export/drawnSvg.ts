import { type Attributes, colourOf, escapeXml, svgNode } from "./svgNode.ts";

/** What says where a shape is; how it looks is taken from the computed style, and nothing else of the page goes along. */
const geometry =
  "x y x1 x2 y1 y2 dx dy cx cy r rx ry d points width height transform viewBox offset pathLength patternUnits patternTransform patternContentUnits clipPathUnits gradientUnits textLength lengthAdjust".split(
    " ",
  );
const kept = new Set(
  "g path rect line circle ellipse polyline polygon text tspan defs pattern clipPath linearGradient radialGradient stop".split(" "),
);
const fontProperties = {
  "font-family": "",
  "font-size": "",
  "font-weight": "400",
  "font-style": "normal",
  "text-anchor": "start",
  "dominant-baseline": "auto",
};
const strokeProperties = { "stroke-width": "1px", "stroke-dasharray": "none", "stroke-linecap": "butt", "stroke-linejoin": "miter" };
const reference = /url\(["']?#([^"')]+)["']?\)/;

/** Ids of one picture: short, and its own, so that two pictures in one document never share a pattern. */
export function idsOf(prefix: string): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    if (!known.has(id)) known.set(id, `${prefix}${known.size + 1}`);
    return known.get(id) as string;
  };
}

/** The properties whose computed value is not the initial one. */
const differing = (style: CSSStyleDeclaration, properties: Record<string, string>): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, initial]) => {
      const value = style.getPropertyValue(name);
      return [name, value === initial ? null : value];
    }),
  );

function painted(property: "fill" | "stroke", style: CSSStyleDeclaration, idOf: (id: string) => string): Attributes {
  const value = style.getPropertyValue(property);
  const id = value.match(reference)?.[1];
  if (id !== undefined) return { [property]: `url(#${idOf(id)})` };
  const paint = colourOf(value);
  const opacity = (paint?.opacity ?? 1) * Number(style.getPropertyValue(`${property}-opacity`) || 1);
  return { [property]: paint?.colour ?? "none", [`${property}-opacity`]: opacity === 1 ? null : opacity };
}

/** A share of the drawing that the element stood in is told in its own units: the picture has another size. */
function placed(element: Element, name: string): string | number | null {
  const text = element.getAttribute(name);
  if (text === null || !text.endsWith("%") || element.closest("defs") !== null) return text;
  const length = (element as unknown as Record<string, Partial<SVGAnimatedLength> | undefined>)[name];
  return length?.baseVal?.value ?? text;
}

type Layer = "fill" | "stroke";

/** How a shape is painted; `only`: one layer of it. Null: nothing is seen of it. */
function paintOf(style: CSSStyleDeclaration, idOf: (id: string) => string, only: Layer | null): Attributes | null {
  const fill: Attributes = only === "stroke" ? { fill: "none" } : painted("fill", style, idOf);
  const stroke: Attributes = only === "fill" ? { stroke: "none" } : painted("stroke", style, idOf);
  if (fill.fill === "none" && stroke.stroke === "none") return null;
  return { ...fill, ...stroke, ...(stroke.stroke === "none" ? {} : differing(style, strokeProperties)) };
}

const isText = ({ localName }: Element): boolean => localName === "text" || localName === "tspan";
const isGroup = ({ localName }: Element): boolean => /^(g|defs|pattern|clipPath)$/.test(localName);

/** Office programs know no paint-order and would lay the halo over the letters: it becomes a text of its own below them. */
const hasHalo = (style: CSSStyleDeclaration): boolean =>
  style.getPropertyValue("paint-order").startsWith("stroke") && colourOf(style.getPropertyValue("stroke")) !== null;

/** One drawn element with all that it holds, as SVG text that stands alone: computed styles as attributes, ids of the picture's own.
 *  What is not shown, titles, and parts of the page that are no drawing are left out; of an svg there remains what it holds. */
export function drawnSvg(element: Element, idOf: (id: string) => string, only: Layer | null = null): string {
  const isRoot = element.localName === "svg";
  if ((!isRoot && !kept.has(element.localName)) || element.matches("[data-screen-only]")) return "";
  const style = getComputedStyle(element);
  const isDefinition = element.closest("defs") !== null;
  if (!isDefinition && (style.display === "none" || style.visibility === "hidden" || style.opacity === "0")) return "";
  if (element.localName === "text" && only === null && hasHalo(style))
    return drawnSvg(element, idOf, "stroke") + drawnSvg(element, idOf, "fill");
  const content = [...element.childNodes]
    .map((node) => {
      if (node instanceof Element) return drawnSvg(node, idOf, only);
      return node.nodeType === Node.TEXT_NODE && isText(element) ? escapeXml(node.nodeValue ?? "") : "";
    })
    .join("");
  if (isRoot) return content;
  if (content === "" && (isText(element) || isGroup(element))) return "";
  const paint = isGroup(element) ? {} : paintOf(style, idOf, only);
  if (paint === null) return "";
  const clip = element.getAttribute("clip-path")?.match(reference)?.[1];
  const attributes = {
    id: element.id !== "" && isDefinition ? idOf(element.id) : null,
    ...Object.fromEntries(geometry.map((name) => [name, placed(element, name)])),
    "clip-path": clip === undefined ? null : `url(#${idOf(clip)})`,
    ...paint,
    ...(isText(element) ? differing(style, fontProperties) : {}),
    opacity: style.opacity === "1" ? null : style.opacity,
  };
  return svgNode(element.localName, attributes, content);
}
