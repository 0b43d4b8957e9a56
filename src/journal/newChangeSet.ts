import { ulid } from "ulid";
import type { ChangeSet } from "../model/changeSet.ts";
import { headsOf } from "./order.ts";

type Given = Pick<ChangeSet, "who" | "why"> & Partial<Pick<ChangeSet, "file_name" | "file_sha256" | "cancels" | "rows" | "removals">>;

/** A change set made now, by someone who has seen `known`: the base's change sets and the person's own. */
export const newChangeSet = (given: Given, known: readonly ChangeSet[], now: Date = new Date()): ChangeSet => ({
  change_set_id: ulid(now.getTime()),
  after: headsOf(known),
  at: now.toISOString(),
  file_name: null,
  file_sha256: null,
  cancels: null,
  rows: {},
  removals: [],
  ...given,
});
