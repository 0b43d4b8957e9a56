import { useCallback } from "react";
import type { SourceFile } from "../ingest/sourceFile.ts";
import { useOpening } from "./opening.ts";
import type { PickedFile } from "./openPackage.ts";
import { nameOfPicked } from "./sourceOf.ts";
import { useImporting } from "./useImporting.ts";
import { useView } from "./useView.ts";
import { useWords } from "./useWords.ts";
import { emptyView } from "./view.ts";

const picksOf = (files: readonly SourceFile[]): PickedFile[] =>
  files.map(({ path, bytes }) => ({ path, file: new File([new Uint8Array(bytes)], path.split("/").at(-1) ?? path) }));

const isPackage = (picked: readonly PickedFile[]): boolean => picked.some(({ path }) => /(^|\/)datapackage\.json$/.test(path));

/** What to do with files that come from anywhere on the page: tables go to the review, a Data Package is opened as a set. */
export function useIntake(): {
  files: (picked: readonly PickedFile[]) => Promise<void>;
  /** Whether these would take the place of the import in hand. */
  replaces: (picked: readonly PickedFile[]) => boolean;
  pasted: (block: { html: string; text: string }) => Promise<void>;
} {
  const { store } = useImporting();
  const { store: opening } = useOpening();
  const { view, go } = useView();
  const { words } = useWords();

  const open = useCallback(
    async (picked: readonly PickedFile[]) => {
      go({ ...emptyView, locale: view.locale });
      const set = await opening.open(picked);
      if (set !== null) go({ ...emptyView, locale: view.locale, screen: "overview", set });
    },
    [go, opening, view.locale],
  );
  const files = useCallback(
    async (picked: readonly PickedFile[]) => {
      if (picked.length === 0) return;
      if (view.set === null || isPackage(picked)) return open(picked);
      go({ screen: "import" });
      const dataPackage = await store.read({ files: picked }, nameOfPicked(picked) ?? words.review.reading.files(picked.length));
      if (dataPackage !== null) await open(picked[0]?.handle === undefined ? picksOf(dataPackage) : picked);
    },
    [go, open, store, view.set, words],
  );
  const replaces = useCallback((picked: readonly PickedFile[]) => picked.length > 0 && view.set !== null && !isPackage(picked), [view.set]);
  const pasted = useCallback(
    async (block: { html: string; text: string }) => {
      await store.read(block, words.review.idle.pasted);
    },
    [store, words],
  );
  return { files, replaces, pasted };
}
