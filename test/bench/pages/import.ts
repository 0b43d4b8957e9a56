import { readXlsx } from "hucre/xlsx";
import type { Known } from "../../../src/ingest/staged.ts";
import { openImporter } from "../../../src/state/importer.ts";
import { longestWait } from "./longestWait.ts";

const importing = {
  /** Milliseconds that the reading library takes by itself, in the page. */
  async bare(bytes: Uint8Array): Promise<number> {
    const start = performance.now();
    await readXlsx(bytes);
    return performance.now() - start;
  },

  /** From the file to staged cells in the page, in the app's own worker, which has started when the file is chosen: the screen starts it. */
  async staged(bytes: Uint8Array, known: Known) {
    const importer = openImporter();
    await importer.candidates({ name: "", code: null, unit: null, path: [], parent_id: null }, { agency_id: null, layout: "" });
    const { value, wait, took } = await longestWait(async () => {
      const read = await importer.read({ kind: "files", files: [{ path: "bieu.xlsx", bytes }] }, () => {});
      const { blocks } = await importer.stage(known, { names: {}, agencies: {}, documents: {} }, {}, () => {});
      return { tables: read.tables, cells: blocks.reduce((sum, { cells }) => sum + cells.length, 0) };
    });
    importer.close();
    return { ...value, wait, took };
  },

  /** The workbook of the bench, as the server has it. */
  workbook: async (): Promise<Uint8Array> => new Uint8Array(await (await fetch("./import.xlsx")).arrayBuffer()),
};

declare global {
  interface Window {
    importing: typeof importing;
  }
}
window.importing = importing;
