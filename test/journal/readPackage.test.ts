import { describe, expect, test } from "vitest";
import type { PackageFile } from "../../src/journal/dataPackage.ts";
import { readPackage } from "../../src/journal/readPackage.ts";
import { liveIds } from "../../src/model/changeSet.ts";
import { isError, type Problem } from "../../src/model/problem.ts";
import { descriptorFor, edited, fileOf, smallPackage, smallTables } from "./smallPackage.ts";

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("a sound package", () => {
  test("is read whole, as one change set when it lists none", () => {
    const { data, problems } = readPackage(smallPackage());
    expect(problems).toEqual([]);
    expect(data).toMatchObject({ name: "nho", title_vi: "Bộ nhỏ", title_en: null, version: "1.0.0", base: null });
    expect(data?.changeSets.map(({ change_set_id }) => change_set_id)).toEqual(["nho@1.0.0"]);
    expect(data?.changeSets[0]?.rows.indicators).toHaveLength(3);
    expect(data?.changeSets[0]?.rows.actuals?.map(({ value }) => value)).toEqual([640.5, null]);
  });

  test("may lie in a folder, and a byte order mark, CRLF and blank lines at the end do not matter", () => {
    const quoted = edited("agencies.csv", "Chi cục Thuế", '"Chi cục Thuế"');
    const files = smallPackage(quoted).map(({ path, bytes }) => {
      const text = new TextDecoder().decode(bytes);
      return path.endsWith(".csv")
        ? fileOf(`Quận/${path}`, `\uFEFF${text.replaceAll("\n", "\r\n")}\r\n,,\r\n`)
        : { path: `Quận/${path}`, bytes };
    });
    expect(readPackage(files)).toEqual(readPackage(smallPackage()));
  });

  test("may leave out columns that can be blank: they count as blank", () => {
    const [indicator] = readPackage(smallPackage()).data?.changeSets[0]?.rows.indicators ?? [];
    expect(indicator).toMatchObject({ name_en: null, nature: "quantity", headline: false, note: null });
  });

  test("may take its sectors from the tables that all sets share", () => {
    const files = smallPackage({ "sectors.csv": null });
    expect(readPackage(files).problems).toEqual([{ code: "missingTable", file: "sectors.csv", wanted: "sectors" }]);
    const shared = { sectors: [{ sector_id: "ngan-sach", position: 1, name_vi: "Ngân sách", name_en: "Budget" }] };
    expect(readPackage(files, shared).problems).toEqual([]);
  });

  test("has its change sets oldest first, each with its rows and removals", () => {
    const withOwner = Object.fromEntries(
      Object.entries(smallTables).map(([path, text]) => [path, text.replace(/^(?=.)/gm, "a,").replace("a,", "change_set_id,")]),
    );
    const change_sets = "change_set_id,after,at,who,why,cancels\nb,a,2013-02-01T00:00:00Z,Lan,xóa,\na,,2013-03-01T00:00:00Z,Lan,,\n";
    const removals = "change_set_id,table,key\nb,actuals,thu;phuong;2013-01-01;2013-07-01\nb,report_states,r;*\n";
    const { data, problems } = readPackage(smallPackage({ ...withOwner, "change_sets.csv": change_sets, "removals.csv": removals }));
    expect(problems).toEqual([]);
    expect(data?.changeSets.map(({ change_set_id }) => change_set_id)).toEqual(["a", "b"]);
    expect(data?.changeSets[1]).toMatchObject({
      rows: {},
      removals: [
        { table: "actuals", key: ["thu", "phuong", "2013-01-01", "2013-07-01"] },
        // As an app wrote it that knew no agency of a sent report.
        { table: "report_states", key: ["r", "*", "*"] },
      ],
    });
    expect([...liveIds(data?.changeSets ?? [])]).toEqual(["b", "a"]);
  });
});

const own = (rows: string) => ({
  "change_sets.csv": "change_set_id,at\na,2013-01-01T00:00:00Z\n",
  "agencies.csv": `change_set_id,agency_id,name_vi\n${rows}`,
});
const removal = (row: string) => ({ ...own(""), "agencies.csv": null, "removals.csv": `change_set_id,table,key\n${row}\n` });
const missingOwners = (problems: Problem[]) => problems.filter(({ code }) => code !== "missingColumn");

