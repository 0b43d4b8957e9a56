import { describe, expect, it } from "vitest";
import { groundOf } from "../../src/state/screens/overview.ts";
import { partNames } from "../../src/state/screens/partNames.ts";
import { alignDecimals } from "../../src/state/screens/scorecardCells.ts";
import type { Score } from "../../src/state/screens/scored.ts";
import { sectorScreen } from "../../src/state/screens/sector.ts";
import { emptyView, type View } from "../../src/state/view.ts";
import { answerOf, rate, say, score, sectors, year } from "./scores.ts";

const vi = say();
const agencies = [{ kind: "agency", id: "thue", name_vi: "Chi cục Thuế", name_en: "Tax Office", position: 1 }];

function screenOf(rows: Score[], change: Partial<View> = {}, { period = year("2023"), checks = [] as object[] } = {}) {
  const view = { ...emptyView, ...change };
  const ground = groundOf({ periods: answerOf([period]), options: answerOf([...sectors, ...agencies]) }, view);
  if (ground.period === null) throw new Error("no period");
  return sectorScreen(
    { ...ground, period: ground.period },
    { scores: answerOf(rows), spark: answerOf([]), partChecks: answerOf(checks), bands: answerOf([]) },
    vi,
    view,
  );
}

const linesOf = (screen: ReturnType<typeof screenOf>) => screen.groups.flatMap((group) => group.lines);

/** Thu ngân sách: 640.5 of 921.1 is 69.5 %; 921.1 x 0.75 = 690.825 should be there, 640.5 / 690.825 = 0.927. */
const revenue = (more: Partial<Score> = {}) =>
  score("Thu ngân sách nhà nước", "watch", {
    indicator_id: "thu",
    unit: "tỷ đồng",
    is_percent: false,
    nature: "quantity",
    is_final: false,
    tier: "legal",
    agency_id: "thue",
    actual: 640.5,
    low: 921.1,
    goal: 921.1,
    bound_figure: 921.1,
    expected: 690.825,
    pace: 640.5 / 690.825,
    gap: -280.6,
    gap_unit: "tỷ đồng",
    gap_good: false,
    gap_ratio: 640.5 / 921.1 - 1,
    attainment: 640.5 / 921.1,
    attainment_kind: "of_target",
    change: 0.1213,
    ...more,
  });

describe("the headline over sectors", () => {
  it("names the sector that is furthest, and how the others stand", () => {
    const screen = screenOf([
      rate("a", "missed", 1, 2),
      rate("b", "missed", 1, 2),
      rate("c", "met", 2, 2),
      rate("d", "met", 2, 2, { sector_id: "y-te" }),
    ]);
    expect(screen.headline).toBe("Năm 2023: kinh tế chưa đạt 2/3 chỉ tiêu có số liệu; các lĩnh vực khác đạt 1/1");
  });

  it("says that all are reached", () => {
    expect(screenOf([rate("a", "met", 2, 2), rate("b", "met", 2, 2, { sector_id: "y-te" })]).headline).toBe(
      "Năm 2023: cả 2 lĩnh vực có số liệu đều đạt kế hoạch (2/2 chỉ tiêu)",
    );
  });

  it("is the sector's own finding when one is chosen; the chips still count all", () => {
    const screen = screenOf(
      [rate("Tốc độ tăng GDP", "missed", 1, 2), rate("CPI", "met", 2, 2), rate("b", "met", 2, 2, { sector_id: "y-te" })],
      { sector: "kinh-te" },
    );
    expect(screen.headline).toBe("Kinh tế năm 2023: 1/2 chỉ tiêu có số liệu đạt; tốc độ tăng GDP không đạt");
    expect(screen.chips.map(({ name, n, chosen }) => [name, n, chosen])).toEqual([
      ["Tất cả", 3, false],
      ["Kinh tế", 2, true],
      ["Y tế - dân số", 1, false],
    ]);
    expect(linesOf(screen)).toHaveLength(2);
  });

  it("speaks of the pace within the year", () => {
    const period = year("2023", { cutoff: "2023-10-01", has_months: true });
    const screen = screenOf([revenue(), score("Vốn", "on_pace", { is_final: false, sector_id: "dau-tu" })], {}, { period });
    expect(screen.headline).toBe("9 tháng 2023: kinh tế chưa kịp tiến độ 1/1 chỉ tiêu có số liệu; các lĩnh vực khác kịp 1/1");
  });
});

