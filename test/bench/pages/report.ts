import { printer } from "../../../src/charts/print.ts";
import { rankedVariance } from "../../../src/charts/rankedVariance.ts";
import type { ScoreRow } from "../../../src/charts/rows.ts";
import type { Block, OfficeDocument } from "../../../src/export/docx/officeDocument.ts";
import { vi } from "../../../src/model/words/vi.ts";
import { rankedWords } from "../../../src/state/chartWords.ts";
import { drawnCharts } from "../../../src/state/report/drawnCharts.ts";
import type { DrawnChart } from "../../../src/state/report/reportPaper.ts";
import { openDocxWriter } from "../../../src/state/writeDocx.ts";
import { longestWait } from "./longestWait.ts";

const [charts, bars, lines, sentences] = [12, 10, 120, 60];
const print = printer("vi");
const text = { subtitle: "", unit: "%", source: null, decision: null, as_of: null, grade: null, illustrative: false };
const sentence = "Thu ngân sách 9 tháng ước đạt 640,5 tỷ đồng, bằng 69,5% kế hoạch năm, tăng 12,1% so với cùng kỳ.";
const cells = ["1", "Thu ngân sách nhà nước trên địa bàn", "tỷ đồng", "571,4", "921,1", "640,5", "69,5%", "+12,1%", "Cần chú ý"];

const specs = Array.from({ length: charts }, (_, chart) =>
  rankedVariance({
    rows: Array.from({ length: bars }, (_, bar) => {
      const gap = ((chart * 7 + bar * 13) % 40) - 20;
      const name = `Chỉ tiêu thứ ${bar + 1}`;
      const names = { name_vi: name, name_en: name, short_vi: name, short_en: name };
      return {
        ...names,
        ...{
          indicator_id: `i${bar}`,
          area_id: "a",
          is_main: true,
          gap,
          gap_unit: "%",
          gap_good: gap >= 0,
          gap_ratio: gap / 100,
          actual: 100 + gap,
        },
        ...{ low: 100, high: null, goal: 100, bound: "at_least", unit: "tỷ đồng", status: gap >= 0 ? "met" : "missed" },
      } as unknown as ScoreRow;
    }),
    text: { ...text, title: `Lĩnh vực thứ ${chart + 1}` },
    words: rankedWords({ locale: "vi", words: vi, print }, false),
    print,
  }),
);

const paperOf = (drawn: readonly DrawnChart[]): OfficeDocument => ({
  locale: "vi",
  letterhead: { superior: "", agency: "Ủy ban nhân dân", number: "Số: 1/BC", nation: "CỘNG HÒA", motto: "Độc lập", placeAndDay: "Ngày 1" },
  kind: "BÁO CÁO",
  subject: "9 tháng",
  mark: null,
  body: [
    ...Array.from({ length: sentences }, (): Block => ({ kind: "item", text: sentence })),
    ...drawn.map((picture, at): Block => ({ kind: "picture", ...picture, caption: `Hình ${at + 1}`, alt: "Hình" })),
  ],
  signature: { authority: "", position: "Chủ tịch", name: "A", recipientsTitle: "Nơi nhận:", recipients: ["Lưu."] },
  annexes: [
    {
      name: "Phụ lục",
      title: "BẢNG",
      attachedTo: "",
      table: {
        columns: cells.map((label) => ({ label, share: 1, align: "left" as const })),
        rows: Array.from({ length: lines }, () => ({ kind: "row" as const, cells })),
      },
      notes: [],
    },
  ],
});

const draw = async () => {
  const { signal } = new AbortController();
  const writer = openDocxWriter(signal);
  const drawing = await longestWait(() => drawnCharts(specs, writer, signal, () => {}));
  return { writer, drawing };
};

/* Each is asked of a page that has just been opened, as a person's press is: the code is fetched and cold. Milliseconds, bytes. */
const reporting = {
  /** The charts drawn, and the file written in its worker. */
  async ours() {
    const { writer, drawing } = await draw();
    const writing = await longestWait(async () => (await writer.write(paperOf(drawing.value))).size);
    return { drawing: drawing.took, writing: writing.took, wait: Math.max(drawing.wait, writing.wait), size: writing.value };
  },

  /** The same content through the library alone, on pictures that are there. */
  async bare() {
    const { value: pictures } = (await draw()).drawing;
    const { took, wait, value } = await longestWait(async () => {
      const { bareDocx } = await import("./bareDocx.ts");
      return bareDocx({ pictures, lines, cells, sentences: Array.from({ length: sentences }, () => sentence) });
    });
    return { took, wait, size: value };
  },
};

declare global {
  interface Window {
    reporting: typeof reporting;
  }
}
window.reporting = reporting;
