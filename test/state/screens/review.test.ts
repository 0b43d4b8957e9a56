import { describe, expect, test } from "vitest";
import { type ReasonCode, reasonCodes } from "../../../src/ingest/staged.ts";

import type { Row } from "../../../src/model/tables.ts";
import { nothingAnswered, type Review } from "../../../src/state/importReducer.ts";
import { reviewRow, reviewSay, reviewScreen } from "../../../src/state/screens/review.ts";
import { aroundTable } from "../../../src/state/screens/reviewAround.ts";
import { answeredChoice, correctionOf, publishedEvent, reviewAsks } from "../../../src/state/screens/reviewAsks.ts";
import { detailScreen } from "../../../src/state/screens/reviewDetail.ts";
import { acceptedText, changedCharts, doneScreen } from "../../../src/state/screens/reviewDone.ts";
import { stripOf } from "../../../src/state/screens/reviewStrip.ts";
import type { Line } from "../import/lines.ts";
import { planOf } from "../import/plans.ts";
import { cellId, doubt, following, reviewOf, sheetOf } from "../import/reviews.ts";
import { say } from "../scores.ts";

const indicator = (indicator_id: string, more: Partial<Row<"indicators">> = {}): Row<"indicators"> => ({
  indicator_id,
  name_vi: "Thu ngân sách",
  name_en: "Budget revenue",
  short_vi: null,
  short_en: null,
  sector_id: "ngan-sach",
  unit: "tỷ đồng",
  nature: "quantity",
  price_basis: null,
  direction: "up",
  accumulation: "sum",
  part_of: null,
  parts: null,
  agency_id: null,
  headline: true,
  pace: "linear",
  pace_detail: null,
  note: null,
  ...more,
});
const month = (number: number, value: number): Row<"actuals"> => ({
  indicator_id: "thu",
  area_id: "quan",
  interval_start: `2013-0${number}-01`,
  interval_end: `2013-0${number + 1}-01`,
  value,
  denominator: null,
  grade: "official",
  published_on: null,
  source: null,
  source_url: null,
  as_written: null,
  reason: null,
  note: null,
});
const nine = (value: number, more: Partial<Row<"actuals">> = {}): Row<"actuals"> => ({
  ...month(1, value),
  interval_end: "2013-10-01",
  ...more,
});

const known = {
  indicators: [
    indicator("thu"),
    indicator("rac", { name_vi: "Tỷ lệ chất thải được thu gom", name_en: null, unit: "%", nature: "share", accumulation: "last" }),
  ],
  agencies: [{ agency_id: "p-tc", name_vi: "Phòng Tài chính", name_en: "Finance Office", aliases: null }],
  actuals: [month(1, 60), month(2, 50), month(3, 40)],
};
const scale: Partial<Line> = {
  indicator_id: "thu",
  name: "Thu NS",
  text: "640.500",
  reasons: [{ code: "scaleDiffers", evidence: { row: 2, column: 5 }, facts: { from: "triệu đồng", to: "tỷ đồng", factor: 0.001 } }],
  choices: [
    { kind: "convert", value: 640.5, facts: { factor: 0.001 } },
    { kind: "take", value: 640500 },
  ],
};
const lines: Partial<Line>[] = [
  scale,
  { indicator_id: "rac", text: "98,4", value: 98.4 },
  { indicator_id: null, name: "Số lớp học", ...doubt },
  { indicator_id: "thu", text: "#DIV/0!", value: null, state: "refused", reasons: [{ code: "formulaError", evidence: null, facts: {} }] },
];
const review = reviewOf([sheetOf(lines)], known);
const rowOf = (of: Review, row: number, locale: "vi" | "en" = "vi") => {
  const block = of.staged.blocks[0];
  const cell = block?.cells.find(({ cell_id }) => cell_id === cellId(row));
  if (block === undefined || cell === undefined) throw new Error("no cell");
  return reviewRow(reviewSay(say(locale), of), of, block, cell, false);
};
const decide = (row: number, decision: "skip" | { choice: number } | { figure: number }) =>
  following(review, { type: "decided", decisions: { [cellId(row)]: decision }, advance: false });

