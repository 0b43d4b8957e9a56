import { beforeAll, describe, expect, it } from "vitest";
import type { Slide } from "../../../src/charts/slide.ts";
import type { ChangeSet } from "../../../src/model/changeSet.ts";
import { type Row, tables } from "../../../src/model/tables.ts";
import type { DeckRow, SlideRow } from "../../../src/state/screens/deckRows.ts";
import { actual, changeSet } from "../../db/plan.ts";
import { packages, type Shown, showDeck } from "../decks.ts";

let sample: ChangeSet[];
let nation: ChangeSet[];
let bare: ChangeSet[];
let month: Shown;
beforeAll(() => {
  sample = packages("seeds/quan-2", "data/minh-hoa-quan-2-2013");
  nation = packages("seeds/ca-nuoc");
  bare = packages("seeds/quan-2");
});

const slide = (cells: Partial<SlideRow>): SlideRow =>
  tables.slides.row.parse({ slide_id: "s", deck_id: "d", position: 1, ...cells }) as SlideRow;
const deck = (cells: Partial<DeckRow> = {}): DeckRow => ({
  deck_id: "d",
  name: "Họp",
  period: "2013",
  as_of: "2013-10-01",
  frozen_on: null,
  frozen_at: null,
  ...cells,
});
const plain = (text: string) => text.replace(/\s+/g, " ");
const titles = ({ pages }: Shown) => pages.map(({ title }) => plain(title));
/** Figures and units are kept together by other spaces. */
const said = (lines: { strong: string; weak: string }[]) => lines.map(({ strong, weak }) => [plain(strong), plain(weak)]);
const bodyOf = <K extends Slide["body"]["kind"]>({ pages: [page] }: Shown, kind: K) => {
  if (page?.body.kind !== kind) throw new Error(`${page?.body.kind} is not ${kind}`);
  return page.body as Extract<Slide["body"], { kind: K }>;
};

describe("the deck of a month", () => {
  beforeAll(async () => {
    month = await showDeck(sample, "2013");
  }, 240_000);

  it("is called after the meeting, and stays at its month", () => {
    expect(month.hand.deck).toMatchObject({ name: "Họp giao ban tháng 9/2013", period: "2013", as_of: "2013-10-01" });
  });

  it("goes from the whole to the sectors, those with exceptions first, each with its worst ones", () => {
    expect(month.hand.slides.slice(0, 6).map(({ kind, subject_id }) => [kind, subject_id])).toEqual([
      ["overview", null],
      ["overview", "sectors"],
      ["sector", "dau-tu"],
      ["indicator", "von-xdcb-ngan-sach-tp"],
      ["indicator", "von-xdcb-ngan-sach"],
      // of budget only one figure is known, and it falls short: its own slide says all
      ["indicator", "thu-ngan-sach"],
    ]);
  });

  it("says its message in the title", () => {
    expect(titles(month)).toContain("Thu ngân sách nhà nước 9 tháng đạt 69,5% kế hoạch, chậm 5,5 điểm % so với tiến độ");
    expect(titles(month)[0]).toBe("9 tháng 2013: 7/16 chỉ tiêu có số liệu đúng và vượt tiến độ; 2 chậm tiến độ, 7 cần chú ý");
  });

  it("never has more than eight facts on a slide, and marks every slide of made-up figures", () => {
    for (const { body, illustrative, title } of month.pages) {
      expect(illustrative, title).toBe(true);
      if (body.kind === "facts") expect(body.columns.reduce((sum, { facts }) => sum + facts.length, 0)).toBeLessThanOrEqual(8);
    }
  });

  it("works the figure out in the notes", () => {
    const revenue = month.pages.find(({ slide_id }) => slide_id === "indicator.thu-ngan-sach.quan-2");
    expect(plain(revenue?.notes[0] ?? "")).toMatch(
      /^Thu ngân sách nhà nước trên địa bàn quận 9 tháng đạt 640,5 tỷ đồng, bằng 69,5% kế hoạch pháp lệnh năm/,
    );
    expect(revenue?.notes).toContain("- % kế hoạch: 69,5% (640,5 ÷ 921,1)");
    expect(revenue?.notes.join("\n")).toContain("02/2013/QĐ-UBND");
  });
});

