import { describe, expect, it } from "vitest";
import { buildPlan, settledWithPlan } from "../../src/ingest/plan/buildPlan.ts";
import type { TableToStage } from "../../src/ingest/staging/stage.ts";
import { checkChangeSets } from "../../src/journal/checkChangeSets.ts";
import { isError } from "../../src/model/problem.ts";
import { type Rows, tableNames, tables } from "../../src/model/tables.ts";
import { emptySet, knownAfter } from "./quan2.ts";
import { acceptedOf, cellsOf, nothing, stagedBlocks, type TestColumn, table } from "./table.ts";

const columns: Record<string, TestColumn> = {
  D: { kind: "actual", of: "2012", grade: "official" },
  E: { kind: "target", of: "2013" },
  F: { kind: "actual", of: "2013-M9", grade: "estimate" },
};

const annex: TableToStage = {
  block_id: "bieu.xlsx|Biểu 1",
  letterhead: "ỦY BAN NHÂN DÂN QUẬN 7\nPHÒNG KINH TẾ",
  reading: table(columns, [
    {
      row: 9,
      name: "Giá trị sản xuất CN - TTCN (giá SS 1994)",
      unit: "Tỷ đồng",
      headings: ["I. KINH TẾ"],
      cells: { D: "2.145,3", E: "2.467", F: "1.702,8" },
    },
    { row: 10, name: "Trong đó", parent: 9, isGroup: true, headings: ["I. KINH TẾ"] },
    {
      row: 11,
      name: "Ngoài quốc doanh",
      unit: "Tỷ đồng",
      parent: 10,
      headings: ["I. KINH TẾ"],
      cells: { D: "1.320", E: "1.545", F: "1.049,2" },
    },
    {
      row: 12,
      name: "Có vốn đầu tư nước ngoài",
      unit: "Tỷ đồng",
      parent: 10,
      headings: ["I. KINH TẾ"],
      cells: { D: "825,3", E: "922", F: "653,6" },
    },
    { row: 14, name: "Thu ngân sách", unit: "Tỷ đồng", headings: ["I. KINH TẾ"], cells: { E: "905", F: "640,5" } },
    { row: 15, name: "Ngoài quốc doanh", unit: "Tỷ đồng", parent: 14, headings: ["I. KINH TẾ"], cells: { E: "560", F: "301,1" } },
    { row: 17, name: "Tỷ lệ hộ nghèo", unit: "%", headings: ["II. VĂN HÓA - XÃ HỘI"], cells: { E: "Dưới 1", F: "0,85" } },
    { row: 18, name: "Phường đạt chuẩn quốc gia về y tế", unit: "phường", headings: ["III. Y tế"], cells: { E: "11", F: "10" } },
    { row: 19, name: "Tốc độ tăng dân số tự nhiên", unit: "%", headings: ["Lĩnh vực y tế, dân số"], cells: { E: "1,1" } },
    { row: 20, name: "Học sinh được khen", unit: null, headings: ["IV. Giáo dục"], cells: { F: "1.204" } },
  ]),
};
const plan = buildPlan([annex], emptySet, nothing);
const planned = (name: string, nth = 0) => plan.indicators.filter(({ row }) => row.name_vi === name)[nth];

