const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

const romanOf = (text: string): number =>
  [...text].reduce((sum, sign, i) => {
    const value = romans[sign] ?? 0;
    return sum + (value < (romans[text[i + 1] ?? ""] ?? 0) ? -value : value);
  }, 0);

/** Articles before the plan's own sections, annexes after them, what is neither last. */
const partOf = (code: string): number => (/^Điều/.test(code) ? 0 : /^[IVXL]+(?![A-Za-z])/.test(code) ? 1 : /^PL/.test(code) ? 2 : 3);

const numbersOf = (code: string): number[] =>
  (code.split(";")[0] ?? "").match(/[IVXL]+(?![A-Za-zÀ-ỹ])|\d+/g)?.map((token) => (/\d/.test(token) ? Number(token) : romanOf(token))) ??
  [];

/** The order of section codes as the document has them: "Điều 4", "II.1", "II.1.2", "II.10", "III", "PL 5.3"; none ("") last. */
export function compareSections(a: string, b: string): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  const byPart = partOf(a) - partOf(b);
  if (byPart !== 0) return byPart;
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.localeCompare(b, "vi");
}
