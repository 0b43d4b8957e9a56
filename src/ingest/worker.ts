import { buffersOf } from "./figureColumns.ts";
import { importInHand, type Reading, type StagedTables } from "./importInHand.ts";
import type { Reply, Request } from "./messages.ts";
import { pack } from "./packed.ts";
import type { Known } from "./staged.ts";
import type { StagedTable } from "./stagedTable.ts";

/** The worker's end of the line. */
export interface Port {
  postMessage(message: Reply, options?: { transfer: ArrayBuffer[] }): void;
  addEventListener(kind: "message", listener: (event: MessageEvent<Request>) => void): void;
}

/** So many cells, names and texts the page takes in within a few milliseconds. */
const cellsAPiece = 500;
const textsAPiece = 10_000;

function postTable(port: Port, id: number, block: number, { block: { names }, whole, figures }: StagedTable): void {
  const texts = figures?.columns.texts ?? [];
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
  if (figures === null) return;
  const { columns, places } = figures;
  const transfer = [...buffersOf(columns), places.buffer as ArrayBuffer];
  port.postMessage({ kind: "figures", id, block, figures: { columns: { ...columns, texts: [] }, places } }, { transfer });
}

function postStaged(port: Port, id: number, { tables, questions }: StagedTables): void {
  for (const [n, table] of tables.entries()) postTable(port, id, n, table);
  const blocks = tables.map(({ block }) => ({ ...block, cells: [], names: [] }));
  port.postMessage({ kind: "done", id, value: { blocks, questions } });
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
