import { expect, type Page, test } from "@playwright/test";
import { addDays } from "../../src/model/calendar.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";
import type { Row } from "../../src/model/tables.ts";
import { browsing, served } from "./browsing.ts";
import { appFolder } from "./buildPages.ts";
import { choosePackage } from "./choosePackage.ts";
import { generatedPlan } from "./plan.ts";
import { atMost, median, ms, quantile, report } from "./report.ts";

const count = 10_000;
const verbs = ["Báo cáo", "Lập kế hoạch", "Kiểm tra", "Xây dựng đề án", "Tổ chức hội nghị", "Rà soát"];
const things = ["thu ngân sách", "giải tỏa nghĩa trang", "chống ngập", "trường học", "y tế phường", "cải cách hành chính", "nhà ở xã hội"];

/** A plan of 10,000 tasks of 60 agencies, their deadlines over fifteen years. */
function plan(): ChangeSet {
  const base = generatedPlan(3_000);
  const agencies: Row<"agencies">[] = Array.from({ length: 60 }, (_, i) => ({
    agency_id: `a-${i}`,
    name_vi: `Phòng ${i}`,
    name_en: null,
    aliases: null,
  }));
  const tasks: Row<"tasks">[] = Array.from({ length: count }, (_, i) => ({
    task_id: `n-${i}`,
    title_vi: `${verbs[i % verbs.length]} ${things[i % things.length]} số ${i}`,
    title_en: null,
    lead_agency_ids: `a-${i % 60}`,
    co_agency_ids: `a-${(i + 7) % 60}`,
    output_vi: "báo cáo",
    due: addDays("2011-01-31", (i * 37) % 5400),
    due_as_written: null,
    recipient: i % 3 === 0 ? "UBND quận" : null,
    sector_id: null,
    document_id: "plan",
    section: `II.${i % 9}`,
    note: null,
  }));
  return { ...base, rows: { ...base.rows, agencies, tasks } };
}

async function openTasks(page: Page, app: string): Promise<void> {
  await choosePackage(page, app, plan());
  await page.waitForURL(/tong-quan/);
  await page.goto(page.url().replace(/tong-quan.*/, "nhiem-vu"));
  await page.locator("main [role=option]").first().waitFor({ timeout: 120_000 });
}

/** Milliseconds from a term typed into the field until the list of what it finds is painted. */
const find = (page: Page, term: string): Promise<number> =>
  page.evaluate(
    (text) =>
      new Promise<number>((done) => {
        const field = document.querySelector<HTMLInputElement>("main input[type=search]");
        const head = document.querySelector("main h1");
        const before = head?.textContent;
        const start = performance.now();
        const look = () => {
          if (head?.textContent === before) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        };
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
        field?.dispatchEvent(new InputEvent("input", { bubbles: true }));
        look();
      }),
    term,
  );

/** Milliseconds from a jump down the page until rows are painted where it lands. */
const jump = (page: Page, top: number): Promise<number> =>
  page.evaluate(
    (to) =>
      new Promise<number>((done) => {
        const start = performance.now();
        window.scrollTo(0, to);
        const look = () => {
          const row = document.elementFromPoint(400, innerHeight / 2)?.closest("main [role=option]");
          if (row === null || row === undefined) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        };
        requestAnimationFrame(look);
      }),
    top,
  );

test("10,000 tasks: filter and scroll", async () => {
  await served(appFolder, (app) =>
    browsing(async (browser) => {
      const page = await browser.newPage({ locale: "vi-VN", viewport: { width: 1280, height: 800 } });
      await openTasks(page, app);
      expect(await page.locator("main h1").textContent()).toMatch(/10\.000 lượt nhiệm vụ$/);
      const filters: number[] = [];
      for (const term of ["nghia trang", "de an", "so 12", "phong 7", "y te", "hoi nghi", "so 9", "ra soat", "ngan sach", "nha o"])
        filters.push(await find(page, term));
      await find(page, "");
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const jumps: number[] = [];
      for (let at = 1; at <= 20; at += 1) jumps.push(await jump(page, (height * ((at * 7) % 20)) / 20));
      const told: [measure: string, times: number[]][] = [
        ["10,000 tasks: a term typed to the painted list, p95", filters],
        ["10,000 tasks: a jump down the list to painted rows, p95", jumps],
      ];
      for (const [measure, times] of told)
        await report(test.info(), {
          measure,
          ours: ms(quantile(times, 0.95)),
          reference: `median ${ms(median(times))}`,
          ratio: null,
          goal: atMost(Math.round(quantile(times, 0.95)), 100, " ms"),
        });
    }),
  );
});
