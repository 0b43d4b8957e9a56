import type { WriteSheet } from "hucre/xlsx";
import type { AnnexBook, AnnexWords } from "./annexBook.ts";
import { type DefinedName, sheetRef } from "./sheetDraft.ts";

const plain = (text: string): string => text.replaceAll("&", "&&");

/** How every sheet prints: A4 landscape, as wide as the page, its page number below. */
export function pageOf({ footer }: AnnexBook, { footer: text }: AnnexWords): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  return {
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L&9${plain(footer.left)}&C&9${text.page("&P", "&N")}&R&9${plain(text.made(footer.made))}` },
  };
}

/** The rows (1-based) that stand at the top of every page of a sheet, and what of it is printed. As names: the library itself writes a sheet's name
 *  without its quotes, which Excel offers to repair. */
export const printNames = (sheet: string, head: { from: number; to: number }, area?: string): DefinedName[] => [
  ...(area === undefined ? [] : [{ name: "_xlnm.Print_Area", range: `${sheetRef(sheet)}${area}`, scope: sheet }]),
  { name: "_xlnm.Print_Titles", range: `${sheetRef(sheet)}$${head.from}:$${head.to}`, scope: sheet },
];
