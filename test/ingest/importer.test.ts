import { createHash } from "node:crypto";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import type { Corrections } from "../../src/ingest/corrections.ts";
import type { Grid } from "../../src/ingest/grid.ts";
import type { Progress } from "../../src/ingest/importer.ts";
import { createImporter, type WorkerLike } from "../../src/ingest/importerClient.ts";
import { importInHand } from "../../src/ingest/importInHand.ts";
import type { Reply, Request } from "../../src/ingest/messages.ts";
import { PlainCell, wholeCell } from "../../src/ingest/plainCell.ts";
import { blocksOf } from "../../src/ingest/stagedTable.ts";
import { serveImporter } from "../../src/ingest/worker.ts";
import { unzip } from "../../src/journal/unzip.ts";
import { emptySet, quan2 } from "./quan2.ts";
import { cellAt, nothing, type TestColumn, table } from "./table.ts";

const columns: Record<string, TestColumn> = { C: { kind: "target", of: "2013" }, D: { kind: "actual", of: "2013-M9", grade: "estimate" } };

/** A layout of four columns: name, unit, target, actual. Of a sheet named "vỡ" it breaks. */
function readTables(grid: Grid, corrections: readonly Corrections[] = []) {
  if (grid.file.includes("vỡ")) throw new Error("broken");
  const unit = corrections[0]?.unit;
  const rows = grid.rows.slice(1).map((cells, n) => {
    const [name = "", written = "", target = "", actual = ""] = cells.map(({ text }) => text);
    return { row: n + 2, name, unit: unit ?? (written || null), cells: { C: target, D: actual } };
  });
  const reading = table(columns, rows, { file: grid.file, sheet: grid.sheet });
  return [
    {
      ...reading,
      questions: [
        {
          kind: "dash" as const,
          file: grid.file,
          sheet: grid.sheet,
          column: null,
          about: "",
          examples: [],
          choices: ["missing", "zero"],
          isBlocking: false,
        },
      ],
    },
  ];
}

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** The two ends of a line, as a worker and its page have them: everything is copied on its way. */
function worker(): WorkerLike & { sent: Request[]; messages: Reply[] } {
  const { port1: page, port2: own } = new MessageChannel();
  ports.push(page, own);
  const [sent, messages]: [Request[], Reply[]] = [[], []];
  serveImporter(
    {
      postMessage: (message) => own.postMessage(message),
      addEventListener: (_, listener) => own.on("message", (data) => listener({ data } as MessageEvent<Request>)),
    },
    { unzip, readTables },
  );
  return {
    sent,
    messages,
    postMessage: (message) => {
      sent.push(message);
      page.postMessage(message);
    },
    addEventListener: (kind: string, listener: (event: never) => void) => {
      if (kind === "message")
        page.on("message", (data) => {
          messages.push(data);
          listener({ data } as never);
        });
    },
    terminate: () => {
      page.close();
      own.close();
    },
  };
}

const csv = (text: string, path = "bieu.csv") => ({ path, bytes: new TextEncoder().encode(text) });
const text = "Chỉ tiêu;ĐVT;KH;9 tháng\nThu ngân sách nhà nước;triệu đồng;921.100;640.500\nGiải quyết việc làm;LĐ;6.000;4.310\n";

