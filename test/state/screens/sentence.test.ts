import { expect, test } from "vitest";
import type { Score } from "../../../src/state/screens/scored.ts";
import { type SentenceOptions, sentenceOf } from "../../../src/state/screens/sentence.ts";
import { rate, say, score } from "../scores.ts";

const nineMonths = { period: "2013", period_start: "2013-01-01", period_end: "2014-01-01", cutoff: "2013-10-01", is_final: false } as const;
const year2013 = { period: "2013", period_start: "2013-01-01", period_end: "2014-01-01", cutoff: "2014-01-01" } as const;
const money = { unit: "tỷ đồng", nature: "quantity", is_percent: false, accumulation: "sum", attainment_kind: "of_target" } as const;

/** Revenue of nine months: 640,5 of 921,1 is 69,54 %; 640,5 / 571,4 − 1 = 12,09 %; 75 % of the year should be done. */
const revenue = (more: Partial<Score> = {}) =>
  score("Thu ngân sách", "watch", {
    ...nineMonths,
    ...money,
    actual: 640.5,
    actual_grade: "estimate",
    low: 921.1,
    goal: 921.1,
    bound_figure: 921.1,
    attainment: 640.5 / 921.1,
    previous: 571.4,
    change: 640.5 / 571.4 - 1,
    share: 0.75,
    gap: -280.6,
    gap_unit: "tỷ đồng",
    ...more,
  });

const poverty = (more: Partial<Score> = {}) =>
  rate("Tỷ lệ hộ nghèo", "met", 4.17, 4.33, {
    ...year2013,
    direction: "down",
    bound: "at_most",
    low: null,
    high: 4.33,
    is_ceiling: true,
    gap: -0.16,
    attainment: (5.03 - 4.17) / (5.03 - 4.33),
    attainment_kind: "of_reduction",
    previous: 5.03,
    change_points: -0.86,
    ...more,
  });

const growth = (more: Partial<Score> = {}) =>
  score("Giá trị sản xuất", "missed", {
    ...year2013,
    ...money,
    basis: "growth",
    actual: 1121,
    low: 15,
    bound_figure: 15,
    goal: 1150,
    compared: 12.1,
    attainment: 1121 / 1150,
    gap: -2.9,
    gap_unit: "điểm %",
    ...more,
  });

