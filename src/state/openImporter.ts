import type { Importer } from "../ingest/importer.ts";

const clients = import.meta.glob<{ openImporter: () => Importer }>("./importerClient.ts");

/** An importer in a worker of its own, fetched when the first file comes. */
export async function openImporter(): Promise<Importer> {
  const load = clients["./importerClient.ts"];
  if (load === undefined) throw new Error("no importer");
  return (await load()).openImporter();
}
