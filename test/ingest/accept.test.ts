import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision, Known, Settled, StagedBlock, StagedCell } from "../../src/ingest/staged.ts";
import { settledAfter } from "../../src/ingest/staging/accept.ts";
import type { TableToStage } from "../../src/ingest/staging/stage.ts";
import { checkChangeSets } from "../../src/journal/checkChangeSets.ts";
import { isError } from "../../src/model/problem.ts";
import { type Row, type Rows, tableNames, tables } from "../../src/model/tables.ts";
import { knownAfter, quan2 } from "./quan2.ts";
import { acceptedOf, cellsOf, nothing, stagedBlocks, type TestColumn, type TestRow, table } from "./table.ts";

const columns: Record<string, TestColumn> = {
  D: { kind: "actual", of: "2012", grade: "official" },
  E: { kind: "target", of: "2013" },
  F: { kind: "actual", of: "2013-M9", grade: "estimate" },
};
const rows: TestRow[] = [
  { row: 10, name: "Thu ngân sách nhà nước", unit: "triệu đồng", cells: { E: "950.000", F: "640.500" } },
  { row: 11, name: "Giải quyết việc làm", unit: "LĐ", cells: { D: "8.310", F: "4.452" } },
  { row: 12, name: "Tổng số hộ thoát nghèo trong kỳ", unit: "hộ", cells: { F: "418" } },
  { row: 13, name: "Sản lượng cà phê nhân", unit: "tấn", cells: { E: "12", F: "9" } },
  { row: 14, name: "Nước sạch từ mạng cấp nước", unit: "%", cells: { F: "đạt" } },
];
const id = "bieu.xlsx|Biểu 1";
const at = (address: string) => `${id}|${address}`;
const tablesOf = (more: Parameters<typeof table>[2] = {}): TableToStage[] => [{ block_id: id, reading: table(columns, rows, more) }];
const known: Known = { ...quan2, actuals: [] };
const stage = (settled: Settled = nothing, held: Known = known) => stagedBlocks(tablesOf(), held, settled);

/** The rows pass the schema as they are, and the set as a whole is sound with them. */
function sound(accepted: Rows, before: Known = known): void {
  for (const name of tableNames)
    for (const row of accepted[name] ?? []) expect(tables[name].row.parse(row), `${name} ${JSON.stringify(row)}`).toEqual(row);
  const head = { after: [], at: "2013-10-01T00:00:00Z", who: "", why: "", file_name: null, file_sha256: null, cancels: null, removals: [] };
  const changeSets = [
    { ...head, change_set_id: "a", rows: before },
    { ...head, change_set_id: "b", rows: accepted },
  ];
  expect(checkChangeSets(changeSets).filter(isError)).toEqual([]);
}

const valuesOf = ({ actuals = [], targets = [] }: Rows) => [
  ...targets.map(({ target_id, low, high }) => [target_id, low ?? high]),
  ...actuals.map(({ indicator_id, interval_end, value }) => [indicator_id, interval_end, value]),
];