const faults: readonly [name: string, files: PackageFile[], problem: Problem][] = [
  ["no descriptor", [fileOf("targets.csv", "x")], { code: "missingDescriptor", file: "datapackage.json" }],
  [
    "two descriptors side by side",
    [fileOf("a/datapackage.json", "{}"), fileOf("b/datapackage.json", "{}")],
    { code: "brokenDescriptor", file: "a/datapackage.json", found: "a/datapackage.json, b/datapackage.json" },
  ],
  [
    "a descriptor without a version of the format",
    smallPackage({}, { bang_chi_tieu: {} }),
    { code: "brokenDescriptor", file: "datapackage.json", column: "bang_chi_tieu.format_version", found: "", wanted: expect.any(String) },
  ],
  [
    "a path that leads out of the package",
    smallPackage({}, { resources: [{ name: "targets", path: "../targets.csv" }] }),
    {
      code: "brokenDescriptor",
      file: "datapackage.json",
      column: "resources.0.path",
      found: '"../targets.csv"',
      wanted: "a path inside the package",
    },
  ],
  [
    "a newer format",
    smallPackage({}, { bang_chi_tieu: { format_version: 2 }, resources: "another shape" }),
    { code: "newerFormat", file: "datapackage.json", found: "2", wanted: "1" },
  ],
  [
    "a table that is named and not there",
    [
      fileOf("datapackage.json", descriptorFor(smallTables)),
      ...smallPackage()
        .slice(1)
        .filter(({ path }) => path !== "tasks.csv"),
    ],
    { code: "missingTable", file: "tasks.csv", wanted: "tasks" },
  ],
  ["no table of targets", smallPackage({ "targets.csv": null }), { code: "missingTable", file: "targets.csv", wanted: "targets" }],
  [
    "a table of no known name",
    smallPackage({ "goals.csv": "goal_id\n" }),
    { code: "unknownTable", file: "goals.csv", found: "goals", wanted: expect.stringContaining("targets") },
  ],
  [
    "a file in another encoding",
    [
      ...smallPackage().filter(({ path }) => path !== "agencies.csv"),
      { path: "agencies.csv", bytes: latin1("agency_id,name_vi\nthue,Thu\xea\n") },
    ],
    { code: "unreadableFile", file: "agencies.csv", wanted: "UTF-8" },
  ],
  ["an empty file", smallPackage({ "agencies.csv": "" }), { code: "missing", file: "agencies.csv", row: 1 }],
  [
    "semicolons, as Excel writes them under Vietnamese settings",
    smallPackage({ "agencies.csv": "agency_id;name_vi\nthue;Thuế\n" }),
    { code: "wrongDelimiter", file: "agencies.csv", row: 1, found: ";", wanted: "," },
  ],
  [
    "a quotation mark that never closes",
    smallPackage({ "agencies.csv": 'agency_id,name_vi\nthue,"Thuế\n' }),
    { code: "brokenQuotes", file: "agencies.csv", row: 2, found: '"' },
  ],
  [
    "an unknown column",
    smallPackage(edited("areas.csv", "name_en", "name_eng")),
    {
      code: "unknownColumn",
      file: "areas.csv",
      row: 1,
      column: "name_eng",
      found: "name_eng",
      wanted: expect.stringContaining("name_en,"),
    },
  ],
  [
    "a column twice",
    smallPackage(edited("areas.csv", "name_en", "name_vi")),
    { code: "duplicateColumn", file: "areas.csv", row: 1, column: "name_vi", found: "name_vi" },
  ],
  [
    "a missing column",
    smallPackage({ "agencies.csv": "agency_id,aliases\nthue,\n" }),
    { code: "missingColumn", file: "agencies.csv", row: 1, column: "name_vi", wanted: "name_vi" },
  ],
  [
    "a column that the descriptor promises",
    smallPackage(
      {},
      {
        resources: Object.keys(smallTables).map((path) => ({
          name: path.slice(0, -4),
          path,
          ...(path === "agencies.csv" ? { schema: { fields: [{ name: "agency_id" }, { name: "aliases" }] } } : {}),
        })),
      },
    ),
    { code: "missingColumn", file: "agencies.csv", row: 1, column: "aliases", wanted: "aliases" },
  ],
  [
    "a cell too many",
    smallPackage(edited("agencies.csv", "Chi cục Thuế", "Chi cục, Thuế")),
    { code: "wrongCellCount", file: "agencies.csv", row: 2, found: "3", wanted: "2" },
  ],
  [
    "a blank where a text must stand",
    smallPackage(edited("agencies.csv", "Chi cục Thuế", " ")),
    { code: "missing", file: "agencies.csv", row: 2, column: "name_vi", found: " " },
  ],
  [
    "a blank where a word must stand",
    smallPackage(edited("targets.csv", "2013,level,at_least,126,", "2013,,at_least,126,")),
    { code: "missing", file: "targets.csv", row: 3, column: "basis", found: "" },
  ],
  [
    "a decimal comma",
    smallPackage(edited("targets.csv", "at_least,1207.3,", 'at_least,"1207,3",')),
    { code: "notANumber", file: "targets.csv", row: 2, column: "low", found: "1207,3", wanted: "1234.5" },
  ],
  [
    "a day that the calendar does not have",
    smallPackage(edited("actuals.csv", "2013-10-01", "2013-02-30")),
    { code: "notADay", file: "actuals.csv", row: 3, column: "interval_end", found: "2013-02-30", wanted: "2013-12-31" },
  ],
  [
    "a bad period",
    smallPackage(edited("targets.csv", "thue,phuong,2013,", "thue,phuong,2013-Q5,")),
    { code: "notAPeriod", file: "targets.csv", row: 3, column: "period", found: "2013-Q5", wanted: expect.stringContaining("2013-Q1") },
  ],
  [
    "a bad deadline",
    smallPackage(edited("tasks.csv", "2013-Q1;", "tháng 020;")),
    {
      code: "notADeadline",
      file: "tasks.csv",
      row: 2,
      column: "due",
      found: "tháng 020;2013-12-31",
      wanted: expect.stringContaining("thuong-xuyen"),
    },
  ],
  [
    "an unknown word",
    smallPackage(edited("targets.csv", "2013,level,at_least,126,", "2013,level,atleast,126,")),
    {
      code: "unknownWord",
      file: "targets.csv",
      row: 3,
      column: "bound",
      found: "atleast",
      wanted: expect.stringContaining("at_least, at_most"),
    },
  ],
  [
    "a reference to nothing",
    smallPackage(edited("targets.csv", "thue-2013,thue,", "thue-2013,thuế,")),
    { code: "unknownReference", file: "targets.csv", row: 3, column: "indicator_id", found: "thuế", wanted: "indicators" },
  ],
  [
    "a reference to nothing in a list",
    smallPackage(edited("tasks.csv", "Lập báo cáo,thue,", "Lập báo cáo,thue;cong-an,")),
    { code: "unknownReference", file: "tasks.csv", row: 2, column: "lead_agency_ids", found: "cong-an", wanted: "agencies" },
  ],
  [
    "a key twice",
    smallPackage(edited("actuals.csv", "2013-07-01,2013-10-01,", "2013-01-01,2013-07-01,")),
    {
      code: "duplicateKey",
      file: "actuals.csv",
      row: 3,
      column: "indicator_id, area_id, interval_start, interval_end",
      found: "thu, phuong, 2013-01-01, 2013-07-01",
    },
  ],
  [
    "an interval that runs backwards",
    smallPackage(edited("actuals.csv", "2013-01-01,2013-07-01", "2013-07-01,2013-01-01")),
    { code: "backwardsInterval", file: "actuals.csv", row: 2, column: "interval_end", found: "2013-01-01", wanted: "> 2013-07-01" },
  ],
  [
    "a document whose period has no day",
    smallPackage(edited("documents.csv", "2014-01-01", "2013-01-01")),
    { code: "backwardsInterval", file: "documents.csv", row: 2, column: "period_end", found: "2013-01-01", wanted: "> 2013-01-01" },
  ],
  [
    "a bound without its figure",
    smallPackage(edited("targets.csv", "at_least,126,,", "at_most,126,,")),
    { code: "boundWithoutFigure", file: "targets.csv", row: 3, column: "high", found: "", wanted: "at_most" },
  ],
  [
    "a corridor with one wall",
    smallPackage(edited("targets.csv", "at_least,126,,", "within,126,,")),
    { code: "boundWithoutFigure", file: "targets.csv", row: 3, column: "high", found: "", wanted: "within" },
  ],
  [
    "low above high",
    smallPackage(edited("targets.csv", "at_least,126,,", "at_least,126,120,")),
    { code: "lowAboveHigh", file: "targets.csv", row: 3, column: "low", found: "126", wanted: "≤ 120" },
  ],
  [
    "parts in a circle",
    smallPackage(edited("indicators.csv", "sum,,sum", "sum,thue,sum")),
    { code: "circularParts", file: "indicators.csv", row: 2, column: "part_of", found: "thu → thue → thu" },
  ],
  [
    "areas in a circle",
    smallPackage(edited("areas.csv", "quận,", "quận,quan")),
    { code: "circularParts", file: "areas.csv", row: 2, column: "parent_id", found: "quan → quan" },
  ],
  [
    "a row of a change set that is not listed",
    smallPackage(own("z,thue,Thuế\n")),
    { code: "unknownChangeSet", file: "agencies.csv", row: 2, column: "change_set_id", found: "z" },
  ],
  [
    "a change set twice",
    smallPackage({ "change_sets.csv": "change_set_id,at\na,2013-01-01T00:00:00Z\na,2013-01-01T00:00:00Z\n" }),
    { code: "duplicateKey", file: "change_sets.csv", row: 3, column: "change_set_id", found: "a" },
  ],
  [
    "a change set without its time",
    smallPackage({ "change_sets.csv": "change_set_id,at\na,hôm qua\n" }),
    { code: "notADay", file: "change_sets.csv", row: 2, column: "at", found: "hôm qua", wanted: "2013-12-31" },
  ],
  [
    "a removal with half a key",
    smallPackage(removal("a,actuals,thu;phuong")),
    {
      code: "wrongCellCount",
      file: "removals.csv",
      row: 2,
      column: "key",
      found: "thu;phuong",
      wanted: "indicator_id;area_id;interval_start;interval_end",
    },
  ],
  [
    "a removal from no known table",
    smallPackage(removal("a,goals,thu")),
    { code: "unknownWord", file: "removals.csv", row: 2, column: "table", found: "goals", wanted: expect.stringContaining("targets") },
  ],
];

