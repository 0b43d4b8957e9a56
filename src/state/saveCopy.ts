import { copyVersion, noteCopies } from "../journal/copies.ts";
import { openJournal } from "../journal/journal.ts";
import { type WriteOptions, writePackage } from "../journal/writePackage.ts";
import { dayOf } from "../model/moment.ts";
import { download } from "./download.ts";
import { type SetStore, setOver } from "./setStore.ts";
import { type Shipped, shipped } from "./shipped.ts";

async function saveStore(store: SetStore, title: string, options: WriteOptions): Promise<void> {
  const now = new Date();
  const ids = await store.journal.ids();
  const data = await store.copy(title);
  const name = [store.set_id, dayOf(now).replaceAll("-", ""), ...(options.illustrative ? [] : ["khong-minh-hoa"])].join("-");
  download(`${name}.zip`, new Blob([writePackage(data, options)], { type: "application/zip" }));
  if (options.illustrative) await noteCopies(store.set_id, { newest: { at: now.toISOString(), version: copyVersion(ids) } });
}

/** Gives the person a set as a file: a Data Package in a zip, with the base and all change sets. `open`: the store when the set is open. */
export async function saveCopy(
  setId: string,
  title: string,
  open: SetStore | null,
  options: WriteOptions = { illustrative: true },
): Promise<void> {
  if (open?.set_id === setId) return saveStore(open, title, options);
  const base: Shipped | null = shipped.find(({ set_id }) => set_id === setId) ?? null;
  const journal = await openJournal(setId);
  await saveStore(setOver(journal, base, ""), title, options).finally(() => journal.close());
}
