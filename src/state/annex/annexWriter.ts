import type { AnnexOrder, AnnexReply } from "./annexWorker.ts";

/** Makes and writes an annex on another thread, which starts at once: its code comes while the figures are still being asked for. `signal` ends it. */
export function annexWriter(signal: AbortSignal): (order: AnnexOrder) => Promise<Uint8Array> {
  const worker = new Worker(new URL("./annexWorker.ts", import.meta.url), { type: "module" });
  const answer = new Promise<Uint8Array>((resolve, reject) => {
    const refuse = (message: string) => reject(new Error(message));
    worker.addEventListener("message", ({ data }: MessageEvent<AnnexReply>) =>
      "bytes" in data ? resolve(data.bytes) : refuse(data.message),
    );
    for (const kind of ["error", "messageerror"] as const)
      worker.addEventListener(kind, (event) => refuse("message" in event ? String(event.message) : kind));
    signal.addEventListener("abort", () => reject(signal.reason));
  }).finally(() => worker.terminate());
  answer.catch(() => {});
  return (order) => {
    worker.postMessage(order);
    return answer;
  };
}
