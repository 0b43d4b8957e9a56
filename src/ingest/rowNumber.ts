/** The number of a row as printed, and how deep it goes: A, I, 1, 1.1, a, -, +. */
export interface RowNumber {
  /** Null for bullets. */
  number: string | null;
  rank: number;
}

/** Ranks of what carries no number. */
export const ranks = { letter: 0, roman: 1, whole: 2, small: 7, dash: 8, plus: 9, dot: 10, unnumbered: 6 } as const;

const romans = [
  "i",
  "ii",
  "iii",
  "iv",
  "v",
  "vi",
  "vii",
  "viii",
  "ix",
  "x",
  "xi",
  "xii",
  "xiii",
  "xiv",
  "xv",
  "xvi",
  "xvii",
  "xviii",
  "xix",
  "xx",
];

/** Reads "I", "1.1", "a)", "-" in a number column. `before`: the capital that numbered the row before, which tells I from I. */
export function rowNumber(text: string, before: string | null): RowNumber | null {
  if (text === "") return null;
  if (/^\d{1,6}$/.test(text)) return { number: text, rank: ranks.whole };
  const bare = text
    .replace(/\s+/g, "")
    .replace(/^\((.*)\)$/, "$1")
    .replace(/[.)/:]+$/, "")
    .replace(/(?<=\d),(?=\d)/g, ".");
  if (bare === "") return null;
  if (/^[-–—−]+$/.test(bare)) return { number: null, rank: ranks.dash };
  if (/^\+$/.test(bare)) return { number: null, rank: ranks.plus };
  if (/^[*•●▪·o]$/.test(bare)) return { number: null, rank: ranks.dot };
  if (/^\d{1,4}(\.\d{1,3}){0,4}$/.test(bare)) return { number: bare, rank: ranks.whole + Math.min(bare.split(".").length - 1, 3) };
  const follows =
    before !== null &&
    /^[A-ZĐ]$/.test(bare) &&
    (bare.charCodeAt(0) === before.charCodeAt(0) + 1 || (before === "D" && bare === "Đ") || (before === "Đ" && bare === "E"));
  const isRoman = romans.includes(bare.toLowerCase());
  if (isRoman && bare === bare.toUpperCase() && !follows) return { number: bare, rank: ranks.roman };
  if (/^[A-ZĐ]$/.test(bare)) return { number: bare, rank: ranks.letter };
  if (isRoman && bare.length > 1) return { number: bare, rank: ranks.small };
  if (/^([IVX]+|[A-ZĐ])(\.\d{1,3}){1,3}$/.test(bare)) return { number: bare, rank: ranks.roman + bare.split(".").length - 1 };
  return /^[a-zđ](\.?\d{1,2})?$/.test(bare) ? { number: bare, rank: /\d/.test(bare) ? ranks.dash : ranks.small } : null;
}

const leading: readonly RegExp[] = [
  /^\(?(\d{1,3}(?:\.\d{1,3}){0,4})\s*[.)/:-]\s*(?=\D)/,
  /^(\d{1,3}(?:\.\d{1,3}){1,4})\s+(?=\D)/,
  /^([IVX]{1,6})\s*[.)/:-]\s*(?=\S)/,
  /^([A-ZĐ])\s*[.)/:]\s*(?=\S)/,
  /^\(?([a-zđ]\d?)\s*[.)/]\s*(?=\S)/,
  /^([-–—−])\s*(?=[^\d\s])/,
  /^(\+)\s*(?=[^\d\s])/,
  /^([*•●▪·])\s*(?=[^\s*])/,
];

/** The number or bullet at the start of a name: "1.1. Thu nội địa", "- Trong đó". */
export function leadingNumber(name: string, before: string | null): { number: RowNumber; rest: string } | null {
  for (const pattern of leading) {
    const match = pattern.exec(name);
    const number = match ? rowNumber(match[1] ?? "", before) : null;
    if (match && number) return { number, rest: name.slice(match[0].length) };
  }
  return null;
}
