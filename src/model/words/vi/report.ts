/** Words of the report in Word and of the screen that makes it; fetched with them, not with the first screen. */
export const report = {
  /** "9 tháng đầu năm 2013", "tháng 8 và 8 tháng đầu năm 2013", "quý III và 9 tháng đầu năm 2013", "năm 2013". */
  period: ({ year, months, month, quarter }: { year: string; months: number; month: number | null; quarter: number | null }) => {
    const whole = months === 12 ? `năm ${year}` : `${months} tháng đầu năm ${year}`;
    const own = month !== null ? `tháng ${month}` : quarter !== null ? `quý ${["I", "II", "III", "IV"][quarter - 1]}` : null;
    if (own === null) return whole;
    return months === 1 || (months === 3 && quarter !== null) ? `${own} năm ${year}` : `${own} và ${whole}`;
  },
  kind: "BÁO CÁO",
  subject: (period: string) => `Tình hình thực hiện các chỉ tiêu kế hoạch ${period}`,
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  number: (number: string) => `Số: ${number}`,
  blankNumber: "        /BC-",
  /** The decree wants a zero before days under 10 and months under 3. */
  placeAndDay: (place: string, day: string, month: string, year: string) => `${place}, ngày ${day} tháng ${month} năm ${year}`,
  padMonths: 2,
  blank: "……………",
  blankPart: "…",
  addressee: (to: string) => `Kính gửi: ${to}`,
  /** `day`: up to which the figures count; null: there are none. */
  opening: (decisions: string | null, subject: string, day: string | null) => {
    const figures = day === null ? "chưa có số liệu thực hiện" : `số liệu đến ${day}`;
    return decisions === null
      ? `Tình hình thực hiện các chỉ tiêu ${subject} (${figures}) như sau:`
      : `Thực hiện ${decisions}, tình hình thực hiện các chỉ tiêu ${subject} (${figures}) như sau:`;
  },
  parts: {
    results: "I. ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN",
    general: "Đánh giá chung",
    short: "II. CHỈ TIÊU CHƯA ĐẠT, CHẬM TIẾN ĐỘ VÀ NGUYÊN NHÂN",
    agencies: "III. KẾT QUẢ THEO CƠ QUAN CHỦ TRÌ",
  },
  estimates: (n: number, all: number) => `Trong ${all} chỉ tiêu có số liệu, ${n} chỉ tiêu là số ước.`,
  own: ({ month, quarter }: { month: number | null; quarter: number | null }, figure: string, isEstimate: boolean, rises: boolean) => {
    const part = month !== null ? `tháng ${month}` : `quý ${["I", "II", "III", "IV"][(quarter ?? 1) - 1]}`;
    return `Riêng ${part} ${isEstimate ? (rises ? "ước đạt" : "ước") : rises ? "đạt" : "là"} ${figure}`;
  },
  waiting: (names: string) => `Chưa có số liệu: ${names}.`,
  notDue: (names: string) => `Chưa đến kỳ đánh giá: ${names}.`,
  noShort: "Không có chỉ tiêu nào chưa đạt hoặc chậm tiến độ trong số các chỉ tiêu có số liệu.",
  nothingJudged: "Chưa có chỉ tiêu nào đủ số liệu để đánh giá.",
  led: (agency: string) => `Cơ quan chủ trì: ${agency}.`,
  noCause: "Nguyên nhân:",
  stillWaiting: (n: number) => `Ngoài ra còn ${n} chỉ tiêu chưa có số liệu.`,
  noAgencies: "Kế hoạch chưa ghi cơ quan chủ trì của từng chỉ tiêu.",
  agencyLead: (n: number, behind: number) =>
    behind === 0
      ? `${n} cơ quan chủ trì các chỉ tiêu; không cơ quan nào có chỉ tiêu chưa đạt, chậm hoặc thiếu số liệu.`
      : `${n} cơ quan chủ trì các chỉ tiêu; ${behind} cơ quan có chỉ tiêu chưa đạt, chậm hoặc thiếu số liệu.`,
  agencyColumns: {
    order: "TT",
    agency: "Cơ quan chủ trì",
    all: "Số chỉ tiêu",
    reached: "Đạt, đúng tiến độ",
    short: "Chưa đạt, chậm",
    waiting: "Chưa có số liệu",
    other: "Chưa đến kỳ, khác",
  },
  total: "Cộng",
  /** Under the picture of an indicator: what is measured, and what its columns are. */
  notation: (measured: string, { isTrend, isHatched }: { isTrend: boolean; isHatched: boolean }) =>
    [measured, [isTrend && "cột đặc: thực hiện, cột viền: kế hoạch", isHatched && "gạch chéo: số ước"].filter(Boolean).join(", ")]
      .filter(Boolean)
      .join("; "),
  figure: (n: number, title: string) => `Hình ${n}. ${title}`,
  table: (n: number, title: string) => `Bảng ${n}. ${title}`,
  agencyTable: "Kết quả theo cơ quan chủ trì",
  closing: (subject: string) => `Trên đây là tình hình thực hiện các chỉ tiêu ${subject}; số liệu chi tiết tại Phụ lục kèm theo./.`,
  annex: {
    name: "Phụ lục",
    title: (period: string) => `BẢNG TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU ${period.toUpperCase()}`,
    attachedTo: (number: string, day: string, agency: string) => `(Kèm theo Báo cáo số ${number} ngày ${day} của ${agency})`,
    previous: (year: string) => `Thực hiện năm ${year}`,
    samePeriod: "Cùng kỳ năm trước",
    plan: (year: string) => `Kế hoạch năm ${year}`,
    actual: (label: string) => `Thực hiện ${/^\d{4}$/.test(label) ? `năm ${label}` : label}`,
    against: "So với kế hoạch",
    percent: "% kế hoạch",
    change: (year: string) => `So với năm ${year}`,
    changeSame: "So với cùng kỳ",
    estimate: (figure: string) => `ước ${figure}`,
    madeUp: (figure: string) => `${figure}*`,
    madeUpNote: "* Số liệu minh họa, không phải số thật.",
    pointsNote: "đ%: điểm phần trăm.",
    paceNote: "Tiến độ: mức đạt được so với mức cần có đến ngày báo cáo, 1 là đúng tiến độ.",
  },
  mark: "CÓ SỐ LIỆU MINH HỌA, KHÔNG PHẢI SỐ THẬT",
  recipientsTitle: "Nơi nhận:",
  recipients: "Như trên;\nLưu: VT.",
  fileKind: "báo cáo",
  alt: (title: string, subtitle: string, rows: string) => [`${title}.`, subtitle && `${subtitle}.`, rows].filter(Boolean).join(" "),

  screen: {
    title: (period: string) => `Báo cáo ${period}`,
    subtitle: "Câu chữ và số liệu lấy từ bảng chỉ tiêu; bấm vào một con số để xem cách tính. Thể thức theo Nghị định 30/2020/NĐ-CP.",
    download: "Tải Word",
    copy: "Chép câu chữ",
    copied: "Đã chép câu chữ",
    cannotCopy: "Trình duyệt không cho chép. Bôi đen văn bản dưới đây rồi nhấn Ctrl+C.",
    making: (done: number, all: number) => (done < all ? `Đang vẽ hình ${done + 1}/${all}` : "Đang viết tệp Word"),
    cancel: "Dừng",
    cancelled: "Đã dừng, chưa tải tệp nào.",
    saved: (file: string) => `Đã tải ${file}`,
    failed: "Chưa lập được tệp Word. Thử lại; nếu vẫn không được, tải lại trang.",
    changeAs: "So với cùng kỳ ghi",
    changes: { rate: "tăng, giảm %", index: "bằng … %" },
    form: "Thể thức",
    formNote: "Chỉ giữ trong trình duyệt này, cho bộ dữ liệu này. Để trống thì văn bản có chỗ để điền tay.",
    fields: {
      superior: "Cơ quan chủ quản (nếu có)",
      agency: "Cơ quan ban hành",
      number: "Số, ký hiệu",
      place: "Địa danh",
      day: "Ngày ký",
      to: "Kính gửi",
      authority: "Ký thay mặt, thừa lệnh",
      position: "Chức vụ người ký",
      signer: "Họ tên người ký",
      recipients: "Nơi nhận, mỗi dòng một nơi",
    },
    hints: {
      superior: "Ví dụ: Ủy ban nhân dân Thành phố",
      agency: "Ví dụ: Ủy ban nhân dân Quận 2",
      number: "Ví dụ: 12/BC-UBND",
      authority: "Ví dụ: TM. Ủy ban nhân dân",
    },
    paper: "Nội dung báo cáo",
    annex: "Phụ lục kèm theo: bảng tổng hợp trên trang ngang, đủ các chỉ tiêu.",
    toWorking: "Xem cách tính",
    cause: (name: string) => `Nguyên nhân: ${name}`,
    causeWhy: (name: string, period: string) => `Nguyên nhân chưa đạt: ${name}, ${period}`,
    undoCause: "Hoàn tác nguyên nhân vừa ghi",
    causeHint: "Ghi nguyên nhân; để trống thì văn bản có dòng chấm để điền tay",
    emptyTitle: "Chưa có kế hoạch nào để báo cáo",
    emptyText: "Lập chỉ tiêu và kế hoạch giao ở màn hình Sửa kế hoạch, hoặc nhập văn bản giao kế hoạch trước.",
    toEdit: "Sửa kế hoạch",
    nothingTitle: (year: string) => `Không có chỉ tiêu nào giao cho năm ${year}`,
    nothingText: "Chọn năm khác ở trên.",
  },
};
