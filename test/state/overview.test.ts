import { describe, expect, it } from "vitest";
import { attentionOf } from "../../src/state/screens/attention.ts";
import { completenessOf } from "../../src/state/screens/completeness.ts";
import { headlineOf, leadOf, tallyOf } from "../../src/state/screens/headline.ts";
import { type Ground, groundOf, overviewScreen, questionsOf } from "../../src/state/screens/overview.ts";
import type { Score } from "../../src/state/screens/scored.ts";
import { emptyView, type View } from "../../src/state/view.ts";
import { answerOf, rate, say, score, sectors, year } from "./scores.ts";

const vi = say();
const en = say("en");
const headline = (rows: Score[], lead = "Năm 2023", isFiltered = false) => headlineOf(vi, lead, rows, isFiltered);

describe("the headline of a year", () => {
  // 2023 of the national plan: 3 exceeded, 1 met, 2 near, 2 missed, 4 without a figure: (3 + 1) of (3 + 1 + 2 + 2)
  const national = [
    rate("Tốc độ tăng GDP", "missed", 5.05, 6.5),
    rate("Tốc độ tăng năng suất lao động", "missed", 3.65, 5),
    rate("GDP bình quân", "near", 97, 100),
    rate("Lao động có bằng", "near", 27, 27.5),
    rate("CPI", "exceeded", 3.25, 3),
    rate("Bảo hiểm y tế", "exceeded", 93.35, 93.2),
    rate("Thất nghiệp", "exceeded", 5, 4),
    rate("Hộ nghèo", "met", 1.1, 1),
    ...["a", "b", "c", "d"].map((name) => score(name, "no_data")),
  ];

  it("names what is missed, by briefer names where the short ones are too long", () => {
    const text = headline(national);
    expect(text).toBe("Năm 2023: 4/8 chỉ tiêu có số liệu đạt và vượt; GDP và năng suất lao động không đạt");
    expect(text.length).toBeLessThanOrEqual(90);
    expect(headline([rate("Tốc độ tăng GDP", "missed", 5, 6), rate("CPI", "met", 4, 4)])).toBe(
      "Năm 2023: 1/2 chỉ tiêu có số liệu đạt; tốc độ tăng GDP không đạt",
    );
  });

  it("counts where there are too many names", () => {
    const many = ["một", "hai", "ba", "bốn"].map((name) => rate(name, "missed", 1, 2));
    expect(headline([...many, rate("năm", "near", 1.9, 2), rate("sáu", "met", 2, 2)])).toBe(
      "Năm 2023: 1/6 chỉ tiêu có số liệu đạt; 4 không đạt, 1 gần đạt",
    );
  });

  it("says that all are reached, and what is still unknown", () => {
    const [met, exceeded] = [rate("a", "met", 2, 2), rate("b", "exceeded", 3, 2)];
    expect(headline([met, exceeded])).toBe("Năm 2023: cả 2 chỉ tiêu đều đạt và vượt");
    expect(headline([exceeded, rate("c", "exceeded", 3, 2)])).toBe("Năm 2023: cả 2 chỉ tiêu đều vượt kế hoạch");
    expect(headline([met, exceeded, score("c", "no_data")])).toBe("Năm 2023: cả 2 chỉ tiêu có số liệu đều đạt và vượt; 1 chưa có số liệu");
    expect(headline([met, score("c", "no_data")])).toBe("Năm 2023: chỉ tiêu duy nhất có số liệu đạt; 1 chưa có số liệu");
  });

  it("says that none is reached", () => {
    expect(headline([rate("a", "missed", 1, 2), rate("b", "near", 1.9, 2)])).toBe(
      "Năm 2023: cả 2 chỉ tiêu có số liệu đều chưa đạt kế hoạch; 1 không đạt, 1 gần đạt",
    );
    expect(headline([rate("a", "missed", 1, 2)])).toBe("Năm 2023: chỉ tiêu duy nhất có số liệu chưa đạt kế hoạch; 1 không đạt");
  });

  it("knows only missing, not due and nothing", () => {
    expect(headline([score("a", "no_data"), score("b", "not_due")])).toBe("Năm 2023: 2 chỉ tiêu đã giao, chưa có số liệu thực hiện");
    expect(headline([score("a", "no_data"), score("b", "not_due", { actual: 640.5 })], "6 tháng 2013")).toBe(
      "6 tháng 2013: 2 chỉ tiêu đã giao, mới 1 chỉ tiêu có số liệu thực hiện",
    );
    expect(headline([score("a", "not_due")], "Năm 2026")).toBe("Năm 2026: 1 chỉ tiêu đã giao, chưa đến kỳ đánh giá");
    expect(headline([])).toBe("Năm 2023: không có chỉ tiêu nào");
    expect(headline([], "Năm 2023", true)).toBe("Năm 2023: không có chỉ tiêu nào khớp bộ lọc");
  });

  it("speaks of paces within the year, and of both where some are over", () => {
    const paced = { is_final: false, cutoff: "2013-10-01" };
    const rows = [score("Doanh thu", "ahead", paced), score("Thu ngân sách", "on_pace", paced), score("Vốn XDCB", "behind", paced)];
    expect(headline(rows, "9 tháng 2013")).toBe("9 tháng 2013: 2/3 chỉ tiêu có số liệu đúng và vượt tiến độ; vốn XDCB chậm tiến độ");
    expect(headline([...rows.slice(0, 2), score("Hộ nghèo", "met"), score("Vốn", "watch", paced)], "9 tháng 2013")).toBe(
      "9 tháng 2013: 3/4 chỉ tiêu có số liệu đạt hoặc đúng tiến độ; vốn cần chú ý",
    );
    expect(headline([score("Vốn", "behind", paced)], "Quý I/2013")).toBe(
      "Quý I/2013: chỉ tiêu duy nhất có số liệu chưa đúng tiến độ; 1 chậm tiến độ",
    );
  });

  it("counts what a person decided, not what was computed", () => {
    expect(headline([rate("a", "met", 1.9, 2, { computed_status: "near", override_status: "met" })])).toBe(
      "Năm 2023: chỉ tiêu được giao đạt",
    );
  });

  it("is said in English too", () => {
    expect(headlineOf(en, "2023", national)).toBe("2023: 4 of 8 indicators with a figure met or exceeded; 2 missed, 2 nearly met");
  });
});