const cases: [what: string, row: Score, options: SentenceOptions, vi: string, en: string][] = [
  [
    "an estimate under way",
    revenue(),
    {},
    "Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng, bằng 69,5% kế hoạch năm, tăng 12,1% so với cùng kỳ, chậm 5,5 điểm % so với tiến độ.",
    "Thu ngân sách, Jan–Sep: an estimated 640.5 billion VND, 69.5% of the full-year plan, up 12.1% on the same period of last year, 5.5 pp behind pace.",
  ],
  [
    "the change as an index",
    revenue(),
    { changeAs: "index" },
    "Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng, bằng 69,5% kế hoạch năm, bằng 112,1% so với cùng kỳ, chậm 5,5 điểm % so với tiến độ.",
    "Thu ngân sách, Jan–Sep: an estimated 640.5 billion VND, 69.5% of the full-year plan, 112.1% of the same period of last year, 5.5 pp behind pace.",
  ],
  [
    "final, not an estimate",
    revenue({ actual_grade: "official" }),
    {},
    "Thu ngân sách 9 tháng đạt 640,5 tỷ đồng, bằng 69,5% kế hoạch năm, tăng 12,1% so với cùng kỳ, chậm 5,5 điểm % so với tiến độ.",
    "Thu ngân sách, Jan–Sep: 640.5 billion VND, 69.5% of the full-year plan, up 12.1% on the same period of last year, 5.5 pp behind pace.",
  ],
  [
    "the legal plan is named",
    revenue({ tier: "legal" }),
    {},
    "Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng, bằng 69,5% kế hoạch pháp lệnh năm, tăng 12,1% so với cùng kỳ, chậm 5,5 điểm % so với tiến độ.",
    "Thu ngân sách, Jan–Sep: an estimated 640.5 billion VND, 69.5% of the full-year mandatory plan, up 12.1% on the same period of last year, 5.5 pp behind pace.",
  ],
  [
    // 640,5 / 967,155 = 66,22 %; 75 − 66,22 = 8,78
    "the stretch plan is named",
    revenue({ tier: "strive", low: 967.155, goal: 967.155, bound_figure: 967.155, attainment: 640.5 / 967.155 }),
    {},
    "Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng, bằng 66,2% kế hoạch phấn đấu năm, tăng 12,1% so với cùng kỳ, chậm 8,8 điểm % so với tiến độ.",
    "Thu ngân sách, Jan–Sep: an estimated 640.5 billion VND, 66.2% of the full-year stretch plan, up 12.1% on the same period of last year, 8.8 pp behind pace.",
  ],
  [
    // 640,5 / 967,155 = 66,22 %
    "two owners: each plan says whose it is",
    revenue({ assigned_by: "thành phố" }),
    { among: [revenue({ assigned_by: "Hội đồng nhân dân quận", attainment: 640.5 / 967.155 })] },
    "Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng, bằng 69,5% kế hoạch năm do thành phố giao và 66,2% kế hoạch năm do Hội đồng nhân dân quận giao, tăng 12,1% so với cùng kỳ, chậm 5,5 điểm % so với tiến độ.",
    "Thu ngân sách, Jan–Sep: an estimated 640.5 billion VND, 69.5% of the full-year plan set by thành phố and 66.2% of the full-year plan set by Hội đồng nhân dân quận, up 12.1% on the same period of last year, 5.5 pp behind pace.",
  ],
  [
    "an adjusted plan",
    revenue({ version: 2 }),
    {},
    "Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng, bằng 69,5% kế hoạch điều chỉnh năm, tăng 12,1% so với cùng kỳ, chậm 5,5 điểm % so với tiến độ.",
    "Thu ngân sách, Jan–Sep: an estimated 640.5 billion VND, 69.5% of the full-year adjusted plan, up 12.1% on the same period of last year, 5.5 pp behind pace.",
  ],
  [
    "no figure of last year: nothing is said of it",
    revenue({ previous: null, change: null }),
    {},
    "Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng, bằng 69,5% kế hoạch năm, chậm 5,5 điểm % so với tiến độ.",
    "Thu ngân sách, Jan–Sep: an estimated 640.5 billion VND, 69.5% of the full-year plan, 5.5 pp behind pace.",
  ],
  [
    "a fall",
    revenue({ change: -0.034 }),
    {},
    "Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng, bằng 69,5% kế hoạch năm, giảm 3,4% so với cùng kỳ, chậm 5,5 điểm % so với tiến độ.",
    "Thu ngân sách, Jan–Sep: an estimated 640.5 billion VND, 69.5% of the full-year plan, down 3.4% on the same period of last year, 5.5 pp behind pace.",
  ],
  [
    "no change",
    revenue({ change: 0 }),
    {},
    "Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng, bằng 69,5% kế hoạch năm, bằng cùng kỳ, chậm 5,5 điểm % so với tiến độ.",
    "Thu ngân sách, Jan–Sep: an estimated 640.5 billion VND, 69.5% of the full-year plan, unchanged from the same period of last year, 5.5 pp behind pace.",
  ],
  [
    // 736,88 / 921,1 = 80 %; 80 − 75 = 5
    "ahead of pace",
    revenue({ status: "ahead", actual: 736.88, attainment: 0.8, change: null }),
    {},
    "Thu ngân sách 9 tháng ước đạt 736,88 tỷ đồng, bằng 80,0% kế hoạch năm, nhanh hơn 5,0 điểm % so với tiến độ.",
    "Thu ngân sách, Jan–Sep: an estimated 736.88 billion VND, 80.0% of the full-year plan, 5.0 pp ahead of pace.",
  ],
  [
    "on pace",
    revenue({ status: "on_pace", attainment: 0.752, change: null }),
    {},
    "Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng, bằng 75,2% kế hoạch năm, đúng tiến độ.",
    "Thu ngân sách, Jan–Sep: an estimated 640.5 billion VND, 75.2% of the full-year plan, on pace.",
  ],
  [
    "the cause follows, with one full stop",
    revenue({ change: null }),
    { cause: "Chậm giao đất." },
    "Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng, bằng 69,5% kế hoạch năm, chậm 5,5 điểm % so với tiến độ. Nguyên nhân: Chậm giao đất.",
    "Thu ngân sách, Jan–Sep: an estimated 640.5 billion VND, 69.5% of the full-year plan, 5.5 pp behind pace. Cause: Chậm giao đất.",
  ],
  [
    "a blank cause is none",
    revenue({ change: null }),
    { cause: "  " },
    "Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng, bằng 69,5% kế hoạch năm, chậm 5,5 điểm % so với tiến độ.",
    "Thu ngân sách, Jan–Sep: an estimated 640.5 billion VND, 69.5% of the full-year plan, 5.5 pp behind pace.",
  ],
  [
    "made-up figures say so",
    revenue({ change: null, actual_grade: "illustrative" }),
    {},
    "Thu ngân sách 9 tháng đạt 640,5 tỷ đồng, bằng 69,5% kế hoạch năm, chậm 5,5 điểm % so với tiến độ (số liệu minh họa).",
    "Thu ngân sách, Jan–Sep: 640.5 billion VND, 69.5% of the full-year plan, 5.5 pp behind pace (made-up figures).",
  ],
  [
    "no plan",
    revenue({
      target_id: null,
      bound: null,
      basis: null,
      goal: null,
      low: null,
      attainment: null,
      attainment_kind: null,
      status: "no_target",
    }),
    {},
    "Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng, không giao kế hoạch, tăng 12,1% so với cùng kỳ.",
    "Thu ngân sách, Jan–Sep: an estimated 640.5 billion VND, no plan was set, up 12.1% on the same period of last year.",
  ],
  [
    "no figure",
    revenue({ actual: null, attainment: null, change: null, status: "no_data", reason: "no_figure" }),
    {},
    "Thu ngân sách 9 tháng chưa có số liệu.",
    "Thu ngân sách, Jan–Sep: no figure yet.",
  ],
  [
    "a missing month is named",
    revenue({ actual: null, attainment: null, change: null, status: "no_data", reason: "missing_months", reason_detail: "2013-05" }),
    {},
    "Thu ngân sách 9 tháng chưa có số liệu (thiếu tháng 5/2013).",
    "Thu ngân sách, Jan–Sep: no figure yet (May 2013 missing).",
  ],
  [
    // 958,9 / 921,1 = 104,10 %
    "the year is over: the plan and the year before are named by their years",
    revenue({
      ...year2013,
      is_final: true,
      actual: 958.9,
      actual_grade: "official",
      attainment: 958.9 / 921.1,
      change: 0.18,
      status: "exceeded",
      gap: 37.8,
    }),
    {},
    "Thu ngân sách năm 2013 đạt 958,9 tỷ đồng, bằng 104,1% kế hoạch năm 2013, tăng 18,0% so với năm 2012, vượt kế hoạch.",
    "Thu ngân sách, 2013: 958.9 billion VND, 104.1% of the 2013 plan, up 18.0% on 2012, plan exceeded.",
  ],
  [
    "a first quarter",
    revenue({ cutoff: "2013-04-01", actual: 230.275, attainment: 0.25, share: 0.25, status: "on_pace", change: null }),
    {},
    "Thu ngân sách quý I ước đạt 230,275 tỷ đồng, bằng 25,0% kế hoạch năm, đúng tiến độ.",
    "Thu ngân sách, Q1: an estimated 230.275 billion VND, 25.0% of the full-year plan, on pace.",
  ],
  [
    "one month",
    revenue({ cutoff: "2013-02-01", actual: 60, attainment: 60 / 921.1, share: 1 / 12, status: "watch", change: null }),
    {},
    "Thu ngân sách tháng 1 ước đạt 60 tỷ đồng, bằng 6,5% kế hoạch năm, chậm 1,8 điểm % so với tiến độ.",
    "Thu ngân sách, January: an estimated 60 billion VND, 6.5% of the full-year plan, 1.8 pp behind pace.",
  ],
  [
    // 5,05 − 6,5 = −1,45; 5,05 − 8,02 = −2,97
    "a rate that missed: points, never a share",
    rate("Tốc độ tăng GDP", "missed", 5.05, 6.5, { nature: "growth", change_points: -2.97, previous: 8.02 }),
    {},
    "Tốc độ tăng GDP năm 2023 đạt 5,05%, thấp hơn 1,45 điểm % so với kế hoạch năm 2023 (6,5%), giảm 2,97 điểm % so với năm 2022, không đạt kế hoạch.",
    "Tốc độ tăng GDP, 2023: 5.05%, 1.45 pp below the 2023 plan (6.5%), down 2.97 pp on 2022, plan missed.",
  ],
  [
    "a rate in its range",
    rate("Tốc độ tăng GDP", "met", 6.7, 6.6, { high: 6.8, nature: "growth" }),
    {},
    "Tốc độ tăng GDP năm 2023 đạt 6,7%, trong khoảng của kế hoạch năm 2023 (6,6–6,8%), đạt kế hoạch.",
    "Tốc độ tăng GDP, 2023: 6.7%, within the range of the 2023 plan (6.6–6.8%), plan met.",
  ],
  [
    "a rate that equals its plan",
    rate("Tỷ lệ bảo hiểm y tế", "met", 93.2, 93.2),
    {},
    "Tỷ lệ bảo hiểm y tế năm 2023 đạt 93,2%, bằng kế hoạch năm 2023 (93,2%), đạt kế hoạch.",
    "Tỷ lệ bảo hiểm y tế, 2023: 93.2%, equal to the 2023 plan (93.2%), plan met.",
  ],
  [
    // (5,03 − 4,17) / (5,03 − 4,33) = 0,86 / 0,7 = 122,86 %
    "poverty that fell further than asked",
    poverty({ status: "exceeded" }),
    {},
    "Tỷ lệ hộ nghèo năm 2013 là 4,17%, đạt 122,9% mức giảm của kế hoạch năm 2013, giảm 0,86 điểm % so với năm 2012, vượt kế hoạch.",
    "Tỷ lệ hộ nghèo, 2013: 4.17%, 122.9% of the reduction in the 2013 plan, down 0.86 pp on 2012, plan exceeded.",
  ],
  [
    "a ceiling without a baseline",
    poverty({ attainment: null, attainment_kind: null, previous: null, change_points: null }),
    {},
    "Tỷ lệ hộ nghèo năm 2013 là 4,17%, thấp hơn 0,16 điểm % so với kế hoạch năm 2013 (không quá 4,33%), đạt kế hoạch.",
    "Tỷ lệ hộ nghèo, 2013: 4.17%, 0.16 pp below the 2013 plan (at most 4.33%), plan met.",
  ],
  [
    "an estimated ceiling under way",
    poverty({
      ...nineMonths,
      actual_grade: "estimate",
      attainment: null,
      attainment_kind: null,
      change_points: null,
      status: "on_pace",
      accumulation: "last",
    }),
    {},
    "Tỷ lệ hộ nghèo đến 30/9/2013 ước 4,17%, kế hoạch năm là không quá 4,33%, đúng tiến độ.",
    "Tỷ lệ hộ nghèo, as of 30 Sep 2013: an estimated 4.17%, the full-year plan is at most 4.33%, on pace.",
  ],
  [
    "a growth target",
    growth(),
    {},
    "Giá trị sản xuất năm 2013 đạt 1.121 tỷ đồng, tăng 12,1% so với năm 2012 (kế hoạch năm 2013 tăng 15%), không đạt kế hoạch.",
    "Giá trị sản xuất, 2013: 1,121 billion VND, up 12.1% on 2012 (the 2013 plan: up 15%), plan missed.",
  ],
  [
    "a growth target whose year before is not known",
    growth({ compared: null, attainment: null, gap: null, status: "no_data" }),
    {},
    "Giá trị sản xuất năm 2013 đạt 1.121 tỷ đồng, không so sánh được với năm 2012 (kế hoạch năm 2013 tăng 15%).",
    "Giá trị sản xuất, 2013: 1,121 billion VND, cannot be compared with 2012 (the 2013 plan: up 15%).",
  ],
  [
    "growth that is wanted to fall",
    growth({
      direction: "down",
      bound: "at_most",
      is_ceiling: true,
      low: null,
      high: -10,
      bound_figure: -10,
      compared: -12.5,
      status: "exceeded",
    }),
    {},
    "Giá trị sản xuất năm 2013 là 1.121 tỷ đồng, giảm 12,5% so với năm 2012 (kế hoạch năm 2013 giảm 10%), vượt kế hoạch.",
    "Giá trị sản xuất, 2013: 1,121 billion VND, down 12.5% on 2012 (the 2013 plan: down 10%), plan exceeded.",
  ],
  [
    "a target in points",
    poverty({
      basis: "points",
      high: -0.7,
      bound_figure: -0.7,
      compared: -0.86,
      attainment: 0.86 / 0.7,
      attainment_kind: "of_target",
      status: "exceeded",
    }),
    {},
    "Tỷ lệ hộ nghèo năm 2013 là 4,17%, giảm 0,86 điểm % so với năm 2012 (kế hoạch năm 2013 giảm 0,7 điểm %), vượt kế hoạch.",
    "Tỷ lệ hộ nghèo, 2013: 4.17%, down 0.86 pp on 2012 (the 2013 plan: down 0.7 percentage points), plan exceeded.",
  ],
  [
    "a count out of a total keeps it",
    score("Khu phố đạt chuẩn", "missed", {
      ...year2013,
      unit: "khu phố",
      nature: "quantity",
      is_percent: false,
      actual: 17,
      denominator: 33,
      low: 20,
      goal: 20,
      bound_figure: 20,
      attainment: 0.85,
      attainment_kind: "of_target",
      gap: -3,
      gap_unit: "khu phố",
    }),
    {},
    "Khu phố đạt chuẩn năm 2013 đạt 17/33 khu phố, bằng 85,0% kế hoạch năm 2013, không đạt kế hoạch.",
    "Khu phố đạt chuẩn, 2013: 17/33 quarters, 85.0% of the 2013 plan, plan missed.",
  ],
  [
    // 640,5 / 921,1 = 69,54 %; 640,5 / 967,155 = 66,22 %
    "the legal plan and the stretch plan, each with its share",
    revenue({ tier: "legal", change: null }),
    { among: [revenue({ tier: "strive", attainment: 640.5 / 967.155 })] },
    "Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng, bằng 69,5% kế hoạch pháp lệnh năm và 66,2% kế hoạch phấn đấu năm, chậm 5,5 điểm % so với tiến độ.",
    "Thu ngân sách, Jan–Sep: an estimated 640.5 billion VND, 69.5% of the full-year mandatory plan and 66.2% of the full-year stretch plan, 5.5 pp behind pace.",
  ],
  [
    // 920,9 / 921,1 = 99,978 %: not 100,0 %, which would read as reached; 920,9 / 920,7 − 1 = 0,0217 %
    "what falls just short, and what hardly changed, get the digits that tell",
    revenue({
      ...year2013,
      is_final: true,
      actual: 920.9,
      actual_grade: "official",
      attainment: 920.9 / 921.1,
      change: 920.9 / 920.7 - 1,
      status: "near",
    }),
    {},
    "Thu ngân sách năm 2013 đạt 920,9 tỷ đồng, bằng 99,98% kế hoạch năm 2013, tăng 0,02% so với năm 2012, gần đạt kế hoạch.",
    "Thu ngân sách, 2013: 920.9 billion VND, 99.98% of the 2013 plan, up 0.02% on 2012, plan nearly met.",
  ],
  [
    // 72 / 75 = 0,96 of the pace: within the band, so it is on pace although 3 points below
    "on pace within its band: the word, not the points",
    revenue({ status: "on_pace", attainment: 0.72, change: null }),
    {},
    "Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng, bằng 72,0% kế hoạch năm, đúng tiến độ.",
    "Thu ngân sách, Jan–Sep: an estimated 640.5 billion VND, 72.0% of the full-year plan, on pace.",
  ],
  [
    "a person's verdict, with the computed one beside it",
    poverty({ status: "exceeded", computed_status: "met", override_status: "exceeded", override_by: "Chính phủ" }),
    {},
    "Tỷ lệ hộ nghèo năm 2013 là 4,17%, đạt 122,9% mức giảm của kế hoạch năm 2013, giảm 0,86 điểm % so với năm 2012, vượt kế hoạch (Chính phủ đánh giá; tính ra: đạt kế hoạch).",
    "Tỷ lệ hộ nghèo, 2013: 4.17%, 122.9% of the reduction in the 2013 plan, down 0.86 pp on 2012, plan exceeded (judged by Chính phủ; computed: plan met).",
  ],
  [
    "a word in place of a figure, judged by a person",
    poverty({ actual: null, actual_as_written: "Xuất siêu", status: "exceeded", computed_status: "no_data", override_status: "exceeded" }),
    {},
    "Tỷ lệ hộ nghèo năm 2013: xuất siêu, vượt kế hoạch (người có thẩm quyền đánh giá; tính ra: chưa có số liệu).",
    "Tỷ lệ hộ nghèo, 2013: xuất siêu, plan exceeded (judged by a person; computed: no figure).",
  ],
  [
    "what is not due is not called missing",
    revenue({ actual: null, attainment: null, change: null, status: "not_due" }),
    {},
    "Thu ngân sách 9 tháng: chưa đến kỳ đánh giá.",
    "Thu ngân sách, Jan–Sep: not due yet.",
  ],
  [
    "a milestone is done or not",
    score("Đề án Thư viện", "met", { ...year2013, bound: "milestone", low: 1, actual: 1, is_met: true }),
    {},
    "Đề án Thư viện năm 2013: đã hoàn thành, đạt kế hoạch.",
    "Đề án Thư viện, 2013: completed, plan met.",
  ],
  [
    "a group that must be met as a whole: how many of its parts are",
    score("Tai nạn giao thông", "missed", { ...year2013, bound: "all" }),
    { parts: [score("Số vụ", "met"), score("Số người chết", "met"), score("Số người bị thương", "missed")] },
    "Tai nạn giao thông năm 2013: 2/3 phần đạt, không đạt kế hoạch.",
    "Tai nạn giao thông, 2013: 2 of 3 parts met target, plan missed.",
  ],
];

test.each(cases)("%s", (_what, row, options, vi, en) => {
  expect(sentenceOf(say("vi"), row, options).replaceAll("\u00a0", " ")).toBe(vi);
  expect(sentenceOf(say("en"), row, options).replaceAll("\u00a0", " ")).toBe(en);
});
