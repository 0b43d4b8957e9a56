/** Why keeping failed:
 *  `idTaken` a change set of this id is kept already; `unknownCancel` it cancels one that is not known here;
 *  `newerFormat` a newer app wrote the store; `full` no room left; `closed` another tab needs the store in a newer format, reload;
 *  `unavailable` the browser gives no store (private window, blocked, broken). */
export type JournalErrorCode = "idTaken" | "unknownCancel" | "newerFormat" | "full" | "closed" | "unavailable";

/** An expected failure of keeping data; the cause is for developers. */
export class JournalError extends Error {
  readonly code: JournalErrorCode;
  constructor(code: JournalErrorCode, detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, { cause });
    this.name = "JournalError";
    this.code = code;
  }
}

const codes: Readonly<Record<string, JournalErrorCode>> = {
  VersionError: "newerFormat",
  QuotaExceededError: "full",
  ConstraintError: "idTaken",
  InvalidStateError: "closed",
};

const asJournalError = (cause: unknown): JournalError => {
  if (cause instanceof JournalError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : "";
  return new JournalError(codes[name] ?? "unavailable", String(cause), cause);
};

/** Does the work; whatever goes wrong is a JournalError. */
export async function orJournalError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asJournalError(error);
  }
}
