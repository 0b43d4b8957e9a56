// @vitest-environment jsdom
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { docxOf } from "../../src/export/docx/docx.ts";
import type { OfficeDocument, OfficeRow } from "../../src/export/docx/officeDocument.ts";
import { all, attributeOf, docxText, partOf } from "./docxText.ts";

/** One white pixel. */
const png = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=="),
  (sign) => sign.charCodeAt(0),
);

const rows: OfficeRow[] = Array.from({ length: 60 }, (_, n) => ({ kind: "row", cells: [String(n + 1), `Chỉ tiêu ${n + 1}`, "1.234,5"] }));
const paper: OfficeDocument = {
  locale: "vi",
  letterhead: {
    superior: "Ủy ban nhân dân Thành phố",
    agency: "Ủy ban nhân dân Quận 2",
    number: "Số: 12/BC-UBND",
    nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    placeAndDay: "Quận 2, ngày 05 tháng 10 năm 2013",
  },
  kind: "BÁO CÁO",
  subject: "Tình hình 9 tháng",
  mark: "SỐ LIỆU MINH HỌA",
  body: [
    { kind: "heading", level: 1, text: "I. ĐÁNH GIÁ" },
    { kind: "heading", level: 2, text: "1. Kinh tế" },
    { kind: "paragraph", text: "Thu đạt 640,5 tỷ đồng & tăng <12%>." },
    { kind: "dotted", text: "Nguyên nhân:" },
    { kind: "picture", bytes: png, width: 600, height: 300, caption: "Hình 1. Thu", alt: "Thu: 640,5" },
    { kind: "closing", text: "Hết./." },
  ],
  signature: {
    authority: "TM. Ủy ban nhân dân",
    position: "Chủ tịch",
    name: "Nguyễn Văn A",
    recipientsTitle: "Nơi nhận:",
    recipients: ["Như trên;", "Lưu: VT."],
  },
  annexes: [
    {
      name: "Phụ lục",
      title: "BẢNG",
      attachedTo: "(Kèm theo Báo cáo số 12/BC-UBND)",
      table: {
        columns: [
          { label: "TT", share: 1, align: "center" },
          { label: "Chỉ tiêu", share: 6, align: "left" },
          { label: "Thực hiện", share: 2, align: "right" },
        ],
        rows: [{ kind: "group", cells: ["I", "Kinh tế"] }, ...rows],
      },
      notes: ["* Ghi chú."],
    },
  ],
};

let bytes: Uint8Array<ArrayBuffer>;
let body: Document;
let styles: Document;
beforeAll(async () => {
  bytes = await docxOf(paper);
  body = partOf(bytes, "word/document.xml");
  styles = partOf(bytes, "word/styles.xml");
});

const mm = (twips: string | null) => Math.round((Number(twips) / 1440) * 25.4);
const cellsWith = (text: string) => all(body, "tc").filter((cell) => cell.textContent === text);

