import { describe, expect, it } from "vitest";
import { importInHand } from "../../src/ingest/importInHand.ts";
import { readTables } from "../../src/ingest/readTables.ts";
import { blocksOf } from "../../src/ingest/stagedTable.ts";
import { unzip } from "../../src/journal/unzip.ts";
import { xlsxOf } from "./officeFixtures.ts";
import { quan2 } from "./quan2.ts";
import { nothing } from "./table.ts";

const sheet = (name: string, rows: unknown[][]) => ({
  name,
  rows: [["KẾT QUẢ 9 THÁNG NĂM 2013"], ["TT", "Chỉ tiêu", "ĐVT", "KH năm 2013", "TH 9 tháng"], ...rows],
});
const workbook = JSON.stringify({
  sheets: [
    sheet("Kinh tế", [[1, "Doanh thu dịch vụ - thương mại", "tỷ đồng", 33000, "-"]]),
    sheet("Xã hội", [
      [1, "Giải quyết việc làm", "lượt người", 8000, "-"],
      [2, "Số hộ thoát nghèo", "hộ", 120, 80],
    ]),
  ],
});

async function inHand() {
  const hand = importInHand({ readTables, unzip });
  await hand.read({ kind: "files", files: [{ path: "bieu.xlsx", bytes: await xlsxOf(workbook) }] }, () => {});
  return hand;
}

describe('"-" in a workbook of several sheets', () => {
  it("is asked once for the file", async () => {
    const { questions } = (await inHand()).stage(quan2, nothing, {}, () => {});
    expect(questions.filter(({ kind }) => kind === "dash")).toMatchObject([
      { file: "bieu.xlsx", sheet: null, block_id: "bieu.xlsx|Kinh tế" },
    ]);
  });

  it("means in every sheet what was answered", async () => {
    const { tables, questions } = (await inHand()).stage(quan2, nothing, { "bieu.xlsx|Kinh tế": { dash: "zero" } }, () => {});
    expect(questions.filter(({ kind }) => kind === "dash")).toEqual([]);
    const dashes = blocksOf(tables).flatMap(({ cells }) => cells.filter(({ text }) => text === "-"));
    expect(dashes.map(({ cell_id }) => cell_id)).toEqual(["bieu.xlsx|Kinh tế|E3", "bieu.xlsx|Xã hội|E3"]);
  });
});
