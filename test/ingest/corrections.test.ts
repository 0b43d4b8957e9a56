import { describe, expect, it } from "vitest";
import type { Corrections, Question } from "../../src/ingest/corrections.ts";
import { readDelimited } from "../../src/ingest/csv.ts";
import type { TableReading } from "../../src/ingest/draft.ts";
import type { Grid } from "../../src/ingest/grid.ts";
import { answered } from "../../src/ingest/questions.ts";
import { readTables } from "../../src/ingest/readTables.ts";
import { periodOf } from "../../src/model/period.ts";

/* Each question that a table leaves open, its answer, and what the table says then. */

const gridOf = (...lines: string[]): Grid => readDelimited("a.csv", lines.join("\n"), ";").grids[0] as Grid;

function read(grid: Grid, corrections: Corrections = {}): TableReading {
  const readings = readTables(grid, corrections);
  expect(readings).toHaveLength(1);
  return readings[0] as TableReading;
}

const figures = ({ drafts }: TableReading) =>
  drafts.flatMap(({ values }) => values.map(({ figure, interval }) => [interval && periodOf(interval), figure?.low ?? null]));
const doubts = ({ drafts }: TableReading) => drafts.flatMap(({ values }) => values.flatMap((value) => value.doubts));
const questionOf = ({ questions }: TableReading, kind: Question["kind"], column?: number): Question => {
  const found = questions.find((question) => question.kind === kind && (column === undefined || question.column === column));
  expect(found, JSON.stringify(questions)).toBeDefined();
  return found as Question;
};

/** Asks, answers, reads again: the question is gone. */
function settle(grid: Grid, kind: Question["kind"], answer: string, corrections: Corrections = {}): TableReading {
  const question = questionOf(read(grid, corrections), kind);
  if (question.choices.length > 0) expect(question.choices).toContain(answer);
  const again = read(grid, answered(corrections, question, answer));
  expect(again.questions.filter((other) => other.kind === kind && other.column === question.column)).toEqual([]);
  return again;
}

describe("a question and its answer", () => {
  const ambiguous = gridOf("Sản lượng năm 2014", "Chỉ tiêu;ĐVT;Kế hoạch", "Xi măng;tấn;1.250", "Gạch;tấn;2.400");

  it("convention: 1.250 is asked once for its column", () => {
    expect(questionOf(read(ambiguous), "convention")).toMatchObject({
      column: 2,
      choices: ["vi", "en"],
      isBlocking: true,
      about: "Kế hoạch",
    });
    expect(doubts(read(ambiguous))).toEqual(["separator", "separator"]);
    expect(figures(settle(ambiguous, "convention", "vi"))).toEqual([
      ["2014", 1250],
      ["2014", 2400],
    ]);
    expect(figures(settle(ambiguous, "convention", "en"))).toEqual([
      ["2014", 1.25],
      ["2014", 2.4],
    ]);
    expect(doubts(settle(ambiguous, "convention", "en"))).toEqual([]);
  });

  it("dash: missing until a person says that it is zero", () => {
    const grid = gridOf("Kết quả năm 2014", "Chỉ tiêu;ĐVT;Kế hoạch;Thực hiện", "Số vụ cháy;vụ;3;-");
    expect(figures(read(grid))).toEqual([["2014", 3]]);
    expect(figures(settle(grid, "dash", "missing"))).toEqual([["2014", 3]]);
    expect(figures(settle(grid, "dash", "zero"))).toEqual([
      ["2014", 3],
      ["2014", 0],
    ]);
  });

  it("brackets: a minus, or no minus", () => {
    const grid = gridOf("Kết quả năm 2014", "Chỉ tiêu;ĐVT;Thực hiện", "Chênh lệch;tỷ đồng;(28,4)");
    expect(figures(settle(grid, "brackets", "negative"))).toEqual([["2014", -28.4]]);
    expect(figures(settle(grid, "brackets", "positive"))).toEqual([["2014", 28.4]]);
  });

  it("shares: ratios, or percentages below one", () => {
    const grid = gridOf("Kết quả năm 2014", "Chỉ tiêu;ĐVT;Thực hiện", "Tỷ lệ A;%;0,87", "Tỷ lệ B;%;0,91");
    expect(doubts(read(grid))).toEqual(["shares", "shares"]);
    expect(figures(settle(grid, "shares", "ratio"))).toEqual([
      ["2014", 87],
      ["2014", 91],
    ]);
    expect(figures(settle(grid, "shares", "percent"))).toEqual([
      ["2014", 0.87],
      ["2014", 0.91],
    ]);
  });

  it("running: the quarters of a year add up, or run on", () => {
    const grid = gridOf(
      "Theo dõi năm 2014",
      "Chỉ tiêu;ĐVT;Quý I;Quý II;Quý III",
      "Thu phí;triệu đồng;100;210;330",
      "Thu chợ;triệu đồng;20;45;71",
    );
    expect(figures(read(grid)).slice(0, 3)).toEqual([
      ["2014-Q1", 100],
      ["2014-Q2", 210],
      ["2014-Q3", 330],
    ]);
    expect(figures(settle(grid, "running", "running")).slice(0, 3)).toEqual([
      ["2014-Q1", 100],
      ["2014-H1", 210],
      ["2014-M9", 330],
    ]);
    expect(figures(settle(grid, "running", "separate")).slice(1, 2)).toEqual([["2014-Q2", 210]]);
  });

  it("role, then year: a block without headers", () => {
    const grid = gridOf("Hộ nghèo;hộ;120", "Hộ cận nghèo;hộ;310");
    const asActual = settle(grid, "role", "actual");
    expect(asActual.drafts.flatMap(({ values }) => values.map(({ problem }) => problem?.code))).toEqual(["noInterval", "noInterval"]);
    const role = questionOf(read(grid), "role");
    const dated = settle(grid, "year", "2013", answered({}, role, "actual"));
    expect(figures(dated)).toEqual([
      ["2013", 120],
      ["2013", 310],
    ]);
    expect(doubts(dated)).toEqual([]);
    expect(figures(settle(grid, "role", "ignored"))).toEqual([]);
  });

  it("unit: of all rows that name none", () => {
    const grid = gridOf("Kết quả năm 2014", "Chỉ tiêu;Kế hoạch;Thực hiện", "Thu ngân sách;905,5;868,9");
    expect(settle(grid, "unit", "tỷ đồng").drafts[0]?.unit).toBe("tỷ đồng");
  });

  it("hidden: rows and columns that Excel does not show stay out until they are asked in", () => {
    const grid = {
      ...gridOf("Kết quả năm 2014", "Chỉ tiêu;ĐVT;Kế hoạch;Thực hiện", "A;hộ;1;2", "B;hộ;3;4"),
      hiddenRows: [3],
      hiddenColumns: [2],
    };
    expect(figures(read(grid))).toEqual([["2014", 2]]);
    expect(figures(settle(grid, "hidden", "skip"))).toEqual([["2014", 2]]);
    expect(figures(settle(grid, "hidden", "read"))).toEqual([
      ["2014", 1],
      ["2014", 2],
      ["2014", 3],
      ["2014", 4],
    ]);
  });
});

