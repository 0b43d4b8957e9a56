import { path } from "../../src/charts/path.ts";
import type { PathRow, ScoreRow } from "../../src/charts/rows.ts";
import type { Slide, SlideBody, SlideFact } from "../../src/charts/slide.ts";
import { statusBars } from "../../src/charts/statusBars.ts";
import { trend } from "../../src/charts/trend.ts";
import type { Status } from "../../src/model/status.ts";
import { print, text, words } from "../charts/fixtures.ts";
import { rate } from "../state/scores.ts";

/* Slides of every kind, as the app makes them. */

const slide = (slide_id: string, title: string, body: SlideBody, more: Partial<Slide> = {}): Slide => ({
  ...{ slide_id, key: slide_id, title, body, illustrative: false, estimated: false },
  ...{ foot: "Nguồn: Quyết định 02/2013/QĐ-UBND (kế hoạch). Số liệu đến 30/9/2013.", notes: [] },
  ...more,
});
const target = { indicator_id: "thu", area_id: "quan-2" };
const fact = (name: string, status: Status, word: string, value: string, plan: string, grade = ""): SlideFact => ({
  ...{ key: name, name, status, overridden: false, word, grade, value, plan, target },
});

export const factsSlide = slide(
  "facts",
  "9 tháng 2013: 7/16 chỉ tiêu có số liệu đúng và vượt tiến độ; 2 chậm tiến độ, 7 cần chú ý",
  {
    kind: "facts",
    columns: [
      {
        ...{ title: "Chậm, cần chú ý", tone: "bad", more: "và 5 chỉ tiêu nữa" },
        facts: [
          fact("Vốn XDCB từ ngân sách", "behind", "Chậm", "657", "KH 1.207,3 tỷ đồng · 54,4%", "ước"),
          fact("Tổng mức đầu tư", "watch", "Cần chú ý", "3.967,1", "KH 6.000 tỷ đồng · 66,1%"),
        ],
      },
      {
        ...{ title: "Đúng và vượt tiến độ", tone: "good", more: "" },
        facts: [fact("Giải quyết việc làm", "ahead", "Vượt tiến độ", "4.820", "KH 6.000 lao động · 80,3%")],
      },
    ],
    note: { status: "no_data", text: "88 chỉ tiêu chưa có số liệu" },
  },
  { illustrative: true },
);

export const barsSlide = slide("bars", "Đầu tư chưa kịp tiến độ 4/4 chỉ tiêu", {
  kind: "bars",
  spec: statusBars({
    rows: [
      { id: "dau-tu", status: "watch", n: 2 },
      { id: "dau-tu", status: "behind", n: 2 },
      { id: "kinh-te", status: "on_pace", n: 3 },
      { id: "kinh-te", status: "no_data", n: 3 },
    ],
    groups: [
      { id: "dau-tu", label: "Đầu tư" },
      { id: "kinh-te", label: "Kinh tế" },
    ],
    text,
    words: { group: "Lĩnh vực", total: "Tổng số", reached: "Đúng tiến độ", status: words.status, nothing: "" },
  }),
});

const figures = [82.4, 131, 198.6, 266.9, 334.2, 411.8, 486.3, 561, 640.5];
const months = Array.from(
  { length: 12 },
  (_, at): PathRow => ({
    month: at + 1,
    cumulative: figures[at] ?? null,
    cumulative_grade: at === 8 ? "estimate" : "preliminary",
    expected: Math.round((921.1 * (at + 1) * 10) / 12) / 10,
    ...{ previous: null, forecast: null, forecast_low: null, forecast_high: null, gap: null, pace: null, goal: 921.1, second_goal: null },
  }),
);
const panel = { name: "", unit: "" };

export const pathSlide = slide(
  "path",
  "Thu ngân sách nhà nước 9 tháng đạt 69,5% kế hoạch, chậm 5,5 điểm %",
  {
    kind: "picture",
    subtitle: "Lũy kế, tỷ đồng",
    spec: path({
      ...{ rows: months, text, print },
      words: {
        ...{
          month: (n) => `T${n}`,
          monthHead: "Tháng",
          actual: "TH",
          previous: "cùng kỳ",
          expected: "Tiến độ cần có",
          forecast: "dự báo",
          plan: "KH",
        },
        ...{ valuePanel: panel, gapPanel: panel, pacePanel: panel, nothing: "" },
        ...{
          goalEnd: (value) => `${value} KH pháp lệnh`,
          forecastEnd: (v) => v,
          forecastRange: (a, b) => `${a}–${b}`,
          previousEnd: (v) => v,
          expectedAt: (v) => v,
        },
      },
    }),
    figure: {
      ...{ value: "69,5%", label: "kế hoạch pháp lệnh năm 2013", status: "watch", overridden: false, word: "Cần chú ý", target },
      lines: [{ strong: "Cần 93,5 tỷ đồng mỗi tháng", weak: "9 tháng qua bình quân 71,2" }],
    },
  },
  { illustrative: true, estimated: true, notes: ["Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng.", "- % kế hoạch: 69,5% (640,5 ÷ 921,1)"] },
);

const years = Array.from({ length: 11 }, (_, at) =>
  rate("GDP", at % 2 === 0 ? "met" : "missed", 5 + at / 10, 6.5, { period: String(2013 + at) }),
);
export const trendSlide = slide("trend", "Tốc độ tăng GDP năm 2023: 6%, không đạt kế hoạch 6,5%", {
  kind: "picture",
  subtitle: "So với năm trước, %",
  spec: trend({ scores: years as unknown as ScoreRow[], chosen: "2023", text, words, print }),
  figure: { value: "6%", label: "năm 2023; kế hoạch 6,5%", status: "missed", overridden: false, word: "Không đạt", lines: [], target },
});

export const tableSlide = slide("table", "Kinh tế 9 tháng 2013: 3/4 chỉ tiêu đúng tiến độ", {
  kind: "table",
  columns: [
    { key: "order", label: "TT", align: "left" },
    { key: "indicator", label: "Chỉ tiêu", align: "left" },
    { key: "plan", label: "KH", align: "right" },
    { key: "actual", label: "TH", align: "right" },
    { key: "verdict", label: "Đánh giá", align: "left" },
  ],
  rows: [
    { key: "head", cells: { order: "I", indicator: "Kinh tế" }, isHead: true, status: null, target: null },
    {
      ...{ key: "1", isHead: false, status: "on_pace", target },
      cells: { order: "1", indicator: "Doanh thu dịch vụ", plan: "44.425,2", actual: "32.297,2", verdict: "Đúng tiến độ" },
    },
    {
      ...{ key: "2", isHead: false, status: "no_data", target },
      cells: { order: "2", indicator: "Số cửa hàng tiện lợi < 5 & mới", plan: "2", actual: "chưa có", verdict: "Chưa có số liệu" },
    },
  ],
});

export const textSlide = slide(
  "text",
  "Kiến nghị của Ủy ban nhân dân quận",
  { kind: "text", paragraphs: ["Rà soát nguồn vốn.", "Báo cáo hằng tuần."] },
  { foot: "" },
);
