import { describe, expect, it } from "vitest";
import type { TableReading } from "../../src/ingest/draft.ts";
import { type Known, type Settled, stagedStates } from "../../src/ingest/staged.ts";
import { type Row, tables } from "../../src/model/tables.ts";
import { quan2 } from "./quan2.ts";
import { cellAt, nothing, position, stagedBlocks, type TestColumn, type TestRow, table } from "./table.ts";

const actual = (
  indicator_id: string,
  [interval_start, interval_end]: [string, string],
  value: number | null,
  more: Partial<Row<"actuals">> = {},
): Row<"actuals"> =>
  tables.actuals.row.parse({ indicator_id, area_id: "quan-2", interval_start, interval_end, value, grade: "preliminary", ...more });

const [year, toAugust, toSeptember]: [string, string][] = [
  ["2013-01-01", "2014-01-01"],
  ["2013-01-01", "2013-09-01"],
  ["2013-01-01", "2013-10-01"],
] as [[string, string], [string, string], [string, string]];

const columns: Record<string, TestColumn> = {
  D: { kind: "actual", of: "2012", grade: "official" },
  E: { kind: "target", of: "2013" },
  F: { kind: "actual", of: "2013-M9", grade: "estimate" },
  G: { kind: "actual", of: "2013", grade: "estimate" },
  H: { kind: "actual", of: "2013-H1" },
};
const withActuals = (...actuals: Row<"actuals">[]): Known => ({ ...quan2, actuals });
const staged = (
  rows: readonly TestRow[],
  known: Known = withActuals(),
  settled: Settled = nothing,
  more: Parameters<typeof table>[2] = {},
) => stagedBlocks([{ block_id: "bieu.xlsx|Biểu 1", reading: table(columns, rows, more) }], known, settled);
const one = (row: Omit<TestRow, "row">, address = "F12", known?: Known, settled?: Settled, more?: Parameters<typeof table>[2]) =>
  cellAt(staged([{ row: 12, ...row }], known, settled, more), address);
const codes = (cell: { reasons: { code: string }[] }) => cell.reasons.map(({ code }) => code);
const figures = (cell: ReturnType<typeof one>) =>
  cell.choices.map(({ kind, row }) => [kind, row.table === "actuals" ? row.row.value : (row.row.low ?? row.row.high)]);

const budget = { name: "Thu ngân sách nhà nước", unit: "tỷ đồng" };

