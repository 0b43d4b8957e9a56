import { useCallback, useEffect, useRef, useState } from "react";
import type { PptxDeck } from "../export/pptx.ts";
import type { Making } from "./deckFile.ts";

/** How far the file is. */
export type FileState = { step: "none" } | { step: "making"; done: number } | { step: "saved"; name: string } | { step: "failed" };

/** The PowerPoint file of a deck: made when it is asked for, stopped when the screen is left. */
export function useDeckFile(): { file: FileState; save: (deck: PptxDeck, names: readonly string[]) => void; stop: () => void } {
  const [file, setFile] = useState<FileState>({ step: "none" });
  const making = useRef<Making | null>(null);
  const stop = useCallback(() => {
    making.current?.stop();
    making.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  const save = useCallback(
    (deck: PptxDeck, names: readonly string[]) => {
      stop();
      setFile({ step: "making", done: 0 });
      const run = async () => {
        const { saveDeck } = await import("./deckFile.ts");
        making.current = saveDeck(deck, names, (done) => setFile({ step: "making", done }));
        setFile({ step: "saved", name: await making.current.saved });
      };
      run().catch((error: unknown) => setFile({ step: error instanceof DOMException && error.name === "AbortError" ? "none" : "failed" }));
    },
    [stop],
  );
  return { file, save, stop };
}
