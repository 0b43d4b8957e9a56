import { describe, expect, it } from "vitest";
import { importInHand } from "../../src/ingest/importInHand.ts";
import { matcher } from "../../src/ingest/matching/match.ts";
import { readTables } from "../../src/ingest/readTables.ts";
import type { AskedName } from "../../src/ingest/staged.ts";
import { blocksOf } from "../../src/ingest/stagedTable.ts";
import { unzip } from "../../src/journal/unzip.ts";
import { type Row, tables } from "../../src/model/tables.ts";
import { quan2 } from "./quan2.ts";
import { nothing } from "./table.ts";

const match = matcher({ indicators: quan2.indicators ?? [], remembered: [] })(null, "annex");
const ask = (name: string, unit: string | null, more: Partial<AskedName> = {}) =>
  match({ name, code: null, unit, path: [], parent_id: null, ...more });

/** The same name, written as an office writes it: taken without a question. */
const same: [string, string | null, string][] = [
  ["1. Thu ngân sách nhà nước trên địa bàn quận (*)", "tỷ đồng", "thu-ngan-sach"],
  ["THU NSNN TRÊN ĐỊA BÀN QUẬN", "triệu đồng", "thu-ngan-sach"],
  ["Thu NSNN", "Tỷ đồng", "thu-ngan-sach"],
  ["Doanh thu DV - TM", "tỷ đồng", "doanh-thu-dv-tm"],
  ["Doanh thu dich vu-thuong mai", "tỷ đồng", "doanh-thu-dv-tm"],
  ["GTSX CN - TTCN", "Tỷ đồng", "gt-cong-nghiep"],
  ["Giá trị sản xuất CN-TTCN", "Tỷ đồng", "gt-cong-nghiep"],
  ["Tổng vốn đầu tư XDCB từ NS (kể cả vốn bồi thường GPMB)", "Tỷ đồng", "von-xdcb-ngan-sach"],
  ["- Trong đó: Vốn đầu tư XDCB từ ngân sách TP", "tỷ đồng", "von-xdcb-ngan-sach-tp"],
  ["Vốn XDCB ngân sách quận", "tỷ đồng", "von-xdcb-ngan-sach-quan"],
  ["Tỷ lệ dân số tập luyện TDTT thường xuyên (%)", null, "dan-so-tap-tdtt"],
  ["Dân số tập TDTT", "%", "dan-so-tap-tdtt"],
  ["Số vụ TNGT", "vụ", "tngt-so-vu"],
  ["Số người chết do TNGT", "Người", "tngt-nguoi-chet"],
  ["Người bị thương do TNGT", "người", "tngt-nguoi-bi-thuong"],
  ["Tỷ lệ trẻ em dưới 6 tuổi được cấp thẻ BHYT", "%", "the-bhyt-tre-duoi-6-tuoi"],
  ["Thu BHXH, BHYT bắt buộc", "tỷ đồng", "thu-bhxh-bhyt"],
  ["Thu BHXH và BHYT bắt buộc", "tỷ đồng", "thu-bhxh-bhyt"],
  ["Giải quyết việc làm", "LĐ", "viec-lam"],
  ["a) Số hộ thoát nghèo:", "hộ", "ho-thoat-ngheo"],
  ["Tỷ lệ LĐ được đào tạo nghề", "%", "lao-dong-dao-tao-nghe"],
  ["Số công dân nhập ngũ (giao quân)", "người", "giao-quan"],
  ["Số UBND phường có quy chế tổ chức và hoạt động", "phường", "phuong-co-quy-che-hoat-dong"],
  ["Số phường đạt chuẩn quốc gia về y tế", "phường", "phuong-dat-chuan-y-te"],
  ["Tỷ lệ học sinh học hết lớp 9 vào THPT", "%", "hoc-sinh-lop-9-vao-thpt"],
  ["Duy trì kết quả phổ cập giáo dục THCS", null, "pho-cap-thcs"],
  ["Tỷ lệ CB, CC quận, phường đạt tiêu chuẩn chức danh", "%", "cb-cc-dat-chuan-chuc-danh"],
  ["Cơ cấu kinh tế DV - TM - công nghiệp được cơ bản xác lập", null, "co-cau-kinh-te"],
  ["Tỷ trọng ngành dịch vụ, thương mại trong cơ cấu giá trị của quận", "%", "ty-trong-dv-tm"],
  ["Tỷ lệ sinh", "‰", "ty-le-sinh"],
  ["Xử lý chất thải y tế", null, "chat-thai-y-te-xu-ly"],
  ["Số LĐ được giãi quyết việc lam", "lao động", "viec-lam"],
  ["Đua xe trái phép", "vụ", "dua-xe-trai-phep"],
];

