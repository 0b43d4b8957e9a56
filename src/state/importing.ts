import type { Position } from "../ingest/grid.ts";
import type { Surroundings } from "../ingest/importer.ts";
import type { PlanningImporter } from "../ingest/importerClient.ts";
import type { SourceFile } from "../ingest/sourceFile.ts";
import type { AskedName } from "../ingest/staged.ts";
import type { Problem } from "../model/problem.ts";
import { heldAgainst, type OnProgress } from "./heldAgainst.ts";
import { type Given, type Holding, holdsNothing } from "./holding.ts";
import {
  type Acceptance,
  type ImportEvent,
  type Importing,
  importReducer,
  needsStaging,
  nothingAnswered,
  nothingTaken,
  type Review,
  type ReviewEvent,
} from "./importReducer.ts";
import { countedAhead, idsAhead } from "./reviewCells.ts";
import { blockOf, cellOf, nameIn } from "./reviewIndex.ts";
import type { Session } from "./session.ts";
import { sourceOf } from "./sourceOf.ts";
import type { Change } from "./write.ts";

export interface ImportingStore {
  current(): Importing;
  subscribe(changed: () => void): () => void;
  /** Starts what reads, while the person looks for the file. */
  prepare(): void;
  /** Reads in place of what was in hand. `name`: what the person calls it. Answers the files of a Data Package that was among them. */
  read(given: Given, name: string): Promise<readonly SourceFile[] | null>;
  /** Goes on with what an earlier visit left unfinished. */
  resume(): Promise<void>;
  /** Stops, and lets go of what is in hand or was left. */
  dismiss(): void;
  send(event: ReviewEvent): void;
  /** A cell in its surroundings; null when the file is not in hand any more. */
  around(cellId: string, evidence: Position | null): Promise<Surroundings | null>;
  /** Keeps what is taken of the review as one change set. Nothing else is accepted meanwhile. */
  accept(take: (review: Review) => Promise<{ change: Change; acceptance: Omit<Acceptance, "change_set_id"> } | null>): Promise<void>;
  /** Undoes an acceptance by one change set more. */
  undo(changeSetId: string, why: string): Promise<void>;
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";

/** One import in hand a page. `open`: starts an importer, which is closed with what it read; `holding`: keeps it over a reload. */
export function createImporting(session: Session, open: () => Promise<PlanningImporter>, holding: Holding = holdsNothing): ImportingStore {
  let state: Importing = { step: "idle" };
  let importer: PlanningImporter | null = null;
  /** For the next file. */
  let ahead: Promise<PlanningImporter> | null = null;
  /** Changes with every file in hand: what answers late for an older one is dropped. */
  let round = 0;
  let seen = "";
  let staging: Promise<void> | null = null;
  let isStale = false;
  let inHand: { given: Given; name: string } | null = null;
  let kept: Pick<Review, "set_id" | "answered"> | null = null;
  let ranking: AskedName | null = null;
  /** The set for which an unfinished import was looked for. */
  let looked: string | null | undefined = null;
  const listeners = new Set<() => void>();

  const put = (event: ImportEvent) => {
    const next = importReducer(state, event);
    if (next === state) return;
    state = next;
    hold();
    void rank();
    for (const listener of listeners) listener();
  };
  const reviewInHand = (): Review | null => (state.step === "review" || state.step === "done" ? state.review : null);
  /** What is under review is kept, with each answer; what is done or dropped is not. */
  const hold = () => {
    const review = state.step === "review" ? state.review : null;
    if (kept !== null && kept.set_id !== review?.set_id) {
      void holding.drop(kept.set_id);
      kept = null;
    }
    if (review === null || inHand === null) return;
    const { set_id, answered } = review;
    if (kept === null) void holding.keep(set_id, inHand.name, inHand.given, answered);
    else if (kept.answered !== answered) void holding.answer(set_id, answered);
    kept = { set_id, answered };
  };

  /** The name that the person came to, where it was not ranked with the others. */
  const rank = async () => {
    const review = reviewInHand();
    const cell = review === null ? null : cellOf(review.staged, review.selected);
    const block = review === null ? null : blockOf(review.staged, review.selected);
    const name = block === null || cell === null ? null : nameIn(block, cell);
    if (importer === null || block === null || name?.unranked === undefined || ranking === name.unranked) return;
    ranking = name.unranked;
    const { block_id } = block;
    const candidates = await importer.candidates(name.unranked, block).catch(() => null);
    if (candidates !== null) put({ type: "ranked", block_id, name_id: name.name_id, candidates });
  };

  /** Whether an earlier visit left an import of the open set. */
  const look = async () => {
    const set_id = session.current()?.set_id;
    if (state.step !== "idle" || set_id === looked) return;
    looked = set_id;
    // A set that is left may be thrown away, and what is held for it with it.
    if (set_id === undefined) return put({ type: "found", held: null });
    const held = await holding.find(set_id);
    if (set_id === session.current()?.set_id) put({ type: "found", held });
  };

  const versionOf = () => `${session.current()?.set_id} ${session.current()?.version}`;

  const close = () => {
    round += 1;
    importer?.close();
    importer = null;
  };

  /** Holds the file against the set as both are now; asked for meanwhile, once more after. */
  const restage = (): Promise<void> => {
    isStale = true;
    staging ??= (async () => {
      const at = round;
      try {
        while (isStale && at === round) {
          isStale = false;
          await stageOnce(at);
        }
      } catch (error) {
        if (at === round && !isAbort(error)) put({ type: "stumbled", error });
      } finally {
        staging = null;
        if (isStale && at !== round) void restage();
      }
    })();
    return staging;
  };

  const stageOnce = async (at: number) => {
    const [review, set] = [reviewInHand(), session.current()];
    if (review === null || importer === null || set === null) return;
    if (review.busy === null) put({ type: "busied", busy: "staging" });
    seen = versionOf();
    const known = await session.known();
    const held = await heldAgainst(importer, known, reviewInHand()?.answered ?? review.answered, () => undefined);
    const before = reviewInHand();
    if (before !== null) await countedAhead({ ...before, ...held });
    if (at !== round || isStale) return;
    put({ type: "restaged", set_id: set.set_id, known, ...held });
    void idsAhead(held.staged, nothingTaken);
  };

  session.subscribe(() => {
    if (reviewInHand() !== null && session.current() !== null && versionOf() !== seen) void restage();
    void look();
  });

  const prepare = () => {
    if (importer !== null || ahead !== null) return;
    ahead = open();
    // Told to whoever reads.
    ahead.catch(() => undefined);
  };

  const opening = (): Promise<PlanningImporter> => {
    const own = ahead ?? open();
    ahead = null;
    return own;
  };

  const read = async (given: Given, name: string, answered = nothingAnswered): Promise<readonly SourceFile[] | null> => {
    close();
    const at = round;
    put({ type: "started", name });
    inHand = { given, name };
    const onProgress: OnProgress = (progress) => {
      if (at === round) put({ type: "progressed", progress });
    };
    try {
      const { source, problems } = await sourceOf(given, name);
      const opened = source === null ? null : await opening();
      if (at !== round) {
        opened?.close();
        return null;
      }
      importer = opened;
      if (source === null || opened === null) {
        put({ type: "failed", problems, error: null });
        return null;
      }
      const got = await opened.read(source, onProgress);
      const all = [...problems, ...got.problems];
      if (at !== round) return null;
      if (got.tables === 0) {
        const none = Object.keys(got.hashes).map((file): Problem => ({ code: "noTable", file }));
        if (got.dataPackage === null) put({ type: "failed", problems: all.length > 0 ? all : none, error: null });
        else dismiss();
        return got.dataPackage;
      }
      const set = session.current();
      if (set === null) throw new Error("no data set is open");
      seen = versionOf();
      const known = await session.known();
      const held = await heldAgainst(opened, known, answered, onProgress);
      await countedAhead({ ...held, taken: nothingTaken, answered });
      if (at === round) {
        put({ type: "reviewed", review: { set_id: set.set_id, hashes: got.hashes, problems: all, known, answered, ...held } });
        void idsAhead(held.staged, nothingTaken);
      }
      return got.dataPackage;
    } catch (error) {
      if (at === round && !isAbort(error)) put({ type: "failed", problems: [], error });
      return null;
    }
  };

  const dismiss = () => {
    close();
    const left = state.step === "idle" ? session.current()?.set_id : undefined;
    if (left !== undefined) void holding.drop(left);
    put({ type: "dismissed" });
    [inHand, looked] = [null, null];
    void look();
  };

  const resume = async () => {
    const held = await holding.take(session.current()?.set_id ?? "");
    if (held === null) put({ type: "found", held: null });
    else await read(held.given, held.name, held.answered ?? nothingAnswered);
  };

  return {
    current: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    prepare,
    read: (given, name) => read(given, name),
    resume,
    dismiss,
    send: (event) => {
      const before = state;
      put(event);
      if (needsStaging(before, state)) void restage();
    },
    around: async (cellId, evidence) => (importer === null ? null : importer.around(cellId, evidence)),
    accept: async (take) => {
      const review = reviewInHand();
      if (review === null || review.busy !== null || review.set_id !== session.current()?.set_id) return;
      put({ type: "busied", busy: "accepting" });
      try {
        const taken = await take(review);
        if (taken === null || review.set_id !== session.current()?.set_id) return put({ type: "busied", busy: null });
        const { change_set_id } = await session.append(taken.change);
        put({ type: "accepted", acceptance: { ...taken.acceptance, change_set_id } });
      } catch (error) {
        put({ type: "stumbled", error });
      }
    },
    undo: async (changeSetId, why) => {
      put({ type: "busied", busy: "undoing" });
      try {
        await session.cancel(changeSetId, why);
        put({ type: "unaccepted", change_set_id: changeSetId });
      } catch (error) {
        put({ type: "stumbled", error });
      }
    },
  };
}