describe("the headline", () => {
  test("counts the rows that can come in and those that must be decided", () => {
    const screen = reviewScreen(say(), review);
    expect(screen.title).toBe("Tệp 9 tháng có 4 dòng: 1 dòng nhận được ngay, 2 dòng cần quyết");
    expect(screen.subtitle).toBe("bieu.xlsx · 1 bảng, 3 dòng khớp 2 chỉ tiêu");
    expect(reviewScreen(say("en"), review).title).toBe("The file of Jan–Sep: 4 rows, 1 ready to accept, 2 to decide");
    const long = reviewOf([sheetOf(Array.from({ length: 1200 }, () => ({})))]);
    expect(reviewScreen(say(), long).title).toBe("Tệp 9 tháng có 1.200 dòng: 1.200 dòng nhận được ngay");
    expect(reviewScreen(say("en"), long).bar.accept).toBe("Accept 1,200 new");
  });

  test("says when nothing is new", () => {
    const same = reviewOf([sheetOf([{ indicator_id: "thu", value: 5 }])], { ...known, actuals: [nine(5)] });
    expect(reviewScreen(say(), same).title).toBe("Tệp 9 tháng có 1 dòng: không có gì mới để nhận");
    expect(reviewScreen(say(), same).bar.accept).toBe("Không có dòng nào để nhận");
  });

  test("names files and senders", () => {
    const two = reviewOf([sheetOf([{}], { agency_id: "p-tc" }), sheetOf([{}], { file: "hai.xlsx" })], known);
    expect(reviewScreen(say(), two).title).toMatch(/^2 tệp 9 tháng có 2 dòng/);
    expect(reviewScreen(say(), two).subtitle).toContain("Phòng Tài chính");
  });
});

describe("groups and tallies", () => {
  test("carry the signs, the counts and what one press accepts", () => {
    const { tallies, groups } = reviewScreen(say(), review);
    expect(tallies.map(({ sign, name, n }) => `${sign ?? ""} ${name} ${n}`)).toEqual([
      " Tất cả 4",
      "? Nghi ngờ 2",
      "× Từ chối 1",
      "→ Đổi 0",
      "+ Mới 1",
      "= Giống 0",
    ]);
    expect(groups.map(({ name, note, accept }) => [name, note, accept])).toEqual([
      ["Nghi ngờ", "2 dòng, chưa quyết", null],
      ["Từ chối", "1 dòng, không vào được", null],
      ["Mới", "1 dòng", "Nhận cả 1"],
    ]);
  });

  test("tell of what was decided", () => {
    const { groups, bar } = reviewScreen(say(), decide(10, { choice: 0 }));
    expect(groups[0]).toMatchObject({ note: "2 dòng, đã quyết 1", accept: "Nhận 1 dòng đã quyết" });
    expect(bar).toEqual({
      accept: "Nhận 2 dòng",
      hint: "1 dòng nghi ngờ ở lại chờ quyết. Một lần nhận là một lần cập nhật, hoàn tác được.",
    });
    expect(reviewScreen(say(), review).bar.accept).toBe("Nhận 1 dòng mới");
  });

  test("a filter leaves its own group", () => {
    const filtered = following(review, { type: "filtered", filter: "new" });
    expect(reviewScreen(say(), filtered).groups.map(({ state }) => state)).toEqual(["new"]);
  });
});

describe("a row", () => {
  test("shows what the file has and why it waits", () => {
    expect(rowOf(review, 10)).toMatchObject({
      name: "Thu ngân sách",
      now: "",
      file: "640.500",
      why: "Đơn vị trong tệp là triệu đồng, chỉ tiêu tính bằng tỷ đồng",
      tone: "reason",
    });
    expect(rowOf(review, 10, "en").why).toBe("The file is in million VND, the indicator in billion VND");
    expect(rowOf(review, 13).why).toBe("Ô F13 là lỗi công thức");
  });

  test("shows the figure that comes in once it is decided, or that it stays out", () => {
    expect(rowOf(decide(10, { choice: 0 }), 10)).toMatchObject({ file: "640,5", why: "Sẽ nhận 640,5\u00a0tỷ đồng", tone: "decided" });
    expect(rowOf(decide(10, { figure: 641 }), 10).file).toBe("641");
    expect(rowOf(decide(10, "skip"), 10)).toMatchObject({ why: "Bỏ dòng này", tone: "decided" });
  });

  test("rates keep their sign; a row without an indicator has the file's name", () => {
    expect(rowOf(review, 11).file).toBe("98,4%");
    expect(rowOf(review, 12).name).toBe("Số lớp học");
  });

  test("a changed one shows grade and day of both, where they differ", () => {
    const current = nine(561, { published_on: "2013-08-30", grade: "estimate" });
    const changed = reviewOf([sheetOf([{ indicator_id: "thu", value: 640.5 }], { grade: "preliminary", published_on: "2013-09-30" })], {
      ...known,
      actuals: [current],
    });
    expect(rowOf(changed, 10)).toMatchObject({ now: "561", file: "640,5", why: "ước 30/8/2013 → sơ bộ 30/9/2013", tone: "plain" });
  });
});