/** Near, but not the same: the right indicator is offered first, and never taken. */
const near: [string, string | null, string][] = [
  ["Tổng thu ngân sách NN trên địa bàn", "tỷ đồng", "thu-ngan-sach"],
  ["Thu ngân sách nhà nuớc trên địa bàn quận 2", "tỷ đồng", "thu-ngan-sach"],
  ["Doanh thu thương mại - dịch vụ", "tỷ đồng", "doanh-thu-dv-tm"],
  ["Doanh thu TMDV do quận quản lý", "tỷ đồng", "doanh-thu-dv-tm-quan"],
  ["Giá trị SX công nghiệp, TTCN (giá SS 1994)", "Tỷ đồng", "gt-cong-nghiep"],
  ["GTSX công nghiệp quận quản lý", "tỷ đồng", "gt-cong-nghiep-quan"],
  ["Gặp gỡ, đối thoại doanh nghiệp", "buổi", "gap-go-doanh-nghiep"],
  ["Cửa hàng tiện lợi", "cửa hàng", "cua-hang-tien-loi"],
  ["Số ổ dịch gia súc gia cầm", "ổ dịch", "dich-benh-gia-suc-gia-cam"],
  ["Tỷ lệ kê khai thuế đúng hạn", "%", "ke-khai-thue-dung-han"],
  ["Tổng mức đầu tư toàn xã hội", "tỷ đồng", "von-dau-tu-xa-hoi"],
  ["Công trình trọng điểm hoàn thành", "công trình", "cong-trinh-trong-diem-hoan-thanh"],
  ["Số CTTĐ khởi công mới", "công trình", "cong-trinh-trong-diem-khoi-cong"],
  ["Căn hộ chung cư xây dựng", "căn hộ", "can-ho-chung-cu"],
  ["Tỷ lệ hồ sơ QLĐT đúng hẹn", "%", "ho-so-dung-hen-qldt"],
  ["Số điểm ngập nước", "khu vực", "khu-vuc-ngap-nuoc"],
  ["Tỷ lệ thu gom chất thải rắn", "%", "chat-thai-ran-thu-gom"],
  ["Tỷ lệ chất thải nguy hại được xử lý", "%", "chat-thai-nguy-hai-xu-ly"],
  ["Tỷ lệ cơ sở gây ô nhiễm MT nghiêm trọng được xử lý", "%", "co-so-o-nhiem-xu-ly"],
  ["Quan trắc môi trường", "lần", "quan-trac-moi-truong"],
  ["Phân loại rác tại nguồn", "khu dân cư", "khu-dan-cu-phan-loai-rac"],
  ["Dự án ngoài ngân sách hoàn thành bồi thường", "dự án", "da-boi-thuong-ngoai-ngan-sach"],
  ["Tỷ lệ hộ đạt gia đình văn hoá", "%", "ho-gia-dinh-van-hoa"],
  ["Khu phố đạt chuẩn văn hóa", "khu phố", "khu-pho-van-hoa"],
  ["Tỷ lệ phường văn minh ĐT", "%", "phuong-van-minh-do-thi"],
  ["Số chung cư văn hoá", "chung cư", "chung-cu-van-hoa"],
  ["Huy động trẻ 5 tuổi ra lớp mẫu giáo", "%", "huy-dong-tre-5-tuoi"],
  ["Tỷ lệ huy động học sinh vào lớp 6", "%", "huy-dong-lop-6"],
  ["Giáo viên đạt chuẩn trở lên", "%", "giao-vien-dat-chuan"],
  ["Tỷ lệ trường đạt chuẩn quốc gia", "%", "ty-le-truong-chuan-quoc-gia"],
  ["Ngộ độc thực phẩm đông người", "vụ", "ngo-doc-thuc-pham"],
  ["Phường đạt chuẩn QG y tế", "phường", "phuong-dat-chuan-y-te"],
  ["Tỷ lệ sinh con thứ 3 trở lên", "%", "ty-le-sinh-con-thu-ba"],
  ["Tốc độ tăng dân số tự nhiên", "%", "tang-dan-so-tu-nhien"],
  ["Số hộ nghèo (chuẩn 16 triệu đồng/người/năm)", "hộ", "ho-ngheo-16-trieu"],
  ["Tổng số LĐ được giải quyết việc làm", "lao động", "viec-lam"],
  ["Tỷ lệ phá án", "%", "kham-pha-an"],
  ["Khám phá án cướp, cướp giật, trộm cắp", "%", "kham-pha-an-cuop-trom"],
  ["Đơn KN, TC tồn đọng quá hạn", "đơn", "don-khieu-nai-to-cao-qua-han"],
  ["Tỷ lệ HS học 2 buổi / ngày", "%", "hoc-2-buoi-ngay"],
  ["Tỷ lệ hồ sơ giải quyết đúng hạn", "%", "ho-so-hanh-chinh-dung-han"],
  ["Thu ngânsách nhànước", "tỷ đồng", "thu-ngan-sach"],
];

