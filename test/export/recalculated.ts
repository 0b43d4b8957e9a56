import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { type CellValue, readXlsx } from "hucre/xlsx";
import { partsOf, withoutResults } from "./workbookParts.ts";

/** Whether LibreOffice is on this machine. */
export const hasOffice = ((): boolean => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
})();

/** A formula cell: what the file says it is, and what LibreOffice made of it. */
export interface Recalculated {
  at: string;
  formula: string;
  written: CellValue;
  computed: CellValue;
}

const blank = (value: CellValue | undefined): CellValue => (value === undefined || value === "" ? null : value);

/** Takes the values of all formulas out of workbooks, has LibreOffice compute them in one go, and sets both beside each other. */
export async function recalculated(workbooks: Readonly<Record<string, Uint8Array>>): Promise<Record<string, Recalculated[]>> {
  const folder = mkdtempSync(join(tmpdir(), "annex-"));
  try {
    const names = Object.keys(workbooks);
    names.forEach((name, index) => {
      writeFileSync(join(folder, `${index}.xlsx`), bare(workbooks[name] as Uint8Array));
    });
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        ...["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out")],
        ...names.map((_, index) => join(folder, `${index}.xlsx`)),
      ],
      { stdio: "ignore", timeout: 300_000 },
    );
    const found = await Promise.all(
      names.map(async (name, index) => {
        const theirs = new Uint8Array(readFileSync(join(folder, `out/${index}.xlsx`)));
        return [name, await besideEachOther(workbooks[name] as Uint8Array, theirs)] as const;
      }),
    );
    return Object.fromEntries(found);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bare(bytes: Uint8Array): Uint8Array {
  const parts = partsOf(bytes);
  return zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, content]) => [
        name,
        /^xl\/worksheets\/sheet\d+\.xml$/.test(name) ? strToU8(withoutResults(parts[name] ?? "")) : content,
      ]),
    ),
  );
}

async function besideEachOther(ours: Uint8Array, theirs: Uint8Array): Promise<Recalculated[]> {
  const [written, computed] = await Promise.all([readXlsx(ours), readXlsx(theirs)]);
  return written.sheets.flatMap((sheet, index) =>
    [...(sheet.cells ?? new Map()).entries()].flatMap(([key, cell]): Recalculated[] => {
      if (cell.formula === undefined) return [];
      const [row = 0, column = 0] = String(key).split(",").map(Number);
      return [
        {
          at: `${sheet.name} ${row + 1},${column + 1}`,
          formula: cell.formula,
          written: blank(sheet.rows[row]?.[column]),
          computed: blank(computed.sheets[index]?.rows[row]?.[column]),
        },
      ];
    }),
  );
}

/** Equal as figures are: within rounding of the last digits. */
export const isSame = ({ written, computed }: Recalculated): boolean =>
  typeof written === "number" && typeof computed === "number"
    ? Math.abs(written - computed) <= 1e-9 * Math.max(1, Math.abs(written))
    : written === computed;
