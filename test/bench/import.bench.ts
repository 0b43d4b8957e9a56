import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { writeXlsx } from "hucre/xlsx";
import type { Rows } from "../../src/model/tables.ts";
import { tables } from "../../src/model/tables.ts";
import { browsing, served } from "./browsing.ts";
import { appFolder, pagesFolder } from "./buildPages.ts";
import { median } from "./report.ts";
import { reviewKeys } from "./reviewKeys.ts";

const rows = 50_000;
const runs = 3;
const names = Array.from({ length: 200 }, (_, n) => `Chỉ tiêu thứ ${n + 1} của kế hoạch năm`);
const wards = Array.from({ length: 11 }, (_, n) => `Phường ${n + 1}`);

/** A long table of wards and months: 10 columns, three figures a row. The plan of the year is said again each month, and the same month of
 *  the year before as that year's rows have it. */
function longTable(): (string | number | null)[][] {
  const head = ["TT", "Phường", "Chỉ tiêu", "ĐVT", "Kỳ", "Kế hoạch năm", "Thực hiện", "% so kế hoạch", "Cùng kỳ năm trước", "Ghi chú"];
  const series = names.length * wards.length;
  const plan = (n: number, year: number) => 1000 + (((n % series) * 7919 + year * 31) % 1000);
  const body = Array.from({ length: rows }, (_, n) => {
    const month = Math.floor(n / series);
    const year = 2013 + Math.floor(month / 12);
    const period = `Tháng ${(month % 12) + 1}/${year}`;
    const [ward, name] = [wards[Math.floor(n / names.length) % wards.length] ?? "", names[n % names.length] ?? ""];
    return [n + 1, ward, name, "tỷ đồng", period, plan(n, year), plan(n, year) / 10, 10, plan(n, year - 1) / 10, null];
  });
  return [head, ...body];
}

const known: Rows = {
  sectors: [{ sector_id: "kinh-te", position: 1, name_vi: "Kinh tế", name_en: "Economy" }],
  areas: ["Quận", ...wards].map((name_vi, n) => ({
    area_id: `a${n}`,
    name_vi,
    name_en: null,
    level: n === 0 ? "quận" : "phường",
    parent_id: n === 0 ? null : "a0",
  })),
  indicators: names.map((name_vi, n) =>
    tables.indicators.row.parse({
      indicator_id: `i${n}`,
      name_vi,
      sector_id: "kinh-te",
      unit: "tỷ đồng",
      accumulation: "sum",
      direction: "up",
    }),
  ),
};

test("a workbook of 50,000 rows and 10 columns, to the review", async () => {
  writeFileSync(join(pagesFolder, "import.xlsx"), await writeXlsx({ sheets: [{ name: "Biểu", rows: longTable() }] }));
  const [bare, took, waits]: number[][] = [[], [], []];
  await served(pagesFolder, (url) =>
    browsing(async (browser) => {
      for (let run = 0; run < runs; run += 1) {
        const page = await browser.newPage();
        await page.goto(`${url}import.html`);
        bare?.push(await page.evaluate(async () => window.importing.bare(await window.importing.workbook())));
        const staged = await page.evaluate(async (held) => window.importing.staged(await window.importing.workbook(), held), known);
        expect(staged).toMatchObject({ tables: 1, cells: 3 * rows });
        took?.push(staged.took);
        waits?.push(staged.wait);
        await page.close();
      }
    }),
  );
  const [own, library, wait] = [median(took ?? []), median(bare ?? []), Math.max(...(waits ?? []))];
  console.log(
    `\n50,000 x 10 of .xlsx: ${own.toFixed(0)} ms to the review, ${library.toFixed(0)} ms for the reading library alone, ` +
      `${(own / library).toFixed(1)} times; the page waited ${wait.toFixed(0)} ms at most\n`,
  );
});

test("its review answers keys and filters", async () => {
  const workbook = join(pagesFolder, "import.xlsx");
  writeFileSync(workbook, await writeXlsx({ sheets: [{ name: "Biểu", rows: longTable() }] }));
  await served(appFolder, (app) =>
    browsing(async (browser) => {
      const page = await browser.newPage({ locale: "vi-VN", viewport: { width: 1280, height: 800 } });
      const seen = await reviewKeys(page, app, known, workbook);
      const said = Object.entries(seen).map(
        ([when, { task, key }]) => `${when}: longest task ${task.toFixed(0)} ms, longest key ${key} ms`,
      );
      console.log(`\n50,000 x 10 under review; ${said.join("; ")}\n`);
    }),
  );
});
