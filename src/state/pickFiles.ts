import type { PickedFile } from "./openPackage.ts";

const pathOf = (file: File): string => file.webkitRelativePath || file.name;
export const pickedOf = (files: Iterable<File>): PickedFile[] => [...files].map((file) => ({ path: pathOf(file), file }));

/** Lets the person choose a zip, or a folder; an empty list when they think better of it. */
export function pickFiles(what: "zip" | "folder"): Promise<PickedFile[]> {
  const input = Object.assign(document.createElement("input"), { type: "file", webkitdirectory: what === "folder" });
  if (what === "zip") input.accept = ".zip,application/zip";
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(pickedOf(input.files ?? [])), { once: true });
    input.addEventListener("cancel", () => resolve([]), { once: true });
    input.click();
  });
}

/** An item that was dropped, as react-aria tells of it. */
type Dropped =
  | { kind: "file"; name: string; getFile(): Promise<File> }
  | { kind: "directory"; name: string; getEntries(): AsyncIterable<Dropped> }
  | { kind: "text" };

/** The files of what was dropped, folders with all that is in them. */
export async function droppedFiles(items: readonly Dropped[], folder = ""): Promise<PickedFile[]> {
  const found = await Promise.all(
    items.map(async (item) => {
      if (item.kind === "file") return [{ path: folder + item.name, file: await item.getFile() }];
      if (item.kind === "text") return [];
      const inside: Dropped[] = [];
      for await (const entry of item.getEntries()) inside.push(entry);
      return droppedFiles(inside, `${folder}${item.name}/`);
    }),
  );
  return found.flat();
}
