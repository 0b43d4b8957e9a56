import mammoth from "mammoth";
import { readHtmlTables } from "./htmlTable.ts";
import { type FileReading, refused, type SourceFile } from "./sourceFile.ts";

/** In Node mammoth wants a Buffer, in the browser an ArrayBuffer; each ignores the other. */
const inputOf = (bytes: Uint8Array) => {
  const arrayBuffer = bytes.slice().buffer as ArrayBuffer;
  return { arrayBuffer, buffer: arrayBuffer } as unknown as { arrayBuffer: ArrayBuffer };
};

/** The tables of a Word document; `bytes`: its plain archive. Its paragraphs are the titles of the table that follows them. */
export async function readDocxFile({ path, bytes }: SourceFile): Promise<FileReading> {
  try {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
    const { value } = await mammoth.convertToHtml(inputOf(bytes), { convertImage, externalFileAccess: false });
    return readHtmlTables(path, value);
  } catch (error) {
    return refused({ code: "unreadableFile", file: path, found: (error instanceof Error ? error.message : String(error)).slice(0, 200) });
  }
}