describe("one slide", () => {
  const one = async (held: ChangeSet[], cells: Partial<SlideRow>, of: Partial<DeckRow> = {}, locale: "vi" | "en" = "vi") =>
    showDeck(held, null, { locale, given: { deck: deck(of), slides: [slide(cells)] } });
  const revenue = { kind: "indicator" as const, subject_id: "thu-ngan-sach", area_id: "quan-2" };

  it("of an indicator under way has the share of its plan, what is left to do and what it will come to", async () => {
    const { figure, spec } = bodyOf(await one(sample, revenue), "picture");
    // 640,5 ÷ 921,1 = 69,5 %; (921,1 − 640,5) ÷ 3 = 93,5; 640,5 ÷ 75,0 % = 854; 921,1 − 854 = 67
    expect(figure).toMatchObject({ value: "69,5%", label: "kế hoạch pháp lệnh năm 2013", word: "Cần chú ý" });
    expect(said(figure.lines)).toEqual([
      ["Cần 93,5 tỷ đồng mỗi tháng", "9 tháng qua bình quân 71,2"],
      ["Cả năm khoảng 854 tỷ đồng", "thiếu 67 so với kế hoạch"],
    ]);
    expect(spec.kind).toBe("path");
  });

  it("of a year that is over has the figure, its plan and its gap", async () => {
    const shown = await one(nation, { kind: "indicator", subject_id: "gdp", area_id: "ca-nuoc" }, { period: "2023", as_of: null });
    expect(titles(shown)).toEqual(["Tốc độ tăng GDP năm 2023: 5,05%, không đạt kế hoạch khoảng 6,5%"]);
    const { figure, spec } = bodyOf(shown, "picture");
    expect(figure).toMatchObject({ value: "5,05%", word: "Không đạt" });
    expect(said(figure.lines)).toEqual([["−1,45 điểm %", "so với kế hoạch"]]);
    expect(spec.kind).toBe("trend");
    expect(shown.pages[0]?.estimated).toBe(true);
  });

  it("of a sector before there are figures shows what was asked for", async () => {
    const shown = await one(bare, { kind: "sector", subject_id: "ngan-sach" }, { as_of: null });
    expect(titles(shown)).toEqual(["Ngân sách năm 2013: 3 chỉ tiêu đã giao, chưa có số liệu thực hiện"]);
    const [column] = bodyOf(shown, "facts").columns;
    expect(column?.title).toBe("Kế hoạch giao");
    expect(column?.facts[0]).toMatchObject({ name: "Thu ngân sách nhà nước", value: "921,1", plan: "tỷ đồng", word: "Chưa có số liệu" });
  });

  it("of a group that must be met as a whole counts its parts", async () => {
    const shown = await one(sample, { kind: "sector", subject_id: "quoc-phong" });
    const [column, missing] = bodyOf(shown, "facts").columns;
    expect(column?.facts).toMatchObject([{ name: "Tai nạn giao thông", value: "2/3", plan: "phần đạt" }]);
    // a plan must not look like a figure
    expect(missing?.title).toBe("Chưa có số liệu");
    for (const { value, plan } of missing?.facts ?? []) expect([value, plan.slice(0, 3)]).toEqual(["", "KH "]);
  });

  it("of a long table is cut into pages of eight rows, each under its sector's name", async () => {
    const shown = await one(sample, { kind: "table" });
    expect(shown.pages.length).toBeGreaterThan(5);
    expect(shown.pages[0]?.title).toMatch(/ \(1\/\d+\)$/);
    for (const { body } of shown.pages) {
      if (body.kind !== "table") throw new Error(body.kind);
      expect(body.rows.length).toBeLessThanOrEqual(8);
      expect(body.rows[0]?.isHead).toBe(true);
      expect(body.rows.at(-1)?.isHead).toBe(false);
    }
  });

  it("of text has its lines; of what is gone it says so", async () => {
    expect(bodyOf(await one(bare, { kind: "text", title: "Kiến nghị", body: "Một\n\nHai" }), "text").paragraphs).toEqual(["Một", "Hai"]);
    expect(bodyOf(await one(bare, { kind: "indicator", subject_id: "khong-con" }), "nothing").text).toMatch(/^Không còn/);
  });

  it("speaks English beside Vietnamese", async () => {
    const shown = await one(sample, revenue, {}, "en");
    expect(titles(shown)[0]).toMatch(/69\.5% of/);
    expect(plain(bodyOf(shown, "picture").figure.lines[0]?.strong ?? "")).toMatch(/^Needs 93\.5 /);
  });
});

