import { currentRows } from "../../../src/journal/currentRows.ts";
import { type Journal, openJournal } from "../../../src/journal/journal.ts";
import { JournalError } from "../../../src/journal/journalError.ts";
import { migrations } from "../../../src/journal/migrations.ts";
import { newChangeSet } from "../../../src/journal/newChangeSet.ts";
import type { ChangeSet } from "../../../src/model/changeSet.ts";
import type { Row } from "../../../src/model/tables.ts";

/** What a change set says of itself, so that half of one is seen: its rows, the sum of their cuts, and all that were kept together with it. */
interface Claim {
  rows: number;
  sum: number;
  together: string[];
}

const band = (band_id: string, cut: number): Row<"bands"> => ({ band_id, cut, note_vi: "x".repeat(200), note_en: null });
const sumOf = (rows: readonly Row<"bands">[] = []) => rows.reduce((sum, { cut }) => sum + cut, 0);
const claim = (changeSet: ChangeSet, together: string[]): ChangeSet => {
  const { bands = [] } = changeSet.rows;
  return { ...changeSet, why: JSON.stringify({ rows: bands.length, sum: sumOf(bands), together } satisfies Claim) };
};

const made = (known: readonly ChangeSet[], rows: number): ChangeSet =>
  newChangeSet(
    {
      who: "thử",
      why: "",
      rows: { bands: Array.from({ length: rows }, (_, index) => band(`b-${index}`, Math.ceil(Math.random() * 1000))) },
    },
    known,
  );

const errorOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "kept",
    (error: unknown) => (error instanceof JournalError ? error.code : String(error)),
  );

let journal: Journal | null = null;
const opened = (): Journal => {
  if (journal === null) throw new Error("no journal is open");
  return journal;
};

const api = {
  /** `formats`: how many steps the store has had; more than the app's stands for a newer app. */
  async open(name: string, formats = migrations.length) {
    const steps = [...migrations, ...Array.from({ length: formats - migrations.length }, () => () => {})];
    journal = await openJournal(name, { steps });
  },

  /** Commits without end, small and large, one and several at once; `acknowledge` hears of each that was accepted. */
  async commitForEver(acknowledge: (ids: string[]) => void) {
    const kept = opened();
    let known: ChangeSet[] = [];
    for (let turn = 0; ; turn += 1) {
      const sizes = turn % 3 === 0 ? [3, 40, 200] : [turn % 3 === 1 ? 1 : 400];
      const drafts = sizes.map((rows) => made(known, rows));
      const ids = drafts.map(({ change_set_id }) => change_set_id);
      const claims = drafts.map((draft) => claim(draft, ids));
      if (claims.length === 1) await kept.append(claims[0] as ChangeSet);
      else await kept.merge(claims);
      acknowledge(ids);
      known = claims.slice(-1);
    }
  },

  /** Appends `count` of them, one after the other; answers their ids. */
  async append(count: number, rows = 1): Promise<string[]> {
    const ids: string[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      const { changeSets } = await opened().list();
      const draft = made(changeSets, rows);
      await opened().append(claim(draft, [draft.change_set_id]));
      ids.push(draft.change_set_id);
    }
    return ids;
  },

  /** Tries to keep several at once, of so many rows each; answers what came of it and their ids. */
  async tryMerge(count: number, rows: number): Promise<{ result: string; ids: string[] }> {
    const drafts = Array.from({ length: count }, () => made([], rows));
    const ids = drafts.map(({ change_set_id }) => change_set_id);
    return { result: await errorOf(opened().merge(drafts.map((draft) => claim(draft, ids)))), ids };
  },

  tryAppend: async () => errorOf(api.append(1)),
  tryOpen: async (name: string, formats?: number) => errorOf(api.open(name, formats)),

  /** Sets one cut, having seen all there is; answers the id. */
  async set(cut: number): Promise<string> {
    const { changeSets } = await opened().list();
    const changeSet = newChangeSet({ who: "thử", why: "", rows: { bands: [band("near", cut)] } }, changeSets);
    await opened().append(changeSet);
    return changeSet.change_set_id;
  },

  /** The ids in the order of replay, those that do not hold what they claim, the problems, and the cut as it stands. */
  async contents() {
    const { changeSets, problems } = await opened().list();
    const ids = changeSets.map(({ change_set_id }) => change_set_id);
    const halves = changeSets.filter(({ why, rows }) => {
      if (why === "") return false;
      const said = JSON.parse(why) as Claim;
      return said.rows !== (rows.bands ?? []).length || said.sum !== sumOf(rows.bands) || !said.together.every((id) => ids.includes(id));
    });
    const near = currentRows("bands", changeSets).find(({ band_id }) => band_id === "near");
    return { ids, halves: halves.map(({ change_set_id }) => change_set_id), problems, near: near?.cut ?? null };
  },
};

declare global {
  interface Window {
    api: typeof api;
    acknowledge: (ids: string[]) => void;
  }
}
window.api = api;
