import { docxOf } from "../export/docx/docx.ts";
import type { OfficeDocument } from "../export/docx/officeDocument.ts";

/* The worker that writes a Word file: a long table would hold up the page. */
addEventListener("message", ({ data }: MessageEvent<OfficeDocument>) => {
  docxOf(data).then(
    (bytes) => postMessage({ bytes }, { transfer: [bytes] }),
    (error: unknown) => postMessage({ fault: error instanceof Error ? error.message : String(error) }),
  );
});