describe("what comes in", () => {
  it("is new and changed, and nothing that waits for a person", () => {
    const accepted = acceptedOf(stage(), nothing, {});
    expect(valuesOf(accepted)).toEqual([
      ["viec-lam", "2013-01-01", 8310],
      ["viec-lam", "2013-10-01", 4452],
    ]);
    expect(Object.keys(accepted)).toEqual(["actuals"]);
    sound(accepted);
  });

  it("is what a person decided: a choice, a typed figure, or nothing", () => {
    const decisions: Record<string, Decision> = {
      [at("E10")]: { choice: 0 },
      [at("F10")]: { choice: 1 },
      [at("D11")]: "skip",
      [at("F11")]: { figure: 4453 },
      [at("F14")]: { figure: 97.5 },
      [at("F13")]: { figure: 1 },
    };
    const accepted = acceptedOf(stage(), nothing, decisions);
    expect(valuesOf(accepted)).toEqual([
      ["2013.thu-ngan-sach.v2", 950],
      ["thu-ngan-sach", "2013-10-01", 640500],
      ["viec-lam", "2013-10-01", 4453],
      ["nuoc-sach", "2013-10-01", 97.5],
    ]);
    expect(accepted.actuals?.[2]).toMatchObject({ as_written: "đạt", source: "bieu.xlsx › Biểu 1 › F14", grade: "estimate" });
    sound(accepted);
  });

  it("is what the filter lets pass", () => {
    expect(valuesOf(acceptedOf(stage(), nothing, {}, (cell) => cell === at("F11")))).toEqual([["viec-lam", "2013-10-01", 4452]]);
    expect(acceptedOf(stage(), nothing, {}, () => false)).toEqual({});
  });

  it("is never a figure of a locked period, decided or not", () => {
    const locked: Known = { ...known, locks: [{ period: "2013-M9", is_locked: true, reason: null }] };
    const decisions: Record<string, Decision> = { [at("F11")]: { choice: 0 }, [at("F14")]: { figure: 97 }, [at("D11")]: { choice: 0 } };
    const accepted = acceptedOf(stage(nothing, locked), nothing, decisions);
    expect(valuesOf(accepted).filter(([, end]) => end === "2013-10-01")).toEqual([["nuoc-sach", "2013-10-01", 97]]);
  });

  it("brings the document that new targets name, made of the title, or the one that a person says", () => {
    const decisions: Record<string, Decision> = { [at("E10")]: { choice: 0 } };
    const title = { text: "BÁO CÁO 9 THÁNG", documentNumber: "123/BC-UBND", day: "2013-09-25" };
    const made = acceptedOf(stagedBlocks(tablesOf({ title }), known, nothing), nothing, decisions);
    expect(made.targets?.[0]).toMatchObject({ document_id: "123-bc-ubnd", section: "Biểu 1 › E10", as_written: "950.000" });
    expect(made.documents).toEqual([
      {
        document_id: "123-bc-ubnd",
        number: "123/BC-UBND",
        title_vi: "BÁO CÁO 9 THÁNG",
        title_en: null,
        issuer: null,
        issued_on: "2013-09-25",
        period_start: "2013-01-01",
        period_end: "2014-01-01",
      },
    ]);
    sound(made);
    const said = { ...nothing, documents: { [id]: "qd-02-2013" } };
    const chosen = acceptedOf(stagedBlocks(tablesOf({ title }), known, said), said, decisions);
    expect([chosen.targets?.[0]?.document_id, chosen.documents]).toEqual(["qd-02-2013", undefined]);
    const byNumber = stagedBlocks(tablesOf({ title: { ...title, documentNumber: "02/2013/QĐ-UBND" } }), known, nothing);
    expect(acceptedOf(byNumber, nothing, decisions).targets?.[0]?.document_id).toBe("qd-02-2013");
  });

  const coffee = tables.indicators.row.parse({
    indicator_id: "ca-phe",
    name_vi: "Sản lượng cà phê nhân",
    sector_id: "kinh-te",
    unit: "tấn",
    direction: "up",
    accumulation: "sum",
  });

  it("makes the indicator of a row that the set lacks, once", () => {
    const settled: Settled = { ...nothing, names: { [at("B13")]: { create: coffee } } };
    const accepted = acceptedOf(stage(settled), settled, {}, (cell) => cell.endsWith("13"));
    expect(accepted.indicators).toEqual([coffee]);
    expect(valuesOf(accepted)).toEqual([
      ["2013.ca-phe", 12],
      ["ca-phe", "2013-10-01", 9],
    ]);
    sound(accepted);
    expect(settledAfter(settled, accepted).names).toEqual({ [at("B13")]: { indicator_id: "ca-phe" } });
    expect(acceptedOf(stage(settled), settled, {}, (cell) => cell.endsWith("11")).indicators).toBeUndefined();
  });

  it("remembers the names that a person settled, and units that were confirmed", () => {
    const settled: Settled = { ...nothing, names: { [at("B12")]: { indicator_id: "ho-thoat-ngheo" } }, agencies: { [id]: "p-ldtbxh" } };
    const accepted = acceptedOf(stage(settled), settled, { [at("F10")]: { choice: 0 }, [at("E10")]: { choice: 0 } });
    expect(accepted.name_matches).toEqual([
      { sender: "p-ldtbxh", layout: "annex", name: "thu ngan sach nha nuoc", unit: "triệu đồng", indicator_id: "thu-ngan-sach" },
      { sender: "p-ldtbxh", layout: "annex", name: "tong so ho thoat ngheo trong ky", unit: null, indicator_id: "ho-thoat-ngheo" },
    ]);
    sound(accepted);
    // The next report of the sender is read without a question, unless its figures jump.
    const next = [
      {
        block_id: "q",
        reading: table({ F: { kind: "actual", of: "2013", grade: "estimate" } }, [rows[0] as TestRow, rows[2] as TestRow], {
          file: "nam.xlsx",
        }),
      },
    ];
    const blocks = stagedBlocks(next, knownAfter([{ rows: known }, { rows: accepted }]), { ...nothing, agencies: { q: "p-ldtbxh" } });
    expect(cellsOf(blocks).map(({ state, choices }) => [state, choices[0]?.row.row])).toMatchObject([
      ["new", { value: 640.5 }],
      ["new", { value: 418 }],
    ]);
    expect(cellsOf(stagedBlocks(next, known, nothing)).map(({ state }) => state)).toEqual(["doubtful", "doubtful"]);
  });

  it("does not remember a scale that a person took as it stands", () => {
    expect(acceptedOf(stage(), nothing, { [at("F10")]: { choice: 1 } }).name_matches).toBeUndefined();
    expect(acceptedOf(stage(), nothing, { [at("F10")]: { choice: 1 }, [at("E10")]: { choice: 0 } }).name_matches).toBeUndefined();
  });

  it("remembers what was answered about the columns, without the table's own years", () => {
    const corrections = {
      year: 2013,
      dash: "zero" as const,
      conventions: { 5: "vi" as const },
      roles: {
        6: { kind: "note" as const },
        4: { kind: "actual" as const, interval: { start: "2013-01-01", end: "2014-01-01" }, grade: "official" as const },
      },
    };
    const held: Known = {
      ...known,
      layout_answers: [{ sender: "*", layout: "annex|actual|target|actual m", answers: '{"dash":"missing","running":true}' }],
    };
    const blocks = stagedBlocks(
      tablesOf().map((each) => ({ ...each, corrections })),
      held,
      nothing,
    );
    const [row] = acceptedOf(blocks, nothing, {}).layout_answers ?? [];
    expect({ ...row, answers: JSON.parse(row?.answers ?? "") }).toEqual({
      sender: "*",
      layout: "annex|actual|target|actual m",
      answers: { dash: "zero", running: true, conventions: { 5: "vi" }, roles: { 6: { kind: "note" } } },
    });
  });

  it("keeps one row a key: of two publications the later", () => {
    const official = table(
      { F: { kind: "actual", of: "2013-M9", grade: "official" } },
      [{ ...(rows[1] as TestRow), cells: { F: "4.500" } }],
      { file: "cu.xlsx" },
    );
    const blocks = stagedBlocks([{ block_id: "cu", reading: official }, ...tablesOf()], known, nothing);
    const older = cellsOf(blocks).find(({ cell_id }) => cell_id === at("F11"));
    expect(older?.reasons.map(({ code }) => code)).toEqual(["olderPublication"]);
    const accepted = acceptedOf(blocks, nothing, { [at("F11")]: { choice: 0 } });
    expect(
      accepted.actuals?.filter(({ indicator_id, interval_end }) => indicator_id === "viec-lam" && interval_end === "2013-10-01"),
    ).toMatchObject([{ value: 4500, grade: "official" }]);
    sound(accepted);
  });
});

