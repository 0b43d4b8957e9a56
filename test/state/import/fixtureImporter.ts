import { addressOf, columnName } from "../../../src/ingest/grid.ts";
import type { Progress, Staged, Surroundings } from "../../../src/ingest/importer.ts";
import type { PlanningImporter } from "../../../src/ingest/importerClient.ts";
import { blockIdOf, type Sheet, stagedOf } from "./lines.ts";
import { planOf } from "./plans.ts";

/** An importer that "reads" a made-up sheet, whatever it is given; it says what was asked of it. `pause`: ms of each step. */
export function fixtureImporter(sheets: readonly Sheet[], { pause = 0 }: { pause?: number } = {}): PlanningImporter & { calls: string[] } {
  const calls: string[] = [];
  let isClosed = false;
  const step = async (onProgress: (progress: Progress) => void, name: Progress["step"], of: number) => {
    for (let done = 0; done <= of; done += 1) {
      if (isClosed) throw Object.assign(new Error("closed"), { name: "AbortError" });
      onProgress({ step: name, done, of });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    if (isClosed) throw Object.assign(new Error("closed"), { name: "AbortError" });
  };
  return {
    calls,
    read: async (source, onProgress) => {
      calls.push(`read ${source.kind}`);
      await step(onProgress, "reading", sheets.length);
      return {
        hashes: Object.fromEntries(sheets.map(({ file }) => [file, "0".repeat(64)])),
        dataPackage: null,
        tables: sheets.length,
        problems: [],
      };
    },
    stage: async (known, settled, corrections, onProgress): Promise<Staged> => {
      calls.push("stage");
      await step(onProgress, "matching", 1);
      const names = Object.fromEntries(
        Object.entries(settled.names).map(([name_id, answer]) => [
          name_id,
          answer === "skip" ? null : "create" in answer ? answer.create.indicator_id : answer.indicator_id,
        ]),
      );
      return {
        blocks: sheets.map((sheet) => {
          const block = stagedOf(sheet, known, names);
          return { ...block, agency_id: settled.agencies[block.block_id] ?? block.agency_id };
        }),
        questions: sheets
          .flatMap((sheet) =>
            (sheet.questions ?? []).map((question) => ({ ...question, file: sheet.file, sheet: sheet.sheet, block_id: blockIdOf(sheet) })),
          )
          .filter(({ block_id, column }) => corrections[block_id]?.conventions?.[column ?? -1] === undefined),
      };
    },
    plan: async (known, settled) => planOf(sheets, known, settled),
    around: async (cellId, evidence) => {
      calls.push(`around ${cellId}`);
      const sheet = sheets.find((one) => cellId.startsWith(blockIdOf(one)));
      if (sheet === undefined) throw new Error(`no cell ${cellId}`);
      return surroundings(sheet, cellId, evidence);
    },
    candidates: async ({ name }) => {
      calls.push(`candidates ${name}`);
      return [{ indicator_id: "gdp", score: 0.6, why: "nearName" }];
    },
    close: () => {
      isClosed = true;
    },
  };
}

function surroundings(sheet: Sheet, cellId: string, evidence: Surroundings["evidence"]): Surroundings {
  const lines = [...sheet.lines].sort((a, b) => a.row - b.row);
  const at = lines.findIndex(({ row, column = 5 }) => cellId.endsWith(`|${addressOf({ row: row - 1, column }).replace(/^./, "F")}`));
  const hit = lines[at];
  const cell = (column: number, text: string, span = 1) => ({ column, text, span });
  return {
    columns: [0, 1, 4, 5, 6].map((index) => ({ index, name: columnName(index) })),
    rows: [
      { row: 2, cells: [cell(0, "", 3), cell(5, "ĐVT: triệu đồng", 2)] },
      { row: 5, cells: [cell(0, "TT"), cell(1, "Chỉ tiêu"), cell(4, "KH năm"), cell(5, "Ước TH 9 tháng"), cell(6, "% KH")] },
      ...lines
        .slice(Math.max(0, at - 2), at + 3)
        .map(({ row, name, text }) => ({
          row: row - 1,
          cells: [cell(0, String(row - 8)), cell(1, name), cell(4, "921.100"), cell(5, text), cell(6, "69,5")],
        })),
    ],
    at: { row: (hit?.row ?? 1) - 1, column: 5 },
    evidence,
  };
}
