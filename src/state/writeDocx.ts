import type { OfficeDocument } from "../export/docx/officeDocument.ts";

export type DocxRequest = { id: number } & ({ paper: OfficeDocument } | { pixels: ImageBitmap });
export type DocxReply = { id: number } & ({ bytes: Uint8Array } | { fault: string });

export interface DocxWriter {
  /** A PNG of pixels, which go over to the writer. */
  png(pixels: ImageBitmap): Promise<Uint8Array>;
  /** The Word file of a paper. Both reject when it cannot be made, and when the writer's signal says to stop. */
  write(paper: OfficeDocument): Promise<Blob>;
  close(): void;
}

const wordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Writes on another thread, which starts at once: its code comes while the pictures are still being drawn. */
export function openDocxWriter(signal: AbortSignal): DocxWriter {
  const worker = new Worker(new URL("./docxWorker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }>();
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  signal.addEventListener("abort", () => failAll(signal.reason as Error));
  worker.addEventListener("error", ({ message }) => failAll(new Error(message)));
  worker.addEventListener("message", ({ data }: MessageEvent<DocxReply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ("fault" in data) asked?.reject(new Error(data.fault));
    else asked?.resolve(data.bytes);
  });
  let last = 0;
  const ask = (what: { paper: OfficeDocument } | { pixels: ImageBitmap }, transfer: Transferable[] = []): Promise<Uint8Array> => {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...what } satisfies DocxRequest, { transfer });
    });
  };
  return {
    png: (pixels) => ask({ pixels }, [pixels]),
    write: async (paper) => new Blob([(await ask({ paper })) as BlobPart], { type: wordFile }),
    close: () => worker.terminate(),
  };
}
