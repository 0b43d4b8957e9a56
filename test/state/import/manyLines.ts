import type { Line, Sheet } from "./lines.ts";
import { nineMonths } from "./nineMonths.ts";

/** A sheet as long as is wanted, of every kind of line. */
export function manyLines(rows: number): Sheet {
  const lines = Array.from({ length: rows }, (_, i): Line => {
    const line = nineMonths.lines[i % nineMonths.lines.length];
    if (line === undefined) throw new Error("no line");
    return { ...line, row: i + 10, name: `${line.name} ${i + 1}` };
  });
  return { ...nineMonths, file: "bieu-dai.xlsx", lines };
}