describe("reasons", () => {
  const facts: Partial<Record<ReasonCode, Record<string, string | number | null>>> = {
    jump: { factor: 1141, way: "up", before: 27915.4, unit: "tỷ đồng", of: "year", start: "2013-01-01", end: "2013-09-01" },
    runningFalls: { before: 4452, unit: "lao động", start: "2013-01-01", end: "2013-09-01" },
    partsDoNotSum: { total: 782.4, sum: 773.4, parts: "84.1+689.3", unit: "tỷ đồng" },
    percentDiffers: { stated: 69.5, computed: 70.2, decimals: 1, of: "target" },
    duplicate: { file: "bieu.xlsx", sheet: "Biểu 2", cell: "F12", other: 3.5 },
    locked: { period: "2013-M9", reason: null },
    olderPublication: { held: 561, grade: "official", published_on: "2014-01-15" },
    nearName: { name: "Thu ngân sách", score: 0.7 },
    unknownArea: { name: "Phường Lạ" },
    unknownUnit: { unit: "giạ", to: "tấn" },
    scaleDiffers: { from: "triệu đồng", to: "tỷ đồng", factor: 0.001 },
    unitDiffers: { from: "người", to: "tỷ đồng" },
    textForValue: { text: "đạt" },
  };
  const sentence = (code: ReasonCode, locale: "vi" | "en") =>
    rowOf(
      reviewOf([sheetOf([{ indicator_id: "thu", text: "8.500", reasons: [{ code, evidence: null, facts: facts[code] ?? {} }] }])], known),
      10,
      locale,
    ).why;

  test.each((["vi", "en"] as const).flatMap((locale) => reasonCodes.map((code) => [locale, code] as const)))(
    "%s says %s in whole words",
    (locale, code) => {
      expect(sentence(code, locale)).toMatch(/^[\p{L}“\d].{8,}$/u);
      expect(sentence(code, locale)).not.toMatch(/undefined|null|NaN|\(\)|“”| {2}/);
    },
  );

  test("figures, days and periods are written as the language has them", () => {
    expect(sentence("jump", "vi")).toBe("Gấp 1.141 lần số 8 tháng 2013: có thể sai dấu phân cách hoặc đơn vị");
    expect(sentence("partsDoNotSum", "vi")).toBe("Tổng 782,4 khác phần cộng 84,1 + 689,3 = 773,4");
    expect(sentence("partsDoNotSum", "en")).toBe("The total 782.4 differs from its parts 84.1 + 689.3 = 773.4");
    expect(sentence("runningFalls", "vi")).toBe("Lũy kế giảm: nhỏ hơn số 8 tháng 2013 (4.452)");
    expect(sentence("olderPublication", "vi")).toBe("Số đang có 561 là số chính thức, công bố 15/1/2014, mới hơn tệp này");
    expect(sentence("duplicate", "vi")).toBe("Cùng chỉ tiêu và kỳ với ô Biểu 2!F12, ở đó ghi 3,5");
    expect(sentence("locked", "vi")).toBe("Kỳ 9 tháng 2013 đã khóa");
  });
});

