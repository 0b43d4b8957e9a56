import { expect, it } from "vitest";
import { fold } from "../../src/model/fold.ts";

it("lets a search without marks find Vietnamese names", () => {
  expect(fold("  Giải \u00a0Ngân ")).toBe("giai ngan");
  expect(fold("Đường Đồng Văn Cống")).toBe("duong dong van cong");
  expect(fold("Giải ngân".normalize("NFD"))).toBe(fold("Giải ngân"));
});