describe("a title of one's own", () => {
  const made = "Thu ngân sách nhà nước 9 tháng đạt 69,5% kế hoạch, chậm 5,5 điểm % so với tiến độ";
  const own = { kind: "indicator" as const, subject_id: "thu-ngan-sach", area_id: "quan-2", title: "Thu chậm, cần đôn đốc" };
  const more = () =>
    changeSet({
      actuals: [
        actual("thu-ngan-sach", "2013-09-01", "2013-10-01", 140, { area_id: "quan-2", grade: "official", published_on: "2013-10-20" }),
      ],
    });

  it("holds as long as the figures say what they said", async () => {
    const { slides } = await showDeck(sample, null, { given: { deck: deck(), slides: [slide({ ...own, title_made_of: made })] } });
    expect(slides[0]?.isFalse).toBe(false);
    expect(plain(slides[0]?.made ?? "")).toBe(made);
    expect(slides[0]?.pages[0]?.title).toBe("Thu chậm, cần đôn đốc");
  });

  it("is flagged once new figures say something else, in either language; frozen, it holds", async () => {
    const held = [...sample, more()];
    const flagged = async (of: Partial<DeckRow>, locale: "vi" | "en") =>
      (await showDeck(held, null, { locale, given: { deck: deck(of), slides: [slide({ ...own, title_made_of: made })] } })).slides[0];
    expect((await flagged({}, "vi"))?.isFalse).toBe(true);
    expect((await flagged({}, "en"))?.isFalse).toBe(true);
    const frozen = await flagged({ frozen_on: "2013-10-05" }, "vi");
    expect([frozen?.isFalse, plain(frozen?.made ?? "")]).toEqual([false, made]);
  });

  it("frozen at an instant, a deck shows names, targets and figures as the set stood, also what was undone since", async () => {
    const current = <T extends "indicators" | "targets" | "sectors">(table: T, is: (row: Row<T>) => boolean): Row<T> => {
      const found = sample.flatMap(({ rows }) => (rows[table] ?? []) as Row<T>[]).findLast(is);
      if (found === undefined) throw new Error(`no ${table}`);
      return found;
    };
    const revenueNow = current("indicators", ({ indicator_id }) => indicator_id === "thu-ngan-sach");
    const sector = current("sectors", ({ sector_id }) => sector_id === revenueNow.sector_id);
    const goal = current(
      "targets",
      ({ indicator_id, period, low }) => indicator_id === "thu-ngan-sach" && period === "2013" && low === 921.1,
    );
    const at = "2026-03-01T00:00:00Z";
    const sampleId = sample.at(-1)?.change_set_id ?? "";
    const later = [
      changeSet(
        {
          sectors: [{ ...sector, name_vi: "Thu và chi" }],
          indicators: [{ ...revenueNow, name_vi: "Tên mới", short_vi: "Tên mới" }],
          targets: [{ ...goal, low: 2000 }],
        },
        { at },
      ),
      changeSet({}, { at, cancels: sampleId }),
    ];
    const slides = [
      slide(own),
      slide({ slide_id: "t", kind: "table", subject_id: sector.sector_id }),
      slide({ slide_id: "o", kind: "overview" }),
    ];
    const shown = async (changeSets: readonly ChangeSet[], of: Partial<DeckRow>) =>
      (await showDeck(changeSets, null, { given: { deck: deck(of), slides } })).pages;
    const frozen = { frozen_on: "2026-02-01", frozen_at: "2026-02-01T08:00:00Z" };
    const before = await shown(sample, frozen);
    expect(await shown([...sample, ...later], frozen)).toEqual(before);
    expect(await shown([...sample, ...later], {})).not.toEqual(before);
  });
});