describe("the rows", () => {
  it("number indicators, put parts under their total and second targets under the first", () => {
    const total = rate("Tỷ lệ lao động qua đào tạo", "met", 68, 68, { indicator_id: "train", tier: "legal" });
    const rows = [
      total,
      {
        ...total,
        target_id: "t2",
        is_main: false,
        main_rank: 2,
        tier: "strive" as const,
        low: 70,
        goal: 70,
        bound_figure: 70,
        gap: -2,
        gap_good: false,
      },
      rate("Tỷ lệ lao động qua đào tạo có bằng cấp", "near", 27, 27.5, { part_of: "train" }),
      rate("Tỷ lệ hộ nghèo", "met", 2, 2),
    ];
    expect(
      linesOf(screenOf(rows)).map(({ kind, order, prefix, name, against, notes }) => [
        kind,
        order,
        prefix,
        name,
        against.text,
        notes.join(),
      ]),
    ).toEqual([
      ["main", "1", null, "Tỷ lệ lao động qua đào tạo", "0\u00a0đ%", "pháp lệnh"],
      ["second", "", null, "phấn đấu", "−2\u00a0đ%", ""],
      ["main", "", "Trong đó:", "có bằng cấp", "−0,5\u00a0đ%", ""],
      ["main", "2", null, "Tỷ lệ hộ nghèo", "0\u00a0đ%", ""],
    ]);
  });

  it("count a group once, with its parts under it", () => {
    const group = score("Tai nạn giao thông", "missed", { indicator_id: "tngt", bound: "all", basis: null, unit: "" });
    const parts = ["met", "missed"].map((status, at) => rate(`Phần ${at}`, status as "met", 1, 2, { part_of: "tngt", in_group: true }));
    const screen = screenOf([group, ...parts]);
    expect(screen.chips[0]?.n).toBe(1);
    expect(linesOf(screen).map(({ kind, prefix, plan, actual }) => [kind, prefix, plan.text, actual.text])).toEqual([
      ["main", null, "đạt cả 2", "1/2 đạt"],
      ["member", "Gồm:", "2", "1"],
      ["member", null, "2", "1"],
    ]);
  });

  it("show a person's verdict beside the computed one, and flag parts that do not add up", () => {
    const row = rate("Vốn", "met", 1.9, 2, {
      indicator_id: "von",
      computed_status: "near",
      override_status: "met",
      override_by: "Chính phủ",
      override_reason: "đánh giá chính thức",
    });
    const [line] = linesOf(
      screenOf(
        [row],
        {},
        {
          checks: [
            {
              indicator_id: "von",
              area_id: "a",
              total_target: 1207.3,
              parts_target: 1200,
              total_actual: 3,
              parts_actual: 3,
              parts: 2,
              parts_with_figure: 2,
            },
          ],
        },
      ),
    );
    expect([line?.statusWord, line?.overridden, line?.computed, line?.judgedBy]).toEqual([
      "Đạt",
      true,
      "tính ra: gần đạt",
      "Chính phủ đánh giá: đánh giá chính thức",
    ]);
    expect(line?.warnings).toEqual(["KH các phần cộng lại 1.200, khác 1.207,3"]);
  });

  it("have the columns of the year that is not over", () => {
    const screen = screenOf([revenue()], {}, { period: year("2023", { cutoff: "2023-10-01", has_months: true }) });
    const [line] = linesOf(screen);
    expect(screen.inYear).toBe(true);
    expect([screen.heads.actual.second, screen.heads.against.label]).toEqual(["9 tháng", "% KH"]);
    expect([line?.actual.text, line?.against.text, line?.pace.text, line?.change]).toEqual(["640,5", "69,5%", "0,93", "+12,1%"]);
  });

  it("have the same months of last year where any are known", () => {
    const underWay = { period: year("2023", { cutoff: "2023-10-01", has_months: true }) };
    expect(screenOf([revenue()], {}, underWay).hasPrevious).toBe(false);
    const screen = screenOf([revenue({ previous: 571.4, previous_year: 773 })], {}, underWay);
    expect([screen.hasPrevious, screen.heads.previous.second, linesOf(screen)[0]?.previous.text]).toEqual([true, "cùng kỳ", "571,4"]);
    const over = screenOf([revenue({ is_final: true, previous: 773, previous_year: 773 })]);
    expect([over.hasPrevious, over.heads.previous.second, linesOf(over)[0]?.previous.text]).toEqual([true, "2022", "773"]);
  });

  it("count the parts of a group by pace while the year is not over", () => {
    const group = score("Tai nạn giao thông", "watch", { indicator_id: "tngt", bound: "all", is_final: false, actual: null });
    const part = (name: string, status: "ahead" | "watch") =>
      score(name, status, { part_of: "tngt", in_group: true, is_final: false, pace: 1, actual: 9 });
    const [line] = linesOf(screenOf([group, part("Số vụ", "ahead"), part("Số người chết", "watch")]));
    expect([line?.plan.text, line?.actual.text]).toEqual(["đạt cả 2", "1/2 kịp"]);
  });

  it("say in points what is asked of a rate in per mille, and that a growth of nothing is a least", () => {
    const births = score("Tỷ lệ sinh", "not_due", {
      unit: "‰",
      is_percent: false,
      basis: "points",
      bound: "at_most",
      low: null,
      high: -0.051,
      bound_figure: -0.051,
      actual: null,
    });
    const fees = score("Thu bảo hiểm", "no_data", {
      unit: "tỷ đồng",
      is_percent: false,
      basis: "growth",
      low: 0,
      bound_figure: 0,
      actual: null,
    });
    expect(linesOf(screenOf([births, fees])).map(({ plan }) => `${plan.sign}${plan.text}${plan.after}`)).toEqual([
      "−0,051\u00a0đ‰",
      "≥ 0%",
    ]);
  });

  it("print one digit more where a ratio would look like 100 %", () => {
    const [line] = linesOf(screenOf([revenue({ attainment: 0.99996, is_final: true, pace: null, expected: null })]));
    expect(line?.against.text).toBe("99,996%");
  });

  it("keep a count out of its total, and the sign of a ceiling", () => {
    const quarters = score("Khu phố văn hóa", "met", {
      unit: "khu phố",
      is_percent: false,
      actual: 20,
      actual_denominator: 33,
      denominator: 33,
      low: 20,
      bound_figure: 20,
      goal: 20,
    });
    const ceiling = rate("CPI", "met", 3.25, 4.5, { bound: "at_most", low: null, high: 4.5, is_ceiling: true });
    const about = rate("Lạm phát", "met", 3.25, 4.5, { bound: "about", high: 4.5, is_ceiling: true, tolerance: 0 });
    expect(linesOf(screenOf([quarters, ceiling, about])).map(({ plan, actual }) => [`${plan.sign}${plan.text}`, actual.text])).toEqual([
      ["20/33", "20/33"],
      ["≤ 4,5", "3,25"],
      ["≤ 4,5", "3,25"],
    ]);
  });

  it("are sorted, worst first, by name, by agency", () => {
    const rows = [rate("Bảo hiểm", "met", 2, 2), rate("Ăn uống", "near", 1.9, 2), rate("GDP", "missed", 1, 2, { agency_id: "thue" })];
    const names = (sort: string) => screenOf(rows, { sort }).groups.map(({ name, lines }) => [name, lines.map((line) => line.name).join()]);
    expect(names("worst")).toEqual([[null, "GDP,Ăn uống,Bảo hiểm"]]);
    expect(names("name")).toEqual([[null, "Ăn uống,Bảo hiểm,GDP"]]);
    expect(names("agency")).toEqual([
      ["Chi cục Thuế", "GDP"],
      ["Chưa rõ cơ quan", "Bảo hiểm,Ăn uống"],
    ]);
  });

  it("are found without marks", () => {
    const screen = screenOf([rate("Tỷ lệ giải ngân", "met", 2, 2), rate("GDP", "met", 2, 2)], { find: "giai ngan" });
    expect(linesOf(screen).map(({ name }) => name)).toEqual(["Tỷ lệ giải ngân"]);
    expect(screen.found?.text).toBe("1 chỉ tiêu");
    expect(screenOf([rate("GDP", "met", 2, 2)], { find: "xyz" }).found?.text).toBe("Không có chỉ tiêu nào có chữ “xyz”.");
  });
});

