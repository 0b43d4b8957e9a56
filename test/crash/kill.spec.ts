import { setTimeout as pause } from "node:timers/promises";
import { appPage, expect, journalPage, test } from "./profiled.ts";

/** So many kills a profile: what is looked through after each stays of one size. */
const killsPerProfile = 20;

/** The longest that a run commits before it is killed, in milliseconds: some twenty commits. */
const longest = 600;

test("the browser is killed at random moments: what was accepted is there, nothing is half there, the app opens", async ({
  kills,
  launch,
  url,
}) => {
  test.setTimeout(120_000 + kills * 30_000);
  let accepted = 0;
  for (let profile = 0; profile * killsPerProfile < kills; profile += 1) {
    const acknowledged = new Set<string>();
    const runs = Math.min(killsPerProfile, kills - profile * killsPerProfile);
    for (let run = 0; run <= runs; run += 1) {
      const browser = await launch(`profile-${profile}`);
      const page = await journalPage(browser, url, "quan-2");
      const { ids, halves, problems } = await page.evaluate(() => window.api.contents());
      expect({ halves, problems }, `after kill ${run} of profile ${profile}`).toEqual({ halves: [], problems: [] });
      expect(
        [...acknowledged].filter((id) => !ids.includes(id)),
        `lost by kill ${run} of profile ${profile}`,
      ).toEqual([]);
      const app = await appPage(browser, url);
      await app.close();
      if (run === runs) {
        await browser.close();
        break;
      }
      const before = acknowledged.size;
      await page.exposeBinding("acknowledge", (_source, more: string[]) => {
        for (const id of more) acknowledged.add(id);
      });
      void page.evaluate(() => window.api.commitForEver(window.acknowledge)).catch(() => undefined);
      await expect.poll(() => acknowledged.size, { intervals: [5] }).toBeGreaterThan(before);
      await pause(Math.random() * longest);
      await browser.kill();
    }
    accepted += acknowledged.size;
  }
  // That the kills hit a browser at work.
  expect(accepted).toBeGreaterThan(kills * 3);
});
