import { JournalError, type JournalErrorCode } from "../journal/journalError.ts";
import { Unnamed } from "./person.ts";
import { BrokenPackage } from "./setStore.ts";
import { UnknownSet } from "./useSetOfView.ts";
import { LockedPeriod } from "./write.ts";

/** What went wrong, as far as it changes what a person can do about it. */
export type Failure =
  | "bug"
  | "offline"
  | "engine"
  | "query"
  | "package"
  | "unknownSet"
  | "unnamed"
  | "locked"
  | `journal.${JournalErrorCode}`;

/** The locked periods that a change would have touched. */
export const lockedIn = (error: unknown): readonly string[] => (error instanceof LockedPeriod ? error.periods : []);

/** Sorts an expected failure; what is none of them came from the engine not starting. */
export function failureOf(error: unknown): Failure {
  if (error instanceof JournalError) return `journal.${error.code}`;
  if (error instanceof UnknownSet) return "unknownSet";
  if (error instanceof BrokenPackage) return "package";
  if (error instanceof Unnamed) return "unnamed";
  if (error instanceof LockedPeriod) return "locked";
  if (!(error instanceof Error)) return "engine";
  if (error.name === "DatabaseError") return "query";
  const isNetwork = /^\d{3} |failed to fetch|load failed|networkerror|importing a module|dynamically imported module/i.test(error.message);
  if (isNetwork) return "offline";
  return error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError ? "bug" : "engine";
}
