import { AlignmentType, type IStylesOptions, LineRuleType } from "docx";
import type { Locale } from "../../model/locale.ts";
import { twips } from "./page.ts";

/** The face of administrative papers. */
const face = "Times New Roman";
/** Half-points: the decree's 14 for text, 13 for what stands beside it, 12 and 11 for tables and lists, 10 for long ones. */
export const sizes = { text: 28, beside: 26, small: 24, list: 22, dense: 20 } as const;

const languages = { vi: "vi-VN", en: "en-GB" } as const satisfies Record<Locale, string>;

const heading = (before: number) => ({
  run: { font: face, size: sizes.text, bold: true, color: "000000" },
  paragraph: { keepNext: true, alignment: AlignmentType.JUSTIFIED, indent: { firstLine: twips(10) }, spacing: { before, after: 120 } },
});

/** Paragraph styles: what a person changes once in Word changes everywhere. Their names are Word's own, so that the navigation pane shows them. */
export const stylesOf = (locale: Locale): IStylesOptions => ({
  default: {
    document: {
      run: { font: { ascii: face, hAnsi: face, cs: face, eastAsia: face }, size: sizes.text, language: { value: languages[locale] } },
    },
    title: {
      run: { font: face, size: sizes.text, bold: true, color: "000000" },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 360 } },
    },
    heading1: heading(240),
    heading2: heading(160),
  },
  paragraphStyles: [
    {
      id: styleIds.body,
      name: "Body Text",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: twips(10) },
        spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO },
      },
    },
    {
      id: styleIds.subject,
      name: "Subtitle",
      basedOn: "Normal",
      run: { bold: true, size: sizes.text },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    },
    {
      id: styleIds.caption,
      name: "caption",
      basedOn: "Normal",
      run: { bold: true, size: sizes.small },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120, after: 60 } },
    },
    {
      id: styleIds.note,
      name: "Note",
      basedOn: "Normal",
      run: { italics: true, size: sizes.list },
      paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { before: 60, after: 160 } },
    },
    {
      id: styleIds.cell,
      name: "Table Text",
      basedOn: "Normal",
      run: { size: sizes.small },
      paragraph: { spacing: { before: 20, after: 20 } },
    },
    {
      id: styleIds.dense,
      name: "Table Text Dense",
      basedOn: "Normal",
      run: { size: sizes.dense },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
  ],
});

export const styleIds = {
  body: "BodyText",
  subject: "Subtitle",
  caption: "Caption",
  note: "Note",
  cell: "TableText",
  dense: "TableTextDense",
} as const;
