import type { Staged } from "./importer.ts";
import { importInHand, type Reading } from "./importInHand.ts";
import type { Reply, Request } from "./messages.ts";
import { pack } from "./packed.ts";
import { PlainCell, sentCell } from "./plainCell.ts";
import type { Known } from "./staged.ts";

/** The worker's end of the line. */
export interface Port {
  postMessage(message: Reply): void;
  addEventListener(kind: "message", listener: (event: MessageEvent<Request>) => void): void;
}

/** So many cells the page takes in within a few milliseconds. */
const cellsAPiece = 2500;

function postStaged(port: Port, id: number, { blocks, questions }: Staged): void {
  for (const [block, { cells, names }] of blocks.entries()) {
    const place = cells.find((cell) => cell instanceof PlainCell)?.place ?? null;
    for (let at = 0; at < Math.max(cells.length, names.length); at += cellsAPiece)
      port.postMessage({
        kind: "piece",
        id,
        block,
        place,
        cells: pack(cells.slice(at, at + cellsAPiece).map(sentCell)),
        names: pack(names.slice(at, at + cellsAPiece)),
      });
  }
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
