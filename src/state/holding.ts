import type { HeldImports, HeldNote } from "../journal/heldImports.ts";
import type { Answered } from "./importReducer.ts";
import type { PickedFile } from "./openPackage.ts";
import { sourceFiles } from "./sourceOf.ts";

/** What is to be read: files, or a block from the clipboard. */
export type Given = { files: readonly PickedFile[] } | { html: string; text: string };

/** Raised when answers are kept in another shape: older ones are let go, the files are not. */
const format = 1;

interface Kept {
  format: number;
  answered: Answered;
}
const isKept = (value: unknown): value is Kept => typeof value === "object" && value !== null && (value as Partial<Kept>).format === format;

/** The import in hand, kept until it is accepted or dropped, so that a reload loses no work. A help and no promise: what cannot be kept is not. */
export interface Holding {
  find(set_id: string): Promise<HeldNote | null>;
  take(set_id: string): Promise<{ name: string; given: Given; answered: Answered | null } | null>;
  keep(set_id: string, name: string, given: Given, answered: Answered): Promise<void>;
  answer(set_id: string, answered: Answered): Promise<void>;
  drop(set_id: string): Promise<void>;
}

/** Without keeping. */
export const holdsNothing: Holding = {
  find: async () => null,
  take: async () => null,
  keep: async () => {},
  answer: async () => {},
  drop: async () => {},
};

/** `open`: opens what keeps, when it is first needed. One thing is done after another. */
export function createHolding(
  open: () => Promise<HeldImports> = async () => (await import("../journal/heldImports.ts")).openHeldImports(),
): Holding {
  let opened: Promise<HeldImports> | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const use = <T>(work: (held: HeldImports) => Promise<T>): Promise<T | null> => {
    opened ??= open();
    const next = queue.then(async () => work(await (opened as Promise<HeldImports>))).catch(() => null);
    queue = next;
    return next;
  };
  const done = async (work: (held: HeldImports) => Promise<void>): Promise<void> => {
    await use(work);
  };
  return {
    find: (set_id) => use((held) => held.note(set_id)),
    take: async (set_id) => {
      const held = await use((all) => all.get(set_id));
      if (held === null) return null;
      const { name, source, answered } = held;
      const given: Given =
        source.kind === "files"
          ? { files: source.files.map(({ path, bytes }) => ({ path, file: new File([new Uint8Array(bytes)], path.replace(/^.*\//, "")) })) }
          : { html: source.html, text: source.text };
      return { name, given, answered: isKept(answered) ? answered.answered : null };
    },
    keep: (set_id, name, given, answered) =>
      done(async (held) => {
        const source =
          "files" in given
            ? ({ kind: "files", files: (await sourceFiles(given.files)).files } as const)
            : ({ kind: "pasted", ...given } as const);
        await held.keep(set_id, { name, at: Date.now(), source, answered: { format, answered } satisfies Kept });
      }),
    answer: (set_id, answered) => done((held) => held.answer(set_id, { format, answered } satisfies Kept)),
    drop: (set_id) => done((held) => held.drop(set_id)),
  };
}
