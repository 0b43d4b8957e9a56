import { expect, test } from "vitest";
import { phasedText, readPhased, readStep, stepText } from "../../src/model/paceDetail.ts";
import { formatNumber } from "../../src/model/quantity.ts";

const number = (value: number) => formatNumber(value, { locale: "vi" });

test.each([
  ["3: 20%; 6: 50%; 9: 75%", "3=0.2;6=0.5;9=0.75"],
  ["tháng 3: 12,5%;tháng 12: 100%", "3=0.125;12=1"],
  ["6=30 %", "6=0.3"],
])("“%s” is stored as %s", (text, detail) => expect(readPhased(text)).toBe(detail));

test.each(["", "3", "3: 20", "6: 50%; 3: 20%", "3: 50%; 6: 20%", "3: 120%", "13: 20%", "0: 5%"])("“%s” is no phasing", (text) => {
  expect(readPhased(text)).toBeNull();
});

test("is written as it is read", () => {
  expect(phasedText("3=0.125;6=0.5", number)).toBe("3: 12,5%; 6: 50%");
  expect(readPhased(phasedText("3=0.125;6=0.5", number))).toBe("3=0.125;6=0.5");
});

test("the day of a step", () => {
  expect(readStep("30/9")).toBe("09-30");
  expect(readStep("29/2")).toBe("02-29");
  expect(readStep("31/9")).toBeNull();
  expect(readStep("9")).toBeNull();
  expect(stepText("09-30")).toBe("30/9");
});