describe("what a person sets by hand", () => {
  const grid = gridOf("Số liệu năm 2014", "Tên;Cột một;Cột hai", "Thu ngân sách;905,5;868,9", "Chi ngân sách;412,5;398,2");

  it("header rows and roles, where nothing in the file says them", () => {
    const roles: Corrections["roles"] = {
      1: { kind: "target", interval: null, tier: "legal", isAdjusted: false, assigned_by: null },
      2: { kind: "actual", interval: null, grade: "official" },
    };
    const reading = read(grid, { headerRows: [1, 1], roles, unit: "tỷ đồng" });
    expect(reading.headerRows).toEqual([1, 1]);
    expect(reading.drafts).toMatchObject([
      {
        name: "Thu ngân sách",
        unit: "tỷ đồng",
        values: [
          { kind: "target", tier: "legal", interval: { start: "2014-01-01", end: "2015-01-01" }, figure: { low: 905.5 }, doubts: [] },
          { kind: "actual", grade: "official", figure: { low: 868.9 }, doubts: [] },
        ],
      },
      { name: "Chi ngân sách" },
    ]);
    expect(reading.questions).toEqual([]);
  });

  it("the layout", () => {
    const annex = gridOf("Kết quả năm 2014", "Chỉ tiêu;ĐVT;KH;TH", "A;hộ;1;2");
    expect(read(annex).layout).toBe("annex");
    expect(read(annex, { layout: "yearsWide" }).layout).toBe("yearsWide");
  });

  it("each table of a sheet for itself", () => {
    const two = gridOf("Chỉ tiêu;ĐVT;KH 2014;TH 2014", "A;hộ;1;-", "", "Bảng 2", "Chỉ tiêu;ĐVT;Mục tiêu 2015;Kết quả 2015", "B;hộ;-;4");
    const readings = readTables(two, [{ dash: "zero" }, {}]);
    expect(readings.map(({ drafts }) => drafts[0]?.values.map(({ figure }) => figure?.low))).toEqual([[1, 0], [4]]);
  });
});

it("reads the same grid the same way, and leaves it as it was", () => {
  const grid = gridOf("Kết quả năm 2014", "TT;Chỉ tiêu;ĐVT;KH;TH", "1;A;hộ;1;2", ";- Trong đó: B;hộ;1;(2)");
  const before = structuredClone(grid);
  expect(readTables(grid)).toEqual(readTables(grid));
  expect(grid).toEqual(before);
});
