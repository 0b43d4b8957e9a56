/** The answers to texts asked before, as many as a table can hold names: a long table says the same few in every row. */
export function remembered<T>(answer: (text: string) => T, most = 20_000): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const before = answers.get(text);
    if (before !== undefined) return before;
    const found = answer(text);
    if (answers.size < most) answers.set(text, found);
    return found;
  };
}