describe("what becomes of a figure", () => {
  it("is new where the set has none, with its whole row", () => {
    const cell = one({ ...budget, cells: { F: "640,5" }, note: "Chưa tính ghi thu" }, "F12", withActuals(), nothing, {
      title: { day: "2013-09-20" },
    });
    expect(cell).toMatchObject({
      cell_id: "bieu.xlsx|Biểu 1|F12",
      name_id: "bieu.xlsx|Biểu 1|B12",
      state: "new",
      reasons: [],
      current: null,
    });
    expect(cell.choices).toEqual([
      {
        kind: "take",
        facts: {},
        row: {
          table: "actuals",
          row: {
            indicator_id: "thu-ngan-sach",
            area_id: "quan-2",
            interval_start: "2013-01-01",
            interval_end: "2013-10-01",
            value: 640.5,
            denominator: null,
            grade: "estimate",
            published_on: "2013-09-20",
            source: "bieu.xlsx › Biểu 1 › F12",
            source_url: null,
            as_written: "640,5",
            reason: null,
            note: "Chưa tính ghi thu",
          },
        },
      },
    ]);
  });

  it("is changed where the set has another, of a lower grade or an earlier day", () => {
    const held = actual("ho-thoat-ngheo", toSeptember, 372, { grade: "estimate", published_on: "2013-08-30" });
    const row = { name: "Số hộ thoát nghèo", unit: "hộ", cells: { F: "418" } };
    const cell = one(row, "F12", withActuals(held), nothing, { title: { day: "2013-09-30" } });
    expect(cell).toMatchObject({ state: "changed", reasons: [], current: { table: "actuals", row: held } });
  });

  it("is the same where the set has it, printed with fewer digits too; a higher grade is a change", () => {
    const held = actual("doanh-thu-dv-tm", toSeptember, 27915.4, { grade: "estimate" });
    const row = { name: "Doanh thu DV - TM", unit: "tỷ đồng" };
    expect(one({ ...row, cells: { F: "27.915,4" } }, "F12", withActuals(held)).state).toBe("same");
    expect(one({ ...row, cells: { F: "27.915" } }, "F12", withActuals(held)).state).toBe("same");
    expect(one({ ...row, cells: { F: "27.916" } }, "F12", withActuals(held)).state).toBe("changed");
    const official = { ...columns, F: { kind: "actual", of: "2013-M9", grade: "official" } as const };
    const [block] = stagedBlocks(
      [{ block_id: "b", reading: table(official, [{ row: 12, ...row, cells: { F: "27.915,4" } }]) }],
      withActuals(held),
      nothing,
    );
    expect(block?.cells[0]).toMatchObject({ state: "changed", reasons: [] });
    // 97,4 is not 97: a difference of 0,4 % is no rounding.
    const share = actual("nuoc-sach", toSeptember, 97.4, { grade: "estimate" });
    const water = one({ name: "Nước sạch từ mạng cấp nước", unit: "%", cells: { F: "97" } }, "F12", withActuals(share));
    expect(water.state).toBe("changed");
  });

  it("knows a target by its figure, whichever tier the column does not say", () => {
    // The set has 921,1 as legal and 967,15 as what is striven for.
    expect(one({ ...budget, cells: { E: "921,1" } }, "E12")).toMatchObject({
      state: "same",
      current: { row: { target_id: "2013.thu-ngan-sach" } },
    });
    expect(one({ ...budget, cells: { E: "967,15" } }, "E12")).toMatchObject({
      state: "same",
      current: { row: { target_id: "2013.thu-ngan-sach.strive" } },
    });
  });

  it("takes another figure of a target for a new version of the main one", () => {
    const cell = one({ ...budget, cells: { E: "950" } }, "E12");
    expect(cell.state).toBe("changed");
    expect(cell.current).toMatchObject({ row: { target_id: "2013.thu-ngan-sach", low: 921.1 } });
    expect(cell.choices[0]?.row.row).toMatchObject({
      target_id: "2013.thu-ngan-sach.v2",
      version: 2,
      tier: "legal",
      low: 950,
      high: null,
      bound: "at_least",
    });
  });

  it("gives a bare target the bound that the direction wants, and keeps a count's total", () => {
    const racing = one(
      { name: "Đua xe trái phép", unit: "vụ", cells: { E: { text: "2", interval: { start: "2014-01-01", end: "2015-01-01" } } } },
      "E12",
    );
    expect(racing.choices[0]?.row.row).toMatchObject({
      target_id: "2014.dua-xe-trai-phep",
      bound: "at_most",
      low: null,
      high: 2,
      period: "2014",
    });
    const quarters = one(
      { name: "Khu phố văn hóa", unit: "khu phố", cells: { E: { text: "22/33", interval: { start: "2014-01-01", end: "2015-01-01" } } } },
      "E12",
    );
    expect(quarters.choices[0]?.row.row).toMatchObject({ bound: "at_least", low: 22, denominator: 33 });
    expect(quarters.state).toBe("new");
  });

  it("reads a row of growth, whatever its unit, as a target of growth", () => {
    const cell = one({ name: "Doanh thu DV - TM", unit: "tỷ đồng", cells: { E: "tăng 40%" } }, "E12");
    expect(cell.state).toBe("changed");
    expect(cell.choices[0]?.row.row).toMatchObject({ target_id: "2013.doanh-thu-dv-tm.growth.v2", basis: "growth", low: 40 });
    expect(one({ name: "Doanh thu DV - TM", unit: "tỷ đồng", cells: { E: "tăng 35,24%" } }, "E12").state).toBe("same");
  });

  it("says which figures are for which area", () => {
    const cell = one({ name: "Số hộ thoát nghèo", unit: "hộ", area: "P. An Phú", cells: { F: "12" } });
    expect(cell.choices[0]?.row.row).toMatchObject({ area_id: "an-phu", value: 12 });
  });

  it("leaves out ratios of the row above and what a person skips", () => {
    const ratio = staged([
      { row: 12, ...budget, cells: { F: "640,5" } },
      { row: 13, name: "Tỷ lệ so với dự toán", unit: "%", isDerived: true, cells: { F: "69,5" } },
    ]);
    expect(ratio.flatMap(({ names }) => names.map(({ name }) => name))).toEqual([budget.name]);
    expect(ratio.flatMap(({ cells }) => cells)).toHaveLength(1);
    const skipped = staged([{ row: 12, ...budget, cells: { F: "640,5" } }], withActuals(), {
      ...nothing,
      names: { "bieu.xlsx|Biểu 1|B12": "skip" },
    });
    expect(skipped[0]).toMatchObject({ cells: [], names: [{ indicator_id: null, isSettled: true }] });
  });

  it("asks once for a name that stands in many rows", () => {
    const rows = ["An Phú", "Thảo Điền", "Cát Lái"].map((area, n) => ({
      row: 12 + n,
      name: "Hộ nghèo mới thoát",
      unit: "hộ",
      area,
      cells: { F: String(n + 1) },
    }));
    const [block] = staged(rows);
    expect(block?.names).toHaveLength(1);
    expect(new Set(block?.cells.map(({ name_id }) => name_id))).toEqual(new Set(["bieu.xlsx|Biểu 1|B12"]));
  });
});