/** Further off, or like several: offered among the first three. */
const far: [string, string | null, string][] = [
  ["Tỷ lệ hộ dân sử dụng nước sạch", "%", "nuoc-sach"],
  ["Số giải thể thao cấp thành phố", "giải", "giai-the-thao-cap-thanh-pho"],
  ["Tỷ lệ huy động trẻ vào lớp một", "%", "huy-dong-lop-1"],
];

describe("names as agencies write them, against the indicators of Quận 2", () => {
  it.each(same)("%s is the same name", (name, unit, indicator_id) => {
    const found = ask(name, unit);
    expect(found.indicator_id).toBe(indicator_id);
  });

  it.each(near)("%s is asked, with the right one first", (name, unit, indicator_id) => {
    const { indicator_id: taken, candidates } = ask(name, unit);
    expect(candidates[0]?.indicator_id).toBe(indicator_id);
    expect(taken).toBeNull();
  });

  it.each(far)("%s is asked, with the right one among the first", (name, unit, indicator_id) => {
    const { indicator_id: taken, candidates } = ask(name, unit);
    expect(candidates.slice(0, 3).map((each) => each.indicator_id)).toContain(indicator_id);
    expect(taken).toBeNull();
  });

  it("knows every indicator by its own names and its id", () => {
    for (const { indicator_id, name_vi, short_vi, unit } of quan2.indicators ?? []) {
      expect(ask(name_vi, unit).indicator_id, name_vi).toBe(indicator_id);
      expect(ask(short_vi ?? name_vi, unit).indicator_id, short_vi ?? "").toBe(indicator_id);
      expect(ask("tên khác hẳn", null, { code: indicator_id.toUpperCase() }).candidates).toEqual([{ indicator_id, score: 1, why: "code" }]);
    }
  });

  it("has nothing to offer for a name from elsewhere", () => {
    expect(ask("Sản lượng cà phê nhân", "tấn")).toEqual({
      candidates: [],
      indicator_id: null,
      confirmedUnit: null,
      isUnranked: false,
      remembered: "san luong ca phe nhan",
    });
  });
});

const indicator = (indicator_id: string, name_vi: string, more: Partial<Row<"indicators">> = {}): Row<"indicators"> =>
  tables.indicators.row.parse({ indicator_id, name_vi, sector_id: "kinh-te", unit: "tỷ đồng", ...more });

