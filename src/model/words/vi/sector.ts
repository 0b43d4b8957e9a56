/** Words of the sector screen: the scorecard in the columns of the annex table. */
export const sector = {
  chips: "Lĩnh vực",
  headline: {
    allReached: (lead: string, sectors: number, reached: number, judged: number) =>
      `${lead}: cả ${sectors} lĩnh vực có số liệu đều đạt kế hoạch (${reached}/${judged} chỉ tiêu)`,
    allOnPace: (lead: string, sectors: number, reached: number, judged: number) =>
      `${lead}: cả ${sectors} lĩnh vực có số liệu đều đúng tiến độ (${reached}/${judged} chỉ tiêu)`,
    worst: (lead: string, name: string, short: number, judged: number) =>
      `${lead}: ${name} chưa đạt ${short}/${judged} chỉ tiêu có số liệu`,
    worstPace: (lead: string, name: string, short: number, judged: number) =>
      `${lead}: ${name} chưa kịp tiến độ ${short}/${judged} chỉ tiêu có số liệu`,
    others: (reached: number, judged: number) => `các lĩnh vực khác đạt ${reached}/${judged}`,
    othersPace: (reached: number, judged: number) => `các lĩnh vực khác kịp ${reached}/${judged}`,
  },
  columns: {
    order: "TT",
    indicator: "Chỉ tiêu",
    unit: "ĐVT",
    previousActual: "TH",
    plan: "KH",
    actual: "TH",
    bullet: "TH so với KH",
    againstPlan: "So KH",
    percentOfPlan: "% KH",
    pace: "Tiến độ",
    change: "So với",
    previousYear: (year: string) => `năm ${year}`,
    samePeriod: "So với",
    samePeriodNote: "cùng kỳ",
    trend: "Xu hướng",
    verdict: "Đánh giá",
  },
  caption: (lead: string) => `Bảng chỉ tiêu, ${lead}`,
  tallyOf: (parts: readonly string[]) => parts.join(", "),
  among: "Trong đó:",
  all: "Gồm:",
  allOf: (n: number) => `đạt cả ${n}`,
  partsReached: (reached: number, judged: number) => `${reached}/${judged} đạt`,
  partsOnPace: (reached: number, judged: number) => `${reached}/${judged} kịp`,
  none: "chưa có",
  notDue: "chưa đến kỳ",
  done: "xong",
  notDone: "chưa xong",
  milestone: "hoàn thành",
  qualitative: "theo mô tả",
  within: (range: string) => `trong ${range}`,
  tolerance: (figure: string, tolerance: string) => `${figure} ± ${tolerance}`,
  second: { growth: "tốc độ tăng", points: "mức thay đổi", level: "mức", earlier: (version: number) => `lần giao ${version}` },
  computed: (status: string) => `tính ra: ${status}`,
  decided: (who: string) => `${who} đánh giá`,
  decidedBy: "người có thẩm quyền đánh giá",
  illustrative: "minh họa",
  partsDiffer: {
    plan: (sum: string, total: string) => `KH các phần cộng lại ${sum}, khác ${total}`,
    actual: (sum: string, total: string) => `TH các phần cộng lại ${sum}, khác ${total}`,
  },
  reasons: {
    no_previous: "không so sánh được: thiếu số năm trước",
    no_baseline: "thiếu số gốc",
    zero_target: "kế hoạch bằng 0",
    negative: "có số âm",
    hold: "giữ mức",
    no_share: "chưa có tiến độ chuẩn",
    early: "quá sớm để dự báo",
    qualitative: "do người đánh giá",
    parts: "chờ số của các phần",
  } as Record<string, string>,
  sort: { label: "Xếp theo", plan: "Thứ tự văn bản", worst: "Kém nhất trước", name: "Tên", agency: "Cơ quan" },
  find: {
    label: "Tìm trong bảng",
    placeholder: "Tìm chỉ tiêu",
    none: (text: string) => `Không có chỉ tiêu nào có chữ “${text}”.`,
    clear: "Xóa chữ tìm",
    found: (n: number) => `${n} chỉ tiêu`,
  },
  noAgency: "Chưa rõ cơ quan",
  ranked: {
    titleNothing: "Chênh lệch so với kế hoạch",
    title: (short: number, judged: number) =>
      short === 0
        ? judged === 1
          ? "Chỉ tiêu duy nhất so được bằng hoặc hơn kế hoạch"
          : `Cả ${judged} chỉ tiêu so được đều bằng hoặc hơn kế hoạch`
        : `${short}/${judged} chỉ tiêu so được kém kế hoạch`,
    titlePace: (short: number, judged: number) =>
      short === 0
        ? judged === 1
          ? "Chỉ tiêu duy nhất so được bằng hoặc hơn mức cần có"
          : `Cả ${judged} chỉ tiêu so được đều bằng hoặc hơn mức cần có`
        : `${short}/${judged} chỉ tiêu so được kém mức cần có`,
    farthest: (name: string, gap: string) => `; xa nhất: ${name} (${gap})`,
    subtitle: (when: string, unit: string) =>
      `Chênh lệch so với kế hoạch ${when}, ${unit}; bên phải luôn là tốt hơn, dù chỉ tiêu tăng hay giảm`,
    subtitlePace: (when: string) => `Chênh lệch so với mức cần có ${when}, %; bên phải luôn là tốt hơn, dù chỉ tiêu tăng hay giảm`,
    worse: "kém kế hoạch",
    worsePace: "kém mức cần có",
    better: "tốt hơn",
    pinsTitle: "Đơn vị khác: % so với kế hoạch",
    nothing: "Chưa có số liệu nào để so với kế hoạch.",
  },
  foot: {
    points: "đ%: điểm phần trăm.",
    trend: "Ở xu hướng, vạch ngang là kế hoạch.",
    againstPlan: "So KH là chênh lệch với mức kế hoạch thấp nhất; đơn vị khác % thì ghi % kế hoạch.",
    pace: (day: string) => `Tiến độ: thực hiện chia cho mức cần có đến ${day}.`,
    override: "Vòng mảnh quanh dấu: do người đánh giá, khi khác có ghi kết quả tính ra.",
    hatched: "Thanh gạch chéo: số ước.",
  },
  spark: (name: string) => `Các năm của ${name}`,
  bullet: (name: string, actual: string, plan: string) => `${name}: thực hiện ${actual}, kế hoạch ${plan}`,
  open: (name: string) => `Mở ${name}`,
};
