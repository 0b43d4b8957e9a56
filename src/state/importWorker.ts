import { readTables } from "../ingest/readTables.ts";
import { serveImporter } from "../ingest/worker.ts";
import { unzip } from "../journal/unzip.ts";

/* The worker of an import: ingest reads and stages, the journal unpacks. */
serveImporter(self as unknown as DedicatedWorkerGlobalScope, { unzip, readTables });
