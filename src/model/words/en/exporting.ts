import type { exporting as vi } from "../vi/exporting.ts";

export const exporting: typeof vi = {
  menu: "Export",
  menuOf: (title) => `Export: ${title}`,
  picture: "Picture, as you see it",
  figures: "Figures",
  formats: {
    png1: "PNG 1×, as on screen",
    png2: "PNG 2×, for Word and PowerPoint",
    png3: "PNG 3×, for print",
    png4: "PNG 4×, for large formats",
    svg: "SVG, sharp at any size",
    csv: "CSV, for Excel",
  },
  copy: "Copy picture",
  copied: "Picture copied",
  copyRefused: "The browser refused the copy",
  failed: "Could not be exported",
  kinds: { picture: "chart", table: "figures" },
  overview: "overview",
  allSectors: "all sectors",
  scorecard: "CSV table",
  sectorColumn: "Sector",
  notesColumn: "Notes",
};
