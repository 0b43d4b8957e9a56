import { strFromU8, unzipSync } from "fflate";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A part of an Office file as a document; in jsdom. */
export function partOf(bytes: ArrayBuffer | Uint8Array, path: string): Document {
  const part = unzipSync(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes))[path];
  if (part === undefined) throw new Error(`no ${path}`);
  return new DOMParser().parseFromString(strFromU8(part), "text/xml");
}

export const all = (of: Document | Element, name: string): Element[] => [...of.getElementsByTagNameNS(word, name)];
export const attributeOf = (of: Document | Element, name: string, attribute = "val"): string | null =>
  all(of, name)[0]?.getAttributeNS(word, attribute) ?? null;

const textOf = (of: Element): string =>
  all(of, "t")
    .map((text) => text.textContent)
    .join("");

/** What a reader reads, line by line: headings with their level, cells of a row with bars between, pictures by their alt texts. */
export function docxText(bytes: ArrayBuffer | Uint8Array): string {
  const [body] = all(partOf(bytes, "word/document.xml"), "body");
  const lines = [...(body?.children ?? [])].flatMap((block) => {
    if (block.localName === "tbl") return all(block, "tr").map((row) => all(row, "tc").map(textOf).join(" | "));
    if (block.localName !== "p") return [];
    const style = attributeOf(block, "pStyle");
    const level = style?.match(/^Heading(\d)$/)?.[1];
    const pictures = [...block.getElementsByTagNameNS("*", "docPr")].map((picture) => `[${picture.getAttribute("descr")}]`);
    return [`${level === undefined ? "" : `${"#".repeat(Number(level))} `}${textOf(block)}${pictures.join("")}`];
  });
  return `${lines.join("\n").replaceAll("\u00a0", " ")}\n`;
}
