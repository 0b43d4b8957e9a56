import { type BrowserContext, test as base, expect } from "@playwright/test";

/** What a browser complains of, and whom it asks beside `home`: its pages, their workers and its service worker. */
export function watch(context: BrowserContext, home: string): string[] {
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => complaints.push(`thrown: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(http|ws)/.test(url.protocol) && url.host !== home) complaints.push(`asked ${url.href}`);
  });
  return complaints;
}

interface Watched {
  /** What a test provokes on purpose. */
  excused: RegExp | null;
  complaints: string[];
}

/** A browser that may not complain, and may ask nobody but its own server: no byte leaves the machine. */
export const test = base.extend<Watched>({
  excused: [null, { option: true }],
  complaints: [
    async ({ context, baseURL, excused }, use) => {
      const complaints = watch(context, new URL(baseURL ?? "http://localhost").host);
      await use(complaints);
      expect(complaints.filter((complaint) => !excused?.test(complaint))).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
