import type { Sheet } from "./lines.ts";

const evidence = { row: 2, column: 5 };
const near = (indicator_id: string, score: number) => ({ indicator_id, score, why: "nearName" as const });

/** A report of nine months in the manner of a district's: all that a review has to show, on the indicators of Quận 2. */
export const nineMonths: Sheet = {
  file: "bieu-9-thang.xlsx",
  sheet: "Biểu 1",
  agency_id: "p-tai-chinh",
  interval: { start: "2013-01-01", end: "2013-10-01" },
  grade: "estimate",
  published_on: "2013-09-30",
  area_id: "quan-2",
  lines: [
    {
      row: 12,
      name: "Thu ngân sách Nhà nước",
      indicator_id: "thu-ngan-sach",
      text: "640.500",
      value: 640.5,
      reasons: [{ code: "scaleDiffers", evidence, facts: { from: "triệu đồng", to: "tỷ đồng", factor: 0.001 } }],
      choices: [
        { kind: "convert", value: 640.5, facts: { factor: 0.001, from: "triệu đồng" } },
        { kind: "take", value: 640500 },
      ],
    },
    {
      row: 9,
      name: "Doanh thu dịch vụ - thương mại",
      indicator_id: "doanh-thu-dv-tm",
      text: "31.842.000",
      value: 31842,
      reasons: [{ code: "scaleDiffers", evidence, facts: { from: "triệu đồng", to: "tỷ đồng", factor: 0.001 } }],
      choices: [
        { kind: "convert", value: 31842, facts: { factor: 0.001, from: "triệu đồng" } },
        { kind: "take", value: 31842000 },
      ],
    },
    {
      row: 31,
      name: "Lao động được giải quyết việc làm",
      indicator_id: "viec-lam",
      text: "4.310",
      value: 4310,
      reasons: [
        { code: "runningFalls", evidence: null, facts: { before: 4452, unit: "lao động", start: "2013-01-01", end: "2013-09-01" } },
      ],
    },
    {
      row: 15,
      name: "Vốn xây dựng cơ bản từ ngân sách",
      indicator_id: "von-xdcb-ngan-sach",
      text: "782,4",
      value: 782.4,
      reasons: [{ code: "partsDoNotSum", evidence: null, facts: { total: 782.4, sum: 773.4, parts: "84.1+689.3", unit: "tỷ đồng" } }],
    },
    {
      row: 33,
      name: "Tỷ lệ CTR được thu gom",
      indicator_id: null,
      text: "98,4",
      value: 98.4,
      reasons: [{ code: "nearName", evidence: null, facts: { name: "Tỷ lệ chất thải rắn được thu gom", score: 0.74 } }],
      candidates: [near("chat-thai-ran-thu-gom", 0.74), near("dang-ky-thu-gom-rac", 0.41)],
    },
    {
      row: 17,
      name: "Tổng mức đầu tư xã hội trên địa bàn quận",
      indicator_id: "von-dau-tu-xa-hoi",
      text: "#DIV/0!",
      value: null,
      state: "refused",
      reasons: [{ code: "formulaError", evidence: null, facts: { text: "#DIV/0!" } }],
    },
    {
      row: 40,
      name: "Tỷ lệ tốt nghiệp các bậc học",
      indicator_id: "ho-gia-dinh-van-hoa",
      text: "đạt",
      value: null,
      state: "refused",
      reasons: [{ code: "textForValue", evidence: null, facts: { text: "đạt" } }],
    },
    { row: 22, name: "Số khu phố đạt chuẩn văn hóa", indicator_id: "khu-pho-van-hoa", text: "17/33", value: 17, denominator: 33 },
    { row: 23, name: "Hồ sơ hành chính đúng hẹn", indicator_id: "ho-so-dung-hen-qldt", text: "91,8", value: 91.8 },
    { row: 10, name: "Giá trị SX công nghiệp, TTCN", indicator_id: "gt-cong-nghiep", text: "9.884,2", value: 9884.2 },
    { row: 25, name: "Tỷ lệ nước sinh hoạt", indicator_id: "nuoc-sach", text: "96,2", value: 96.2 },
    { row: 26, name: "Số giải thể thao cấp quận", indicator_id: "giai-the-thao-cap-quan", text: "41", value: 41 },
    { row: 27, name: "Số cuộc triển lãm", indicator_id: "cuoc-trien-lam", text: "9", value: 9 },
    { row: 28, name: "Người mới dùng biện pháp tránh thai", indicator_id: "nguoi-moi-tranh-thai", text: "7.912", value: 7912 },
    { row: 29, name: "Số vụ tai nạn giao thông", indicator_id: "tngt-so-vu", text: "38", value: 38 },
    { row: 30, name: "Số người chết", indicator_id: "tngt-nguoi-chet", text: "9", value: 9 },
  ],
  questions: [
    {
      kind: "dash",
      column: null,
      about: "Biểu 1",
      examples: [
        { address: "F14", text: "-" },
        { address: "F19", text: "-" },
      ],
      choices: ["missing", "zero"],
      isBlocking: false,
    },
  ],
};
