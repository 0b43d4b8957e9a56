import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import { strToU8 } from "fflate";
import { partOf, withPart } from "../zipPart.ts";
import { blocksOf } from "./blocks.ts";
import { letterheadTable, rule } from "./letterhead.ts";
import type { Annex, OfficeDocument } from "./officeDocument.ts";
import { lying, textWidth, upright } from "./page.ts";
import { signatureTable } from "./signature.ts";
import { sizes, styleIds, stylesOf } from "./styles.ts";
import { officeTable } from "./table.ts";

const centred = (text: string, face: { bold?: boolean; italics?: boolean; size?: number } = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size: sizes.text, ...face })] });

/** The number in the middle of the top margin, none on the first page; what must be known of every page at its foot. */
function edges(mark: string | null): Pick<ISectionOptions, "headers" | "footers"> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: sizes.beside })],
  });
  const foot = () => new Footer({ children: mark === null ? [] : [centred(mark, { bold: true, size: sizes.list })] });
  return {
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [] }) },
    footers: { default: foot(), first: foot() },
  };
}

function paperOf({ letterhead, kind, subject, mark, body, signature }: OfficeDocument): FileChild[] {
  return [
    letterheadTable(letterhead),
    new Paragraph({ heading: "Title", text: kind }),
    new Paragraph({ style: styleIds.subject, text: subject }),
    rule(textWidth / 3, textWidth),
    ...(mark === null ? [] : [centred(mark, { bold: true, italics: true, size: sizes.small })]),
    new Paragraph({ spacing: { after: 120 } }),
    ...blocksOf(body),
    new Paragraph({ keepNext: true, spacing: { before: 120 } }),
    signatureTable(signature),
  ];
}

function annexOf({ name, title, attachedTo, table, notes }: Annex): FileChild[] {
  return [
    new Paragraph({
      heading: "Heading1",
      alignment: AlignmentType.CENTER,
      indent: { firstLine: 0 },
      spacing: { before: 0, after: 0 },
      text: name,
    }),
    centred(title, { bold: true }),
    centred(attachedTo, { italics: true }),
    new Paragraph({ spacing: { after: 60 } }),
    officeTable(table),
    ...notes.map((text) => new Paragraph({ style: styleIds.note, text })),
  ];
}

/** The library ends a section by a line of its own, which comes to a blank page where the last one is full: here it is as thin as can be. */
function withThinBreaks(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const path = "word/document.xml";
  const thin = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>';
  const text = (partOf(bytes, path) ?? "").replaceAll("<w:p><w:pPr><w:sectPr>", `<w:p><w:pPr>${thin}<w:sectPr>`);
  return withPart(bytes, path, strToU8(text));
}

/** The Word file of a paper: real heading styles, language marks, alt texts, annexes on pages of their own. Runs in a page, a worker or Node. */
export async function docxOf(paper: OfficeDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { locale, letterhead, subject, mark, annexes, kind } = paper;
  const document = new Document({
    title: `${kind}: ${subject}`,
    creator: letterhead.agency,
    lastModifiedBy: letterhead.agency,
    description: mark ?? "",
    styles: stylesOf(locale),
    sections: [
      { properties: upright, ...edges(mark), children: paperOf(paper) },
      ...annexes.map((annex): ISectionOptions => ({ properties: lying, ...edges(mark), children: annexOf(annex) })),
    ],
  });
  return withThinBreaks(new Uint8Array(await Packer.toArrayBuffer(document)));
}