it("leads with the time that the figures cover, and with whom they are about", () => {
  const nineMonths = year("2013", { cutoff: "2013-10-01", has_months: true });
  expect(leadOf(vi, year("2023"))).toBe("Năm 2023");
  expect(leadOf(vi, nineMonths)).toBe("9 tháng 2013");
  expect(leadOf(vi, nineMonths, "Kinh tế")).toBe("Kinh tế 9 tháng 2013");
  expect(leadOf(vi, year("2013", { cutoff: "2013-04-01" }))).toBe("Quý I/2013");
  expect(leadOf(vi, { ...year("2008"), period: "2008/2010", period_end: "2011-01-01", cutoff: "2011-01-01" })).toBe("Giai đoạn 2008–2010");
  expect(leadOf(vi, year("2023"), "Y tế - dân số")).toBe("Y tế - dân số năm 2023");
  expect(leadOf(en, nineMonths, "Economy")).toBe("Economy, Jan–Sep 2013");
});

it("tallies by status, best first", () => {
  expect(
    tallyOf(vi, [score("a", "no_data"), score("b", "met"), score("c", "met"), score("d", "exceeded")]).map(({ n, text }) => `${n} ${text}`),
  ).toEqual(["1 vượt", "2 đạt", "1 chưa có số liệu"]);
});

