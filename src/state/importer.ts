import { createImporter, type PlanningImporter } from "../ingest/importerClient.ts";

/** An importer in a worker of its own. */
export const openImporter = (): PlanningImporter =>
  createImporter(new Worker(new URL("./importWorker.ts", import.meta.url), { type: "module" }));
