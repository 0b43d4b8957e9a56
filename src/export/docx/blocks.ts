import { AlignmentType, type FileChild, HeadingLevel, ImageRun, LeaderType, Paragraph, Tab, TabStopType, TextRun } from "docx";
import type { Block, OfficePicture } from "./officeDocument.ts";
import { textWidth, twips } from "./page.ts";
import { styleIds } from "./styles.ts";
import { officeTable } from "./table.ts";

/** Pixels of a 96th of an inch, docx's unit of pictures. */
const pixels = (mm: number): number => Math.round((mm / 25.4) * 96);
/** No picture takes more than this of a page, mm. */
const tallest = 190;

function picture({ bytes, width, height, caption, alt }: OfficePicture, at: number): FileChild[] {
  const scale = Math.min(pixels(textWidth) / width, pixels(tallest) / height);
  return [
    new Paragraph({ style: styleIds.caption, text: caption }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { after: 60 },
      children: [
        new ImageRun({
          type: "png",
          data: bytes,
          transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          altText: { name: `picture ${at}`, title: caption, description: alt },
        }),
      ],
    }),
  ];
}

function blockOf(block: Block, at: number): FileChild[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, text: block.text })];
    case "paragraph":
      return [new Paragraph({ style: styleIds.body, text: block.text })];
    case "item":
      return [new Paragraph({ style: styleIds.body, text: `- ${block.text}` })];
    case "closing":
      return [new Paragraph({ style: styleIds.body, keepNext: true, keepLines: true, text: block.text })];
    case "dotted":
      return [
        new Paragraph({
          style: styleIds.body,
          alignment: AlignmentType.LEFT,
          tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth), leader: LeaderType.DOT }],
          children: [new TextRun(`${block.text} `), new TextRun({ children: [new Tab()] })],
        }),
      ];
    case "addressee":
      return [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 200 }, text: block.text })];
    case "caption":
      return [new Paragraph({ style: styleIds.caption, text: block.text })];
    case "note":
      return [new Paragraph({ style: styleIds.note, text: block.text })];
    case "table":
      return [officeTable(block.table)];
    case "picture":
      return picture(block, at + 1);
  }
}

/** The paragraphs, pictures and tables of a part of the paper, in order. */
export const blocksOf = (blocks: readonly Block[]): FileChild[] => blocks.flatMap(blockOf);
