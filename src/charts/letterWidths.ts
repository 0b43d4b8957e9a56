/** Letters by their width as a share of the font size: the wider of Segoe UI and Noto Sans, which stands in where the first is not at hand. */
const widths: ReadonlyMap<string, number> = new Map(
  (
    [
      [0.27, " iIjl.,:;'’|·"],
      [0.36, "ft()-/[]"],
      [0.42, "r"],
      [0.48, "csz"],
      [0.53, "kvxy"],
      [0.57, "aeFLEJSTYZ–≤≥−+=<>0123456789"],
      [0.65, "ABCKPRVX"],
      [0.75, "DGHNOQU"],
      [0.8, "w"],
      [0.94, "mMW%"],
    ] as const
  ).flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);
const other = 0.62;
const ofBold = 1.09;

/** How wide a line of text is, in font sizes; an estimate that is rather too wide. Marks of Vietnamese stand over their letters. */
export function lineWidth(text: string, isBold = false): number {
  const letters = [...text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D")];
  return letters.reduce((sum, letter) => sum + (widths.get(letter) ?? other), 0) * (isBold ? ofBold : 1);
}

/** The largest of the sizes at which each text stands on one line of its room; null: none is small enough. */
export const fittingSize = (texts: readonly { text: string; room: number; isBold?: boolean }[], sizes: readonly number[]): number | null =>
  sizes.find((size) => texts.every(({ text, room, isBold }) => lineWidth(text, isBold) * size <= room)) ?? null;
