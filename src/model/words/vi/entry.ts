import type { FigureFault } from "../../readFigure.ts";

/** Words of the entry screen. */
export const entry = {
  title: (what: string, when: string) => `Nhập số: ${what}, ${when}`,
  all: "mọi chỉ tiêu",
  subtitle: "Gõ, hoặc dán một khối từ Excel. Chưa lưu thì chưa có gì thay đổi.",
  keys: "Mũi tên, Tab, Enter chuyển ô · Shift + mũi tên chọn khối · Ctrl+D, Ctrl+R điền xuống, sang phải · Ctrl+Z, Ctrl+Y hoàn tác, làm lại · Shift+F2 lý do và nguồn của ô, Enter trở lại · Ctrl+S lưu",
  columnsLabel: "Cột",
  columns: { months: "tháng", quarters: "quý", running: "lũy kế 3, 6, 9, 12 tháng", years: "năm" },
  allYears: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  indicator: "Chỉ tiêu",
  unit: "ĐVT",
  cell: (indicator: string, period: string) => `${indicator}, ${period}`,
  grade: "Loại số liệu",
  gradeOf: (period: string) => `Loại số liệu của ${period}`,
  mixed: "nhiều loại",
  locked: (period: string) => `Kỳ ${period} đã khóa. Muốn sửa phải mở khóa và ghi lý do.`,
  yearly: "Chỉ tiêu này chỉ báo cáo cả năm.",
  unlock: "Mở khóa…",
  before: (value: string, grade: string, entry: string) => `Đang là ${value} (${[grade, entry].filter(Boolean).join(", ")})`,
  noBefore: "Chưa có số",
  reason: "Lý do",
  reasonHint: "vì sao sửa, nếu cần",
  source: "Nguồn của ô",
  sourceHint: "nếu khác nguồn chung",
  readAs: (value: string) => `Đọc là ${value}. Nếu không phải, gõ lại cho rõ dấu thập phân.`,
  removes: "Để trống thì số đang có bị xóa.",
  faults: {
    dash: "Gạch ngang: để trống nếu chưa có số, gõ 0 nếu bằng không, gõ x nếu không thu thập.",
    words: "Ô này cần một con số.",
    range: "Đây là một khoảng; cần một con số.",
    unit: "Đơn vị không khớp với chỉ tiêu này.",
    change: "Đây là mức tăng, giảm; cần chính con số.",
    rest: "Có chữ thừa sau con số. Gõ riêng con số, chữ ghi vào lý do hoặc nguồn.",
  } satisfies Record<FigureFault, string> as Record<FigureFault, string>,
  counts: (counts: { new: string | null; changed: string | null; removed: string | null; regraded: string | null }) =>
    [
      counts.new && `${counts.new} số mới`,
      counts.changed && `${counts.changed} số đổi`,
      counts.removed && `${counts.removed} số bị xóa`,
      counts.regraded && `${counts.regraded} số đổi loại`,
    ]
      .filter(Boolean)
      .join(", "),
  nothing: "Chưa có gì để lưu",
  faulty: (n: number) => `${n} ô cần sửa`,
  toFault: "Đến ô cần sửa",
  pasted: (n: number, outside: number, closed: number) =>
    [
      `Đã dán ${n} ô`,
      outside > 0 ? `${outside} ô nằm ngoài bảng nên bỏ qua` : "",
      closed > 0 ? `${closed} ô không nhập được nên bỏ qua` : "",
    ]
      .filter((part) => part !== "")
      .join("; "),
  restored: "Đã lấy lại những số đã gõ mà chưa lưu.",
  commonSource: "Nguồn chung",
  commonSourceHint: "Ví dụ: Báo cáo 45/BC-TCKH",
  why: "Nội dung cập nhật",
  whyDefault: (what: string, when: string) => `Nhập số liệu ${when}: ${what}`,
  removedFor: (cell: string, reason: string) => `xóa ${cell}: ${reason}`,
  undo: "Hoàn tác",
  redo: "Làm lại",
  discard: "Bỏ hết",
  save: "Lưu",
  saved: (counts: string) => `Đã lưu: ${counts}`,
  leave: {
    title: (counts: string) => `Còn ${counts} chưa lưu`,
    text: "Những số đã gõ được giữ trong thẻ này: quay lại màn hình này là thấy lại. Đóng thẻ thì mất.",
    stay: "Ở lại",
    keep: "Đi, giữ bản nháp",
    discard: "Bỏ, không giữ",
  },
  emptyTitle: "Chưa có chỉ tiêu nào để nhập số",
  emptyText: "Lập chỉ tiêu và địa bàn ở màn hình Sửa kế hoạch trước, hoặc mở một gói dữ liệu.",
  toEdit: "Sửa kế hoạch",
};
