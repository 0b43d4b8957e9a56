import { stage } from "../charts/slide.ts";
import { palettes, type Tone } from "../charts/theme.ts";
import type { Locale } from "../model/locale.ts";

/** The wide format of PowerPoint, in. */
export const page = { width: 13.333, height: 7.5 } as const;

/** Units of the stage as inches, and as points of type. */
export const inches = (units: number): number => (units * page.width) / stage.width;
export const points = (units: number): number => (units * page.width * 72) / stage.width;

export const hex = (colour: string): string => colour.replace("#", "").toUpperCase();

/** The type that every Windows has, in the width that the slides are laid out in. */
export const font = "Segoe UI";

export interface Look {
  isDark: boolean;
  palette: (typeof palettes)["light"];
  lang: "vi-VN" | "en-GB";
  font: string;
}

export const lookOf = (locale: Locale, isDark: boolean): Look => ({
  isDark,
  palette: isDark ? palettes.dark : palettes.light,
  lang: locale === "vi" ? "vi-VN" : "en-GB",
  font,
});

/** A tone as a mark, its edge and its words, RRGGBB. */
export function toneOn({ palette }: Look, tone: Tone): { fill: string; edge: string | null; text: string } {
  const tones = {
    good: { fill: palette.markGood, edge: null, text: palette.textGood },
    near: { fill: palette.markNear, edge: palette.edgeNear, text: palette.textNear },
    bad: { fill: palette.markBad, edge: null, text: palette.textBad },
    quiet: { fill: palette.markQuiet, edge: null, text: palette.textQuiet },
  } as const;
  const { fill, edge, text } = tones[tone];
  return { fill: hex(fill), edge: edge === null ? null : hex(edge), text: hex(text) };
}
