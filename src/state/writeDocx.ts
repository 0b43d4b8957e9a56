import type { OfficeDocument } from "../export/docx/officeDocument.ts";

type Reply = { bytes: ArrayBuffer } | { fault: string };

/** The Word file of a paper, written on another thread. Rejects when it cannot be written, and when `signal` says to stop. */
export function writeDocx(paper: OfficeDocument, signal: AbortSignal): Promise<Blob> {
  const worker = new Worker(new URL("./docxWorker.ts", import.meta.url), { type: "module" });
  return new Promise<Blob>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error));
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      if ("fault" in data) reject(new Error(data.fault));
      else resolve(new Blob([data.bytes], { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" }));
    });
    worker.postMessage(paper);
  }).finally(() => worker.terminate());
}