describe("why a person is asked", () => {
  it("unknownIndicator: no indicator is near, and nothing can come in", () => {
    const cell = one({ name: "Sản lượng cà phê nhân", unit: "tấn", cells: { F: "12" } });
    expect(cell).toMatchObject({
      state: "doubtful",
      indicator_id: null,
      choices: [],
      reasons: [{ code: "unknownIndicator", facts: { name: "Sản lượng cà phê nhân" } }],
    });
  });

  it("nearName: the likeliest is offered, and settled by a person", () => {
    const row = { name: "Tổng thu ngân sách NN trên địa bàn", unit: "tỷ đồng", cells: { F: "640,5" } };
    const cell = one(row);
    expect(cell).toMatchObject({
      state: "doubtful",
      indicator_id: "thu-ngan-sach",
      reasons: [{ code: "nearName", facts: { name: "Thu ngân sách nhà nước trên địa bàn quận" } }],
    });
    const settled = { ...nothing, names: { "bieu.xlsx|Biểu 1|B12": { indicator_id: "thu-ngan-sach" } } };
    expect(one(row, "F12", withActuals(), settled)).toMatchObject({ state: "new", reasons: [] });
  });

  it("scaleDiffers: the converted figure first, with the cell of the unit", () => {
    const cell = one({ ...budget, unit: "triệu đồng", cells: { F: "640.500" } });
    expect(cell.state).toBe("doubtful");
    expect(cell.reasons).toEqual([
      { code: "scaleDiffers", evidence: position("C12"), facts: { from: "triệu đồng", to: "tỷ đồng", factor: 0.001 } },
    ]);
    expect(figures(cell)).toEqual([
      ["convert", 640.5],
      ["take", 640500],
    ]);
    expect(cell.choices[0]?.facts).toEqual({ factor: 0.001, from: "triệu đồng" });
  });

  it("scaleDiffers: nothing to ask where the set has the converted figure, or the sender's unit was confirmed", () => {
    const row = { ...budget, unit: "triệu đồng", cells: { E: "921.100", F: "640.500" } };
    expect(one(row, "E12").state).toBe("same");
    const match = { sender: "*", layout: "annex", name: "thu ngan sach nha nuoc", unit: "triệu đồng", indicator_id: "thu-ngan-sach" };
    const cell = one(row, "F12", { ...withActuals(), name_matches: [match] });
    expect(cell).toMatchObject({ state: "new", reasons: [] });
    expect(figures(cell)).toEqual([["convert", 640.5]]);
    expect(one({ ...row, unit: "nghìn đồng" }, "F12", { ...withActuals(), name_matches: [match] }).state).toBe("doubtful");
  });

  it("unitDiffers: another kind of unit cannot be converted", () => {
    const cell = one({ name: "Giải quyết việc làm", unit: "Lượt LĐ", cells: { F: "8.150" } }, "F12", withActuals(), {
      ...nothing,
      names: { "bieu.xlsx|Biểu 1|B12": { indicator_id: "viec-lam" } },
    });
    expect(cell).toMatchObject({
      state: "doubtful",
      reasons: [{ code: "unitDiffers", evidence: position("C12"), facts: { from: "lượt lao động", to: "lao động" } }],
    });
    expect(figures(cell)).toEqual([["take", 8150]]);
    const inCell = one({ name: "Giải quyết việc làm", unit: "LĐ", cells: { F: { text: "8.150 hộ", cellUnit: "hộ" } } });
    expect(inCell.reasons).toMatchObject([{ code: "unitDiffers", evidence: position("F12"), facts: { from: "hộ" } }]);
  });

  it("unknownUnit: a unit that nobody knows, or none where nothing shows the scale", () => {
    expect(
      one({ name: "Giải quyết việc làm", unit: "suất", cells: { F: "4.310" } }, "F12", withActuals(), {
        ...nothing,
        names: { "bieu.xlsx|Biểu 1|B12": { indicator_id: "viec-lam" } },
      }).reasons,
    ).toMatchObject([{ code: "unknownUnit", facts: { unit: "suất", to: "lao động" } }]);
    const noFigures: Known = { ...quan2, targets: [], actuals: [] };
    expect(one({ ...budget, unit: null, cells: { F: "640,5" } }, "F12", noFigures).reasons).toMatchObject([
      { code: "unknownUnit", facts: { unit: null, to: "tỷ đồng" } },
    ]);
    expect(one({ ...budget, unit: null, cells: { F: "640,5" } }, "F12").state).toBe("new");
  });

  it("jump: 1.141 times the eight months, with another reading first where there is one", () => {
    const known = withActuals(actual("doanh-thu-dv-tm", toAugust, 27915.4));
    const row = { name: "Doanh thu DV - TM", unit: "tỷ đồng" };
    const cell = one({ ...row, cells: { F: "31.842.000" } }, "F12", known);
    // 31 842 000 / 27 915,4 = 1 140,66
    expect(cell).toMatchObject({
      state: "doubtful",
      reasons: [
        {
          code: "jump",
          evidence: null,
          facts: { way: "up", before: 27915.4, unit: "tỷ đồng", of: "year", start: "2013-01-01", end: "2013-09-01" },
        },
      ],
    });
    expect(cell.reasons[0]?.facts.factor).toBeCloseTo(1140.66, 2);
    expect(figures(cell)).toEqual([
      ["take", 31842000],
      ["other", 31842],
    ]);
    const read = one(
      { ...row, cells: { F: { text: "31.842", figure: fig(31.842), others: [fig(31842)], doubts: ["separator"] } } },
      "F12",
      known,
    );
    expect(codes(read)).toEqual(["separator", "jump"]);
    expect(figures(read)).toEqual([
      ["other", 31842],
      ["take", 31.842],
    ]);
  });

  it("jump: against last year, and against the target where nothing was reported yet; a year's growth is none", () => {
    const lastYear = actual("thu-ngan-sach", ["2012-01-01", "2012-10-01"], 571.4);
    expect(one({ ...budget, cells: { F: "640.500" } }, "F12", withActuals(lastYear)).reasons).toMatchObject([
      { code: "jump", facts: { of: "lastYear", before: 571.4 } },
    ]);
    // 640 500 against 921,1 x 273/365 is 930 times.
    expect(one({ ...budget, cells: { F: "640.500" } }).reasons).toMatchObject([{ code: "jump", facts: { of: "target", before: 921.1 } }]);
    expect(one({ ...budget, cells: { F: "1.900" } }, "F12", withActuals(lastYear)).state).toBe("new");
  });

  it("jump: none against figures that are made up", () => {
    const lastYear = actual("thu-ngan-sach", ["2012-01-01", "2012-10-01"], 571.4, { grade: "illustrative" });
    const known = { ...withActuals(lastYear), targets: [] };
    const row = { ...budget, cells: { F: "640.500" } };
    expect(one(row, "F12", known).reasons).toEqual([]);
    expect(codes(one(row, "F12", { ...known, actuals: [{ ...lastYear, grade: "estimate" }] }))).toEqual(["jump"]);
  });

  it("jump and runningFalls: never against an illustrative figure of the set", () => {
    const madeUp = { grade: "illustrative" } as const;
    const jumpFrom = (more: Partial<Row<"actuals">>) =>
      one({ ...budget, cells: { F: "640,5" } }, "F12", withActuals(actual("thu-ngan-sach", toAugust, 0.5714, more)));
    expect(codes(jumpFrom({}))).toContain("jump");
    expect(codes(jumpFrom(madeUp))).toEqual([]);
    const fallFrom = (more: Partial<Row<"actuals">>) =>
      one({ ...budget, cells: { F: "640,5" } }, "F12", withActuals(actual("thu-ngan-sach", toAugust, 700, more)));
    expect(codes(fallFrom({}))).toEqual(["runningFalls"]);
    expect(codes(fallFrom(madeUp))).toEqual([]);
  });

  it("jump: of counts and of shares only what no change explains", () => {
    const row = { name: "Số vụ TNGT", unit: "vụ", cells: { F: "41" } };
    expect(one(row, "F12", withActuals(actual("tngt-so-vu", ["2013-01-01", "2013-02-01"], 1))).state).toBe("new");
    expect(
      one({ name: "Nước sạch từ mạng cấp nước", unit: "%", cells: { F: "98" } }, "F12", withActuals(actual("nuoc-sach", toAugust, 0.2)))
        .state,
    ).toBe("new");
  });

  it("runningFalls: nine months are less than eight", () => {
    const cell = one(
      { name: "Giải quyết việc làm", unit: "LĐ", cells: { F: "4.310" } },
      "F12",
      withActuals(actual("viec-lam", toAugust, 4452)),
    );
    expect(cell).toMatchObject({
      state: "doubtful",
      reasons: [{ code: "runningFalls", facts: { before: 4452, start: "2013-01-01", end: "2013-09-01" } }],
    });
  });

  it("runningFalls: within one file, with the cell it falls from; not for what is no sum", () => {
    const row = { name: "Giải quyết việc làm", unit: "LĐ", cells: { F: "4.310", G: "4.200" } };
    expect(one(row, "F12").state).toBe("new");
    expect(one(row, "G12")).toMatchObject({
      state: "doubtful",
      reasons: [{ code: "runningFalls", evidence: position("F12"), facts: { before: 4310 } }],
    });
    const stock = one({ name: "Khu phố văn hóa", unit: "khu phố", cells: { F: "17", G: "16" } }, "G12");
    expect(codes(stock)).toEqual([]);
  });

  it("runningFalls: a shorter stretch that comes in above the longer one of the set", () => {
    const cell = one(
      { name: "Giải quyết việc làm", unit: "LĐ", cells: { F: "9.000" } },
      "F12",
      withActuals(actual("viec-lam", year, 8150)),
    );
    expect(cell.reasons).toMatchObject([{ code: "runningFalls", facts: { before: 8150, end: "2014-01-01" } }]);
  });

  const capital = [
    { row: 12, name: "Vốn XDCB từ ngân sách", unit: "tỷ đồng" },
    { row: 13, name: "Vốn XDCB ngân sách quận", unit: "tỷ đồng", parent: 12 },
    { row: 14, name: "Vốn XDCB ngân sách thành phố", unit: "tỷ đồng", parent: 12 },
  ];
  const withCells = (...texts: (string | null)[]) => capital.map((row, n) => ({ ...row, cells: texts[n] ? { F: texts[n] ?? "" } : {} }));

  it("partsDoNotSum: 84,1 + 689,3 = 773,4 is not 782,4", () => {
    const blocks = staged(withCells("782,4", "84,1", "689,3"));
    expect(cellAt(blocks, "F12")).toMatchObject({
      state: "doubtful",
      reasons: [
        { code: "partsDoNotSum", evidence: position("F13"), facts: { total: 782.4, sum: 773.4, parts: "84.1+689.3", unit: "tỷ đồng" } },
      ],
    });
    expect(cellAt(blocks, "F13").state).toBe("new");
    expect(cellAt(staged(withCells("773,4", "84,1", "689,3")), "F12").state).toBe("new");
    // Rounding explains half a digit for each: 773,5 - 773,4 = 0,1 <= 3 x 0,05.
    expect(cellAt(staged(withCells("773,5", "84,1", "689,3")), "F12").state).toBe("new");
  });

  it("partsDoNotSum: with the parts of the set, and marking the parts where the total stays", () => {
    const held = [
      actual("von-xdcb-ngan-sach-quan", toSeptember, 84.1, { grade: "estimate" }),
      actual("von-xdcb-ngan-sach-tp", toSeptember, 689.3, { grade: "estimate" }),
    ];
    expect(codes(cellAt(staged(withCells("782,4", null, null), withActuals(...held)), "F12"))).toEqual(["partsDoNotSum"]);
    const total = actual("von-xdcb-ngan-sach", toSeptember, 773.4, { grade: "estimate" });
    const blocks = staged(withCells("773,4", "99", "689,3"), withActuals(total, ...held));
    expect(cellAt(blocks, "F12").state).toBe("same");
    expect(cellAt(blocks, "F13")).toMatchObject({ state: "doubtful", reasons: [{ code: "partsDoNotSum", evidence: position("F12") }] });
    // A part is missing: nothing can be said.
    expect(cellAt(staged(withCells("782,4", "84,1", null)), "F12").state).toBe("new");
  });

  it("partsDoNotSum: targets too, 126 + 1.100 is not 1.207,3", () => {
    const rows = capital.map((row, n) => ({ ...row, cells: { E: ["1.207,3", "126", "1.100"][n] ?? "" } }));
    const blocks = staged(rows);
    expect(cellAt(blocks, "E12").state).toBe("same");
    expect(cellAt(blocks, "E14")).toMatchObject({
      state: "doubtful",
      reasons: [{ code: "partsDoNotSum", facts: { total: 1207.3, sum: 1226 } }],
    });
  });

  it("percentDiffers: 640,5 / 921,1 is 69,54 %, not 71,2 %", () => {
    const row = (index: number, decimals = 1) => ({
      ...budget,
      cells: { E: "921,1", F: "640,5" },
      checks: [{ column: "H", of: "target" as const, index, decimals, numerator: "F", denominator: "E" }],
    });
    expect(one(row(69.5)).state).toBe("new");
    expect(one(row(69.54, 2)).state).toBe("new");
    const cell = one(row(71.2));
    expect(cell).toMatchObject({
      state: "doubtful",
      reasons: [{ code: "percentDiffers", evidence: position("H12"), facts: { stated: 71.2, decimals: 1, of: "target" } }],
    });
    expect(cell.reasons[0]?.facts.computed).toBeCloseTo(69.5364, 4);
  });

  it("percentDiffers: small figures are rounded themselves, 2,1 / 2,0 may print 108", () => {
    const row = (index: number) => ({
      name: "Nước sạch từ mạng cấp nước",
      unit: "%",
      cells: { D: "2,0", F: "2,1" },
      checks: [{ column: "H", of: "previous" as const, index, decimals: 0, numerator: "F", denominator: "D" }],
    });
    // 2,149 / 1,951 = 110,1
    expect(codes(one(row(108)))).toEqual([]);
    expect(codes(one(row(112)))).toEqual(["percentDiffers"]);
  });

  it("duplicate: two rows of one import with different figures are both asked", () => {
    const blocks = staged([
      { row: 12, ...budget, cells: { F: "640,5" } },
      { row: 20, ...budget, cells: { F: "641,2" } },
    ]);
    expect(cellAt(blocks, "F12")).toMatchObject({
      state: "doubtful",
      reasons: [{ code: "duplicate", evidence: position("F20"), facts: { file: "bieu.xlsx", sheet: "Biểu 1", cell: "F20", other: 641.2 } }],
    });
    expect(cellAt(blocks, "F20")).toMatchObject({
      state: "doubtful",
      reasons: [{ code: "duplicate", evidence: position("F12"), facts: { other: 640.5 } }],
    });
  });

  it("duplicate: the same figure again brings nothing; of two publications the later comes in", () => {
    const again = staged([
      { row: 12, ...budget, cells: { F: "640,5" } },
      { row: 20, ...budget, cells: { F: "640,5" } },
    ]);
    expect([cellAt(again, "F12").state, cellAt(again, "F20").state]).toEqual(["new", "same"]);
    const later = table({ F: { kind: "actual", of: "2013-M9", grade: "official" } }, [{ row: 12, ...budget, cells: { F: "655" } }], {
      file: "chinh-thuc.xlsx",
    });
    const blocks = stagedBlocks(
      [
        { block_id: "uoc", reading: table(columns, [{ row: 12, ...budget, cells: { F: "640,5" } }]) },
        { block_id: "chinh-thuc", reading: later },
      ],
      withActuals(),
      nothing,
    );
    expect(blocks[0]?.cells[0]).toMatchObject({
      state: "doubtful",
      reasons: [{ code: "olderPublication", facts: { held: 655, grade: "official" } }],
    });
    expect(blocks[1]?.cells[0]).toMatchObject({ state: "new", reasons: [] });
  });

  const lock = (period: string, is_locked = true): Row<"locks"> => ({ period, is_locked, reason: "đã gửi Thành ủy" });

  it("locked: what lies in a locked period is refused, as long as it would change anything", () => {
    const row = { ...budget, cells: { F: "640,5", G: "900" } };
    const known = { ...withActuals(), locks: [lock("2013-M9")] };
    expect(one(row, "F12", known)).toMatchObject({
      state: "refused",
      reasons: [{ code: "locked", facts: { period: "2013-M9", reason: "đã gửi Thành ủy" } }],
    });
    expect(one(row, "G12", known).state).toBe("new");
    expect(
      one(row, "F12", { ...withActuals(actual("thu-ngan-sach", toSeptember, 640.5, { grade: "estimate" })), locks: [lock("2013-M9")] })
        .state,
    ).toBe("same");
  });

  it("locked: as everywhere, by the period that covers the figure or that its running total ends in: a year, or the third quarter, its nine months", () => {
    const row = { ...budget, cells: { D: "811", E: "950", F: "640,5" } };
    const known = { ...withActuals(), locks: [lock("2013-Q3"), lock("2013")] };
    expect(one(row, "F12", known).reasons[0]?.facts).toMatchObject({ period: "2013" });
    expect(one(row, "F12", { ...withActuals(), locks: [lock("2013-Q3")] }).reasons[0]?.facts).toMatchObject({ period: "2013-Q3" });
    expect(one(row, "F12", { ...withActuals(), locks: [lock("2013-Q2")] }).state).toBe("new");
    expect(one(row, "D12", known).state).toBe("new");
    expect(one(row, "E12", known).state).toBe("changed");
    expect(one(row, "F12", { ...withActuals(), locks: [lock("2013"), lock("2013", false)] }).state).toBe("new");
  });

  it("olderPublication: an estimate after the official figure, or an earlier day", () => {
    const official = actual("thu-ngan-sach", toSeptember, 655, { grade: "official", published_on: "2013-12-01" });
    const row = { ...budget, cells: { F: "640,5" } };
    expect(one(row, "F12", withActuals(official))).toMatchObject({
      state: "doubtful",
      reasons: [{ code: "olderPublication", facts: { held: 655, grade: "official", published_on: "2013-12-01" } }],
    });
    const estimate = actual("thu-ngan-sach", toSeptember, 655, { grade: "estimate", published_on: "2013-09-25" });
    expect(codes(one(row, "F12", withActuals(estimate), nothing, { title: { day: "2013-09-15" } }))).toEqual(["olderPublication"]);
    expect(codes(one(row, "F12", withActuals(estimate), nothing, { title: { day: "2013-09-30" } }))).toEqual([]);
    const illustrative = actual("thu-ngan-sach", toSeptember, 700, { grade: "illustrative", published_on: "2013-12-31" });
    expect(one(row, "F12", withActuals(illustrative))).toMatchObject({ state: "changed", reasons: [] });
  });

  it("textForValue: a range or a bound as an actual is asked, words alone are refused", () => {
    const range = one({ name: "Nước sạch từ mạng cấp nước", unit: "%", cells: { F: "61-62" } });
    expect(range).toMatchObject({ state: "doubtful", reasons: [{ code: "textForValue", facts: { text: "61-62" } }] });
    expect(figures(range)).toEqual([
      ["take", 61],
      ["other", 62],
    ]);
    expect(one({ name: "Nước sạch từ mạng cấp nước", unit: "%", cells: { F: "Khoảng 97" } })).toMatchObject({
      state: "doubtful",
      reasons: [{ code: "textForValue" }],
    });
    const words = one({ name: "Tỷ lệ tốt nghiệp", unit: "%", cells: { F: { text: "đạt", doubts: ["textForValue"] } } });
    expect(words).toMatchObject({
      state: "refused",
      choices: [],
      reasons: [{ code: "textForValue", facts: { text: "đạt" } }],
      blank: { table: "actuals", row: { value: null } },
    });
  });

  it("textForValue: what is left after a change, a share of a count, and a milestone that is reached", () => {
    const left = one({ name: "Sinh con thứ ba trở lên", unit: "%", cells: { F: "giảm 0,7% (còn 4,33%)" } });
    expect(figures(left)[0]).toEqual(["take", 4.33]);
    const share = one({ name: "Phường văn minh đô thị", unit: "%", cells: { F: "3/11" } });
    expect(share.choices[0]).toMatchObject({
      kind: "convert",
      facts: { count: 3, of: 11 },
      row: { row: { value: 27.2727272727273, denominator: 11 } },
    });
    const held = one({ name: "Hội Xuân Quý Tỵ", cells: { F: "Đã tổ chức" } });
    expect(held).toMatchObject({ state: "doubtful", choices: [{ row: { row: { value: 1, as_written: "Đã tổ chức" } } }] });
    expect(one({ name: "Hội Xuân Quý Tỵ", cells: { F: "Chưa tổ chức" } }).choices).toMatchObject([{ row: { row: { value: 0 } } }]);
  });

  it("growthForValue: growth is a level only where growth is measured, else it needs last year's figure", () => {
    expect(one({ name: "Tăng dân số tự nhiên", unit: "%", cells: { F: "tăng 1,1%" } })).toMatchObject({
      state: "new",
      choices: [{ row: { row: { value: 1.1 } } }],
    });
    const row = { name: "Doanh thu DV - TM", unit: "tỷ đồng", cells: { F: "tăng 12%" } };
    expect(one(row)).toMatchObject({
      state: "refused",
      choices: [],
      reasons: [{ code: "growthForValue", facts: { growth: 12, before: null } }],
    });
    // 20 000 x 1,12 = 22 400
    const cell = one(row, "F12", withActuals(actual("doanh-thu-dv-tm", ["2012-01-01", "2012-10-01"], 20000)));
    expect(cell).toMatchObject({
      state: "doubtful",
      choices: [{ kind: "other", row: { row: { value: 22400 } }, facts: { growth: 12, before: 20000 } }],
    });
  });

  it("unknownArea: a ward that the set does not have is not taken for the district", () => {
    expect(one({ ...budget, area: "Phường Bến Nghé", cells: { F: "1" } })).toMatchObject({
      state: "doubtful",
      choices: [],
      reasons: [{ code: "unknownArea", facts: { name: "Phường Bến Nghé" } }],
    });
  });

  it.each(["separator", "brackets", "words", "dateForRange", "shares", "unknownRole"] as const)(
    "%s: what the reading could not settle",
    (doubt) => {
      const cell = one({ ...budget, cells: { F: { text: "640,5", doubts: [doubt] } } });
      expect(cell).toMatchObject({ state: "doubtful", reasons: [{ code: doubt }], choices: [{ row: { row: { value: 640.5 } } }] });
    },
  );

  it.each(["formulaError", "uncomputedFormula", "outOfRange", "noInterval", "noName"] as const)(
    "%s: refused, and a typed figure can mend it",
    (code) => {
      const cell = one({ ...budget, cells: { F: { text: "#DIV/0!", figure: null, problem: { code, file: "bieu.xlsx" } } } });
      expect(cell).toMatchObject({
        state: "refused",
        choices: [],
        reasons: [{ code, evidence: position("F12"), facts: { text: "#DIV/0!" } }],
      });
      expect(cell.blank).toMatchObject({ table: "actuals", row: { indicator_id: "thu-ngan-sach", value: null } });
    },
  );

  it("noInterval: a target of a stretch that is no plan period", () => {
    expect(one({ ...budget, cells: { E: { text: "300", interval: { start: "2013-02-01", end: "2013-04-01" } } } }, "E12")).toMatchObject({
      state: "refused",
      reasons: [{ code: "noInterval" }],
    });
  });
});

