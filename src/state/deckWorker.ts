import { type PptxDeck, writePptx } from "../export/pptx.ts";

/** What the worker that writes a deck says: how far it is, then the file, or why there is none. */
export type DeckReply = { kind: "slide"; done: number } | { kind: "done"; bytes: Uint8Array } | { kind: "failed"; message: string };

const port = self as unknown as DedicatedWorkerGlobalScope;
const say = (reply: DeckReply, transfer: Transferable[] = []) => port.postMessage(reply, transfer);

port.addEventListener("message", ({ data }: MessageEvent<PptxDeck>) => {
  writePptx(data, (done) => say({ kind: "slide", done })).then(
    (bytes) => say({ kind: "done", bytes }, [bytes.buffer]),
    (error: unknown) => say({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
});
