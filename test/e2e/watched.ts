import { test as base, expect } from "@playwright/test";

/** A page that may not complain, and may ask nobody but its own server: no byte leaves the machine. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      const home = new URL(baseURL ?? "http://localhost").host;
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning")
          complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`);
      });
      page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
      page.on("request", (request) => {
        const url = new URL(request.url());
        if (/^(http|ws)/.test(url.protocol) && url.host !== home) complaints.push(`asked ${url.href}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
