import { expect, test } from "@playwright/test";
import { browsing, served } from "./browsing.ts";
import { pagesFolder } from "./buildPages.ts";
import { median } from "./report.ts";

const slides = 20;
const runs = 3;

test("a deck of 20 slides to .pptx", async () => {
  const [bare, took, waits]: number[][] = [[], [], []];
  await served(pagesFolder, (url) =>
    browsing(async (browser) => {
      for (let run = 0; run < runs; run += 1) {
        const page = await browser.newPage();
        await page.goto(`${url}deck.html`);
        bare?.push(await page.evaluate((n) => window.decks.bare(n), slides));
        const made = await page.evaluate((n) => window.decks.made(n), slides);
        expect(made.bytes).toBeGreaterThan(50_000);
        took?.push(made.took);
        waits?.push(made.wait);
        await page.close();
      }
    }),
  );
  const [own, library, wait] = [median(took ?? []), median(bare ?? []), Math.max(...(waits ?? []))];
  console.log(
    `\n20 slides to .pptx: ${own.toFixed(0)} ms from the press to the file, ${library.toFixed(0)} ms for the writing library alone, ` +
      `${(own / library).toFixed(1)} times; the page waited ${wait.toFixed(0)} ms at most\n`,
  );
});