describe("a broken package leaves nothing, and says where it is broken", () => {
  test.each(faults)("%s", (_name, files, problem) => {
    const { data, problems } = readPackage(files);
    expect(data).toBeNull();
    expect(problems).toContainEqual(problem);
    const others = "change_sets.csv" in Object.fromEntries(files.map(({ path }) => [path, true])) ? missingOwners(problems) : problems;
    expect(others).toEqual([problem]);
    expect(isError(problem)).toBe(true);
  });

  test("all faults are told at once, up to a thousand in a file", () => {
    const many = `agency_id,name_vi\n${"x,\n".repeat(3000)}`;
    const { problems } = readPackage(smallPackage({ "agencies.csv": many, ...edited("targets.csv", "at_least,126,,", "at_least,x,,") }));
    expect(problems.filter(({ file }) => file === "agencies.csv")).toHaveLength(1000);
    expect(problems.filter(({ file }) => file === "targets.csv")).toHaveLength(1);
  });
});

describe("parts and their total", () => {
  const problemsWith = (...changes: [from: string, to: string][]) => {
    const text = changes.reduce((csv, [from, to]) => csv.replace(from, to), smallTables["targets.csv"] as string);
    return readPackage(smallPackage({ "targets.csv": text })).problems;
  };

  test("126 + 1081.3 = 1207.3 is right", () => expect(problemsWith()).toEqual([]));

  test("127 + 1081.3 is not 1207.3: told, and loaded all the same", () => {
    const files = smallPackage(edited("targets.csv", "at_least,126,", "at_least,127,"));
    const { data, problems } = readPackage(files);
    expect(problems).toEqual([{ code: "partsDoNotSum", file: "targets.csv", row: 2, column: "low", found: "1207.3", wanted: "1208.3" }]);
    expect(data).not.toBeNull();
  });

  test("three figures of one decimal may miss by 0.15: 126 + 1081.4 = 1207.4 passes for 1207.3, 1207.5 does not", () => {
    expect(problemsWith(["1081.3", "1081.4"])).toEqual([]);
    expect(problemsWith(["1081.3", "1081.5"])).toHaveLength(1);
  });

  test("whole numbers are counts and must agree: 2 + 4 is not 7", () => {
    const counts: [string, string][] = [
      ["1207.3", "7"],
      ["least,126", "least,2"],
      ["1081.3", "4"],
    ];
    expect(problemsWith(...counts)).toHaveLength(1);
  });

  test("a note that the source is defective settles it", () => {
    expect(
      problemsWith(
        ["at_least,126,", "at_least,127,"],
        ['"1.207,3 tỷ đồng",', '"1.207,3 tỷ đồng",Văn bản in sai: các phần không bằng tổng'],
      ),
    ).toEqual([]);
  });

  test("a part without a target, or with one in another area, is not compared", () => {
    expect(problemsWith([/thue-2013.*\n/.exec(smallTables["targets.csv"] as string)?.[0] as string, ""])).toEqual([]);
    expect(problemsWith(["thue-2013,thue,phuong", "thue-2013,thue,quan"])).toEqual([]);
  });
});

test("a table in the folder that the descriptor does not name is told of, and nothing else happens", () => {
  const { data, problems } = readPackage([...smallPackage(), fileOf("projects.csv", "")]);
  expect(data).not.toBeNull();
  expect(problems).toEqual([{ code: "unlistedFile", file: "projects.csv", found: "projects.csv" }]);
});

test("a cancel of a change set that is not there cancels nothing: told, and loaded all the same", () => {
  const change_sets = "change_set_id,at,cancels\na,2013-01-01T00:00:00Z,z\n";
  const withOwner = Object.fromEntries(
    Object.entries(smallTables).map(([path, text]) => [path, text.replace(/^(?=.)/gm, "a,").replace("a,", "change_set_id,")]),
  );
  const { data, problems } = readPackage(smallPackage({ ...withOwner, "change_sets.csv": change_sets }));
  expect(data?.changeSets).toHaveLength(1);
  expect(problems).toEqual([{ code: "unknownCancel", file: "change_sets.csv", row: 2, column: "cancels", found: "z" }]);
});
