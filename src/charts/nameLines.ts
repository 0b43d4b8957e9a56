/** Mean width of a letter, as a share of the font size. */
const letter = 0.515;

/** A text that is too long for `width` px breaks once, at the space nearest its middle. */
export function nameLines(text: string, width: number, fontSize: number): string[] {
  if (text.length * letter * fontSize <= width) return [text];
  const spaces = [...text.matchAll(/ /g)].map((space) => space.index);
  const cut = spaces.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
  return cut === undefined ? [text] : [text.slice(0, cut), text.slice(cut + 1)];
}
