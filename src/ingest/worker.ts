import { FigureStore } from "./figureColumns.ts";
import type { Staged } from "./importer.ts";
import { importInHand, type Reading } from "./importInHand.ts";
import type { Reply, Request } from "./messages.ts";
import { pack } from "./packed.ts";
import { PlainCell } from "./plainCell.ts";
import type { Known, StagedBlock } from "./staged.ts";

/** The worker's end of the line. */
export interface Port {
  postMessage(message: Reply, options?: { transfer: ArrayBuffer[] }): void;
  addEventListener(kind: "message", listener: (event: MessageEvent<Request>) => void): void;
}

/** So many cells, names and texts the page takes in within a few milliseconds. */
const cellsAPiece = 500;
const textsAPiece = 10_000;

function postBlock(port: Port, id: number, block: number, { cells, names }: StagedBlock): void {
  const whole = cells.filter((cell) => !(cell instanceof PlainCell));
  const store = cells.find((cell) => cell instanceof PlainCell)?.columns;
  const texts = store?.texts ?? [];
  const pieces = Math.ceil(Math.max(whole.length / cellsAPiece, names.length / cellsAPiece, texts.length / textsAPiece));
  for (let piece = 0; piece < pieces; piece += 1) {
    const part = <T>(list: readonly T[], size: number) => list.slice(piece * size, (piece + 1) * size);
    port.postMessage({
      kind: "piece",
      id,
      block,
      cells: pack(part(whole, cellsAPiece)),
      names: pack(part(names, cellsAPiece)),
      texts: part(texts, textsAPiece),
    });
  }
  if (!(store instanceof FigureStore)) return;
  const { columns, transfer } = store.sent();
  const places = Int32Array.from(cells, (cell) => (cell instanceof PlainCell ? cell.n : -1));
  port.postMessage({ kind: "figures", id, block, figures: { columns, places } }, { transfer: [...transfer, places.buffer] });
}

function postStaged(port: Port, id: number, { blocks, questions }: Staged): void {
  for (const [n, block] of blocks.entries()) postBlock(port, id, n, block);
  port.postMessage({ kind: "done", id, value: { blocks: blocks.map((block) => ({ ...block, cells: [], names: [] })), questions } });
}

/** Answers an importer on another thread, one question after another. What fails is told, and the next question is answered. */
export function serveImporter(port: Port, reading: Reading): void {
  const hand = importInHand(reading);
  const known: Known = {};
  let queue: Promise<unknown> = Promise.resolve();

  const answer = async (request: Request): Promise<void> => {
    if (request.kind === "known") {
      const rows: unknown[] = request.isFirst ? [] : (known[request.table] ?? []);
      for (const row of request.rows) rows.push(row);
      Object.assign(known, { [request.table]: rows });
      return;
    }
    const { id } = request;
    const onProgress = (progress: Extract<Reply, { kind: "progress" }>["progress"]) => port.postMessage({ kind: "progress", id, progress });
    switch (request.kind) {
      case "read":
        port.postMessage({ kind: "done", id, value: await hand.read(request.source, onProgress) });
        break;
      case "stage":
        postStaged(port, id, hand.stage(known, request.settled, request.corrections, onProgress));
        break;
      case "plan":
        port.postMessage({ kind: "done", id, value: hand.plan(known, request.settled, request.corrections) });
        break;
      case "around":
        port.postMessage({ kind: "done", id, value: hand.around(request.cellId, request.evidence) });
        break;
      case "candidates":
        port.postMessage({ kind: "done", id, value: hand.candidates(known, request.asked, request.table) });
    }
  };

  port.addEventListener("message", ({ data }) => {
    queue = queue
      .then(() => answer(data))
      .catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        if (data.kind !== "known") port.postMessage({ kind: "failed", id: data.id, message });
      });
  });
}
