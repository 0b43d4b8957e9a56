import type { PackageFile } from "../../src/journal/dataPackage.ts";

export const fileOf = (path: string, text: string): PackageFile => ({ path, bytes: new TextEncoder().encode(text) });

/** A sound package by hand: the revenue of a ward is the sum of tax and fees, 126 + 1081.3 = 1207.3. */
export const smallTables: Readonly<Record<string, string>> = {
  "sectors.csv": "sector_id,position,name_vi,name_en\nngan-sach,1,Ngân sách,Budget\n",
  "documents.csv": "document_id,number,title_vi,period_start,period_end\nqd-1,01/2013/QĐ-UBND,Kế hoạch,2013-01-01,2014-01-01\n",
  "agencies.csv": "agency_id,name_vi\nthue,Chi cục Thuế\n",
  "areas.csv": "area_id,name_vi,name_en,level,parent_id\nquan,Quận,,quận,\nphuong,Phường,,phường,quan\n",
  "indicators.csv": [
    "indicator_id,name_vi,sector_id,unit,direction,accumulation,part_of,parts",
    "thu,Thu ngân sách,ngan-sach,tỷ đồng,up,sum,,sum",
    "thue,Thuế,ngan-sach,tỷ đồng,up,sum,thu,",
    "phi,Phí,ngan-sach,tỷ đồng,up,sum,thu,",
    "",
  ].join("\n"),
  "targets.csv": [
    "target_id,indicator_id,area_id,period,basis,bound,low,high,document_id,as_written,note",
    'thu-2013,thu,phuong,2013,level,at_least,1207.3,,qd-1,"1.207,3 tỷ đồng",',
    "thue-2013,thue,phuong,2013,level,at_least,126,,qd-1,126 tỷ đồng,",
    'phi-2013,phi,phuong,2013,level,at_least,1081.3,,qd-1,"1.081,3 tỷ đồng",',
    "",
  ].join("\n"),
  "actuals.csv": [
    "indicator_id,area_id,interval_start,interval_end,value,grade",
    "thu,phuong,2013-01-01,2013-07-01,640.5,estimate",
    "thu,phuong,2013-07-01,2013-10-01,,official",
    "",
  ].join("\n"),
  "tasks.csv": "task_id,title_vi,lead_agency_ids,due,document_id\nnv-1,Lập báo cáo,thue,2013-Q1;2013-12-31,qd-1\n",
};

type Tables = Record<string, string | null>;

export const descriptorFor = (tables: Tables, more: object = {}): string =>
  JSON.stringify({
    name: "nho",
    title: "Bộ nhỏ",
    version: "1.0.0",
    bang_chi_tieu: { format_version: 1 },
    resources: Object.keys(tables).map((path) => ({ name: path.replace(/\.csv$/, ""), path })),
    ...more,
  });

/** The small package with other tables in it; null takes one away. */
export function smallPackage(changes: Tables = {}, more: object = {}): PackageFile[] {
  const tables = Object.fromEntries(Object.entries({ ...smallTables, ...changes }).filter(([, text]) => text !== null)) as Record<
    string,
    string
  >;
  return [fileOf("datapackage.json", descriptorFor(tables, more)), ...Object.entries(tables).map(([path, text]) => fileOf(path, text))];
}

/** The text of one table of the small package with a piece of it replaced. */
export function edited(path: string, from: string, to: string): Tables {
  const text = smallTables[path] ?? "";
  if (!text.includes(from)) throw new Error(`${path} does not hold "${from}"`);
  return { [path]: text.replace(from, to) };
}
