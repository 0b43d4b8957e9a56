import type { Format, Subject } from "../export/exporters.ts";
import { fileName } from "../model/fileName.ts";
import { download } from "./download.ts";
import { localDay } from "./localDay.ts";

export type { Format } from "../export/exporters.ts";

/** What a file is named by, in words: what it is of, and of when. */
export interface About {
  of: string;
  when: string;
}

/** A figure or a table to give away; `set`: the id of the set, `kinds`: how names of files begin. */
export interface Exported extends Omit<Subject, "figure"> {
  about: About;
  set: string;
  kinds: { picture: string; table: string };
}

const make = async (format: Format, figure: HTMLElement | null, exported: Exported) => {
  const { exporters } = await import("../export/exporters.ts");
  return { exporter: exporters[format], blob: await exporters[format].make({ ...exported, figure }) };
};

/** Gives the person the file; rejects where it cannot be made. */
export async function exportAs(format: Format, figure: HTMLElement | null, exported: Exported): Promise<void> {
  const { exporter, blob } = await make(format, figure, exported);
  const { about, set, kinds } = exported;
  download(fileName([kinds[exporter.of], about.of, about.when, set], localDay(), exporter.extension), blob);
}

/** Puts the picture on the clipboard, twice as fine as the screen. Called at once in the press that asks for it, or browsers refuse. */
export const copyPicture = (figure: HTMLElement | null, exported: Exported): Promise<void> =>
  navigator.clipboard.write([new ClipboardItem({ "image/png": make("png2", figure, exported).then(({ blob }) => blob) })]);
