import { openJournal } from "../journal/journal.ts";
import { writePackage } from "../journal/writePackage.ts";
import { type SetStore, setOver } from "./setStore.ts";
import { type Shipped, shipped } from "./shipped.ts";

const dayStamp = (now: Date) =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("");

function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: "application/zip" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function saveStore(store: SetStore, title: string): Promise<void> {
  const bytes = writePackage(await store.copy(title));
  download(`${store.set_id}-${dayStamp(new Date())}.zip`, bytes);
}

/** Gives the person a set as a file: a Data Package in a zip, with the base and all change sets. `open`: the store when the set is open. */
export async function saveCopy(setId: string, title: string, open: SetStore | null): Promise<void> {
  if (open?.set_id === setId) return saveStore(open, title);
  const base: Shipped | null = shipped.find(({ set_id }) => set_id === setId) ?? null;
  const journal = await openJournal(setId);
  await saveStore(setOver(journal, base, ""), title).finally(() => journal.close());
}
