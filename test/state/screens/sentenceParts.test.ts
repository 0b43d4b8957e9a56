import { expect, test } from "vitest";
import type { Status } from "../../../src/model/status.ts";
import { countsSentence, partsSentence } from "../../../src/state/screens/sentenceParts.ts";
import { say, score } from "../scores.ts";

const rows = (...statuses: Status[]) => statuses.map((status) => score("x", status));
const many = (n: number, status: Status): Status[] => Array.from({ length: n }, () => status);

const counts: [what: string, statuses: Status[], vi: string, en: string][] = [
  [
    "23 of 26: each count, never a mean",
    [...many(13, "exceeded"), ...many(10, "met"), ...many(3, "missed")],
    "Kinh tế: 23/26 chỉ tiêu có số liệu đạt và vượt (13 vượt, 10 đạt); 3 không đạt.",
    "Economy: 23 of 26 indicators with figures met or exceeded (13 exceeded, 10 met); 3 missed.",
  ],
  [
    "what has no figure stands apart",
    ["exceeded", "met", "near", "missed", "no_data", "no_data"],
    "Kinh tế: 2/4 chỉ tiêu có số liệu đạt và vượt (1 vượt, 1 đạt); 1 gần đạt, 1 không đạt; 2 chưa có số liệu.",
    "Economy: 2 of 4 indicators with figures met or exceeded (1 exceeded, 1 met); 1 nearly met, 1 missed; 2 no figure.",
  ],
  [
    "all of them",
    ["met", "met", "met"],
    "Kinh tế: cả 3 chỉ tiêu có số liệu đều đạt.",
    "Economy: all 3 indicators with figures met target.",
  ],
  [
    "the only one",
    ["exceeded", "no_data"],
    "Kinh tế: chỉ tiêu duy nhất có số liệu vượt kế hoạch; 1 chưa có số liệu.",
    "Economy: 1 of 1 indicator with figures exceeded target; 1 no figure.",
  ],
  [
    "within the year by pace",
    ["ahead", "on_pace", "watch", "behind"],
    "Kinh tế: 2/4 chỉ tiêu có số liệu đúng và vượt tiến độ (1 vượt tiến độ, 1 đúng tiến độ); 1 cần chú ý, 1 chậm.",
    "Economy: 2 of 4 indicators with figures on or ahead of pace (1 ahead of pace, 1 on pace); 1 watch, 1 behind.",
  ],
  [
    "pace and verdicts together",
    ["met", "behind"],
    "Kinh tế: 1/2 chỉ tiêu có số liệu đạt hoặc đúng tiến độ; 1 chậm.",
    "Economy: 1 of 2 indicators with figures met or on pace; 1 behind.",
  ],
  [
    "nothing known yet",
    ["no_data", "no_data"],
    "Kinh tế: 2 chỉ tiêu đã giao, chưa có số liệu.",
    "Economy: 2 indicators set, no figures yet.",
  ],
  ["one, nothing known", ["no_data"], "Kinh tế: 1 chỉ tiêu đã giao, chưa có số liệu.", "Economy: 1 indicator set, no figures yet."],
  ["not due", ["not_due"], "Kinh tế: 1 chỉ tiêu đã giao, chưa đến kỳ đánh giá.", "Economy: 1 indicator set, not due yet."],
  ["none at all", [], "Kinh tế: không có chỉ tiêu nào.", "Economy: no indicators."],
];

test.each(counts)("counts: %s", (_what, statuses, vi, en) => {
  expect(countsSentence(say("vi"), "Kinh tế", rows(...statuses))).toBe(vi);
  expect(countsSentence(say("en"), "Economy", rows(...statuses))).toBe(en);
});

test("counts: a figure that is not judged yet is not called missing", () => {
  const known = [score("x", "not_due", { actual: 96.4 }), ...rows("no_data", "no_data")];
  expect(countsSentence(say("vi"), "Kinh tế", known)).toBe("Kinh tế: 3 chỉ tiêu đã giao, 1 chỉ tiêu có số liệu, chưa đến kỳ đánh giá.");
  expect(countsSentence(say("en"), "Economy", known)).toBe("Economy: 3 indicators set, 1 with figures, not due yet.");
});

const money = { unit: "tỷ đồng", nature: "quantity", is_percent: false, attainment_kind: "of_target" } as const;
const total = score("Vốn xây dựng cơ bản", "met", { ...money, actual: 1207.3 });

test("parts: each with its share of its own plan; a part without a figure is left out", () => {
  const parts = [
    score("Vốn xây dựng cơ bản từ ngân sách quận", "met", { ...money, actual: 126, attainment: 1.008 }),
    score("Vốn xây dựng cơ bản từ ngân sách thành phố", "met", { ...money, actual: 1081.3, actual_grade: "estimate", target_id: null }),
    score("Vốn khác", "no_data", { ...money }),
  ];
  expect(partsSentence(say("vi"), total, parts)?.replaceAll("\u00a0", " ")).toBe(
    "Trong đó: từ ngân sách quận 126 tỷ đồng (bằng 100,8% kế hoạch năm 2023); từ ngân sách thành phố ước 1.081,3 tỷ đồng.",
  );
  expect(partsSentence(say("en"), total, parts)?.replaceAll("\u00a0", " ")).toBe(
    "Of which: từ ngân sách quận 126 billion VND (100.8% of the 2023 plan); từ ngân sách thành phố an estimated 1,081.3 billion VND.",
  );
});

test("parts: none has a figure", () => {
  expect(partsSentence(say("vi"), total, [score("Vốn khác", "no_data", { ...money })])).toBeNull();
});
