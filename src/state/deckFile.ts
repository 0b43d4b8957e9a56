import type { PptxDeck } from "../export/pptx.ts";
import { fileName } from "../model/fileName.ts";
import type { DeckReply } from "./deckWorker.ts";
import { download } from "./download.ts";
import { localDay } from "./localDay.ts";

/** A file in the making: it can be stopped, and then rejects with an AbortError. */
export interface Making {
  /** The file's name, once the person has it. */
  saved: Promise<string>;
  stop: () => void;
}

/** Writes a deck in a thread of its own, so that the page is never held up. `onSlide`: told after each slide. */
export function makeDeckFile(deck: PptxDeck, onSlide: (done: number) => void): { bytes: Promise<Uint8Array>; stop: () => void } {
  const worker = new Worker(new URL("./deckWorker.ts", import.meta.url), { type: "module" });
  let stop = () => {};
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    stop = () => reject(new DOMException("The file was not wanted any more.", "AbortError"));
    worker.addEventListener("message", ({ data }: MessageEvent<DeckReply>) => {
      if (data.kind === "slide") onSlide(data.done);
      else if (data.kind === "done") resolve(data.bytes);
      else reject(new Error(data.message));
    });
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    worker.postMessage(deck);
  }).finally(() => worker.terminate());
  return { bytes, stop: () => stop() };
}

/** Gives the person the deck as a PowerPoint file; `names`: what its name is made of, in words. */
export function saveDeck(deck: PptxDeck, names: readonly string[], onSlide: (done: number) => void): Making {
  const { bytes, stop } = makeDeckFile(deck, onSlide);
  const name = fileName(names, localDay(), "pptx");
  const saved = bytes.then((content) => {
    const type = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    download(name, new Blob([content as BlobPart], { type }));
    return name;
  });
  return { saved, stop };
}
