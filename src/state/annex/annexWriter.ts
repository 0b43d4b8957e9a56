import type { AnnexOrder, AnnexReply } from "./annexWorker.ts";

export interface AnnexWriter {
  /** Makes and writes an annex. Rejects where it cannot be made, and when the writer's signal says to stop. */
  write(order: AnnexOrder): Promise<Uint8Array>;
  close(): void;
}

/** Kept for who does not choose the annex after all, ms. */
const patience = 60_000;

let prepared: Worker | null = null;

const start = (): Worker => new Worker(new URL("./annexWorker.ts", import.meta.url), { type: "module" });

/** Starts the writer's thread before the annex is asked for: its code takes longer to come than the figures do. */
export function prepareAnnex(): void {
  if (prepared !== null) return;
  const worker = start();
  prepared = worker;
  const drop = () => {
    if (prepared !== worker) return;
    prepared = null;
    worker.terminate();
  };
  worker.addEventListener("error", drop);
  setTimeout(drop, patience);
}

/** Writes one annex on another thread, which starts at once where it was not prepared: its code comes while the figures are still being asked for. To be
 *  closed also where nothing was written. */
export function openAnnexWriter(signal: AbortSignal): AnnexWriter {
  const worker = prepared ?? start();
  prepared = null;
  const answer = new Promise<Uint8Array>((resolve, reject) => {
    const refuse = (message: string) => reject(new Error(message));
    worker.addEventListener("message", ({ data }: MessageEvent<AnnexReply>) =>
      "bytes" in data ? resolve(data.bytes) : refuse(data.message),
    );
    for (const kind of ["error", "messageerror"] as const)
      worker.addEventListener(kind, (event) => refuse("message" in event ? String(event.message) : kind));
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  // Nobody may have asked yet when it fails.
  answer.catch(() => {});
  return {
    write: (order) => {
      worker.postMessage(order);
      return answer;
    },
    close: () => worker.terminate(),
  };
}
