import { type CellValue, readXlsx, type Sheet, writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { type AgencyTemplate, writeAgencyTemplate } from "../../src/export/agencyTemplate.ts";
import { importInHand } from "../../src/ingest/importInHand.ts";
import { readTables } from "../../src/ingest/readTables.ts";
import { blocksOf } from "../../src/ingest/stagedTable.ts";
import { unzip } from "../../src/journal/unzip.ts";
import { templateCodeText } from "../../src/model/templateCode.ts";
import { quan2 } from "../ingest/quan2.ts";
import { nothing } from "../ingest/table.ts";

const { indicators = [] } = quan2;

/** The template of some indicators of Quận 2 for nine months of 2013. */
const templateOf = (
  agency_id: string,
  ids: readonly string[],
  periods = ["2013-M9"],
  asked = ["Thực hiện 9 tháng 2013"],
): AgencyTemplate => ({
  code: templateCodeText({ set_id: "quan-2", agency_id, periods }),
  sheet: "Số liệu",
  title: "Biểu số liệu 9 tháng 2013",
  lines: ["Cơ quan báo cáo: một phòng của quận", "Chỉ điền vào ô nền vàng."],
  headings: {
    number: "TT",
    name: "Chỉ tiêu",
    unit: "ĐVT",
    last: "Số gần nhất",
    lastOf: "Của kỳ",
    asked,
    grade: "Loại số liệu",
    note: "Ghi chú",
  },
  grades: ["ước", "sơ bộ", "chính thức"],
  figure: { title: "Số liệu", hint: "Gõ một con số.", fault: "Ô này cần một con số." },
  rows: indicators
    .filter(({ indicator_id }) => ids.includes(indicator_id))
    .map(({ indicator_id, name_vi, unit, part_of }, n) => ({
      indicator_id,
      number: String(n + 1),
      name: name_vi,
      isPart: part_of !== null,
      unit,
      last: n === 0 ? 12.5 : null,
      lastOf: n === 0 ? "6 tháng 2013, minh họa" : "",
      isIllustrative: n === 0,
    })),
});

const read = async (bytes: Uint8Array): Promise<Sheet> => (await readXlsx(bytes, { readStyles: true })).sheets[0] as Sheet;

/** Filled in by hand: `change` gets the rows below the header, and may fill, move and add some; columns stay hidden. */
async function filled(template: AgencyTemplate, change: (rows: CellValue[][]) => CellValue[][]): Promise<Uint8Array> {
  const { name, rows, columns } = await read(await writeAgencyTemplate(template));
  const head = template.lines.length + 3;
  return writeXlsx({ sheets: [{ name, columns: columns ?? [], rows: [...rows.slice(0, head), ...change(rows.slice(head))] }] });
}

async function staged(path: string, bytes: Uint8Array) {
  const hand = importInHand({ readTables, unzip });
  const { problems } = await hand.read({ kind: "files", files: [{ path, bytes }] }, () => {});
  const { tables, questions } = hand.stage({ ...quan2, actuals: [] }, nothing, {}, () => {});
  return { problems, questions, blocks: blocksOf(tables) };
}

const [column, grade] = [6, 7];
const ids = indicators.map(({ indicator_id }) => indicator_id);

test("filled, renamed, with rows added and shuffled: every figure is under its indicator, the agency is known, nothing is asked", async () => {
  const bytes = await filled(templateOf("p-kinh-te", ids), (rows) => {
    for (const [n, row] of rows.entries()) row[column] = 1000 + n;
    const added: CellValue[] = [null, null, "Các chỉ tiêu phòng theo dõi thêm"];
    const odd = rows.filter((_, n) => n % 2 === 1);
    return [...rows.filter((_, n) => n % 2 === 0).reverse(), added, ...odd];
  });
  const { problems, blocks, questions } = await staged("gửi lại lần 2 (cuối).xlsx", bytes);
  expect([problems, questions]).toEqual([[], []]);
  const [block] = blocks;
  expect([blocks.length, block?.layout, block?.agency_id]).toEqual([1, "agencyTemplate", "p-kinh-te"]);
  const found = new Map(block?.cells.map((cell) => [cell.indicator_id, cell.text]));
  expect(found).toEqual(new Map(ids.map((id, n) => [id, String(1000 + n)])));
  expect(block?.names.every(({ isSettled }) => isSettled)).toBe(true);
  expect(new Set(block?.cells.map(({ interval }) => JSON.stringify(interval)))).toEqual(
    new Set([JSON.stringify({ start: "2013-01-01", end: "2013-10-01" })]),
  );
});

test("a figure in a row that somebody added is asked about, and only that one", async () => {
  const bytes = await filled(templateOf("p-kinh-te", ids.slice(0, 3)), ([first, ...rest]) => {
    const own = [...(first ?? [])];
    [own[column], own[grade]] = [7.25, "ước"];
    return [own, [null, null, "Số lượt khách đến chợ nổi", "lượt", null, null, 31], ...rest];
  });
  const { blocks } = await staged("x.xlsx", bytes);
  expect(blocks[0]?.cells.map(({ indicator_id, text }) => [indicator_id, text])).toEqual([
    [ids[0], "7,25"],
    [null, "31"],
  ]);
  expect(blocks[0]?.names.map(({ isSettled }) => isSettled)).toEqual([true, false]);
  expect(blocks[0]?.cells[0]?.choices[0]?.row.row).toMatchObject({ value: 7.25, grade: "estimate" });
});

test("several periods stand beside one another, each under its own", async () => {
  const template = templateOf("p-kinh-te", ids.slice(0, 2), ["2013-M9", "2013"], ["Thực hiện 9 tháng 2013", "Thực hiện năm 2013"]);
  const bytes = await filled(template, (rows) => rows.map((row) => [...row.slice(0, column), 5, 8]));
  const { blocks, questions } = await staged("x.xlsx", bytes);
  expect(questions).toEqual([]);
  expect(blocks[0]?.cells.map(({ text, interval }) => [text, interval?.end])).toEqual([
    ["5", "2013-10-01"],
    ["8", "2014-01-01"],
    ["5", "2013-10-01"],
    ["8", "2014-01-01"],
  ]);
});

test("unfilled, what is only shown does not come back as a figure", async () => {
  const { blocks } = await staged("x.xlsx", await writeAgencyTemplate(templateOf("p-kinh-te", ids.slice(0, 3))));
  expect(blocks.flatMap(({ cells }) => cells)).toEqual([]);
});

test("the code is hidden, the header stays in view, figures are checked, what is made up is marked", async () => {
  const { rows, columns, freezePane, dataValidations, cells } = await read(
    await writeAgencyTemplate(templateOf("p-kinh-te", ids.slice(0, 3))),
  );
  expect(columns?.map(({ hidden }) => hidden === true).indexOf(false)).toBe(1);
  expect(rows[5]?.slice(0, 2)).toEqual([ids[0], "1"]);
  expect(freezePane).toMatchObject({ rows: 5, columns: 3 });
  expect(dataValidations?.map(({ type, range }) => [type, range])).toEqual([
    ["decimal", "G6:G208"],
    ["list", "H6:H208"],
  ]);
  expect(rows[5]?.[5]).toBe("6 tháng 2013, minh họa");
  expect(cells?.get("5,4")?.style?.font?.italic).toBe(true);
  expect(cells?.get("6,4")?.style?.font?.italic ?? false).toBe(false);
});
