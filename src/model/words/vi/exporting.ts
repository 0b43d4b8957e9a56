/** Words of the files that leave the app: the menu beside a picture's title, and what is said of them. */
export const exporting = {
  menu: "Xuất",
  menuOf: (title: string) => `Xuất: ${title}`,
  picture: "Hình, như đang thấy",
  figures: "Số liệu",
  formats: {
    png1: "PNG 1×, như trên màn hình",
    png2: "PNG 2×, cho Word và PowerPoint",
    png3: "PNG 3×, cho bản in",
    png4: "PNG 4×, cho khổ lớn",
    svg: "SVG, phóng to vẫn nét",
    csv: "CSV, mở bằng Excel",
  },
  copy: "Chép hình",
  copied: "Đã chép hình",
  copyRefused: "Trình duyệt không cho chép",
  failed: "Chưa xuất được",
  /** How file names begin, and what they are about; marks and blanks fall away in the name. */
  kinds: { picture: "biểu đồ", table: "bảng số" },
  overview: "tổng quan",
  allSectors: "các lĩnh vực",
  sectorColumn: "Lĩnh vực",
  notesColumn: "Ghi chú",
  /** Files of the whole table or set, in the menu of what is taken to the meeting. */
  taken: { annex: "Phụ lục Excel", everything: "Toàn bộ số liệu (CSV)" },
  takenKinds: { annex: "phụ lục", everything: "toàn bộ số liệu" },
  making: (what: string) => `Đang lập: ${what}…`,
  made: (name: string) => `Đã tải về ${name}`,
  notMade: (what: string) => `Chưa lập được: ${what}`,
  noPlan: "Bộ dữ liệu này chưa có chỉ tiêu nào.",
  cancel: "Hủy",
};