describe("the ranked gaps", () => {
  it("say how many fall short, and which the most", () => {
    expect(screenOf([rate("Tốc độ tăng GDP", "missed", 5.05, 6.5), rate("CPI", "met", 4, 4)]).ranked.title).toBe(
      "1/2 chỉ tiêu so được kém kế hoạch; xa nhất: tốc độ tăng GDP (−1,45\u00a0điểm %)",
    );
    expect(screenOf([rate("CPI", "met", 4, 4)]).ranked.title).toBe("Chỉ tiêu duy nhất so được bằng hoặc hơn kế hoạch");
  });

  it("say nothing of a plan without any figure but why they are not drawn", () => {
    const { ranked } = screenOf([rate("GDP", "no_data", 0, 6.5, { actual: null, compared: null, gap: null, gap_good: null })]);
    expect(ranked).toMatchObject({ title: "Chênh lệch so với kế hoạch", subtitle: "", empty: "Chưa có số liệu nào để so với kế hoạch." });
  });

  it("compare with where it should be while the year is not over", () => {
    const { ranked } = screenOf([revenue()], {}, { period: year("2023", { cutoff: "2023-10-01", has_months: true }) });
    expect(ranked.bars.map(({ text }) => text)).toEqual(["−7,3"]);
    expect(ranked.title).toBe("1/1 chỉ tiêu so được kém mức cần có; xa nhất: thu ngân sách nhà nước (−7,3%)");
  });
});

it("brings commas under each other by unseen digits", () => {
  const cell = (text: string) => ({ sign: "", text, pad: "", after: "", isFigure: true });
  const cells = [cell("6,5"), cell("5,05"), cell("27"), cell("20/33"), cell("1–1,5")];
  alignDecimals(cells, "vi");
  expect(cells.map(({ pad }) => pad)).toEqual(["0", "", ",00", "", "0"]);
});

it("leaves out of a part's name what its total says", () => {
  expect(partNames("Doanh thu dịch vụ", ["Doanh thu dịch vụ do quận quản lý"])).toEqual(["do quận quản lý"]);
  expect(partNames("Tổng vốn", ["Vốn xây dựng từ ngân sách quận", "Vốn xây dựng từ ngân sách thành phố"])).toEqual(["quận", "thành phố"]);
  expect(partNames("Lao động", ["Nam", "Nữ"])).toEqual(["Nam", "Nữ"]);
});