/* A set with some figures, and tables of names and figures of every kind. */
const indicators = (quan2.indicators ?? []).filter(({ name_vi, short_vi }) =>
  /ngân sách|tai nạn giao thông|việc làm|nước sạch|Khu phố văn hóa|Tăng dân số|Hội Xuân|Số vụ TNGT/i.test(`${name_vi} ${short_vi}`),
);
const ids = new Set(indicators.map(({ indicator_id }) => indicator_id));
const few: Known = {
  ...known,
  projects: [],
  indicators,
  targets: (known.targets ?? []).filter(({ indicator_id }) => ids.has(indicator_id)),
};
const names = fc.constantFrom<[string, string | null]>(
  ["Thu ngân sách nhà nước", "triệu đồng"],
  ["Thu NSNN", "tỷ đồng"],
  ["Giải quyết việc làm", "LĐ"],
  ["Giải quyết việc làm", "Lượt LĐ"],
  ["Nước sạch từ mạng cấp nước", "%"],
  ["Tổng thu trên địa bàn quận", "tỷ đồng"],
  ["Khu phố văn hóa", "khu phố"],
  ["Vốn XDCB từ ngân sách", "tỷ đồng"],
  ["Vốn XDCB ngân sách quận", "tỷ đồng"],
  ["Vốn XDCB ngân sách thành phố", "triệu đồng"],
  ["Tăng dân số tự nhiên", "%"],
  ["Hội Xuân Quý Tỵ", null],
  ["Sản lượng cà phê nhân", "tấn"],
  ["Số vụ TNGT", "vụ"],
);
const figureTexts = fc.oneof(
  fc.integer({ min: 0, max: 5_000_000 }).map((n) => n.toLocaleString("vi")),
  fc.double({ min: 0, max: 5000, noNaN: true }).map((n) => n.toLocaleString("vi", { maximumFractionDigits: 2 })),
  fc.constantFrom("20/33", "Khoảng 4", "dưới 14,5%", "61-62", "tăng 12%", "giảm 10%", "0,7% (còn 4,33%)", "Đã tổ chức", "đạt", "", "0"),
);
const testRows = fc
  .array(
    fc.record({
      named: names,
      cells: fc.record({ D: figureTexts, E: figureTexts, F: figureTexts }, { requiredKeys: [] }),
      area: fc.constantFrom(undefined, "P. An Phú", "Bến Nghé"),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(
      ({ named: [name, unit], cells, area }, n): TestRow => ({
        row: n + 5,
        name,
        unit,
        cells: cells as Record<string, string>,
        ...(area ? { area } : {}),
      }),
    ),
  );
const heldActuals = fc.array(
  fc.record({
    indicator_id: fc.constantFrom("thu-ngan-sach", "viec-lam", "nuoc-sach", "khu-pho-van-hoa", "von-xdcb-ngan-sach", "tngt-so-vu"),
    interval: fc.constantFrom(["2012-01-01", "2013-01-01"], ["2013-01-01", "2013-09-01"], ["2013-01-01", "2013-10-01"]),
    value: fc.integer({ min: 0, max: 5000 }),
    grade: fc.constantFrom("estimate", "official", "illustrative"),
  }),
  { maxLength: 6 },
);

const decisionsOf = (blocks: readonly StagedBlock[]): Record<string, Decision> =>
  Object.fromEntries(
    cellsOf(blocks).flatMap(({ cell_id, choices, state }) => (choices.length > 0 && state !== "same" ? [[cell_id, { choice: 0 }]] : [])),
  );

describe("properties", () => {
  it("an import that was accepted brings nothing new: only what could not come in, or lost against another cell, is left", () => {
    fc.assert(
      fc.property(testRows, heldActuals, (list, held) => {
        const actuals = held.map(
          ({ indicator_id, interval: [interval_start, interval_end], value, grade }): Row<"actuals"> =>
            tables.actuals.row.parse({ indicator_id, area_id: "quan-2", interval_start, interval_end, value, grade }),
        );
        const before = knownAfter([{ rows: few }, { rows: { actuals } }]);
        const input = [{ block_id: id, reading: table(columns, list) }];
        const blocks = stagedBlocks(input, before, nothing);
        // One cell a figure: where two rows of the file differ, a person takes one and skips the other.
        const decided = decisionsOf(blocks);
        for (const cell of cellsOf(blocks))
          if (cell.reasons.some(({ code }) => code === "duplicate" || code === "nearName")) decided[cell.cell_id] = "skip";
        const accepted = acceptedOf(blocks, nothing, decided);
        sound(accepted, before);
        const after = knownAfter([{ rows: before }, { rows: accepted }]);
        const again = stagedBlocks(input, after, nothing);
        // A scale that was taken against the file's own unit is asked again: the file may have come back mended.
        const isAskedAgain = ({ reasons, choices }: StagedCell) =>
          reasons.some(({ code }) => code === "scaleDiffers") && choices[0]?.kind !== "convert";
        const came = new Set(
          cellsOf(blocks)
            .filter((cell) => decided[cell.cell_id] !== "skip" && (cell.state === "same" || cell.choices.length > 0) && !isAskedAgain(cell))
            .map(({ cell_id }) => cell_id),
        );
        for (const cell of cellsOf(again))
          if (came.has(cell.cell_id)) expect(cell, JSON.stringify(cell)).toMatchObject({ state: "same", reasons: [] });
      }),
      { numRuns: 40 },
    );
  });

  it("nothing that waits for a person comes in by itself", () => {
    fc.assert(
      fc.property(testRows, (list) => {
        const blocks = stagedBlocks([{ block_id: id, reading: table(columns, list) }], few, nothing);
        const accepted = acceptedOf(blocks, nothing, {});
        sound(accepted, few);
        const open = cellsOf(blocks).filter(({ state }) => state === "new" || state === "changed");
        const sources = new Set([
          ...(accepted.actuals ?? []).map(({ source }) => source),
          ...(accepted.targets ?? []).map(({ section }) => `bieu.xlsx › ${section}`),
        ]);
        const allowed = new Set(
          open.flatMap(({ choices }) =>
            choices.map(({ row }) => (row.table === "actuals" ? row.row.source : `bieu.xlsx › ${row.row.section}`)),
          ),
        );
        expect([...sources].filter((source) => !allowed.has(source))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
