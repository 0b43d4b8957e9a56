import { composePptx, type PptxDeck } from "../../../src/export/pptx.ts";
import { lookOf } from "../../../src/export/pptxLook.ts";
import { makeDeckFile } from "../../../src/state/deckFile.ts";
import { barsSlide, factsSlide, pathSlide, tableSlide, trendSlide } from "../../export/slides.ts";
import { longestWait } from "./longestWait.ts";

const kinds = [factsSlide, pathSlide, trendSlide, tableSlide, barsSlide];
const deck = (slides: number): PptxDeck => ({
  show: { name: "Họp giao ban", slides: Array.from({ length: slides }, (_, at) => kinds[at % kinds.length] ?? factsSlide) },
  ...{ locale: "vi", isDark: false, illustrative: "Số liệu minh họa" },
});

const decks = {
  /** Milliseconds that the writing library takes by itself, in the page, for the same slides. */
  async bare(slides: number): Promise<number> {
    const start = performance.now();
    await composePptx(deck(slides), lookOf("vi", false), () => {}).file.write({ outputType: "uint8array", compression: true });
    return performance.now() - start;
  },

  /** From the press to the file, in the app's own worker, which is started anew for each. */
  async made(slides: number) {
    const { value, wait, took } = await longestWait(() => makeDeckFile(deck(slides), () => {}).bytes);
    return { bytes: value.length, wait, took };
  },
};

declare global {
  interface Window {
    decks: typeof decks;
  }
}
window.decks = decks;