describe("the chosen row", () => {
  const detailOf = (of: Review, locale: "vi" | "en" = "vi") => {
    const detail = detailScreen(reviewSay(say(locale), of), of);
    if (detail === null) throw new Error("no detail");
    return detail;
  };
  const choose = (of: Review, row: number) => following(of, { type: "selected", cell_id: cellId(row) });

  test("asks what is in doubt, with the numbered ways", () => {
    const detail = detailOf(review);
    expect(detail.title).toBe("640.500 đọc thành 640,5\u00a0tỷ đồng?");
    expect(detail.source).toBe("bieu.xlsx › F10 · ước · kỳ 1/1–30/9/2013");
    expect(detail.choices.map(({ key, label, note }) => [key, label, note])).toEqual([
      ["1", "Nhận 640,5\u00a0tỷ đồng", "chia 1.000 theo ô F3"],
      ["2", "Nhận nguyên 640.500\u00a0tỷ đồng", ""],
      ["3", "Sửa số…", ""],
      ["0", "Bỏ dòng này", ""],
    ]);
    expect(detail.choices.find(({ isOffered }) => isOffered)?.key).toBe("1");
    expect(detail.evidence).toEqual({ row: 2, column: 5 });
  });

  test("offers what was decided", () => {
    const typed = detailOf(decide(10, { figure: 641 }));
    expect(typed.choices.find(({ isChosen }) => isChosen)).toMatchObject({
      key: "3",
      label: "Sửa thành 641\u00a0tỷ đồng",
      isOffered: true,
    });
    expect(detailOf(decide(10, "skip")).title).toBe("Thu ngân sách: bỏ dòng này");
  });

  test("without an indicator asks which it is", () => {
    const unnamed = reviewOf(
      [sheetOf([{ indicator_id: null, name: "Thu NS", ...doubt, candidates: [{ indicator_id: "thu", score: 0.7, why: "nearName" }] }])],
      known,
    );
    const detail = detailOf(unnamed);
    expect(detail.title).toBe("“Thu NS” là chỉ tiêu nào?");
    expect(detail.choices.map(({ key, label }) => `${key} ${label}`)).toEqual([
      "1 Là “Thu ngân sách”",
      "2 Chỉ tiêu khác…",
      "0 Bỏ dòng này",
    ]);
  });

  test("of a name that is near an indicator's asks that first, for all figures of the row at once", () => {
    const candidates = [{ indicator_id: "thu", score: 0.9, why: "nearName" as const }];
    const line = { indicator_id: "thu", name: "Thu NSNN", text: "5", value: 5, isNear: true as const, candidates, ...doubt };
    const near = reviewOf([sheetOf([line])], known);
    expect(detailOf(near).title).toBe("“Thu NSNN” là chỉ tiêu nào?");
    expect(detailOf(near).choices[0]).toMatchObject({ label: "Là “Thu ngân sách”", note: "tên gần giống", isOffered: true });
    expect(rowOf(near, 10).name).toBe("Thu NSNN");
  });

  test("what cannot come in says so; nothing can be taken", () => {
    const detail = detailOf(choose(review, 13));
    expect(detail.title).toBe("“#DIV/0!” không vào được");
    expect(detail.choices.map(({ key }) => key)).toEqual(["0"]);
    expect(detail.effect).toBeNull();
  });

  test("what a lock keeps out says that first, and is unlocked before it is decided", () => {
    const locked = { code: "locked" as const, evidence: null, facts: { period: "2013-M9", reason: null } };
    const kept = reviewOf([sheetOf([{ ...scale, state: "refused", reasons: [...(scale.reasons ?? []), locked] }])], {
      ...known,
      actuals: [nine(561)],
    });
    expect(rowOf(kept, 10).why).toBe("Kỳ 9 tháng 2013 đã khóa");
    const detail = detailOf(choose(kept, 10));
    expect(detail.choices.map(({ key, label, act }) => [key, label, act.kind])).toEqual([
      ["1", "Mở khóa 9 tháng 2013…", "unlock"],
      ["0", "Để như đang có", "decide"],
    ]);
    expect(detail.lock).toBe("2013-M9");
  });

  test("a doubt of the whole column is offered for all of it", () => {
    const both = reviewOf([sheetOf([scale, { ...scale, indicator_id: "rac" }])], known);
    expect(detailOf(both).column).toEqual({ label: "Áp dụng cho cả cột F (2 dòng) và nhớ cho biểu của đơn vị này", remembers: true });
    expect(detailOf(review).column).toBeNull();
  });

  test("a change names both figures", () => {
    const changed = reviewOf([sheetOf([{ indicator_id: "thu", value: 640.5 }])], { ...known, actuals: [nine(561)] });
    expect(detailOf(changed).title).toBe("561\u00a0tỷ đồng đổi thành 640,5\u00a0tỷ đồng?");
    expect(detailOf(changed, "en").title).toBe("Change 561\u00a0billion VND to 640.5\u00a0billion VND?");
  });
});

