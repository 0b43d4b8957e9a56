/** The tokens of the look. CSS names are these keys in kebab case (`--mark-good`); `tokens.css` holds the same values, and a test compares them. */
const base = {
  text1: "#242424",
  text2: "#424242",
  text3: "#616161",
  lineControl: "#C7C7C7",
  lineRule: "#E0E0E0",
  lineHair: "#F0F0F0",
  surface: "#FFFFFF",
  surfaceChosen: "#F5F5F5",
  ink: "#333231",
  previous: "#CFCFCF",
  forecastBand: "#E4E4E4",
  bandBad: "#DEDEDE",
  bandNear: "#EBEBEB",
  bandGood: "#F6F6F6",
  planLine: "#000000",
  planSecond: "#616161",
  axis: "#242424",
  cellLine: "#8A8A8A",
  cellLineQuiet: "#D1D1D1",
  markGood: "#0072B2",
  textGood: "#00609A",
  markNear: "#E69F00",
  textNear: "#8A5A00",
  edgeNear: "#8A5A00",
  markBad: "#D55E00",
  textBad: "#B34700",
  markQuiet: "#767676",
  textQuiet: "#616161",
};

export type Token = keyof typeof base;
export type Palette = Record<Token, string>;

const dark: Palette = {
  ...base,
  text1: "#FFFFFF",
  text2: "#D6D6D6",
  text3: "#B8B8B8",
  lineControl: "#767676",
  lineRule: "#4A4A4A",
  lineHair: "#333333",
  surface: "#141414",
  surfaceChosen: "#242424",
  ink: "#E8E8E8",
  previous: "#5C5C5C",
  forecastBand: "#3A3A3A",
  bandBad: "#4A4A4A",
  bandNear: "#383838",
  bandGood: "#262626",
  planLine: "#FFFFFF",
  planSecond: "#B8B8B8",
  axis: "#D6D6D6",
  cellLine: "#B8B8B8",
  cellLineQuiet: "#5C5C5C",
  markGood: "#56B4E9",
  textGood: "#56B4E9",
  markNear: "#F2B134",
  textNear: "#F2B134",
  edgeNear: "#F2B134",
  markBad: "#FF8552",
  textBad: "#FF8552",
  markQuiet: "#B0B0B0",
  textQuiet: "#B0B0B0",
};

/** Red, amber and green by choice; the shapes and words stay. Marks are at least 3:1 on their ground, words at least 4.5:1. */
const rag = {
  markGood: "#2E7D32",
  textGood: "#1E6B24",
  markNear: "#F2A900",
  textNear: "#7A5200",
  edgeNear: "#7A5200",
  markBad: "#C62828",
  textBad: "#A81E1E",
};
const ragDark = {
  markGood: "#6FCF7A",
  textGood: "#6FCF7A",
  markNear: "#FFC940",
  textNear: "#FFC940",
  edgeNear: "#FFC940",
  markBad: "#FF7B72",
  textBad: "#FF7B72",
};

export const palettes = {
  light: base as Palette,
  dark,
  ragLight: { ...base, ...rag } as Palette,
  ragDark: { ...dark, ...ragDark } as Palette,
};

export const cssName = (token: Token): string => `--${token.replace(/[A-Z0-9]/g, (sign) => `-${sign.toLowerCase()}`)}`;

/** Colours as drawn on screen: they follow the palette that the page has chosen. */
export const paint = Object.fromEntries(Object.keys(base).map((token) => [token, `var(${cssName(token as Token)})`])) as Palette;

/** A tone as a mark, its edge (amber never stands without one) and its words. */
export const tonePaint = {
  good: { fill: paint.markGood, edge: "none", text: paint.textGood },
  near: { fill: paint.markNear, edge: paint.edgeNear, text: paint.textNear },
  bad: { fill: paint.markBad, edge: "none", text: paint.textBad },
  quiet: { fill: paint.markQuiet, edge: "none", text: paint.textQuiet },
} as const;

export type Tone = keyof typeof tonePaint;

/** Widths of strokes, px. */
export const stroke = {
  plan: 1.5,
  rangeEnd: 1,
  rangeDash: "2 2",
  planMain: 2,
  planSecond: 1,
  expected: 1.75,
  halo: 4,
  axis: 1,
  spark: 1.5,
  ring: 1.25,
} as const;
