/** A file of the person's disk that the browser may be asked about; lib.dom has only what works everywhere. */
export interface PickedHandle extends FileSystemFileHandle {
  queryPermission(wanted: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission(wanted: { mode: "readwrite" }): Promise<PermissionState>;
}

interface PickerOptions {
  id: string;
  suggestedName?: string;
  types: { description: string; accept: Record<string, string[]> }[];
}

interface Pickers {
  showSaveFilePicker?: (options: PickerOptions) => Promise<PickedHandle>;
  showOpenFilePicker?: (options: PickerOptions) => Promise<PickedHandle[]>;
}

const pickers = (): Pickers => window as Pickers;
const options = (description: string): PickerOptions => ({
  id: "bang-chi-tieu",
  types: [{ description, accept: { "application/zip": [".zip"] } }],
});

/** Whether this browser lets a page write to a file of the person's choice. */
export const canPickFiles = (): boolean => pickers().showSaveFilePicker !== undefined;

/** Whether it lets a page write to a file that the person opens. */
export const canPickKnown = (): boolean => pickers().showOpenFilePicker !== undefined;

/** Null when the person thinks better of it. */
const unlessAborted = (error: unknown): null => {
  if (error instanceof DOMException && error.name === "AbortError") return null;
  throw error;
};

/** Lets the person name a new file; the browser empties one of that name. Null when they think better of it. */
export const pickNewFile = async (suggestedName: string, description: string): Promise<PickedHandle | null> =>
  (await pickers()
    .showSaveFilePicker?.({ ...options(description), suggestedName })
    .catch(unlessAborted)) ?? null;

/** Lets the person choose a file that is there. Null when they think better of it. */
export const pickKnownFile = async (description: string): Promise<PickedHandle | null> =>
  (await pickers().showOpenFilePicker?.(options(description)).catch(unlessAborted))?.[0] ?? null;