describe("the strip", () => {
  const stripFor = (actuals: Row<"actuals">[], targets: Row<"targets">[] = []) => {
    const of = reviewOf([sheetOf([{ indicator_id: "thu", value: 200 }])], { ...known, actuals, targets });
    const cell = of.staged.blocks[0]?.cells[0];
    const value = cell?.choices[0]?.row;
    if (cell === undefined || value === undefined) throw new Error("no cell");
    return stripOf(reviewSay(say(), of), cell, value);
  };

  test("adds the months of the year up, as far as none is missing", () => {
    const strip = stripFor([month(1, 60), month(2, 50), month(4, 40)]);
    expect(strip?.bars.map(({ label }) => label)).toEqual(["tháng 1/2013: 60", "2 tháng 2013: 110", "9 tháng 2013: 200"]);
    expect(strip?.bars.map(({ isEstimate }) => isEstimate)).toEqual([false, false, true]);
    expect(strip?.bars.map(({ height }) => Math.round(height))).toEqual([15, 28, 50]);
  });

  test("takes running totals where the set has them, and says when one of them is made up", () => {
    const totals = [nine(100, { interval_end: "2013-07-01" }), nine(150, { interval_end: "2013-08-01", grade: "illustrative" })];
    expect(stripFor(totals)?.bars.map(({ label }) => label)).toEqual(["6 tháng 2013: 100", "7 tháng 2013: 150", "9 tháng 2013: 200"]);
    expect(stripFor(totals)?.hasIllustrative).toBe(true);
    expect(stripFor([month(1, 60), month(2, 50)])?.hasIllustrative).toBe(false);
  });

  test("is not drawn where there is nothing to compare with", () => {
    expect(stripFor([])).toBeNull();
  });
});

describe("what is asked once", () => {
  const question = {
    kind: "dash" as const,
    file: "bieu.xlsx",
    sheet: null,
    block_id: "bieu.xlsx|",
    column: null,
    about: "Báo cáo",
    examples: [{ address: "F14", text: "-" }],
    choices: ["missing", "zero"],
    isBlocking: false,
  };
  const asking = (more: Partial<typeof question>): Review => ({
    ...review,
    staged: { ...review.staged, questions: [{ ...question, ...more }] },
  });
  const asksOf = (of: Review) => reviewAsks(reviewSay(say(), of), of);

  test("a question has its answers in words, the likeliest chosen until then", () => {
    expect(asksOf(asking({})).questions[0]).toMatchObject({
      text: "bieu.xlsx: dấu “-” nghĩa là gì?",
      example: "Ví dụ: F14 -",
      chosen: "missing",
      choices: [
        { id: "missing", name: "Chưa có số" },
        { id: "zero", name: "Bằng 0" },
      ],
    });
  });

  test("the day of publication is asked once a file, filled in where the tables agree", () => {
    const line = [{}];
    const days = (...published: (string | null)[]) => {
      const sheets = published.map((published_on, i) => sheetOf(line, { sheet: `Biểu ${i + 1}`, published_on }));
      return asksOf(reviewOf(sheets, known)).published;
    };
    expect(days("2013-10-15", "2013-10-15")).toMatchObject([{ day: "2013-10-15", example: "" }]);
    expect(days("2013-10-15", "2013-10-20")).toMatchObject([
      { day: "", example: "Các bảng trong tệp ghi ngày khác nhau; chọn một ngày là thay tất cả." },
    ]);
    const [ask] = days(null);
    expect(ask).toMatchObject({ text: "bieu.xlsx: số liệu công bố ngày nào?", day: "" });
    const answered = following(review, publishedEvent(ask as NonNullable<typeof ask>, "2013-10-12"));
    expect(answered.answered.settled.publishedOn).toEqual({ [ask?.block_ids[0] ?? ""]: "2013-10-12" });
  });

  test("of several files the day is asked once for all, and filled in where they agree", () => {
    const dayOfAll = (...published: (string | null)[]) => {
      const sheets = published.map((published_on, i) => sheetOf([{}], { file: `${i}.xlsx`, published_on }));
      return asksOf(reviewOf(sheets, known)).publishedAll;
    };
    expect(dayOfAll(null)).toBeNull();
    expect(dayOfAll("2013-10-15", "2013-10-15")).toMatchObject({ day: "2013-10-15", example: "" });
    expect(dayOfAll("2013-10-15", null)).toMatchObject({ day: "", example: "Các tệp ghi ngày khác nhau; chọn một ngày là thay tất cả." });
    const ask = dayOfAll(null, null);
    expect(ask).toMatchObject({ text: "Cả 2 tệp: số liệu công bố ngày nào?", block_ids: ["0.xlsx|", "1.xlsx|"] });
  });

  test("one that rows wait for has no answer chosen before the person's", () => {
    const blocking = asking({ isBlocking: true });
    expect(asksOf(blocking)).toMatchObject({ waiting: 1, questions: [{ chosen: "", isBlocking: true }] });
    const answered = following(blocking, { type: "corrected", block_id: "bieu.xlsx|", corrections: { dash: "zero" } });
    expect(asksOf(answered)).toMatchObject({ waiting: 0, questions: [{ chosen: "zero", isBlocking: false }] });
  });

  test.each([
    ["convention", 5, "en"],
    ["brackets", 5, "negative"],
    ["dash", null, "zero"],
    ["shares", 5, "ratio"],
    ["running", null, "separate"],
    ["hidden", null, "skip"],
    ["year", null, "2013"],
    ["unit", null, "triệu đồng"],
    ["role", 5, "target"],
  ] as const)("an answer to %s is known again", (kind, column, choice) => {
    const choices = [choice, "khác"];
    expect(answeredChoice({ ...question, kind, column, choices }, correctionOf({ kind, column }, choice))).toBe(choice);
    expect(answeredChoice({ ...question, kind, column, choices }, { layout: "annex" })).toBeNull();
  });

  test("who sent the tables is asked where nothing says it, once a file", () => {
    expect(asksOf(review).senders.map(({ text, chosen }) => [text, chosen])).toEqual([["bieu.xlsx: biểu của đơn vị nào?", ""]]);
    expect(asksOf(reviewOf([sheetOf([{}], { agency_id: "p-tc" })], known)).senders).toEqual([]);
  });

  test("names that nothing is like are offered as a plan, those that are near an indicator are not", () => {
    const names = ["Số lớp học", "- Lớp mầm non", "Thu NS"];
    const near = [{ indicator_id: "thu", score: 0.7, why: "nearName" as const }];
    const sheet = sheetOf(names.map((name, i) => ({ indicator_id: null, name, ...doubt, candidates: i === 2 ? near : [] })));
    const of = { ...reviewOf([sheet], known), plan: planOf([sheet], known, nothingAnswered.settled) };
    expect(asksOf(of).plan).toMatchObject({
      title: "2 chỉ tiêu chưa có: cao hơn hay thấp hơn là tốt?",
      create: "Tạo cả 2 chỉ tiêu",
      rows: [
        { name: "Số lớp học", sector: "Giáo dục", isPart: false, offered: { direction: "up" } },
        { name: "Lớp mầm non", isPart: true },
      ],
    });
    expect(asksOf(of).waiting).toBe(1);
    expect(detailScreen(reviewSay(say(), of), { ...of, selected: cellId(12) })?.planned).toMatchObject([{ name: "Thu NS" }]);
  });
});

