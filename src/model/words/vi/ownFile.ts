/** Words about where the open set is kept: in this browser, and in files of one's own. */
export const ownFile = {
  menu: (state: string) => `${state}. Lưu và bản sao`,
  /** In the top bar, in short. */
  inBrowser: (when: string) => `Đã lưu ${when} trong trình duyệt`,
  inFile: (when: string) => `Đã lưu ${when} trong tệp`,
  at: (time: string) => `lúc ${time}`,
  on: (day: string) => day,
  unchanged: "Chưa có thay đổi",
  behind: "Tệp chưa có thay đổi mới",
  writing: "Đang ghi vào tệp…",
  asking: "Tệp chờ cho phép",
  changed: "Tệp đã đổi ở nơi khác",
  failed: "Chưa ghi được vào tệp",
  /** In the menu, at length. */
  browserLine: (moment: string) => `Trình duyệt này giữ mọi thay đổi, lần cuối ${moment}.`,
  browserUnchanged: "Trình duyệt này giữ mọi thay đổi; chưa có thay đổi nào của bạn.",
  fileLine: (name: string, moment: string) => `Tệp ${name}: ghi lần cuối ${moment}.`,
  fileUnwritten: (name: string) => `Tệp ${name}: chưa ghi lần nào.`,
  noFile: "Chưa chọn tệp nào ngoài trình duyệt.",
  save: "Lưu vào tệp",
  saveKey: "Ctrl S",
  saveAs: "Lưu thành tệp mới…",
  saveInto: "Lưu tiếp vào tệp đã có…",
  autosaveOn: "Tự lưu vào tệp sau mỗi thay đổi",
  autosaveOff: "Thôi tự lưu vào tệp",
  download: "Tải một bản sao",
  downloadReal: "Tải bản sao không có số liệu minh họa",
  fileKind: "Gói dữ liệu Bảng chỉ tiêu",
  later: "Để sau",
  dismissed: "Đã ẩn lời nhắc",
  /** The quiet bar. */
  askingBar: (name: string) => `Trình duyệt cần bạn cho phép ghi vào tệp ${name} thì việc tự lưu mới tiếp tục.`,
  allow: "Cho phép",
  changedBar: (name: string) => `Tệp ${name} có nội dung do nơi khác ghi. Ứng dụng không ghi đè; xem phần khác nhau rồi gộp.`,
  compare: "Xem và gộp",
  reminderBar: (day: string) =>
    `Từ ${day} có thay đổi chưa nằm trong tệp nào ngoài trình duyệt này. Máy hỏng hay xóa dữ liệu duyệt web thì mất.`,
  failedBar: {
    gone: (name: string) => `Không còn thấy tệp ${name}: có thể đã bị dời, đổi tên hay xóa. Thay đổi vẫn được giữ trong trình duyệt này.`,
    full: (name: string) => `Không đủ chỗ để ghi tệp ${name}. Tệp cũ còn nguyên; thay đổi vẫn được giữ trong trình duyệt này.`,
    other: (name: string) => `Chưa ghi được vào tệp ${name}. Tệp cũ còn nguyên; thay đổi vẫn được giữ trong trình duyệt này.`,
    copy: "Chưa lưu được bản sao. Thay đổi vẫn được giữ trong trình duyệt này.",
  },
  retry: "Thử lại",
  damaged: "Có lần cập nhật bị hỏng",
  damagedBar: (ids: readonly string[]) =>
    `${ids.length} lần cập nhật trong nơi lưu của trình duyệt bị hỏng và được để riêng: ${ids.join(", ")}. Phần còn lại vẫn dùng được.`,
  restoredBar: (n: number) =>
    `Sau một sự cố, trình duyệt đã bỏ nơi lưu của bộ dữ liệu; ${n} lần cập nhật đã được lấy lại đủ từ bản giữ thứ hai. Nên lưu một bản ra ngoài trình duyệt.`,
  saveDamaged: "Lưu phần hỏng thành tệp",
};
