/** Facts of a sentence by name, already printed; one that is not known is "". */
type Facts = Readonly<Record<string, string>>;

const tail = (text: string | undefined, before: string) => (text ? `${before}${text}` : "");

/** Words of the import: choosing files, the review, and what is said after it. */
export const review = {
  idle: {
    title: "Thả tệp số liệu vào bất cứ đâu trong cửa sổ này",
    subtitle: "Mọi dòng đều được xem lại trước khi nhận; tệp không rời khỏi máy này",
    drop: "Thả tệp vào đây",
    dropHint: "Excel, CSV, Word (.docx) hoặc gói dữ liệu; nhiều tệp một lúc cũng được",
    dropNow: (set: string) => `Thả để nhập vào ${set}`,
    choose: "Chọn tệp…",
    chooseFolder: "Chọn thư mục…",
    paste: "Dán bảng đã chép",
    pasteHint: "Hoặc nhấn Ctrl+V để dán một khối chép từ Excel, Word hay trang web",
    pasted: "Bảng dán vào",
    cannotPaste: "Trình duyệt không cho đọc bảng tạm. Nhấn Ctrl+V ở trang này.",
    nothingToPaste: "Bảng tạm không có bảng nào",
    howTitle: "Tệp thế nào thì đọc được",
    how: [
      ["Bảng phụ lục", "TT, Chỉ tiêu, ĐVT, TH năm trước, KH, TH, Ước TH, % so KH; tiêu đề gộp hai, ba dòng vẫn đọc đúng"],
      ["Năm, quý, tháng theo cột", "2011 đến 2015, T1 đến T12, hoặc mỗi quý một trang tính, lũy kế hay riêng từng kỳ"],
      ["Bảng dài theo phường", "Mỗi dòng một địa bàn, một kỳ, một con số"],
      ["Số như trong báo cáo", "44.425,2; 973 tỷ 317 triệu đồng; 20/33; dưới 14,5%; khoảng 4. Chỗ nào không chắc thì hỏi, không đoán"],
    ] as readonly (readonly [string, string])[],
    afterTitle: "Sau khi đọc xong",
    after: [
      "Mỗi dòng được so với số đang có: mới, đổi, giống, nghi ngờ, từ chối.",
      "Chỉ những dòng được nhận mới vào bộ dữ liệu; một lần nhận là một lần cập nhật, hoàn tác được.",
      "Tên và cách đọc đã chọn được nhớ cho lần sau của đơn vị đó.",
    ] as readonly string[],
  },
  reading: {
    title: (name: string) => `Đang đọc ${name}`,
    files: (n: number) => `${n} tệp`,
    steps: { reading: "Mở tệp", recognising: "Nhận dạng bảng", matching: "So với số đang có" } as Record<string, string>,
    progress: (step: string, done: string, of: string) => `${step}: ${done}/${of}`,
    cancel: "Dừng",
    cancelled: "Đã dừng, chưa nhận gì",
  },
  failed: {
    title: (name: string) => `Chưa đọc được “${name}”`,
    text: "Chưa nhận gì; bộ dữ liệu vẫn như cũ.",
    again: "Chọn tệp khác…",
    noSet: "Mở một bộ dữ liệu trước, rồi thả tệp số liệu vào.",
  },

  lead: {
    file: (period: string) => (period === "" ? "Tệp" : `Tệp ${period}`),
    files: (n: number, period: string) => (period === "" ? `${n} tệp` : `${n} tệp ${period}`),
  },
  title: (lead: string, rows: string, ready: number, waiting: number) => {
    const parts = [ready > 0 ? `${ready} dòng nhận được ngay` : "", waiting > 0 ? `${waiting} dòng cần quyết` : ""].filter(Boolean);
    return `${lead} có ${rows} dòng: ${parts.length > 0 ? parts.join(", ") : "không có gì mới để nhận"}`;
  },
  matched: (tables: number, rows: string, indicators: string) => `${tables} bảng, ${rows} dòng khớp ${indicators} chỉ tiêu`,
  staging: "Đang so lại với số đang có…",
  inOtherSet: "Đang so tệp này với bộ dữ liệu vừa mở…",

  filters: "Nhóm dòng",
  groups: { all: "Tất cả", doubtful: "Nghi ngờ", refused: "Từ chối", changed: "Đổi", new: "Mới", same: "Giống" },
  groupNote: (state: string, rows: string, decided: number, n: number) => {
    if (state === "refused") return `${rows} dòng, không vào được`;
    if (state !== "doubtful") return `${rows} dòng`;
    return `${rows} dòng, ${decided === 0 ? "chưa quyết" : decided === n ? "đã quyết cả" : `đã quyết ${decided}`}`;
  },
  acceptGroup: (n: number) => `Nhận cả ${n}`,
  acceptDecided: (n: number) => `Nhận ${n} dòng đã quyết`,
  unfold: "Xem",
  fold: "Thu lại",
  columns: { indicator: (period: string) => (period === "" ? "Chỉ tiêu" : `Chỉ tiêu, ${period}`), now: "đang có", file: "trong tệp" },
  target: (period: string) => `KH ${period}`,
  dated: (grade: string, day: string) => (day === "" ? grade : `${grade} ${day}`),
  becomes: (before: string, after: string) => `${before} → ${after}`,
  decided: (figure: string) => `Sẽ nhận ${figure}`,
  skipped: "Bỏ dòng này",
  nothingShown: "Không có dòng nào trong nhóm này",
  rowLabel: (name: string, group: string, now: string, file: string, why: string) =>
    [`${group}: ${name}`, now === "" ? "" : `đang có ${now}`, `trong tệp ${file}`, why].filter(Boolean).join("; "),

  reasons: {
    separator: ({ readings }: Facts) => `Chưa rõ dấu phân cách${tail(readings, ": ")}`,
    brackets: (_: Facts) => "Số trong ngoặc: chưa rõ có phải số âm",
    words: ({ text }: Facts) => `Số đi kèm chữ: “${text}”`,
    dateForRange: (_: Facts) => "Excel đã đổi khoảng số thành ngày",
    shares: ({ readings }: Facts) => `Chưa rõ là tỷ số hay phần trăm${tail(readings, ": ")}`,
    textForValue: ({ text }: Facts) => `Chữ thay số: “${text}”`,
    unknownRole: (_: Facts) => "Chưa rõ cột này là kế hoạch hay thực hiện",
    growthForValue: ({ unit }: Facts) => `Tệp ghi tốc độ tăng, chỉ tiêu tính bằng ${unit || "giá trị"}`,
    formulaError: ({ cell }: Facts) => `Ô ${cell} là lỗi công thức`,
    uncomputedFormula: ({ cell }: Facts) => `Ô ${cell} là công thức chưa có kết quả`,
    outOfRange: (_: Facts) => "Số lớn quá mức có thể có",
    noInterval: (_: Facts) => "Chưa rõ số này của kỳ nào",
    noName: (_: Facts) => "Dòng có số mà không có tên chỉ tiêu",
    unknownIndicator: (_: Facts) => "Chưa có chỉ tiêu nào tên như vậy",
    unknownArea: ({ name }: Facts) => `Chưa có địa bàn nào tên “${name}”`,
    nearName: ({ name }: Facts) => `Tên gần giống “${name}”`,
    unknownUnit: ({ unit, to }: Facts) =>
      unit ? `Chưa biết đơn vị “${unit}”, chỉ tiêu tính bằng ${to}` : `Tệp không ghi đơn vị, chỉ tiêu tính bằng ${to}`,
    scaleDiffers: ({ from, to }: Facts) => `Đơn vị trong tệp là ${from}, chỉ tiêu tính bằng ${to}`,
    unitDiffers: ({ from, to }: Facts) => `Đơn vị trong tệp là ${from}, khác hẳn đơn vị của chỉ tiêu là ${to}`,
    jump: ({ factor, way, before, of, when }: Facts) => {
      const other = of === "target" ? `kế hoạch ${before}` : of === "lastYear" ? `số cùng kỳ ${before}` : `số ${when || before}`;
      return `${way === "down" ? `Chỉ bằng 1/${factor}` : `Gấp ${factor} lần`} ${other}: có thể sai dấu phân cách hoặc đơn vị`;
    },
    runningFalls: ({ before, when }: Facts) => `Lũy kế giảm: nhỏ hơn số ${when} (${before})`,
    partsDoNotSum: ({ total, sum, parts }: Facts) => `Tổng ${total} khác phần cộng ${parts} = ${sum}`,
    percentDiffers: ({ stated, computed, of }: Facts) =>
      `Tệp ghi ${stated}% ${of === "target" ? "kế hoạch" : "so năm trước"}, tính từ các số là ${computed}%`,
    duplicate: ({ place, other }: Facts) => `Cùng chỉ tiêu và kỳ với ô ${place}${tail(other, ", ở đó ghi ")}`,
    locked: ({ period, reason }: Facts) => `Kỳ ${period} đã khóa${tail(reason, ": ")}`,
    olderPublication: ({ held, grade, published_on }: Facts) =>
      `Số đang có ${held} là số ${grade}${tail(published_on, ", công bố ")}, mới hơn tệp này`,
  },

  detail: {
    label: "Dòng đang chọn",
    readAs: (text: string, figure: string) => `${text} đọc thành ${figure}?`,
    take: (figure: string) => `Nhận ${figure}?`,
    change: (now: string, figure: string) => `${now} đổi thành ${figure}?`,
    same: (figure: string) => `Giống số đang có: ${figure}`,
    whichIndicator: (name: string) => `“${name}” là chỉ tiêu nào?`,
    cannot: (text: string) => (text === "" ? "Ô trống, không vào được" : `“${text}” không vào được`),
    skipped: (name: string) => `${name}: bỏ dòng này`,
    taken: (figure: string) => `Đã nhận ${figure}`,
    days: (from: string, to: string) => `kỳ ${from}–${to}`,
    plan: (period: string) => `kế hoạch ${period}`,
    otherIndicator: "Đổi chỉ tiêu…",
    source: "Ô nguồn trong bảng tính",
    sourceFailed: "Chưa lấy được ô nguồn",
    choices: "Cách xử lý dòng này",
    accept: (figure: string) => `Nhận ${figure}`,
    acceptAsIs: (figure: string) => `Nhận nguyên ${figure}`,
    divided: (factor: string, cell: string) => `chia ${factor}${cell === "" ? "" : ` theo ô ${cell}`}`,
    multiplied: (factor: string, cell: string) => `nhân ${factor}${cell === "" ? "" : ` theo ô ${cell}`}`,
    otherReading: "đọc cách khác",
    type: "Sửa số…",
    typed: (figure: string) => `Sửa thành ${figure}`,
    typeLabel: (unit: string) => (unit === "" ? "Số đúng" : `Số đúng, ${unit}`),
    typeFault: "Chưa phải một con số. Viết như 640,5.",
    use: "Dùng số này",
    skip: "Bỏ dòng này",
    keep: "Để như đang có",
    acceptNow: "Nhận riêng dòng này",
    column: (column: string, n: number, remembers: boolean) =>
      `Áp dụng cho cả cột ${column} (${n} dòng)${remembers ? " và nhớ cho biểu của đơn vị này" : ""}`,
    candidate: (name: string) => `Là “${name}”`,
    why: { code: "cùng mã", remembered: "đã chọn lần trước", sameName: "cùng tên", nearName: "tên gần giống" } as Record<string, string>,
    chooseIndicator: "Chỉ tiêu khác…",
    indicatorLabel: "Chỉ tiêu trong bộ dữ liệu",
    indicatorHint: "Gõ không dấu cũng được",
    create: "Tạo chỉ tiêu mới từ dòng này",
    creates: (name: string) => `Chỉ tiêu mới: ${name}`,
    ifTaken: "Nếu nhận:",
    besides: (when: string, figure: string) => `${when}: ${figure}`,
    planLine: (figure: string) => `vạch ngang: kế hoạch ${figure}`,
    strip: (name: string, figures: string) => `${name}, số mới đặt cạnh các số trước: ${figures}`,
    toList: "Về danh sách",
  },

  asks: {
    title: "Hỏi một lần cho cả bảng",
    note: (waiting: number, count: number) =>
      waiting > 0
        ? `${waiting} câu còn chờ, các dòng bên dưới theo đó mà đổi`
        : count > 0
          ? `${count} câu, đã chọn sẵn câu trả lời dễ gặp nhất`
          : "",
    waits: "còn chờ",
    sender: (table: string) => `${table}: biểu của đơn vị nào?`,
    senderLabel: "Đơn vị gửi biểu",
    noSender: "Không rõ đơn vị",
    document: (table: string) => `${table}: kế hoạch theo văn bản nào?`,
    documentLabel: "Văn bản giao kế hoạch",
    newDocument: "Văn bản mới, theo tên bảng",
    published: (file: string) => `${file}: số liệu công bố ngày nào?`,
    publishedUnknown: "Trong biểu không ghi ngày. Có ngày này, lần công bố sau mới được xếp đúng thứ tự.",
    publishedDiffers: "Các bảng trong tệp ghi ngày khác nhau; chọn một ngày là thay tất cả.",
    table: (file: string, sheet: string) => (sheet === "" ? file : `${file} › ${sheet}`),
    column: (letter: string, about: string) => (about === "" ? `Cột ${letter}` : `Cột ${letter} “${about}”`),
    questions: {
      convention: (about: string) => `${about}: dấu nào ngăn phần thập phân?`,
      brackets: (about: string) => `${about}: số trong ngoặc có phải số âm?`,
      dash: (about: string) => `${about}: dấu “-” nghĩa là gì?`,
      shares: (about: string) => `${about}: là tỷ số hay phần trăm?`,
      running: (about: string) => `${about}: số là lũy kế từ đầu năm hay riêng từng kỳ?`,
      hidden: (about: string) => `${about}: có dòng hoặc cột ẩn, có đọc không?`,
      year: (about: string) => `${about}: số liệu của năm nào?`,
      role: (about: string) => `${about}: là số gì?`,
      unit: (about: string) => `${about}: đơn vị tính là gì?`,
    },
    answers: {
      vi: "Dấu phẩy: 1.234,5",
      en: "Dấu chấm: 1,234.5",
      negative: "Là số âm",
      positive: "Không, chỉ để trong ngoặc",
      missing: "Chưa có số",
      zero: "Bằng 0",
      ratio: "Tỷ số: 0,874 là 87,4%",
      percent: "Phần trăm: giữ nguyên",
      running: "Lũy kế từ đầu năm",
      separate: "Riêng từng kỳ",
      read: "Đọc cả phần ẩn",
      skip: "Bỏ phần ẩn",
    } as Record<string, string>,
    roles: {
      target: "Kế hoạch",
      actual: "Thực hiện",
      estimate: "Ước thực hiện",
      percent: "% đã tính sẵn",
      ignored: "Không đọc",
      note: "Ghi chú",
    } as Record<string, string>,
    examples: (list: string) => `Ví dụ: ${list}`,
    createAll: (n: number) => (n === 1 ? "Tạo chỉ tiêu này" : `Tạo cả ${n} chỉ tiêu`),
    newTitle: (n: number) => `${n} chỉ tiêu chưa có: cao hơn hay thấp hơn là tốt?`,
    newHint: "Đã đánh dấu sẵn theo tên; xem lại rồi tạo. “Để sau” thì số liệu vẫn vào, nhưng chưa được đánh giá",
    newColumns: { name: "Chỉ tiêu", sector: "Lĩnh vực", direction: "Tốt khi", accumulation: "Cộng các tháng" },
    unit: "đơn vị tính",
    unitOf: (name: string) => `Đơn vị tính của ${name}`,
    lacksUnit: (n: number) => `${n} chỉ tiêu chưa có đơn vị tính, chưa tạo được`,
    accumulations: { sum: "cộng dồn", last: "lấy số cuối", average: "bình quân", none: "chỉ theo năm" } as Record<string, string>,
    accumulationOf: (name: string) => `Cách cộng các tháng của ${name}`,
    directions: { up: "Cao hơn", down: "Thấp hơn", within: "Trong khoảng", none: "Để sau" } as Record<string, string>,
    directionOf: (name: string) => `Chiều của ${name}`,
    showAll: (n: number) => `Xem cả ${n}`,
    problems: (n: number) => `${n} chỗ trong tệp nên xem`,
    place: (file: string, row: string, column: string) =>
      [file, row && `dòng ${row}`, column && `cột ${column}`].filter(Boolean).join(", "),
  },

  bar: {
    accept: (ready: number, decided: number, states: string) =>
      decided > 0 || states === "" ? `Nhận ${ready} dòng` : `Nhận ${ready} dòng ${states}`,
    states: { new: "mới", changed: "đổi" } as Record<string, string>,
    and: " và ",
    nothing: "Không có dòng nào để nhận",
    later: "Để lại sau",
    laterSaid: "Tệp đang duyệt còn ở mục Nhập liệu cho đến khi đóng trang",
    drop: "Bỏ tệp này",
    hint: (waiting: number) =>
      waiting === 0
        ? "Một lần nhận là một lần cập nhật, hoàn tác được."
        : `${waiting} dòng nghi ngờ ở lại chờ quyết. Một lần nhận là một lần cập nhật, hoàn tác được.`,
    keys: "↑ ↓ chọn dòng · 1–3 quyết · Ctrl Enter nhận",
    busy: { staging: "Đang so lại…", accepting: "Đang lưu…", undoing: "Đang hoàn tác…" } as Record<string, string>,
  },
  accepted: {
    title: (rows: number, parts: string) => `Đã nhận ${rows} dòng${parts === "" ? "" : `: ${parts}`}`,
    part: {
      new: (n: number) => `${n} mới`,
      changed: (n: number) => `${n} đổi`,
      doubtful: (n: number) => `${n} đã quyết`,
      refused: (n: number) => `${n} đã sửa`,
      same: (n: number) => `${n} giống`,
    },
    undo: "Hoàn tác",
    undone: "Đã hoàn tác lần nhận vừa rồi",
    undoWhy: (name: string) => `Hoàn tác lần nhập từ ${name}`,
    see: "Xem hình:",
    more: (n: number) => `và ${n} chỉ tiêu khác`,
    failed: "Chưa lưu được, chưa có gì thay đổi.",
  },
  done: {
    title: (name: string) => `Đã nhận xong ${name}`,
    text: "Các hình đã tính lại. Hoàn tác được bất cứ lúc nào, kể cả sau khi đóng trang.",
    refused: (n: number) => `${n} dòng không vào được`,
    skipped: (n: number) => `${n} dòng đã bỏ`,
    again: "Nhập tệp khác",
    back: "Xem lại các dòng",
    overview: "Xem tổng quan",
  },
  undidDecision: "Đã lùi lại một bước",
  why: (name: string) => `Nhập từ ${name}`,
  typedWhy: (text: string) => (text === "" ? "Gõ khi duyệt; ô trong tệp để trống" : `Gõ khi duyệt; trong tệp ghi “${text}”`),
  waitingTab: (n: number) => `${n} dòng cần quyết`,
};
