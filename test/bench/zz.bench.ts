import { createServer } from "node:http";
import { test } from "@playwright/test";
import { chromium } from "playwright-core";
import { answerFrom } from "../../src/build/servePrecompressed.ts";
import { findBrowser } from "../e2e/browser.ts";

test("requests", async () => {
  const answer = answerFrom("/work/main/dist");
  const t0 = Date.now();
  const log: string[] = [];
  const server = createServer((q, s) => {
    const n = q.url ?? "";
    const at = Date.now() - t0;
    s.on("finish", () =>
      log.push(
        `${at}..${Date.now() - t0} ${s.statusCode} ${n} ${s.getHeader("content-encoding")} dest=${q.headers["sec-fetch-dest"]} ${q.headers["sec-purpose"] ?? ""}`,
      ),
    );
    answer(q, s, () => s.writeHead(404).end());
  });
  await new Promise<void>((d) => server.listen(4321, d));
  const b = await chromium.launch(await findBrowser());
  const p = await b.newPage();
  const c = await p.context().newCDPSession(p);
  if (process.env.SLOW) {
    await c.send("Network.enable");
    await c.send("Network.emulateNetworkConditions", { offline: false, latency: 20, downloadThroughput: 2.5e6, uploadThroughput: 1e6 });
  }
  const s = Date.now();
  await p.goto("http://localhost:4321/#/ca-nuoc/tong-quan");
  await p.getByRole("grid").waitFor();
  console.log("grid", Date.now() - s);
  await p.waitForTimeout(12000);
  console.log(log.join("\n"));
  await b.close();
  server.close();
  server.closeAllConnections();
});
