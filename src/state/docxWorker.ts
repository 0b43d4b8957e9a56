import { docxOf } from "../export/docx/docx.ts";
import { pngOfPixels } from "../export/png.ts";
import type { DocxReply, DocxRequest } from "./writeDocx.ts";

/* The worker that writes a Word file: pictures and a long table would hold up the page. */
const answer = async (request: DocxRequest): Promise<Uint8Array> =>
  "pixels" in request ? pngOfPixels(request.pixels) : docxOf(request.paper);
const reply = (message: DocxReply, transfer: Transferable[] = []) => postMessage(message, { transfer });

addEventListener("message", ({ data }: MessageEvent<DocxRequest>) => {
  const { id } = data;
  answer(data).then(
    (bytes) => reply({ id, bytes }, [bytes.buffer]),
    (error: unknown) => reply({ id, fault: error instanceof Error ? error.message : String(error) }),
  );
});
