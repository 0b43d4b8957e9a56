import { useCallback, useEffect, useState } from "react";
import { download } from "./download.ts";
import type { SetStore } from "./setStore.ts";
import { useOpenSet, useSession } from "./useAnswer.ts";

/** How long the first answers have the store to themselves. */
const delay = 3000;

/** Change sets of the open set that are damaged and stand apart. */
export interface Damage {
  /** The damaged ones: their ids, and what of each was found broken. */
  found: { id: string; place: string }[];
  /** Gives the damaged records to the person as a file. */
  save(): void;
}

/** Figures that JSON has no word for, such as NaN, as text. */
const withOddFigures = (_key: string, value: unknown): unknown =>
  typeof value === "number" && !Number.isFinite(value) ? String(value) : value === undefined ? null : value;

async function saveDamaged(store: SetStore): Promise<void> {
  const text = JSON.stringify({ set_id: store.set_id, change_sets: await store.journal.damaged() }, withOddFigures, 2);
  download(`${store.set_id}-hong.json`, new Blob([text], { type: "application/json" }));
}

/** The damage of the open set; null while there is none or none is known. */
export function useDamage(): Damage | null {
  const session = useSession();
  const version = useOpenSet()?.version;
  const [found, setFound] = useState<Damage["found"]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for anew with every change of the set
  useEffect(() => {
    let late = false;
    const look = async () => {
      const problems = (await session.store()?.problems()) ?? [];
      const damaged = problems.filter(({ code }) => code === "damagedRecord");
      if (!late) setFound(damaged.map(({ found: id = "", column: place = "" }) => ({ id, place })));
    };
    const timer = setTimeout(() => void look().catch(() => undefined), delay);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [session, version]);
  const save = useCallback(() => {
    const store = session.store();
    if (store !== null) void saveDamaged(store).catch(() => undefined);
  }, [session]);
  return found.length === 0 ? null : { found, save };
}
