/** A text in a column: `width` in signs as Excel counts them, `size` of the letters in points. */
export interface Wrapped {
  text: string | null;
  width: number;
  size?: number;
}

/** Lines that a text takes when it is wrapped between words; letters are a little narrower than the digits that columns are measured by. */
function linesIn({ text, width, size = 12 }: Wrapped): number {
  if (text === null || text === "") return 1;
  const room = Math.max(4, (width * 13) / size);
  let [lines, used] = [1, 0];
  for (const word of text.split(" ")) {
    if (used > 0 && used + 1 + word.length > room) [lines, used] = [lines + 1, 0];
    used += (used > 0 ? 1 : 0) + word.length;
    lines += Math.floor(Math.max(0, used - 1) / room);
    used = Math.min(used, room);
  }
  return lines;
}

/** The height of a row, points: programs do not all fit rows to wrapped texts when they open a file. */
export const heightOf = (texts: readonly Wrapped[]): number =>
  Math.max(17, ...texts.map((wrapped) => Math.ceil(linesIn(wrapped) * (wrapped.size ?? 12) * 1.3 + 2)));
