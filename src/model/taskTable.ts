import { fold } from "./fold.ts";
import type { ListColumn } from "./listTable.ts";
import { type ToldState, toldStates } from "./taskStatus.ts";

/** The columns of a table of tasks, as the appendix of a decision has them, and behind them what is told of each. The words are Vietnamese in every file:
 *  offices fill it in. */
export const taskColumns = {
  number: { head: "Số TT", width: 5, isCentred: true },
  task: { head: "Nhiệm vụ", width: 24 },
  lead: { head: "Cơ quan chủ trì", width: 12 },
  co: { head: "Cơ quan phối hợp", width: 12 },
  output: { head: "Sản phẩm", width: 10 },
  due: { head: "Thời gian hoàn thành", width: 12 },
  recipient: { head: "Nơi nhận", width: 9 },
  verdict: { head: "Đánh giá", width: 9, isCentred: true },
  state: { head: "Tình trạng", width: 9, kind: "input", isCentred: true },
  percent: { head: "Đã xong (%)", width: 5, kind: "input", isCentred: true },
  done_on: { head: "Ngày hoàn thành", width: 8, kind: "input", isCentred: true },
  cause: { head: "Nguyên nhân", width: 11, kind: "input" },
  source: { head: "Căn cứ, minh chứng", width: 10, kind: "input" },
  code: { head: "Mã", width: 8, kind: "quiet" },
} as const satisfies Record<string, Omit<ListColumn, "key">>;
export type TaskColumn = keyof typeof taskColumns;
export const taskColumnNames = Object.keys(taskColumns) as TaskColumn[];

/** One row as texts; days as 31/3/2013. */
export type TaskCells = Record<TaskColumn, string>;

/** What a person calls a state, in a file. */
export const stateWords: Record<ToldState, string> = {
  not_started: "Chưa bắt đầu",
  under_way: "Đang thực hiện",
  done: "Hoàn thành",
  paused: "Tạm dừng",
  extended: "Gia hạn",
};

const otherWords: readonly [RegExp, ToldState][] = [
  [/^(da )?(hoan thanh|xong|hoan tat|thuc hien xong)/, "done"],
  [/^(dang|tiep tuc)/, "under_way"],
  [/^(chua (bat dau|thuc hien|trien khai))/, "not_started"],
  [/^(tam dung|tam hoan|dung)/, "paused"],
  [/^(da |xin |de nghi )?gia han/, "extended"],
];

/** The state that a cell names; null: none of them. */
export function readState(text: string): ToldState | null {
  const folded = fold(text);
  return (
    toldStates.find((state) => fold(stateWords[state]) === folded) ?? otherWords.find(([pattern]) => pattern.test(folded))?.[1] ?? null
  );
}

/** The heading of a column as offices write it, folded. */
const headings: readonly [TaskColumn, RegExp][] = [
  ["number", /^(so tt|stt|tt)$/],
  ["code", /^ma( nhiem vu)?$/],
  ["lead", /chu tri/],
  ["co", /phoi hop/],
  ["output", /^san pham|ket qua dau ra/],
  ["done_on", /^ngay (hoan thanh|xong)/],
  ["due", /^(thoi (gian|han)|han|ngay het han|tien do hoan thanh)/],
  ["recipient", /^noi (nhan|trinh)|^trinh/],
  ["verdict", /^danh gia/],
  ["state", /^(tinh trang|trang thai|tinh hinh)/],
  ["percent", /%|^ty le/],
  ["cause", /^(nguyen nhan|ly do|vuong mac|kho khan)/],
  ["source", /^(can cu|minh chung|so bao cao|ghi chu ket qua)/],
  ["task", /^(ten )?(nhiem vu|noi dung|cong viec)/],
];

/** What a heading says; null: something else. */
export const columnOfHeading = (text: string): TaskColumn | null => {
  const folded = fold(text);
  return headings.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
};
