/** Words of the template that an agency fills in: Vietnamese whatever the language on the screen, since agencies are; not part of the catalogue. */
export const agencyTemplate = {
  sheet: "Số liệu",
  period: (label: string) => (/^\d{4}$/.test(label) ? `năm ${label}` : label),
  title: (period: string) => `Biểu số liệu ${period}`,
  agency: (name: string) => `Cơ quan báo cáo: ${name}`,
  how: "Chỉ điền vào ô nền vàng. Gõ số theo đơn vị ở cột ĐVT; chưa có số thì để trống, bằng không thì gõ 0.",
  free: "Đổi tên tệp, sắp xếp, bỏ bớt hay thêm dòng đều được. Không xóa cột A đang ẩn: nhờ cột ấy mà số về đúng chỉ tiêu.",
  illustrative: "Số in nghiêng có chữ “minh họa” là số giả định để xem thử, không phải số thật.",
  headings: { number: "TT", name: "Chỉ tiêu", unit: "ĐVT", last: "Số gần nhất", lastOf: "Của kỳ", grade: "Loại số liệu", note: "Ghi chú" },
  asked: (period: string) => `Thực hiện ${period}`,
  figure: {
    title: "Số liệu",
    hint: "Gõ một con số, theo đơn vị ở cột ĐVT. Chưa có số thì để trống.",
    fault: "Ô này cần một con số. Lời giải thích ghi ở cột Ghi chú.",
  },
  file: (period: string, agency: string) => `bieu-mau-${period}-${agency}.xlsx`,
  files: (period: string) => `bieu-mau-${period}.zip`,
  unassigned: "chưa giao",
  unassignedFile: "chua-giao",
};
