import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Random {
  /** A whole number from 0 to below the limit. */
  below: (limit: number) => number;
  oneOf: <T>(list: readonly T[]) => T;
}

export function choices(seed: number): Random {
  const random = randomOf(seed);
  const below = (limit: number) => Math.floor(random() * Math.max(1, limit));
  return { below, oneOf: (list) => list[below(list.length)] as (typeof list)[number] };
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** What a hostile or broken file holds in place of a figure or a name. */
export const poison = [
  "NaN",
  "Infinity",
  "-1e309",
  "1e309",
  `9${"9".repeat(400)}`,
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.invalid","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "\u202e12\u202c.345",
  "1\u200b2\u200c3\u200d",
  "\ufeff\u2066x\u2069",
  "1.2.3.4,5,6",
  "1/0",
  "#REF!",
  "__proto__",
  "constructor",
  "(((((((((1)))))))))",
  "−−−5",
  "0,0,0",
  "\u0000\u0001\u0007",
  "e\u0301".repeat(50),
  "\ud800",
  "32/13/2013",
  "Quý XIII năm 99999",
  "TH 99 tháng năm 2013",
  `${"tỷ ".repeat(300)}`,
  `${"- + ".repeat(300)}`,
  `${"1.".repeat(300)}`,
  `${"(".repeat(300)}`,
] as const;

type TextMutation = (text: string, random: Random) => string;

const textMutations: readonly TextMutation[] = [
  (text, { oneOf }) => text.replace(/\d[\d.,]*/g, (found) => (oneOf([0, 1, 2, 3]) === 0 ? oneOf(poison) : found)),
  (text, { oneOf }) => text.replace(/\p{L}[\p{L} ]+/gu, (found) => (oneOf([0, 1, 2, 3, 4, 5]) === 0 ? oneOf(poison) : found)),
  (text, { below, oneOf }) => {
    const at = below(text.length);
    return text.slice(0, at) + oneOf(poison) + text.slice(at);
  },
  (text, { below }) => {
    const lines = text.split("\n");
    const moved = lines.splice(below(lines.length), 1 + below(4));
    lines.splice(below(lines.length), 0, ...moved, ...moved);
    return lines.join("\n");
  },
  (text, { oneOf }) => text.replaceAll(oneOf([",", ";", "\t", '"', "\n"]), oneOf([",", ";", "\t", '"', "\n", ""])),
  (text, { below }) => `${text}\n${"x,".repeat(below(300))}\n`.repeat(1 + below(5)),
];

type BytesMutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const joined = (...parts: Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const bytesMutations: readonly BytesMutation[] = [
  (bytes, { below }) => bytes.slice(0, below(bytes.length)),
  (bytes, { below }) => {
    const changed = bytes.slice();
    for (let times = 1 + below(20); times > 0; times -= 1) changed[below(changed.length)] = below(256);
    return changed;
  },
  (bytes, { below }) => {
    const at = below(bytes.length);
    return joined(bytes.slice(0, at), bytes.slice(at + 1 + below(200)));
  },
  (bytes, { below }) => {
    const at = below(bytes.length);
    return joined(
      bytes.slice(0, at),
      Uint8Array.from({ length: 1 + below(300) }, () => below(256)),
      bytes.slice(at),
    );
  },
  (bytes, { below }) => joined(bytes, bytes.slice(below(bytes.length))),
  (bytes) =>
    joined(bytes, strToU8("Thu ng\u00e2n s\u00e1ch; t\u1ef7 \u0111\u1ed3ng; 1.234,5\n"), Uint8Array.of(0xd0, 0xcc, 0xec, 0xf2, 0x0a)),
];

/** Changes the parts of an Office file and packs them again: the archive is sound, what it holds is not. */
const insideZip =
  (change: TextMutation): BytesMutation =>
  (bytes, random) => {
    const parts = unzipSync(bytes);
    const paths = Object.keys(parts).filter((path) => /\.xml$/.test(path));
    const path = random.oneOf(paths);
    const text = strFromU8(parts[path] ?? new Uint8Array());
    return zipSync({ ...parts, [path]: strToU8(change(text, random)) });
  };

const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
const xmlMutations: readonly TextMutation[] = [
  ...textMutations,
  (xml) => xml.replace(/(<\?xml[^>]*\?>)/, `$1${entities}`).replace(/>([^<>]+)</g, ">&b;&c;$1<"),
  (xml, { below }) => xml.slice(0, below(xml.length)),
  (xml, { below }) => xml.replaceAll(/r="([A-Z]+)(\d+)"/g, (found) => (below(5) === 0 ? `r="XFD${1 + below(2_000_000)}"` : found)),
  (xml, { oneOf }) =>
    xml.replaceAll(/\b(s|t|r|ref|count|spans)="[^"]*"/g, (found, name) =>
      oneOf([0, 1, 2, 3]) === 0 ? `${name}="${oneOf(["", "-1", "1e9", "A0", "zz", "4294967296"])}"` : found,
    ),
];

/** One mutation of a fixture, by the seed. */
export function mutated(path: string, bytes: Uint8Array, seed: number): { path: string; bytes: Uint8Array } {
  const random = choices(seed);
  const { below, oneOf } = random;
  const name =
    below(5) === 0 ? path.replace(/\.\w+$/, oneOf([".csv", ".xlsx", ".xls", ".docx", ".html", ".zip", ".pdf", ".exe", ""])) : path;
  const onText: BytesMutation = (found) => strToU8(oneOf(textMutations)(strFromU8(found), random));
  const inside = isZip(bytes) ? insideZip(oneOf(xmlMutations)) : onText;
  const change = below(2) === 0 ? inside : oneOf(bytesMutations);
  return { path: name, bytes: change(bytes, random) };
}
