const key = "bang-chi-tieu.write";

/** A text that changes before and after every write to any data set of this browser, told without waiting for a store: by it, what was made of
 *  an earlier state is known to be old. Null before the first write, and where the browser keeps nothing. */
export function writeMark(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function markWrite(): void {
  try {
    localStorage.setItem(key, crypto.randomUUID());
  } catch {
    // What cannot keep a mark keeps nothing that the mark could be compared with.
  }
}
