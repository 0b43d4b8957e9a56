import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { type Measure, reported, tableOf } from "./report.ts";

const folder = join(import.meta.dirname, "../../test-results");

/** Prints the lines of all tests as one table, and keeps it as test-results/bench.md. */
export default class TableReporter implements Reporter {
  #measures: Measure[] = [];

  onTestEnd(_test: TestCase, { attachments }: TestResult): void {
    this.#measures.push(...reported(attachments));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "bench.md"), tableOf(this.#measures));
  }

  onEnd(): void {
    console.log(`\n${tableOf(this.#measures)}`);
  }

  printsToStdio = () => false;
}