test("what came in is told by group, with the first charts that it changed", () => {
  const acceptance = {
    change_set_id: "c",
    cell_ids: ["a", "b", "c"],
    counts: { new: 2, doubtful: 1 },
    indicator_ids: ["thu", "rac"],
    rows: {},
  };
  expect(acceptedText(say(), acceptance)).toBe("Đã nhận 3 dòng: 2 mới, 1 đã quyết");
  expect(acceptedText(say("en"), acceptance)).toBe("3 rows accepted: 2 new, 1 decided");
  const charts = changedCharts(reviewSay(say(), review), { ...acceptance, indicator_ids: ["thu", "rac", "3", "4", "5", "6", "7"] });
  expect(charts.links[0]).toEqual({ indicator_id: "thu", name: "Thu ngân sách" });
  expect(charts.more).toBe("và 2 chỉ tiêu khác");
  expect(doneScreen(say(), decide(10, "skip"))).toEqual(["1 dòng không vào được", "1 dòng đã bỏ"]);
});

test("the surroundings mark the cell and the one that gives the reason, also inside a merged one", () => {
  const table = aroundTable({
    columns: [
      { index: 4, name: "E" },
      { index: 5, name: "F" },
    ],
    rows: [
      { row: 2, cells: [{ column: 4, text: "ĐVT: triệu đồng", span: 2 }] },
      {
        row: 11,
        cells: [
          { column: 4, text: "921.100", span: 1 },
          { column: 5, text: "640.500", span: 1 },
        ],
      },
    ],
    at: { row: 11, column: 5 },
    evidence: { row: 2, column: 5 },
  });
  expect(table.rows.map(({ number, cells }) => [number, cells.map(({ kind }) => kind)])).toEqual([
    [3, ["why"]],
    [12, ["plain", "hit"]],
  ]);
  expect(table.rows[1]?.cells[0]?.isNumber).toBe(true);
  expect(table.columns.map(({ isHit }) => isHit)).toEqual([false, true]);
});