describe("the form of the decree", () => {
  it("A4 upright with its margins, then annexes lying on their side with pages counted anew; no number on first pages", () => {
    const [upright, lying] = all(body, "sectPr");
    if (upright === undefined || lying === undefined) throw new Error("no sections");
    expect([attributeOf(upright, "pgSz", "w"), attributeOf(upright, "pgSz", "h")].map(mm)).toEqual([210, 297]);
    expect(["top", "bottom", "left", "right"].map((side) => mm(attributeOf(upright, "pgMar", side)))).toEqual([20, 20, 30, 20]);
    expect([attributeOf(lying, "pgSz", "w"), attributeOf(lying, "pgSz", "h")].map(mm)).toEqual([297, 210]);
    expect(attributeOf(lying, "pgSz", "orient")).toBe("landscape");
    expect(attributeOf(lying, "pgNumType", "start")).toBe("1");
    for (const section of [upright, lying]) expect(all(section, "titlePg")).toHaveLength(1);
    // the line that ends a section takes no room: on a full page it would begin a blank one
    const ending = all(body, "p").find((line) => line.contains(upright)) as Element;
    expect([attributeOf(ending, "spacing", "line"), attributeOf(ending, "spacing", "lineRule")]).toEqual(["20", "exact"]);
  });

  it("the number stands centred in the top margin, and only on pages after the first", () => {
    const files = Object.entries(unzipSync(new Uint8Array(bytes)));
    const headers = files.filter(([path]) => /^word\/header\d+\.xml$/.test(path)).map(([, part]) => strFromU8(part));
    const numbered = headers.filter((xml) => xml.includes("PAGE"));
    expect(numbered).toHaveLength(headers.length / 2);
    for (const xml of numbered) expect(xml).toContain('<w:jc w:val="center"/>');
  });

  it("Times New Roman 14, marked as Vietnamese", () => {
    const [defaults] = all(styles, "docDefaults");
    if (defaults === undefined) throw new Error("no defaults");
    expect(attributeOf(defaults, "rFonts", "ascii")).toBe("Times New Roman");
    expect(attributeOf(defaults, "sz")).toBe("28");
    expect(attributeOf(defaults, "lang")).toBe("vi-VN");
  });

  it("reads as it was given, signs and marks intact", () => {
    expect(docxText(bytes).split("\n").slice(0, 16)).toEqual([
      "ỦY BAN NHÂN DÂN THÀNH PHỐỦY BAN NHÂN DÂN QUẬN 2 | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc",
      "Số: 12/BC-UBND | Quận 2, ngày 05 tháng 10 năm 2013",
      "BÁO CÁO",
      "Tình hình 9 tháng",
      "",
      "SỐ LIỆU MINH HỌA",
      "",
      "# I. ĐÁNH GIÁ",
      "## 1. Kinh tế",
      "Thu đạt 640,5 tỷ đồng & tăng <12%>.",
      "Nguyên nhân: ",
      "Hình 1. Thu",
      "[Thu: 640,5]",
      "Hết./.",
      "",
      "Nơi nhận:- Như trên;- Lưu: VT. | TM. ỦY BAN NHÂN DÂNCHỦ TỊCHNguyễn Văn A",
    ]);
  });

  it("made-up figures are told at the foot of every page", () => {
    const files = Object.entries(unzipSync(new Uint8Array(bytes)));
    const feet = files.filter(([path]) => /^word\/footer\d+\.xml$/.test(path));
    expect(feet.length).toBeGreaterThan(0);
    for (const [, part] of feet) expect(strFromU8(part)).toContain("SỐ LIỆU MINH HỌA");
  });
});

describe("the table", () => {
  it("repeats its head, never splits a row, spans a group over the rest", () => {
    const [annex] = all(body, "tbl").slice(-1);
    if (annex === undefined) throw new Error("no table");
    const lines = all(annex, "tr");
    expect(lines).toHaveLength(62);
    expect(lines.map((line) => all(line, "tblHeader").length)).toEqual([1, ...Array(61).fill(0)]);
    expect(lines.every((line) => all(line, "cantSplit").length === 1)).toBe(true);
    expect(lines[1] && [all(lines[1], "tc").length, attributeOf(lines[1], "gridSpan")]).toEqual([2, "2"]);
  });

  it("sets numbers to the right", () => {
    const figures = cellsWith("1.234,5");
    expect(figures).toHaveLength(60);
    expect(new Set(figures.map((cell) => attributeOf(cell, "jc")))).toEqual(new Set(["right"]));
  });
});

it("every relationship leads to a part that is there", () => {
  const files = unzipSync(new Uint8Array(bytes));
  for (const path of Object.keys(files).filter((name) => name.endsWith(".rels"))) {
    const folder = path.replace(/_rels\/[^/]+$/, "");
    for (const relation of partOf(bytes, path).getElementsByTagName("Relationship")) {
      const target = relation.getAttribute("Target") ?? "";
      expect(Object.keys(files), `${path}: ${target}`).toContain(target.startsWith("/") ? target.slice(1) : `${folder}${target}`);
    }
  }
});
