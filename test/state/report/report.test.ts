// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { docxOf } from "../../../src/export/docx/docx.ts";
import type { Locale } from "../../../src/model/locale.ts";
import { chartsOf, dayText, reportPaper } from "../../../src/state/report/reportPaper.ts";
import { isCounted, isJudged, isReached, isShort } from "../../../src/state/screens/scored.ts";
import { docxText } from "../../export/docxText.ts";
import { say } from "../scores.ts";
import { type Asked, form, reported } from "./reports.ts";

// Each loads a package into an engine, twice.
vi.setConfig({ testTimeout: 180_000 });

/** One white pixel for each picture: that a picture stands there, with its words, is what is read. */
const png = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=="),
  (sign) => sign.charCodeAt(0),
);

const known = new Map<string, ReturnType<typeof reported>>();

async function read(asked: Asked, locale: Locale) {
  const key = JSON.stringify([asked, locale]);
  const found = await (known.get(key) ?? reported(asked, locale));
  known.set(key, Promise.resolve(found));
  const drawn = chartsOf(found.report).map(() => ({ bytes: png, width: 600, height: 300 }));
  const paper = reportPaper(say(locale), found.report, form, () => "", drawn);
  return { ...found, text: docxText(await docxOf(paper)) };
}

const national: Asked = { folders: ["seeds/ca-nuoc"], year: "2023", period: "2023" };
const sample: Asked = { folders: ["seeds/quan-2", "data/minh-hoa-quan-2-2013"], year: "2013", period: "2013-09" };
const bare: Asked = { folders: ["seeds/quan-2"], year: "2013", period: "2013" };

/* Golden files hold what a reader of the file reads, not its bytes: a changed sentence shows as a changed line. */
const golden: [name: string, asked: Asked, locale: Locale][] = [
  ["ca-nuoc-2023.vi", national, "vi"],
  ["ca-nuoc-2023.en", national, "en"],
  ["quan-2-2013-09-minh-hoa.vi", sample, "vi"],
  ["quan-2-2013.vi", bare, "vi"],
];

it.each(golden)("%s reads as it did", async (name, asked, locale) => {
  const { text } = await read(asked, locale);
  await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
});

describe("the file says what the engine answers", () => {
  it("ca-nuoc 2023: every figure and verdict of every counted indicator stands in the annex", async () => {
    const { text, rows } = await read(national, "vi");
    const words = say("vi").words.common.statuses;
    const annex = text
      .split("\n")
      .map((line) => line.split(" | "))
      .filter((cells) => cells.length === 9);
    for (const row of rows.filter(isCounted)) {
      const cells = annex.find((line) => row.name_vi.endsWith(line[1]?.replace("Trong đó: ", "") ?? "–"));
      const number = row.actual?.toLocaleString("vi", { maximumFractionDigits: 3 });
      const figure = number === undefined ? "chưa có" : row.actual_grade === "estimate" ? `ước ${number}` : number;
      expect([row.name_vi, cells?.[5], cells?.[8]]).toEqual([row.name_vi, figure, words[row.status]]);
    }
  });

  it("quan-2, 9 months of made-up figures: the counts by agency add up to the engine's", async () => {
    const { text, rows } = await read(sample, "vi");
    const counted = rows.filter(isCounted);
    const total = text.split("\n").find((line) => line.startsWith(" | Cộng | "));
    const of = (holds: (row: (typeof counted)[number]) => boolean) => counted.filter(holds).length;
    const counts = [counted.length, of((row) => isJudged(row) && isReached(row)), of(isShort), of(({ status }) => status === "no_data")];
    const rest = counted.length - (counts[1] ?? 0) - (counts[2] ?? 0) - (counts[3] ?? 0);
    expect(total).toBe(` | Cộng | ${[...counts, rest].join(" | ")}`);
  });

  it("all that fell short stands in part II, and nothing else", async () => {
    const { text, rows } = await read(sample, "vi");
    const part = text.slice(text.indexOf("# II. "), text.indexOf("# III. "));
    const short = rows.filter((row) => isCounted(row) && isShort(row));
    expect(short.length).toBeGreaterThan(0);
    expect(part.match(/^- /gm)).toHaveLength(short.length);
    for (const row of short) expect(part).toContain(`- ${row.name_vi} `);
    expect(part.match(/^Nguyên nhân: $/gm)).toHaveLength(short.length);
  });

  it("made-up figures are marked: in the title, in each sentence, behind each figure", async () => {
    const { text } = await read(sample, "vi");
    expect(text).toContain("CÓ SỐ LIỆU MINH HỌA, KHÔNG PHẢI SỐ THẬT");
    expect(text).toContain("* Số liệu minh họa, không phải số thật.");
    expect(text).toMatch(/\| 640,5\* \|/);
    const { text: real } = await read(bare, "vi");
    expect(real).not.toMatch(/minh họa/i);
  });

  it("the revenue of nine months, said as offices say it, and September by itself", async () => {
    const { text } = await read(sample, "vi");
    // 640,5 / 921,1 = 69,54 %; 640,5 / 967,15 = 66,23 %; 640,5 / 571,4 - 1 = 12,09 %
    expect(text).toMatch(
      /- Thu ngân sách nhà nước trên địa bàn quận 9 tháng đạt 640,5 tỷ đồng, bằng 69,5% kế hoạch pháp lệnh năm và 66,2% kế hoạch phấn đấu năm, tăng 12,1% so với cùng kỳ, chậm 5,5 điểm % so với tiến độ \(số liệu minh họa\)\. Riêng tháng 9 đạt [\d,]+ tỷ đồng, (tăng|giảm) [\d,]+% so với cùng kỳ \(số liệu minh họa\)\./,
    );
  });
});

describe("the letterhead", () => {
  it.each([
    ["2013-10-05", "Quận 2, ngày 05 tháng 10 năm 2013"],
    ["2013-02-25", "Quận 2, ngày 25 tháng 02 năm 2013"],
    ["2013-03-01", "Quận 2, ngày 01 tháng 3 năm 2013"],
    ["", "Quận 2, ngày … tháng … năm …"],
  ])("%s: zeros as the decree wants them", (day, text) => expect(dayText(say("vi"), day, "Quận 2")).toBe(text));

  it("a cause that was given stands in place of the dots", async () => {
    const { report } = await reported(national, "vi");
    const paper = reportPaper(
      say("vi"),
      report,
      form,
      ({ indicator_id }) => (indicator_id.startsWith("gdp") ? "Cầu thế giới giảm." : ""),
      [],
    );
    const causes = paper.body.flatMap((block) => ("text" in block && block.text.startsWith("Nguyên nhân") ? [block.text] : []));
    expect(causes).toEqual(["Nguyên nhân: Cầu thế giới giảm.", "Nguyên nhân:", "Nguyên nhân: Cầu thế giới giảm.", "Nguyên nhân:"]);
  });
});
