import { writeAnnex } from "../../export/annex.ts";
import type { AnnexBook } from "../../export/annexBook.ts";
import { annexWordsOf } from "./annexWords.ts";

/** What the worker of an annex answers. */
export type AnnexReply = { bytes: Uint8Array } | { message: string };

/* One workbook a worker: it is ended when the file is there, or when the person no longer wants it. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
scope.addEventListener("message", async ({ data }: MessageEvent<AnnexBook>) => {
  try {
    const bytes = await writeAnnex(data, await annexWordsOf(data.locale));
    scope.postMessage({ bytes } satisfies AnnexReply, [bytes.buffer as ArrayBuffer]);
  } catch (error) {
    scope.postMessage({ message: String(error) } satisfies AnnexReply);
  }
});