describe("an import in a worker", () => {
  it("reads, with hashes and progress, and stages against the set", async () => {
    const importer = createImporter(worker());
    const progress: Progress[] = [];
    const file = csv(text);
    const read = await importer.read({ kind: "files", files: [file] }, (each) => progress.push(each));
    const sha = createHash("sha256").update(file.bytes).digest("hex");
    expect(read).toEqual({ hashes: { "bieu.csv": sha }, dataPackage: null, tables: 1, problems: [] });
    expect(progress).toEqual([
      { step: "reading", done: 0, of: 1 },
      { step: "reading", done: 1, of: 1 },
      { step: "recognising", done: 1, of: 1 },
    ]);
    const { blocks, questions } = await importer.stage(quan2, nothing, {}, () => {});
    expect(questions).toMatchObject([{ kind: "dash", block_id: "bieu.csv|" }]);
    expect(blocks.map(({ block_id, names }) => [block_id, names.length])).toEqual([["bieu.csv|", 2]]);
    expect(["C2", "D2", "C3", "D3"].map((address) => cellAt(blocks, address).state)).toEqual(["same", "doubtful", "same", "new"]);
    importer.close();
  });

  it("reads again as a person corrected it", async () => {
    const importer = createImporter(worker());
    await importer.read({ kind: "files", files: [csv(text)] }, () => {});
    const { blocks } = await importer.stage(quan2, nothing, { "bieu.csv|": { unit: "tỷ đồng" } }, () => {});
    expect(cellAt(blocks, "D2").choices[0]?.row.row).toMatchObject({ value: 640500 });
    importer.close();
  });

  it("goes by what was answered before about the same columns", async () => {
    const importer = createImporter(worker());
    await importer.read({ kind: "files", files: [csv(text)] }, () => {});
    const layout_answers = [{ sender: "*", layout: "annex|target|actual m", answers: '{"unit":"tỷ đồng"}' }];
    const { blocks } = await importer.stage({ ...quan2, layout_answers }, nothing, {}, () => {});
    expect(cellAt(blocks, "D2").choices[0]?.row.row).toMatchObject({ value: 640500 });
    importer.close();
  });

  it("shows a cell in its surroundings", async () => {
    const importer = createImporter(worker());
    await importer.read({ kind: "files", files: [csv(text)] }, () => {});
    const { blocks } = await importer.stage(quan2, nothing, {}, () => {});
    const around = await importer.around(cellAt(blocks, "D2").cell_id, { row: 1, column: 1 });
    expect(around).toMatchObject({ at: { row: 1, column: 3 }, evidence: { row: 1, column: 1 } });
    expect(around.columns.map(({ index }) => index)).toEqual([1, 2, 3]);
    expect(around.rows.map(({ row, cells }) => [row, cells.map((cell) => cell.text)])).toEqual([
      [0, ["ĐVT", "KH", "9 tháng"]],
      [1, ["triệu đồng", "921.100", "640.500"]],
      [2, ["LĐ", "6.000", "4.310"]],
    ]);
    importer.close();
  });

  it("says what plan the tables make", async () => {
    const importer = createImporter(worker());
    await importer.read({ kind: "pasted", html: "", text: text.replaceAll(";", "\t"), name: "Dán" }, () => {});
    const plan = await importer.plan(emptySet, nothing, {});
    expect(plan.indicators.map(({ row }) => row.name_vi)).toEqual(["Thu ngân sách nhà nước", "Giải quyết việc làm"]);
    importer.close();
  });

  it("brings to the page what the worker staged: rows made there are those of the worker, of two files that repeat and differ", async () => {
    const source = {
      kind: "files" as const,
      files: [
        csv(`${text}Giải quyết việc làm;LĐ;6.000;4.310\nSố người nghiện;người;12;9\n`),
        csv("Chỉ tiêu;ĐVT;KH;9 tháng\nThu ngân sách nhà nước;tỷ đồng;921,1;640,7\nGiải quyết việc làm;LĐ;>= 6.000;4.310\n", "hai.csv"),
      ],
    };
    const known = { ...quan2, actuals: [], targets: [] };
    const hand = importInHand({ readTables, unzip });
    await hand.read(source, () => {});
    const own = blocksOf(hand.stage(known, nothing, {}, () => {}).tables).flatMap(({ cells }) => cells);
    const importer = createImporter(worker());
    await importer.read(source, () => {});
    const { blocks } = await importer.stage(known, nothing, {}, () => {});
    const received = blocks.flatMap(({ cells }) => cells);
    expect(own.some((cell) => cell instanceof PlainCell && cell.current !== null)).toBe(true);
    expect(new Set(own.map((cell) => cell instanceof PlainCell))).toEqual(new Set([true, false]));
    expect(received.map(wholeCell)).toEqual(own.map(wholeCell));
    importer.close();
  });

  it("sends what the set holds once, and long lists in pieces", async () => {
    const line = worker();
    const importer = createImporter(line);
    const rows = Array.from({ length: 2500 }, (_, n) => `Chỉ tiêu số ${n};LĐ;${n + 1};${n + 2}`);
    await importer.read({ kind: "files", files: [csv(`Chỉ tiêu;ĐVT;KH;9 tháng\n${rows.join("\n")}`)] }, () => {});
    const actuals = Array.from({ length: 3500 }, (_, n) => ({
      ...(quan2.actuals?.[0] as NonNullable<typeof quan2.actuals>[number]),
      note: String(n),
    }));
    const known = { ...quan2, actuals };
    const { blocks } = await importer.stage(known, nothing, {}, () => {});
    expect(blocks[0]?.cells.map(({ cell_id }) => cell_id)).toEqual(rows.flatMap((_, n) => [`bieu.csv||C${n + 2}`, `bieu.csv||D${n + 2}`]));
    expect(blocks[0]?.names).toHaveLength(2500);
    const pieces = line.messages.filter(({ kind }) => kind === "piece");
    expect(pieces.length).toBeGreaterThan(1);
    expect(line.sent.filter((message) => message.kind === "known" && message.table === "actuals")).toHaveLength(4);
    const before = line.sent.length;
    await importer.stage(known, nothing, {}, () => {});
    expect(line.sent.slice(before).map(({ kind }) => kind)).toEqual(["stage"]);
    await importer.stage({ ...known, locks: [] }, nothing, {}, () => {});
    expect(line.sent.slice(before + 1).map((message) => (message.kind === "known" ? message.table : message.kind))).toEqual([
      "locks",
      "stage",
    ]);
    importer.close();
  });

  it("tells what failed, and answers the next question", async () => {
    const importer = createImporter(worker());
    await expect(importer.read({ kind: "files", files: [csv(text, "vỡ.csv")] }, () => {})).rejects.toThrow("broken");
    expect((await importer.read({ kind: "files", files: [csv(text)] }, () => {})).tables).toBe(1);
    importer.close();
  });

  it("stops at once when it is closed: what was asked is aborted, and nothing is asked any more", async () => {
    const importer = createImporter(worker());
    const reading = importer.read({ kind: "files", files: [csv(text)] }, () => {});
    const staging = importer.stage(quan2, nothing, {}, () => {});
    const aborted = Promise.all([reading, staging].map((each) => expect(each).rejects.toMatchObject({ name: "AbortError" })));
    importer.close();
    await aborted;
    await expect(importer.around("bieu.csv||D2", null)).rejects.toMatchObject({ name: "AbortError" });
  });
});
