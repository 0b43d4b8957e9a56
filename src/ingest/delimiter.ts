const candidates = [";", "\t", ",", "|"] as const;

/** How often each candidate stands outside quotes in the first records. */
function countsOf(text: string): Map<string, number[]> {
  const counts = new Map<string, number[]>(candidates.map((mark) => [mark, []]));
  let quoted = false;
  let line = new Map<string, number>();
  const end = () => {
    for (const mark of candidates) counts.get(mark)?.push(line.get(mark) ?? 0);
    line = new Map();
  };
  for (const char of text.slice(0, 20_000)) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && char === "\n") end();
    else if (!quoted) line.set(char, (line.get(char) ?? 0) + 1);
  }
  end();
  return counts;
}

/** The mark between cells: the one of which the most lines hold the same number. A comma may be a decimal mark, so others go before it. */
export function delimiterOf(text: string): string {
  let [best, bestScore] = [",", 0];
  for (const [mark, counts] of countsOf(text)) {
    const lines = new Map<number, number>();
    for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
    const [count, sharing] = [...lines].sort((a, b) => b[1] * Math.min(b[0], 4) - a[1] * Math.min(a[0], 4))[0] ?? [0, 0];
    const score = sharing * Math.min(count, 4);
    if (score > bestScore) [best, bestScore] = [mark, score];
  }
  return best;
}