describe("a plan from a table on an empty set", () => {
  it("has an indicator for each row with figures, with unit, nature, prices, total and rule of parts", () => {
    expect(
      plan.indicators.map(({ row: { indicator_id, unit, nature, part_of, parts } }) => [indicator_id, unit, nature, part_of, parts]),
    ).toEqual([
      // 1.320 + 825,3 = 2.145,3; 1.545 + 922 = 2.467; 1.049,2 + 653,6 = 1.702,8
      ["gia-tri-san-xuat-cn-ttcn-gia-ss-1994", "tỷ đồng", "quantity", null, "sum"],
      ["ngoai-quoc-doanh", "tỷ đồng", "quantity", "gia-tri-san-xuat-cn-ttcn-gia-ss-1994", null],
      ["co-von-dau-tu-nuoc-ngoai", "tỷ đồng", "quantity", "gia-tri-san-xuat-cn-ttcn-gia-ss-1994", null],
      ["thu-ngan-sach", "tỷ đồng", "quantity", null, "some"],
      ["thu-ngan-sach.ngoai-quoc-doanh", "tỷ đồng", "quantity", "thu-ngan-sach", null],
      ["ty-le-ho-ngheo", "%", "share", null, null],
      ["phuong-dat-chuan-quoc-gia-ve-y-te", "phường", "quantity", null, null],
      ["toc-do-tang-dan-so-tu-nhien", "%", "growth", null, null],
      ["hoc-sinh-duoc-khen", "", "quantity", null, null],
    ]);
    expect(planned("Giá trị sản xuất CN - TTCN (giá SS 1994)")?.row.price_basis).toBe("giá SS 1994");
  });

  it("takes sectors of the set where a heading says the same, and makes the rest", () => {
    expect(plan.indicators.map(({ row }) => row.sector_id)).toEqual([
      ...Array(5).fill("kinh-te"),
      "van-hoa-xa-hoi",
      "y-te",
      "y-te",
      "giao-duc",
    ]);
    expect(plan.sectors).toEqual([{ sector_id: "van-hoa-xa-hoi", position: 13, name_vi: "Văn hóa - xã hội", name_en: "Văn hóa - xã hội" }]);
  });

  it("asks for every direction and accumulation, and offers a likely one", () => {
    expect(
      plan.indicators.every(
        ({ direction, accumulation, row }) =>
          direction === null && accumulation === null && row.direction === "none" && row.accumulation === "none",
      ),
    ).toBe(true);
    expect(planned("Tỷ lệ hộ nghèo")?.offered).toEqual({ direction: "down", accumulation: "last" });
    expect(planned("Thu ngân sách")?.offered).toEqual({ direction: "up", accumulation: "sum" });
    expect(planned("Phường đạt chuẩn quốc gia về y tế")?.offered).toEqual({ direction: "up", accumulation: "last" });
  });

  it("has the area of the letterhead", () => {
    expect(plan.areas).toEqual([{ area_id: "quan-7", name_vi: "Quận 7", name_en: null, level: "quận", parent_id: null }]);
    const wards = table(columns, [
      { row: 5, name: "Hộ nghèo", unit: "hộ", area: "P. Tân Phú", cells: { F: "2" } },
      { row: 6, name: "Hộ nghèo", unit: "hộ", area: "P. Phú Mỹ", cells: { F: "3" } },
    ]);
    expect(buildPlan([{ block_id: "b", reading: wards }], emptySet, nothing).areas).toMatchObject([
      { area_id: "toan-dia-ban", parent_id: null },
      { area_id: "p-tan-phu", parent_id: "toan-dia-ban" },
      { area_id: "p-phu-my", parent_id: "toan-dia-ban" },
    ]);
  });

  const answers = Object.fromEntries(plan.indicators.map(({ row, offered }) => [row.indicator_id, offered]));
  const settled = settledWithPlan(plan, answers, nothing);

  it("leaves what is not answered, or has no unit, to be asked", () => {
    const { "thu-ngan-sach": _, ...some } = answers;
    const states = (given: typeof answers) =>
      Object.fromEntries(
        cellsOf(stagedBlocks([annex], emptySet, settledWithPlan(plan, given, nothing))).map(({ cell_id, reasons }) => [
          cell_id.split("|")[2],
          reasons.map(({ code }) => code),
        ]),
      );
    expect(states(some)).toMatchObject({ F14: ["unknownIndicator"], F18: [], F20: ["unknownIndicator"] });
    const withUnit = { ...answers, "hoc-sinh-duoc-khen": { direction: "up" as const, accumulation: "sum" as const, unit: "học sinh" } };
    expect(states(withUnit)).toMatchObject({ F14: [], F20: [] });
  });

  it("is accepted whole: every row sound, every figure in, and nothing new when the file comes again", () => {
    const blocks = stagedBlocks([annex], emptySet, settled);
    const accepted = acceptedOf(blocks, settled, {});
    for (const name of tableNames) for (const row of accepted[name] ?? []) expect(tables[name].row.parse(row)).toEqual(row);
    const head = {
      change_set_id: "a",
      after: [],
      at: "2013-10-01T00:00:00Z",
      who: "",
      why: "",
      file_name: null,
      file_sha256: null,
      cancels: null,
      removals: [],
    };
    expect(checkChangeSets([{ ...head, rows: accepted }], emptySet).filter(isError)).toEqual([]);
    expect(Object.fromEntries(Object.entries(accepted).map(([name, rows]) => [name, rows?.length]))).toEqual({
      sectors: 1,
      documents: 1,
      areas: 1,
      indicators: 8,
      targets: 8,
      actuals: 10,
      name_matches: 8,
    });
    const poor = accepted.targets?.find(({ indicator_id }) => indicator_id === "ty-le-ho-ngheo");
    expect(poor).toMatchObject({ bound: "at_most", low: null, high: 1, strict: false, as_written: "Dưới 1" });
    expect(accepted.indicators?.find(({ indicator_id }) => indicator_id === "thu-ngan-sach")).toMatchObject({
      direction: "up",
      accumulation: "sum",
      pace: "linear",
    });
    const again = stagedBlocks([annex], knownAfter([{ rows: accepted }]) as Rows, nothing);
    expect(
      new Set(
        cellsOf(again)
          .filter(({ cell_id }) => !cell_id.endsWith("20"))
          .map(({ state }) => state),
      ),
    ).toEqual(new Set(["same"]));
  });
});
