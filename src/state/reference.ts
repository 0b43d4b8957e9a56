import { readReference } from "../journal/readReference.ts";
import type { ChangeSet } from "../model/changeSet.ts";

const files = import.meta.glob<string>("../../data/{sectors,bands}.csv", { query: "?raw", import: "default", eager: true });

/** The tables that all data sets share, as the change set under every other. */
export function referenceChangeSet(): ChangeSet {
  const encoder = new TextEncoder();
  return readReference(Object.entries(files).map(([path, text]) => ({ path, bytes: encoder.encode(text) }))).changeSet;
}
