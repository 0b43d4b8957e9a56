const number = (n: number) => String(n);

/** Words of the overview screen, and of the headline that the sector screen shares. */
export const overview = {
  /** "Năm 2023", "9 tháng 2013", with whom it is about: "Kinh tế năm 2023". */
  lead: (period: string, isYear: boolean, subject: string | null) => {
    const when = isYear ? `năm ${period}` : period;
    const text = subject === null ? when : `${subject} ${when}`;
    return text.slice(0, 1).toUpperCase() + text.slice(1);
  },
  /** The same inside a sentence: "năm 2023", "9 tháng 2013". */
  when: (period: string, isYear: boolean) => (isYear ? `năm ${period}` : period.replace(/^Q/, "q")),
  list: (names: readonly string[]) => (names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} và ${names.at(-1)}`),
  /** What a name can do without in a headline. */
  brief: (name: string) => name.replace(/^(Tốc độ tăng|Tỷ lệ|Tổng|Số|Mức|Chỉ số) (?=\S)/, "").replace(/ \([^)]*\)$/, ""),
  headline: {
    noTargets: (lead: string) => `${lead}: không có chỉ tiêu nào`,
    filteredOut: (lead: string) => `${lead}: không có chỉ tiêu nào khớp bộ lọc`,
    notDue: (lead: string, n: number) => `${lead}: ${n} chỉ tiêu đã giao, chưa đến kỳ đánh giá`,
    noFigure: (lead: string, n: number) => `${lead}: ${n} chỉ tiêu đã giao, chưa có số liệu thực hiện`,
    few: (lead: string, n: number, figures: number) => `${lead}: ${n} chỉ tiêu đã giao, mới ${figures} chỉ tiêu có số liệu thực hiện`,
    some: (lead: string, reached: number, judged: number, how: string) => `${lead}: ${reached}/${judged} chỉ tiêu có số liệu ${how}`,
    all: (lead: string, n: number, how: string) =>
      n === 1 ? `${lead}: chỉ tiêu duy nhất có số liệu ${how}` : `${lead}: cả ${n} chỉ tiêu có số liệu đều ${how}`,
    every: (lead: string, n: number, how: string) =>
      n === 1 ? `${lead}: chỉ tiêu được giao ${how}` : `${lead}: cả ${n} chỉ tiêu đều ${how}`,
    none: (lead: string, n: number, how: string) =>
      n === 1 ? `${lead}: chỉ tiêu duy nhất có số liệu chưa ${how}` : `${lead}: cả ${n} chỉ tiêu có số liệu đều chưa ${how}`,
    waiting: (n: number) => `${n} chưa có số liệu`,
    reached: {
      both: "đạt và vượt",
      exceeded: "vượt kế hoạch",
      met: "đạt",
      pacedBoth: "đúng và vượt tiến độ",
      ahead: "vượt tiến độ",
      onPace: "đúng tiến độ",
      mixed: "đạt hoặc đúng tiến độ",
    },
    toReach: { verdict: "đạt kế hoạch", pace: "đúng tiến độ" },
    short: { near: "gần đạt", missed: "không đạt", watch: "cần chú ý", behind: "chậm tiến độ" } as Record<string, string>,
  },
  tally: "Số chỉ tiêu theo đánh giá",
  matrix: {
    title: "Trên vạch là đạt kế hoạch, dưới vạch là chưa đạt",
    titleMixed: "Trên vạch là đạt hoặc đúng tiến độ, dưới vạch là chưa",
    titleWithin: "Trên vạch là đúng tiến độ, dưới vạch là chậm",
    subtitle: (from: string, to: string) =>
      `Chỉ tiêu theo lĩnh vực, năm ${from === to ? from : `${from}–${to}`}; vòng rỗng xếp riêng phía dưới là chưa có số liệu`,
    subtitleWithin: (year: string) =>
      `Chỉ tiêu theo lĩnh vực, các kỳ báo cáo năm ${year}; vòng rỗng xếp riêng phía dưới là chưa có số liệu`,
    all: "Toàn kế hoạch",
    allNote: (paced: boolean): string => (paced ? "đúng tiến độ / có số liệu" : "đạt / có số liệu"),
    eachMark: "Mỗi dấu là một chỉ tiêu:",
    keys: "Phím mũi tên đi từng ô, Home và End đến đầu và cuối hàng, Enter vào ô rồi mũi tên đi từng dấu, Esc ra khỏi ô.",
    reached: (reached: number, judged: number, paced: boolean) => `${reached}/${judged} ${paced ? "đúng tiến độ" : "đạt"}`,
    notAssigned: (label: string, isYear: boolean) => (isYear ? `không giao năm ${label}` : "không giao"),
    waiting: (n: number) => `${n} chưa có số liệu`,
    notDue: (n: number) => `${n} chưa đến kỳ`,
    nothing: "Không có chỉ tiêu nào để vẽ.",
    wholeYear: (year: string) => `Năm ${year}`,
  },
  views: { label: "Cách xem", years: "Các năm", within: (year: string) => `Trong năm ${year}`, bars: "Đếm theo lĩnh vực" },
  bars: {
    title: (reached: number, judged: number, when: string, paced: boolean) =>
      judged === 0
        ? `${when}: số chỉ tiêu được giao, theo lĩnh vực`
        : `${when}: ${reached}/${judged} chỉ tiêu có số liệu ${paced ? "đạt hoặc đúng tiến độ" : "đạt"}, theo lĩnh vực`,
    subtitle: (paced: boolean) => `Số chỉ tiêu theo đánh giá; cuối hàng là ${paced ? "đúng tiến độ" : "đạt"} / có số liệu`,
    total: "Tổng số",
    reached: (paced: boolean): string => (paced ? "Đúng tiến độ / có số liệu" : "Đạt / có số liệu"),
  },
  attention: {
    title: "Cần chú ý",
    subtitle: (when: string) => `Xếp theo mức hụt so với kế hoạch ${when}`,
    subtitlePace: (when: string) => `Xếp theo mức chậm so với tiến độ ${when}`,
    done: (actual: string, plan: string) => `thực hiện ${actual}, kế hoạch ${plan}`,
    due: (actual: string, expected: string) => `thực hiện ${actual}, mức cần có ${expected}`,
    ofPlan: (percent: string) => `${percent} KH`,
    ofPlanTier: (percent: string, tier: string) => `${percent} KH ${tier}`,
    computed: (status: string) => `tính ra: ${status}`,
    waiting: (n: number) => `${n} chỉ tiêu chưa có số liệu`,
    lastIn: (name: string, when: string, isFirst: boolean) => (isFirst ? `${name} (số gần nhất: ${when})` : `${name} (${when})`),
    lackingMonths: (name: string, months: string) => `${name} (thiếu ${months})`,
    months: (months: readonly number[]) => (months.length > 3 ? `${months.length} tháng` : `tháng ${months.join(", ")}`),
    never: (names: string) => `${names} (chưa từng có)`,
    more: (n: number) => `và ${n} chỉ tiêu khác`,
    seeMore: (n: number) => `Xem cả ${n} chỉ tiêu cần chú ý`,
    none: "Không có chỉ tiêu nào kém kế hoạch.",
    noneDue: (when: string) => `Chưa có gì để đánh giá: số liệu ${when} có khi kỳ kết thúc.`,
    seeDefault: (when: string) => `Xem ${when}`,
  },
  completeness: {
    title: (n: number, all: number) => `${n}/${all} chỉ tiêu có số liệu`,
    sourced: "có nguồn kèm theo",
    unsourced: "chưa đối chiếu nguồn",
    illustrative: "minh họa",
    none: "chưa có số liệu",
    notDue: "chưa đến kỳ",
    estimates: (n: number, all: number) => `Trong ${number(all)} số liệu có ${number(n)} số ước`,
  },
  bullets: {
    title: (when: string) => `Chỉ tiêu chính ${when} so với kế hoạch`,
    titleAhead: (when: string) => `Chỉ tiêu chính ${when}: kế hoạch phải đạt`,
    subtitle:
      "Thanh đậm: thực hiện (gạch chéo: ước). Vạch đứng: kế hoạch, đặt cùng một chỗ; mỗi hàng một thang bắt đầu từ 0. Nền nhạt là phía đạt",
    subtitleAhead: "Vạch đứng: kế hoạch, đặt cùng một chỗ. Số bên cạnh: thực hiện năm trước",
    pace: "Vạch ngắn: mức cần có vào lúc này",
    plan: (text: string) => `KH ${text}`,
  },
  foot: {
    /** A decision by its number: "Nghị quyết 68/2022/QH15", "Quyết định 02/2013/QĐ-UBND". */
    document: (number: string) => (/QĐ/.test(number) ? `Quyết định ${number}` : /QH\d+$|NQ/.test(number) ? `Nghị quyết ${number}` : number),
    plan: (numbers: string) => `${numbers} (kế hoạch)`,
    actual: (sources: string) => `${sources} (thực hiện)`,
    source: (text: string) => `Nguồn: ${text}.`,
    asOf: (day: string, vintage: string, grades: string) => `Số liệu đến ${day}, ${[vintage, grades].filter(Boolean).join("; ")}.`,
    vintages: { newest: "số công bố mới nhất", first: "số công bố lần đầu" },
    knownOn: (day: string) => `số đã biết đến ${day}`,
    grades: (list: string) => `có ${list}`,
    illustrative: "Có số liệu minh họa: không phải số thật.",
  },
  figure: { source: "Nguồn", decision: "Kế hoạch", asOf: "Số liệu đến" },
  before: {
    stated: "Kế hoạch đã nhập đủ; mỗi con số mở được đến câu trong quyết định",
    ringsTitle: "Mỗi vòng là một chỉ tiêu đang chờ số",
    ringsSubtitle: (n: number) => `${n} chỉ tiêu theo lĩnh vực; vòng đầy lên khi có số liệu`,
    targetsTitle: (n: number, when: string) => `${["Không", "Một", "Hai", "Ba", "Bốn", "Năm"][n] ?? n} đích lớn của ${when}`,
    targetsSubtitle: "Khung rỗng là kế hoạch, chia theo “trong đó”",
    rest: "còn lại",
    whole: "kế hoạch",
    part: "Phần",
    growth: (rate: string, year: string) => `${rate} so với ${year}`,
    strive: (tier: string, figure: string) => `${tier} ${figure}`,
    deadlinesTitle: (month: number, n: number, all: number) => `Tháng ${month} có ${n} trong ${all} lần đến hạn, nhiều nhất trong năm`,
    deadlinesSubtitle: (year: string) => `Số lần đến hạn của nhiệm vụ theo tháng, năm ${year}; “quý” tính vào ngày cuối quý`,
    month: (month: number) => `T${month}`,
    monthHead: "Tháng",
    deadlineCount: "Lần đến hạn",
    noDeadlines: "Không có nhiệm vụ nào ghi hạn trong năm này.",
    bringTitle: "Đưa số liệu thực hiện vào",
    openPackage: "Mở gói dữ liệu",
    openPackageNote: "Tệp .zip đã lưu từ ứng dụng này, của mình hay của đồng nghiệp. Tệp không rời khỏi máy này",
    documents: "Đọc văn bản giao kế hoạch",
    documentsNote: "Từng chỉ tiêu, nhiệm vụ, công trình theo câu trong quyết định",
    sampleTitle: "Muốn xem thử trước",
    sampleNote: (rows: number) => `Nạp ${rows} số liệu minh họa theo tháng. Mọi hình và tệp xuất đều ghi rõ, gỡ ra bằng một lần bấm.`,
    addSample: "Nạp số liệu minh họa",
    noPlanTitle: "Bộ dữ liệu này chưa có kế hoạch nào",
    noPlanNote: "Mở một gói dữ liệu có kế hoạch, hoặc chọn bộ dữ liệu khác.",
  },
  sample: {
    shown: "Đang xem số liệu minh họa, không phải số thật.",
    remove: "Gỡ số liệu minh họa",
    added: "Nạp số liệu minh họa để xem thử",
    removed: "Gỡ số liệu minh họa",
  },
  clearFilters: "Bỏ bộ lọc",
  otherPeriods: "Bộ lọc này có chỉ tiêu ở:",
  failed: "Chưa mở được số liệu.",
};
