import { emptySheet, type Sheet } from "./sheet.ts";

const prefix = "bang-chi-tieu.entry ";

/** Browsers that keep nothing throw here; then a reload loses the draft, as the browser's own question warns. */
const attempt = <T>(work: () => T): T | null => {
  try {
    return work();
  } catch {
    return null;
  }
};

/** What was typed and not saved before a reload of this tab; null when there is none. */
export function keptDraft(key: string): Sheet | null {
  const text = attempt(() => sessionStorage.getItem(prefix + key));
  const sheet = text === null ? null : attempt(() => JSON.parse(text) as Partial<Sheet>);
  return sheet === null ? null : { ...emptySheet, ...sheet };
}

/** Keeps what is typed in this tab; an empty sheet forgets it. */
export function keepDraft(key: string, sheet: Sheet): void {
  const isEmpty = Object.keys(sheet.cells).length === 0 && Object.keys(sheet.grades).length === 0;
  attempt(() => (isEmpty ? sessionStorage.removeItem(prefix + key) : sessionStorage.setItem(prefix + key, JSON.stringify(sheet))));
}

/** Forgets what was typed in this tab for a set that is thrown away. */
export function forgetDrafts(set: string): void {
  // as `draftKey` begins
  const start = `${prefix}${JSON.stringify([set]).slice(0, -1)},`;
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(start)) sessionStorage.removeItem(key);
  });
}
