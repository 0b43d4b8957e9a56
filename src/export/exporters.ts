import type { ChartTable } from "../charts/spec.ts";
import type { Locale } from "../model/locale.ts";
import { csvOf } from "./csv.ts";
import { drawnFigure } from "./drawnFigure.ts";
import { pngOf } from "./png.ts";

/** What is exported: the figure as the page shows it, and its content as a table. */
export interface Subject {
  title: string;
  figure: HTMLElement | null;
  table: ChartTable;
  /** Source, decision, date, grade and the mark of made-up figures, as one text. */
  foot: string;
  /** False where the figure has its foot itself. */
  drawsFoot: boolean;
  locale: Locale;
}

interface Exporter {
  extension: string;
  of: "picture" | "table";
  make(subject: Subject): Promise<Blob>;
}

async function drawn({ figure, title, foot, drawsFoot }: Subject) {
  if (figure === null) throw new Error(`no figure to draw of ${title}`);
  await document.fonts.ready;
  return drawnFigure(figure, { title, foot: drawsFoot ? foot : "" });
}

const png = (scale: number): Exporter => ({ extension: "png", of: "picture", make: async (subject) => pngOf(await drawn(subject), scale) });

/** Every format. To add one: a file that writes it, a line here, and its name in the words. */
export const exporters = {
  png1: png(1),
  png2: png(2),
  png3: png(3),
  png4: png(4),
  svg: { extension: "svg", of: "picture", make: async (subject) => new Blob([(await drawn(subject)).svg], { type: "image/svg+xml" }) },
  csv: {
    extension: "csv",
    of: "table",
    make: async ({ table, foot, locale }) => new Blob([csvOf(table, foot, locale)], { type: "text/csv;charset=utf-8" }),
  },
} as const satisfies Record<string, Exporter>;

export type Format = keyof typeof exporters;
