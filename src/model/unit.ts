import table from "../../data/units.csv?raw";

export interface Unit {
  /** As it is written in Vietnamese; "" for a bare scale word ("vạn"). */
  unit: string;
  /** Only units of one dimension can be converted; "number" is a scale word that stands alone. */
  dimension: string;
  /** How many of the dimension's base unit one of it is. */
  scale: number;
  name_en: string;
  /** A rate is never summed, and its differences are in points. */
  is_rate: boolean;
}

const scaleWords: Readonly<Record<string, { scale: number; name_en: string }>> = {
  "nghìn tỷ": { scale: 1e12, name_en: "trillion" },
  "triệu tỷ": { scale: 1e15, name_en: "quadrillion" },
  nghìn: { scale: 1e3, name_en: "thousand" },
  vạn: { scale: 1e4, name_en: "ten thousand" },
  triệu: { scale: 1e6, name_en: "million" },
  tỷ: { scale: 1e9, name_en: "billion" },
};

const keyOf = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/ ?\/ ?/g, "/")
    .trim()
    .replace(/%[o0]/g, "‰")
    .replaceAll("tỉ", "tỷ")
    .replaceAll("ngàn", "nghìn")
    .replace(/^tr(\. ?| )(?=.{2})/, "triệu ")
    .replace(/^ng(\. ?| )(?=.{2})/, "nghìn ");

const known = new Map<string, Unit>();
for (const line of table.trim().split(/\r?\n/).slice(1)) {
  const [unit = "", dimension = "", scale, name_en = "", is_rate, aliases = ""] = line.split(",");
  for (const name of [unit, ...aliases.split(";")].filter(Boolean))
    known.set(keyOf(name), { unit, dimension, scale: Number(scale), name_en, is_rate: is_rate === "1" });
}

/** Every way to write a unit or a scale word, longest first, as `keyOf` gives it. */
export const unitNames: readonly string[] = [...known.keys(), ...Object.keys(scaleWords)].sort((a, b) => b.length - a.length);

/** Units read before: a table says the same few a hundred thousand times. */
const read = new Map<string, Unit>();
const mostRead = 2000;

/** What the text means as a unit. A scale word before any unit multiplies it; a unit that nobody listed is a dimension of its own. */
export function unitOf(text: string): Unit {
  const before = read.get(text);
  if (before) return before;
  const unit = readUnit(text);
  if (read.size < mostRead) read.set(text, unit);
  return unit;
}

function readUnit(text: string): Unit {
  const key = keyOf(text);
  const listed = known.get(key);
  if (listed) return listed;
  const word = Object.keys(scaleWords).find((w) => key === w || key.startsWith(`${w} `));
  if (word === undefined) return { unit: text.trim(), dimension: key, scale: 1, name_en: text.trim(), is_rate: false };
  const { scale, name_en } = scaleWords[word] as { scale: number; name_en: string };
  if (key === word) return { unit: word, dimension: "number", scale, name_en, is_rate: false };
  const base = unitOf(key.slice(word.length + 1));
  return { ...base, unit: `${word} ${base.unit}`, scale: scale * base.scale, name_en: `${name_en} ${base.name_en}` };
}

/** The value in another unit of the same dimension; null when they measure different things.
 *  A bare scale word counts the base unit: 5 "vạn" in "nghìn người" is 50. */
export function convert(value: number, from: string, to: string): number | null {
  const [source, target] = [unitOf(from), unitOf(to)];
  if (source.dimension !== target.dimension && (source.dimension !== "number" || target.is_rate)) return null;
  return cleaned((value * source.scale) / target.scale);
}

/** Without the dust of binary fractions: 15 significant digits. */
export const cleaned = (value: number): number =>
  // Written in 16 signs with its mark, it has 15 digits at most, and is what it would be made.
  Number.isSafeInteger(value) || String(value).length <= 16 ? value : Number(value.toPrecision(15));
