/** A piece of the picture as text. Attributes that are null or empty are left out; numbers get two decimals, which no eye tells apart. */
export type Attributes = Record<string, string | number | null>;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;
export const escapeXml = (text: string): string => text.replace(controls, "").replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const written = (value: string | number): string => (typeof value === "number" ? String(Math.round(value * 100) / 100) : escapeXml(value));

export function svgNode(name: string, attributes: Attributes, content = ""): string {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== "")
    .map(([key, value]) => ` ${key}="${written(value as string | number)}"`)
    .join("");
  return content === "" ? `<${name}${pairs}/>` : `<${name}${pairs}>${content}</${name}>`;
}

/** A computed colour as files take it everywhere: the alpha apart. Null where nothing is painted. */
export function colourOf(computed: string): { colour: string; opacity: number | null } | null {
  const parts = computed
    .match(/^rgba?\(([^)]+)\)$/)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (parts === undefined)
    return computed === "none" || computed === "transparent" || computed === "" ? null : { colour: computed, opacity: null };
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  if (alpha === 0) return null;
  const colour = `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
  return { colour, opacity: alpha === 1 ? null : alpha };
}
