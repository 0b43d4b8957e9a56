import { type ISectionPropertiesOptions, PageOrientation } from "docx";

/** mm as twentieths of a point, Word's unit of length. */
export const twips = (mm: number): number => Math.round((mm / 25.4) * 1440);

/** A4 and the margins of the decree, mm: top and bottom 20 to 25, left 30 to 35, right 15 to 20. */
const paper = { width: 210, height: 297 } as const;
const margin = { top: 20, bottom: 20, left: 30, right: 20 } as const;

/** Width of the text on an upright page, mm. */
export const textWidth = paper.width - margin.left - margin.right;

const sides = {
  top: twips(margin.top),
  bottom: twips(margin.bottom),
  left: twips(margin.left),
  right: twips(margin.right),
  header: twips(10),
  footer: twips(8),
};
const size = { width: twips(paper.width), height: twips(paper.height) };

/** Pages of the paper itself: no number on the first. */
export const upright: ISectionPropertiesOptions = { titlePage: true, page: { size, margin: sides } };

/** Pages of an annex lie on their side, and count anew; the binding stays at the left. */
export const lying: ISectionPropertiesOptions = {
  titlePage: true,
  page: { size: { ...size, orientation: PageOrientation.LANDSCAPE }, margin: { ...sides, left: twips(20) }, pageNumbers: { start: 1 } },
};
