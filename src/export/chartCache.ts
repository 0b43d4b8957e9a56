import type { CellValue } from "hucre/xlsx";
import { escapeXml } from "./svgNode.ts";

const columnOf = (letters: string): number => [...letters].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The cells of "'Tổng hợp'!$C$5:$C$16", one below another, in the sheet that the chart stands on. */
function cellsOf(reference: string, rows: readonly (readonly CellValue[])[]): CellValue[] {
  const [, column = "A", from = "1", to = from] = /\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(reference) ?? [];
  return rows.slice(Number(from) - 1, Number(to)).map((row) => row[columnOf(column)] ?? null);
}

/** The part of a chart with the values that its references stand for beside each: what shows a file without computing it draws from them.
 *  `rows`: of its sheet. */
export function withCache(chart: string, rows: readonly (readonly CellValue[])[]): string {
  return chart.replace(/<c:(str|num)Ref><c:f>([^<]*)<\/c:f><\/c:\1Ref>/g, (_, kind: "str" | "num", reference: string) => {
    const cells = cellsOf(reference, rows);
    const points = cells.map((cell, at) => (cell === null ? "" : `<c:pt idx="${at}"><c:v>${escapeXml(String(cell))}</c:v></c:pt>`));
    const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
    const cache = `<c:${kind}Cache>${format}<c:ptCount val="${cells.length}"/>${points.join("")}</c:${kind}Cache>`;
    return `<c:${kind}Ref><c:f>${reference}</c:f>${cache}</c:${kind}Ref>`;
  });
}
