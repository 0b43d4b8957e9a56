import type { Corrections } from "./corrections.ts";
import type { Importer, Progress, Staged } from "./importer.ts";
import type { Answers, Reply, Request } from "./messages.ts";
import { unpack } from "./packed.ts";
import type { PlanDraft } from "./plan/buildPlan.ts";
import type { Known, Settled, StagedCell, StagedName } from "./staged.ts";
import { blocksOf, type KeptFigures, type StagedTable } from "./stagedTable.ts";

/** An importer that can also say what plan the tables make, on a set that lacks their indicators. */
export interface PlanningImporter extends Importer {
  plan(known: Known, settled: Settled, corrections: Readonly<Record<string, Corrections>>): Promise<PlanDraft>;
}

/** The part of a Worker that is used; a test may stand in two ports. */
export interface WorkerLike {
  postMessage(message: Request): void;
  addEventListener(kind: "message", listener: (event: MessageEvent<Reply>) => void): void;
  addEventListener(kind: "error" | "messageerror", listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

interface Piece {
  cells: StagedCell[];
  names: StagedName[];
  texts: string[];
  figures: KeptFigures | null;
}

interface Waiting {
  resolve: (value: Answers[keyof Answers]) => void;
  reject: (error: Error) => void;
  onProgress: (progress: Progress) => void;
  /** By table; none of a table without cells and names. */
  pieces: (Piece | undefined)[];
}

/** So many rows are copied to the worker at once: more would hold the page up. */
const rowsAPiece = 1000;
const breath = () => new Promise<void>((resume) => setTimeout(resume, 0));
const quiet = () => {};

const closed = () => new DOMException("The import was closed.", "AbortError");

/** An import in a worker of its own. */
export function createImporter(worker: WorkerLike): PlanningImporter {
  let isClosed = false;
  let lastId = 0;
  let sent: Known = {};
  let sending: Promise<unknown> = Promise.resolve();
  const waiting = new Map<number, Waiting>();

  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const hear = ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    if (asked === undefined) return;
    if (data.kind === "progress") asked.onProgress(data.progress);
    else if (data.kind === "piece" || data.kind === "figures") {
      const { [data.block]: piece = { cells: [], names: [], texts: [], figures: null } } = asked.pieces;
      asked.pieces[data.block] = piece;
      if (data.kind === "figures") piece.figures = data.figures;
      else {
        for (const cell of unpack(data.cells)) piece.cells.push(cell as StagedCell);
        for (const name of unpack(data.names)) piece.names.push(name as StagedName);
        for (const text of data.texts) piece.texts.push(text);
      }
    } else {
      waiting.delete(data.id);
      if (data.kind === "failed") asked.reject(new Error(data.message));
      else asked.resolve("blocks" in data.value ? whole(data.value, asked.pieces) : data.value);
    }
  };

  worker.addEventListener("message", hear);
  for (const kind of ["error", "messageerror"] as const) worker.addEventListener(kind, ({ message }) => fail(new Error(message ?? kind)));

  /** What the set holds goes over where it is not the same as last time. */
  const sendKnown = async (known: Known): Promise<void> => {
    for (const table of new Set([...Object.keys(sent), ...Object.keys(known)]) as Set<keyof Known>) {
      const rows: readonly unknown[] = known[table] ?? [];
      if (sent[table] === known[table]) continue;
      for (let at = 0; at === 0 || at < rows.length; at += rowsAPiece) {
        if (isClosed) throw closed();
        worker.postMessage({ kind: "known", table, isFirst: at === 0, rows: rows.slice(at, at + rowsAPiece) });
        if (at + rowsAPiece < rows.length) await breath();
      }
    }
    sent = { ...known };
  };

  const ask = <Kind extends keyof Answers>(
    request: Request & { kind: Kind; id: number },
    onProgress: (progress: Progress) => void = quiet,
  ) =>
    new Promise<Answers[Kind]>((resolve, reject) => {
      if (isClosed) throw closed();
      waiting.set(request.id, { resolve: resolve as Waiting["resolve"], reject, onProgress, pieces: [] });
      worker.postMessage(request);
    });

  const nextId = () => {
    lastId += 1;
    return lastId;
  };

  /** Questions about the set wait for one another: the worker holds one state of it. */
  const askOfSet = <T>(known: Known, question: () => Promise<T>): Promise<T> => {
    const result = sending.then(() => sendKnown(known)).then(question);
    sending = result.catch(quiet);
    return result;
  };

  return {
    read: (source, onProgress) => ask({ kind: "read", id: nextId(), source }, onProgress),
    stage: (known, settled, corrections, onProgress) =>
      askOfSet(known, () => ask({ kind: "stage", id: nextId(), settled, corrections }, onProgress)),
    plan: (known, settled, corrections) => askOfSet(known, () => ask({ kind: "plan", id: nextId(), settled, corrections })),
    around: (cellId, evidence) => ask({ kind: "around", id: nextId(), cellId, evidence }),
    candidates: (asked, table) => ask({ kind: "candidates", id: nextId(), asked, table }),
    close: () => {
      isClosed = true;
      worker.terminate();
      fail(closed());
    },
  };
}

function whole({ blocks, questions }: Staged, pieces: Waiting["pieces"]): Staged {
  const tables = blocks.map((block, index): StagedTable => {
    const { cells = [], names = [], texts = [], figures = null } = pieces[index] ?? {};
    return {
      block: { ...block, names },
      whole: cells,
      figures: figures === null ? null : { ...figures, columns: { ...figures.columns, texts } },
    };
  });
  return { blocks: blocksOf(tables), questions };
}
