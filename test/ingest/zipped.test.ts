import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { unpackedFiles } from "../../src/ingest/zipped.ts";
import { unzip } from "../../src/journal/unzip.ts";
import { docxOf, xlsxOf } from "./officeFixtures.ts";

const table = strToU8("Chỉ tiêu;ĐVT;KH 2013\nThu ngân sách;tỷ đồng;905\n");
const zip = (path: string, files: Record<string, Uint8Array>) => ({ path, bytes: zipSync(files) });
const pathsOf = async (...files: { path: string; bytes: Uint8Array }[]) =>
  (await unpackedFiles(files, { unzip })).files.map(({ path }) => path);

describe("an archive of tables", () => {
  it("is its files, folders kept, what systems leave beside them left out", async () => {
    const files = { "quý 3/a.csv": table, "b.csv": table, ".DS_Store": table, "~$b.xlsx": table, "__MACOSX/b.csv": table };
    expect(await pathsOf({ path: "c.csv", bytes: table }, zip("mau.zip", files))).toEqual([
      "c.csv",
      "mau.zip/quý 3/a.csv",
      "mau.zip/b.csv",
    ]);
  });

  it("stays one file where it is a workbook, a Word file or a Data Package, whatever it is called", async () => {
    const workbook = await xlsxOf('{"sheets":[{"name":"A","rows":[["TT","Chỉ tiêu"],[1,"Thu"]]}]}');
    const document = docxOf('{"before":["a"],"tables":[]}');
    expect(
      await pathsOf(
        { path: "a.xlsx", bytes: workbook },
        { path: "b.zip", bytes: workbook },
        { path: "c.zip", bytes: document },
        zip("d.zip", { "datapackage.json": table }),
      ),
    ).toEqual(["a.xlsx", "b.zip", "c.zip", "d.zip"]);
  });

  it("is opened once: an archive within it stays one", async () => {
    expect(await pathsOf(zip("mau.zip", { "trong.zip": zipSync({ "a.csv": table }) }))).toEqual(["mau.zip/trong.zip"]);
  });

  it("that is damaged is named", async () => {
    const { bytes } = zip("mau.zip", { "a.csv": table });
    const cut = { path: "mau.zip", bytes: bytes.slice(0, bytes.length - 30) };
    expect(await unpackedFiles([cut], { unzip })).toEqual({ files: [], problems: [{ file: "mau.zip", code: "notAZip" }] });
  });
});