describe("what needs attention", () => {
  const missed = rate("Tốc độ tăng GDP", "missed", 5.05, 6.5);
  const income = score("GDP bình quân đầu người", "near", {
    unit: "USD/người",
    is_percent: false,
    nature: "quantity",
    actual: 4284,
    low: 4400,
    goal: 4400,
    bound_figure: 4400,
    gap: -116,
    gap_unit: "USD/người",
    gap_good: false,
    attainment: 4284 / 4400,
    attainment_kind: "of_target",
    gap_ratio: 4284 / 4400 - 1,
  });

  it("puts what is off plan first, its gap beside", () => {
    // 4284/4400 = 0.97363…
    const { items } = attentionOf(vi, [income, missed, rate("CPI", "met", 4, 4)], [], []);
    expect(items.map(({ name, value, detail }) => [name, value, detail])).toEqual([
      ["Tốc độ tăng GDP", "−1,45\u00a0điểm %", "Không đạt · thực hiện 5,05%, kế hoạch 6,5%"],
      ["GDP bình quân đầu người", "97,4% KH", "Gần đạt · thực hiện 4.284\u00a0USD/người, kế hoạch 4.400\u00a0USD/người"],
    ]);
  });

  it("names the plan of a percentage when it is not the only one", () => {
    expect(attentionOf(vi, [{ ...income, tier: "legal" }], [], []).items[0]?.value).toBe("97,4% KH pháp lệnh");
  });

  it("sets a figure within the year against what should be there by then", () => {
    // 921.1 x 0.75 = 690.825; 640.5 - 690.825 = -50.325; 640.5 / 690.825 = 0.927
    const revenue = score("Thu ngân sách", "watch", {
      unit: "tỷ đồng",
      is_percent: false,
      is_final: false,
      actual: 640.5,
      low: 921.1,
      goal: 921.1,
      bound_figure: 921.1,
      expected: 690.825,
      pace: 640.5 / 690.825,
      gap: -280.6,
      gap_unit: "tỷ đồng",
      attainment: 640.5 / 921.1,
      attainment_kind: "of_target",
    });
    const [item] = attentionOf(vi, [revenue], [], []).items;
    expect(item?.value).toBe("−50,3\u00a0tỷ đồng");
    expect(item?.detail).toBe("Cần chú ý · thực hiện 640,5\u00a0tỷ đồng, mức cần có 690,8\u00a0tỷ đồng");
  });

  it("says why figures are missing, and which was the last", () => {
    const rows = [
      score("Lao động qua đào tạo", "no_data", { indicator_id: "train" }),
      score("Số bác sĩ", "no_data"),
      score("Thu ngân sách", "no_data", { reason: "missing_months", reason_detail: "2023-05;2023-06" }),
      score("Phường đạt chuẩn", "no_data", { reason: "stale", reason_detail: "2023-04-01" }),
      missed,
    ];
    const years = [{ indicator_id: "train", area_id: "a", period_start: "2020-01-01", actual: 64.5, goal: 65, status: "near" as const }];
    const last = attentionOf(vi, rows, [], years).items.at(-1);
    expect(last?.name).toBe("4 chỉ tiêu chưa có số liệu");
    expect(last?.value).toBe("4/5");
    expect(last?.detail).toBe(
      "Lao động qua đào tạo (số gần nhất: 2020), thu ngân sách (thiếu tháng 5, 6), phường đạt chuẩn (31/3/2023), bác sĩ (chưa từng có)",
    );
  });

  it("keeps to five, the missing ones together", () => {
    const many = Array.from({ length: 7 }, (_, at) => rate(`Chỉ tiêu ${at}`, "missed", 1, 2 + at));
    const { items, all } = attentionOf(vi, [...many, score("x", "no_data")], [], []);
    expect(items).toHaveLength(5);
    expect(items[0]?.name).toBe("Chỉ tiêu 6");
    expect(items.at(-1)?.indicator).toBeNull();
    expect(all).toBe(8);
  });

  it("says of a group which of its parts fail, and of an override what was computed", () => {
    const group = score("Tai nạn giao thông", "missed", { indicator_id: "tngt", bound: "all", basis: null });
    const parts = [
      score("Số vụ", "met", { part_of: "tngt", in_group: true }),
      score("Số người chết", "missed", { part_of: "tngt", in_group: true }),
    ];
    const [item] = attentionOf(vi, [group], parts, []).items;
    expect([item?.value, item?.detail]).toEqual(["1/2 đạt", "Không đạt · số người chết"]);
    const judged = rate("Vốn", "missed", 1.9, 2, { computed_status: "near", override_status: "missed" });
    expect(attentionOf(vi, [judged], [], []).items[0]?.detail).toBe("Không đạt · thực hiện 1,9%, kế hoạch 2%; tính ra: gần đạt");
    expect(attentionOf(vi, [judged], [], []).items[0]?.overridden).toBe(true);
  });
});

it("says how much is known, and how well", () => {
  const rows = [
    rate("a", "met", 2, 2, { actual_source_url: "https://x", actual_grade: "official" }),
    rate("b", "met", 2, 2, { actual_grade: "estimate" }),
    rate("c", "met", 2, 2, { has_illustrative: true, actual_grade: "illustrative" }),
    score("d", "no_data"),
  ];
  const { title, parts, note } = completenessOf(vi, rows, []);
  expect(title).toBe("3/4 chỉ tiêu có số liệu");
  expect(parts.map(({ label, n, share }) => [label, n, share])).toEqual([
    ["có nguồn kèm theo", 1, 0.25],
    ["chưa đối chiếu nguồn", 1, 0.25],
    ["minh họa", 1, 0.25],
    ["chưa có số liệu", 1, 0.25],
  ]);
  expect(note).toBe("Trong 3 số liệu có 1 số ước");
});

