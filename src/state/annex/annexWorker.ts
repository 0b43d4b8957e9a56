import { printer } from "../../charts/print.ts";
import { writeAnnex } from "../../export/annex.ts";
import type { Locale } from "../../model/locale.ts";
import { annex as annexEn } from "../../model/words/en/annex.ts";
import { en } from "../../model/words/en.ts";
import { annex as annexVi } from "../../model/words/vi/annex.ts";
import { vi } from "../../model/words/vi.ts";
import { type AnnexInput, annexBookOf } from "./annexBookOf.ts";

/** What an annex is made from, as a worker can be sent it: it has the words itself. */
export type AnnexOrder = Omit<AnnexInput, "say" | "words"> & { locale: Locale };
/** What the worker of an annex answers. */
export type AnnexReply = { bytes: Uint8Array } | { message: string };

const words = { vi: { common: vi, annex: annexVi }, en: { common: en, annex: annexEn } };

/* One workbook a worker: it is ended when the file is there, or when the person no longer wants it. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
scope.addEventListener("message", async ({ data: { locale, ...order } }: MessageEvent<AnnexOrder>) => {
  try {
    const { common, annex } = words[locale];
    const book = annexBookOf({ ...order, say: { locale, words: common, print: printer(locale) }, words: annex });
    const bytes = await writeAnnex(book, annex);
    scope.postMessage({ bytes } satisfies AnnexReply, [bytes.buffer as ArrayBuffer]);
  } catch (error) {
    scope.postMessage({ message: String(error) } satisfies AnnexReply);
  }
});