const fig = (low: number): NonNullable<TableReading["drafts"][number]["values"][number]["figure"]> => ({
  low,
  high: low,
  bound: null,
  isStrict: false,
  denominator: null,
  basis: "level",
  left: null,
});

describe("the day of publication", () => {
  const rowOf = (publishedOn?: string) => {
    const settled = publishedOn === undefined ? nothing : { ...nothing, publishedOn: { "bieu.xlsx|Biểu 1": publishedOn } };
    const row = one({ ...budget, cells: { H: "440,5" } }, "H12", withActuals(), settled, { title: { day: "2013-07-02" } }).choices[0]?.row;
    return row?.table === "actuals" ? [row.row.published_on, row.row.grade] : null;
  };
  it("is the report's, until a person says another; a figure published before its time is over is an estimate", () => {
    expect(rowOf()).toEqual(["2013-07-02", "preliminary"]);
    expect(rowOf("2014-02-01")).toEqual(["2014-02-01", "preliminary"]);
    expect(rowOf("2013-06-20")).toEqual(["2013-06-20", "estimate"]);
  });
});

describe("who sent it", () => {
  const sender = (title: string, file = "bieu.xlsx") =>
    staged([{ row: 12, ...budget, cells: { F: "1" } }], quan2, nothing, { file, title: { text: title } })[0]?.agency_id;
  it("is the last that the letterhead names, else the file, else nobody", () => {
    expect(sender("ỦY BAN NHÂN DÂN QUẬN 2\nPHÒNG TÀI CHÍNH - KẾ HOẠCH\nBáo cáo 9 tháng\nKính gửi: Phòng Kinh tế")).toBe("p-tai-chinh");
    expect(sender("Biểu số 1", "P.TC/Phòng TC-KH 9 tháng.xlsx")).toBe("p-tai-chinh");
    expect(sender("Biểu số 1")).toBeNull();
  });
});

it("has a state for each cell, from the list", () => {
  expect(stagedStates).toContain(one({ ...budget, cells: { F: "640,5" } }).state);
});
