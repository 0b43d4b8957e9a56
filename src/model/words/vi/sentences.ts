import type { Status } from "../../status.ts";

/** The fixed sentences of reports, piece by piece. Names and figures come ready to print. */
export const sentences = {
  figure: ({
    name,
    span,
    verb,
    figure,
  }: {
    name: string;
    span: string;
    verb: "reached" | "is" | "aboutReached" | "about";
    figure: string;
  }) => `${name} ${span} ${{ reached: "đạt", is: "là", aboutReached: "ước đạt", about: "ước" }[verb]} ${figure}`,
  /** What stands for a figure: a milestone, a word that was printed instead. */
  said: (name: string, span: string, what: string) => `${name} ${span}: ${what}`,
  noFigure: (name: string, span: string) => `${name} ${span} chưa có số liệu`,
  done: "đã hoàn thành",
  notDone: "chưa hoàn thành",
  /** The state on a day, of what is never summed. */
  upTo: (day: string) => `đến ${day}`,
  because: (text: string, why: string) => `${text} (${why})`,
  plan: {
    plain: (when: string) => `kế hoạch ${when}`,
    legal: (when: string) => `kế hoạch pháp lệnh ${when}`,
    strive: (when: string) => `kế hoạch phấn đấu ${when}`,
    by: (plan: string, who: string) => `${plan} do ${who} giao`,
    adjusted: (plan: string) => plan.replace("kế hoạch", "kế hoạch điều chỉnh"),
    wholeYear: "năm",
    none: "không giao kế hoạch",
  },
  ofPlan: (percent: string, plan: string) => `bằng ${percent} ${plan}`,
  andOfPlan: (first: string, percent: string, plan: string) => `${first} và ${percent} ${plan}`,
  /** The bound of a plan in words: a bare figure is a minimum. */
  bound: (plan: string) => plan.replace("≥ ", "").replace("≤ ", "không quá ").replace("> ", "trên ").replace("< ", "dưới "),
  ofReduction: (percent: string, plan: string) => `đạt ${percent} mức giảm của ${plan}`,
  above: (gap: string, plan: string, figure: string) => `cao hơn ${gap} so với ${plan} (${figure})`,
  below: (gap: string, plan: string, figure: string) => `thấp hơn ${gap} so với ${plan} (${figure})`,
  equal: (plan: string, figure: string) => `bằng ${plan} (${figure})`,
  inside: (plan: string, figure: string) => `trong khoảng của ${plan} (${figure})`,
  against: (plan: string, figure: string) => `${plan} là ${figure}`,
  asked: (plan: string, figure: string) => `${plan} ${figure}`,
  change: {
    rises: (size: string, base: string) => `tăng ${size} so với ${base}`,
    falls: (size: string, base: string) => `giảm ${size} so với ${base}`,
    same: (base: string) => `bằng ${base}`,
    index: (percent: string, base: string) => `bằng ${percent} so với ${base}`,
    incomparable: (base: string) => `không so sánh được với ${base}`,
    samePeriod: "cùng kỳ",
    year: (year: string) => `năm ${year}`,
  },
  estimated: (figure: string) => `ước ${figure}`,
  parts: (list: string) => `Trong đó: ${list}.`,
  group: (name: string, span: string, met: number, parts: number, how: string) => `${name} ${span}: ${met}/${parts} phần ${how}`,
  verdicts: {
    exceeded: "vượt kế hoạch",
    met: "đạt kế hoạch",
    near: "gần đạt kế hoạch",
    missed: "không đạt kế hoạch",
    ahead: "vượt tiến độ",
    on_pace: "đúng tiến độ",
    watch: "cần chú ý",
    behind: "chậm tiến độ",
    not_due: "chưa đến kỳ đánh giá",
    not_applicable: "không áp dụng",
  } as Partial<Record<Status, string>>,
  cause: (text: string) => `Nguyên nhân: ${text}`,
  illustrative: "số liệu minh họa",
  counts: {
    judged: (lead: string, reached: number, judged: number, how: string) =>
      reached === judged && judged > 1
        ? `${lead}: cả ${judged} chỉ tiêu có số liệu đều ${how}`
        : reached === 1 && judged === 1
          ? `${lead}: chỉ tiêu duy nhất có số liệu ${how}`
          : `${lead}: ${reached}/${judged} chỉ tiêu có số liệu ${how}`,
    of: (n: number, status: string) => `${n} ${status}`,
    none: (lead: string, n: number) => `${lead}: ${n} chỉ tiêu đã giao, chưa có số liệu`,
    few: (lead: string, n: number, figures: number) =>
      `${lead}: ${n} chỉ tiêu đã giao, ${figures} chỉ tiêu có số liệu, chưa đến kỳ đánh giá`,
    notDue: (lead: string, n: number) => `${lead}: ${n} chỉ tiêu đã giao, chưa đến kỳ đánh giá`,
    noTargets: (lead: string) => `${lead}: không có chỉ tiêu nào`,
  },
};
