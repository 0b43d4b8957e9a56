import { AlignmentType, Paragraph, type Table, TextRun } from "docx";
import { sideBySide } from "./letterhead.ts";
import type { Signature } from "./officeDocument.ts";
import { textWidth } from "./page.ts";
import { sizes } from "./styles.ts";

/** Room for the signature and the seal, twentieths of a point. */
const signatureRoom = 1400;

const signed = (text: string, before = 0): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after: 0 },
    children: [new TextRun({ text, bold: true, size: sizes.text })],
  });

const recipient = (text: string): Paragraph =>
  new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: `- ${text}`, size: sizes.list })] });

/** Who gets the paper at the left, who signs it at the right; kept on one page. */
export function signatureTable({ authority, position, name, recipientsTitle, recipients }: Signature): Table {
  const title = new TextRun({ text: recipientsTitle, bold: true, italics: true, size: sizes.small });
  return sideBySide(
    [textWidth * 0.45, textWidth * 0.55],
    [
      [
        [new Paragraph({ spacing: { after: 0 }, children: [title] }), ...recipients.map(recipient)],
        [...(authority === "" ? [] : [signed(authority.toUpperCase())]), signed(position.toUpperCase()), signed(name, signatureRoom)],
      ],
    ],
  );
}
