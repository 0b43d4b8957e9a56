import { Document, ImageRun, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import type { DrawnChart } from "../../../src/state/report/reportPaper.ts";

interface Content {
  pictures: readonly DrawnChart[];
  sentences: readonly string[];
  cells: readonly string[];
  /** Rows of the table, all alike. */
  lines: number;
}

/** What the library takes for the same content without any form: plain paragraphs, pictures, one table. Answers the file's size. */
export async function bareDocx({ pictures, sentences, cells, lines }: Content): Promise<number> {
  const row = () => new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) });
  const picture = ({ bytes, width, height }: DrawnChart) =>
    new Paragraph({ children: [new ImageRun({ type: "png", data: bytes, transformation: { width, height } })] });
  const table = new Table({ rows: Array.from({ length: lines + 1 }, row) });
  const document = new Document({
    sections: [{ children: [...sentences.map((text) => new Paragraph(text)), ...pictures.map(picture), table] }],
  });
  return (await Packer.toArrayBuffer(document)).byteLength;
}
