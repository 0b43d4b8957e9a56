import { colourOf, escapeXml, svgNode } from "./svgNode.ts";

/** What says where a shape is; how it looks is taken from the computed style, and nothing else of the page goes along. */
const geometry =
  "x y x1 x2 y1 y2 dx dy cx cy r rx ry d points width height transform viewBox offset pathLength patternUnits patternTransform patternContentUnits clipPathUnits gradientUnits textLength lengthAdjust".split(
    " ",
  );
const kept = new Set(
  "g path rect line circle ellipse polyline polygon text tspan defs pattern clipPath linearGradient radialGradient stop".split(" "),
);
const inherited = {
  "font-family": "",
  "font-size": "",
  "font-weight": "400",
  "font-style": "normal",
  "text-anchor": "start",
  "stroke-width": "1px",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "paint-order": "normal",
  "dominant-baseline": "auto",
} as const;
const reference = /url\(["']?#([^"')]+)["']?\)/;

/** Ids of one picture: short, and its own, so that two pictures in one document never share a pattern. */
export function idsOf(prefix: string): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    if (!known.has(id)) known.set(id, `${prefix}${known.size + 1}`);
    return known.get(id) as string;
  };
}

type Style = Pick<CSSStyleDeclaration, "getPropertyValue">;
const nothing: Style = { getPropertyValue: () => "" };

function painted(property: "fill" | "stroke", style: Style, idOf: (id: string) => string): Record<string, string | number | null> {
  const value = style.getPropertyValue(property);
  const id = value.match(reference)?.[1];
  if (id !== undefined) return { [property]: `url(#${idOf(id)})` };
  const paint = colourOf(value);
  const own = Number(style.getPropertyValue(`${property}-opacity`) || 1);
  const opacity = (paint?.opacity ?? 1) * own;
  return { [property]: paint?.colour ?? "none", [`${property}-opacity`]: opacity === 1 ? null : opacity };
}

/** One drawn element with all that it holds, as SVG text that stands alone: computed styles as attributes, ids of the picture's own.
 *  What is not shown, titles, and parts of the page that are no drawing are left out. */
export function drawnSvg(element: Element, idOf: (id: string) => string, parent: Style = nothing): string {
  const isRoot = element.localName === "svg";
  if (!isRoot && !kept.has(element.localName)) return "";
  const style = getComputedStyle(element);
  const isDefinition = element.closest("defs") !== null;
  if (style.display === "none" && !isDefinition) return "";
  if (style.visibility === "hidden" || style.opacity === "0") return "";
  const content = [...element.childNodes]
    .map((node) => {
      if (node instanceof Element) return drawnSvg(node, idOf, style);
      return node.nodeType === Node.TEXT_NODE && /^(text|tspan)$/.test(element.localName) ? escapeXml(node.nodeValue ?? "") : "";
    })
    .join("");
  if (isRoot) return content;
  if (content === "" && /^(g|text|tspan|defs)$/.test(element.localName)) return "";
  const isShape = !/^(g|defs|pattern|clipPath)$/.test(element.localName);
  const paints: Record<string, string | number | null> = isShape
    ? { ...painted("fill", style, idOf), ...painted("stroke", style, idOf) }
    : {};
  if (paints.fill === "none" && paints.stroke === "none") return "";
  const isText = /^(text|tspan)$/.test(element.localName);
  const numeric = style.getPropertyValue("font-variant-numeric");
  const clip = element.getAttribute("clip-path")?.match(reference)?.[1];
  return svgNode(
    element.localName,
    {
      id: element.id !== "" && isDefinition ? idOf(element.id) : null,
      ...Object.fromEntries(geometry.map((name) => [name, element.getAttribute(name)])),
      "clip-path": clip === undefined ? null : `url(#${idOf(clip)})`,
      ...paints,
      ...Object.fromEntries(
        Object.entries(inherited).map(([name, initial]) => {
          const value = style.getPropertyValue(name);
          const isFont = name.startsWith("font") || name.startsWith("text") || name.startsWith("dominant");
          const before = parent.getPropertyValue(name);
          const needed = isShape && isFont === isText ? value !== initial : false;
          return [name, needed && !(element.localName === "tspan" && value === before) ? value : null];
        }),
      ),
      opacity: style.opacity === "" || style.opacity === "1" ? null : style.opacity,
      style: isText && numeric !== "" && numeric !== "normal" ? `font-variant-numeric:${numeric}` : null,
    },
    content,
  );
}
