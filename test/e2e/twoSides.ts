import type { PackageData } from "../../src/journal/dataPackage.ts";
import { newChangeSet } from "../../src/journal/newChangeSet.ts";
import { readPackage } from "../../src/journal/readPackage.ts";
import { unzip } from "../../src/journal/unzip.ts";
import { writePackage } from "../../src/journal/writePackage.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";
import type { Row } from "../../src/model/tables.ts";
import { smallPackage } from "../journal/smallPackage.ts";

/** A file as it is chosen in a browser. */
export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const small = readPackage(smallPackage()).data as PackageData;
const [first] = small.changeSets as [ChangeSet];
const [actual] = first.rows.actuals as [Row<"actuals">];
const [target] = first.rows.targets as [Row<"targets">];
const task = first.rows.tasks?.[0] as Row<"tasks">;

const figure = (more: Partial<Row<"actuals">>): Row<"actuals"> => ({ ...actual, ...more });
const later = (start: string, end: string, value: number) =>
  figure({ interval_start: start, interval_end: end, value, grade: "preliminary", source: "Báo cáo của Chi cục Thuế" });

const lan = newChangeSet(
  {
    who: "Nguyễn Thị Lan",
    why: "Số liệu 6 tháng theo báo cáo của Chi cục Thuế",
    rows: {
      actuals: [figure({ value: 655.2, grade: "preliminary" }), later("2013-10-01", "2014-01-01", 310.4)],
      targets: [{ ...target, low: 1250, note: "Tổng điều chỉnh giữa năm, lệch với các phần" }],
    },
  },
  [first],
  new Date("2013-11-02T02:41:00Z"),
);
const minh = newChangeSet(
  {
    who: "Trần Văn Minh",
    why: "Nhập báo cáo 6 tháng của Phòng Tài chính",
    rows: {
      actuals: [figure({ value: 648.9, grade: "official", source: "Phòng Tài chính - Kế hoạch" })],
      targets: [{ ...target, low: 1230, note: "Tổng lệch với các phần" }],
    },
  },
  [first],
  new Date("2013-11-03T07:05:00Z"),
);
const minhOnTasks = newChangeSet(
  { who: "Trần Văn Minh", why: "Rà lại nhiệm vụ", rows: { tasks: [{ ...task, due: "2013-12-15" }] } },
  [first, minh],
  new Date("2013-11-04T01:30:00Z"),
);

const lanOnTasks = newChangeSet(
  { who: "Nguyễn Thị Lan", why: "Thêm nhiệm vụ", rows: { tasks: [{ ...task, task_id: "nv-2", title_vi: "Rà soát nợ thuế" }] } },
  [first, lan],
  new Date("2013-11-05T03:00:00Z"),
);

const zipOf = (changeSets: ChangeSet[]) => Buffer.from(writePackage({ ...small, changeSets }));

/** One data set in two people's files, who each went on from the same package without seeing the other's: the revenue of six months and the
 *  target of the year say different things in each. `lanLater` went on from `lan`. */
export const twoSides: Record<"lan" | "lanLater" | "minh", Upload> = {
  lan: { name: "nho-cua-lan.zip", mimeType: "application/zip", buffer: zipOf([first, lan]) },
  lanLater: { name: "nho-cua-lan-2.zip", mimeType: "application/zip", buffer: zipOf([first, lan, lanOnTasks]) },
  minh: { name: "nho-cua-minh.zip", mimeType: "application/zip", buffer: zipOf([first, minh, minhOnTasks]) },
};

/** The change sets of a package, by why they were made. */
export async function reasonsIn(bytes: Uint8Array): Promise<string[]> {
  const { data } = readPackage((await unzip({ path: "nho.zip", bytes })).files);
  if (data === null) throw new Error("the package cannot be read");
  return data.changeSets.map(({ why }) => why);
}