describe("what settles a name that several indicators have", () => {
  const indicators = [
    indicator("sx", "Giá trị sản xuất"),
    indicator("thu", "Thu thuế"),
    indicator("sx.nqd", "Ngoài quốc doanh", { part_of: "sx" }),
    indicator("thu.nqd", "Ngoài quốc doanh", { part_of: "thu" }),
    indicator("tang", "Thu thuế", { unit: "%" }),
    indicator("sx.quan", "Giá trị sản xuất do quận quản lý", { part_of: "sx" }),
    indicator("ban", "Doanh thu", { price_basis: "giá so sánh 1994" }),
  ];
  const remembered: Row<"name_matches">[] = [
    { sender: "*", layout: "annex", name: "gia tri san xuat › tu nhan", unit: null, indicator_id: "sx.nqd" },
    { sender: "p-kinh-te", layout: "annex", name: "gia tri san xuat › tu nhan", unit: "triệu đồng", indicator_id: "sx.quan" },
    { sender: "*", layout: "annex", name: "da xoa", unit: null, indicator_id: "khong-con" },
  ];
  const asked = (name: string, more: Partial<AskedName> = {}): AskedName => ({
    name,
    code: null,
    unit: null,
    path: [],
    parent_id: null,
    ...more,
  });
  const found = matcher({ indicators, remembered })(null, "annex");

  it("asks when nothing tells them apart", () => {
    const { indicator_id, candidates } = found(asked("Ngoài quốc doanh"));
    expect(indicator_id).toBeNull();
    expect(candidates.map((each) => [each.indicator_id, each.why])).toEqual([
      ["sx.nqd", "sameName"],
      ["thu.nqd", "sameName"],
    ]);
  });

  it("lets the total settle it", () => {
    expect(found(asked("+ Ngoài quốc doanh", { path: ["Thu thuế"], parent_id: "thu" })).indicator_id).toBe("thu.nqd");
    expect(found(asked("- Ngoài quốc doanh", { path: ["Giá trị sản xuất"], parent_id: "sx" })).indicator_id).toBe("sx.nqd");
  });

  it("takes a part under another total for nothing", () => {
    expect(found(asked("Do quận quản lý", { path: ["Thu thuế"], parent_id: "thu" })).indicator_id).toBeNull();
    expect(found(asked("Giá trị sản xuất do quận quản lý", { path: ["Thu thuế"], parent_id: "thu" })).indicator_id).toBeNull();
  });

  it("reads a part's name behind its total's", () => {
    expect(found(asked("Trong đó: do quận quản lý", { path: ["GTSX"], parent_id: "sx" })).indicator_id).toBe("sx.quan");
  });

  it("lets the unit settle it, and asks when the one of that name is of another unit", () => {
    expect(found(asked("Thu thuế", { unit: "triệu đồng" })).indicator_id).toBe("thu");
    expect(found(asked("Thu thuế", { unit: "%" })).indicator_id).toBe("tang");
    expect(found(asked("Thu thuế")).indicator_id).toBeNull();
    expect(found(asked("Giá trị sản xuất", { unit: "hộ" }))).toMatchObject({
      indicator_id: null,
      candidates: [{ indicator_id: "sx", why: "sameName" }, {}],
    });
  });

  it("tells prices apart", () => {
    expect(found(asked("Doanh thu (giá SS 1994)")).indicator_id).toBe("ban");
    expect(found(asked("Doanh thu (giá HH)")).indicator_id).toBeNull();
  });

  it("goes by what was confirmed for the sender, before what was confirmed for anyone, and forgets what is gone", () => {
    const part = asked("- Tư nhân", { path: ["GTSX"], parent_id: "sx" });
    expect(found(part)).toEqual({
      candidates: [{ indicator_id: "sx.nqd", score: 1, why: "remembered" }],
      indicator_id: "sx.nqd",
      confirmedUnit: null,
      isUnranked: false,
      remembered: "gia tri san xuat › tu nhan",
    });
    const ofSender = matcher({ indicators, remembered })("p-kinh-te", "annex")(part);
    expect(ofSender).toMatchObject({ indicator_id: "sx.quan", confirmedUnit: "triệu đồng" });
    expect(matcher({ indicators, remembered })(null, "years")(part).indicator_id).toBeNull();
    expect(found(asked("Đã xóa")).indicator_id).toBeNull();
  });
});

describe("of more names than anybody answers one by one", () => {
  it("the first are ranked at once, each other when a person comes to it", async () => {
    const rows = Array.from({ length: 400 }, (_, n) => `Thu ngân sach nhà nưóc đợt ${n};tỷ đồng;${n + 1}`);
    const text = `Chỉ tiêu;ĐVT;KH 2013\n${rows.join("\n")}`;
    const hand = importInHand({ readTables, unzip });
    await hand.read({ kind: "files", files: [{ path: "a.csv", bytes: new TextEncoder().encode(text) }] }, () => {});
    const [block] = blocksOf(hand.stage(quan2, nothing, {}, () => {}).tables);
    const [first, last] = [block?.names[0], block?.names[399]];
    expect(first?.unranked).toBeUndefined();
    expect(first?.candidates.map(({ indicator_id }) => indicator_id)).toContain("thu-ngan-sach");
    expect(last?.candidates).toEqual([]);
    if (block === undefined || last?.unranked === undefined) throw new Error("ranked");
    const found = hand.candidates(quan2, last.unranked, block);
    expect(found.map(({ indicator_id }) => indicator_id)).toContain("thu-ngan-sach");
  });
});