describe("the screen", () => {
  const screenOf = (rows: Score[], periods = [year("2022"), year("2023")], change: Partial<View> = {}, marks: Score[] = rows) => {
    const view = { ...emptyView, period: "2023", ...change };
    const ground = groundOf({ periods: answerOf(periods), options: answerOf(sectors) }, view) as Ground & {
      period: NonNullable<Ground["period"]>;
    };
    const answers = {
      scores: answerOf(rows),
      marks: answerOf(marks),
      spark: answerOf([]),
      bands: answerOf([]),
      taskMonths: answerOf([
        { month: 3, n: 30 },
        { month: 1, n: 8 },
      ]),
    };
    return { screen: overviewScreen(ground, answers, vi, view), ground };
  };

  it("shows what is known, with where it comes from", () => {
    const { screen } = screenOf([
      rate("GDP", "missed", 5, 6, { actual_source: "Tổng cục Thống kê", actual_grade: "estimate", headline: true }),
    ]);
    expect(screen.before).toBeNull();
    expect(screen.foot).toBe(
      "Nguồn: Nghị quyết 68/2022/QH15 (kế hoạch); Tổng cục Thống kê (thực hiện). Số liệu đến 31/12/2023, số công bố mới nhất; có ước.",
    );
    expect(screen.bullets.lines.map(({ name, value, plan }) => [name, value, plan])).toEqual([["GDP", "5%", "KH 6%"]]);
    expect(screen.picture.columns.map(({ period, chosen }) => [period, chosen])).toEqual([["2023", true]]);
  });

  it("says the vintage in words", () => {
    const row = rate("GDP", "missed", 5, 6);
    expect(screenOf([row], undefined, { vintage: "first" }).screen.foot).toContain("Số liệu đến 31/12/2023, số công bố lần đầu.");
    expect(screenOf([row], undefined, { vintage: "known_on", known_on: "2024-02-01" }).screen.foot).toContain("số đã biết đến 1/2/2024.");
  });

  it("is the plan itself before there are figures", () => {
    const rows = Array.from({ length: 20 }, (_, at) =>
      score(`Chỉ tiêu ${at}`, at === 0 ? "met" : "no_data", { sector_id: at < 5 ? "kinh-te" : "y-te" }),
    );
    const { screen } = screenOf(rows, [year("2023", { indicators: 20, with_figure: 1 })]);
    expect(screen.headline).toBe("Năm 2023: 20 chỉ tiêu đã giao, mới 1 chỉ tiêu có số liệu thực hiện");
    expect(screen.before?.rings.rows.map(({ name, n }) => [name, n])).toEqual([
      ["Kinh tế", 5],
      ["Y tế - dân số", 15],
    ]);
    expect(screen.before?.deadlines?.title).toBe("Tháng 3 có 30 trong 38 lần đến hạn, nhiều nhất trong năm");
  });

  it("waits for a year that is not due, and offers the newest with figures", () => {
    const rows = [score("GDP", "not_due", { low: 10, goal: 10, bound_figure: 10, previous_year: 8.02, headline: true })];
    const { screen } = screenOf(rows, [year("2022"), year("2023", { is_default: false, with_figure: 0 })]);
    expect(screen.attention.nothing).toBe("Chưa có gì để đánh giá: số liệu năm 2023 có khi kỳ kết thúc.");
    expect(screen.attention.seeDefault).toEqual({ period: "2022", label: "Xem năm 2022" });
    expect(screen.bullets.lines[0]?.value).toBe("2022: 8,02%");
  });

  it("says where a filter that leaves nothing would leave something", () => {
    const { screen } = screenOf([], undefined, { sector: "dau-tu" }, [score("Vốn", "met", { sector_id: "dau-tu", period: "2022" })]);
    expect(screen.headline).toBe("Đầu tư năm 2023: không có chỉ tiêu nào khớp bộ lọc");
    expect(screen.elsewhere).toEqual([{ period: "2022", label: "2022" }]);
  });

  it("asks within the year only where there are months", () => {
    const { ground } = screenOf([rate("GDP", "met", 6, 6)], [year("2023", { has_months: true, cutoff: "2023-10-01" })], { within: true });
    expect(questionsOf(ground, { ...emptyView, within: true }).marks.name).toBe("marksWithin");
    expect(screenOf([rate("GDP", "met", 6, 6)], undefined, { within: true }).ground.within).toBe(false);
  });
});
