import type { ChangeSet } from "../model/changeSet.ts";
import type { TableName } from "../model/tables.ts";

export interface PackageFile {
  /** With "/" between folders. */
  path: string;
  bytes: Uint8Array;
}

/** A package that ships with the app, which lies under a person's change sets and is never changed by them. */
export interface Base {
  name: string;
  version: string;
  change_set_ids: string[];
}

/** What a Data Package holds. */
export interface PackageData {
  name: string;
  title_vi: string;
  title_en: string | null;
  version: string;
  /** Which of the change sets came from a base; null in a base itself, and in a set that has none. */
  base: Base | null;
  /** Oldest first, the base's before the person's own. */
  changeSets: ChangeSet[];
}

/** Raised with every change that an older app could not read; older packages are brought up to it when they are read. */
export const packageFormatVersion = 1;

export const descriptorName = "datapackage.json";
export const changeSetColumn = "change_set_id";
export const removalColumns = [changeSetColumn, "table", "key"] as const;

/** Tables that a package must have; the sectors may come from the reference tables that all sets share. */
export const requiredTables = ["sectors", "documents", "areas", "indicators", "targets"] as const satisfies readonly TableName[];

/** The id of the one change set of a package that has no change_sets table. */
export const soleChangeSetId = ({ name, version }: Pick<PackageData, "name" | "version">): string => `${name}@${version}`;

/** The change sets that belong in the person's journal when the data are opened over the base of that name. */
export function ownChangeSets({ base, changeSets }: PackageData, baseName: string | null): ChangeSet[] {
  if (base === null || base.name !== baseName) return changeSets;
  const shipped = new Set(base.change_set_ids);
  return changeSets.filter(({ change_set_id }) => !shipped.has(change_set_id));
}
