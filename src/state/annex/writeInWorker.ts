import type { AnnexBook } from "../../export/annexBook.ts";
import type { AnnexReply } from "./annexWorker.ts";

/** Has a worker of its own write the annex, so that the page is not held up. `signal` ends it. */
export function writeInWorker(book: AnnexBook, signal: AbortSignal): Promise<Uint8Array> {
  const worker = new Worker(new URL("./annexWorker.ts", import.meta.url), { type: "module" });
  const answer = new Promise<Uint8Array>((resolve, reject) => {
    const refuse = (message: string) => reject(new Error(message));
    worker.addEventListener("message", ({ data }: MessageEvent<AnnexReply>) =>
      "bytes" in data ? resolve(data.bytes) : refuse(data.message),
    );
    for (const kind of ["error", "messageerror"] as const)
      worker.addEventListener(kind, (event) => refuse("message" in event ? String(event.message) : kind));
    signal.addEventListener("abort", () => reject(signal.reason));
    worker.postMessage(book);
  });
  return answer.finally(() => worker.terminate());
}
