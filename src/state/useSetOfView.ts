import { useEffect, useState } from "react";
import { openSets } from "../journal/sets.ts";
import { afterPaint } from "./afterPaint.ts";
import type { OpenSet, Session } from "./session.ts";
import { shipped } from "./shipped.ts";
import { useOpenSet, useSession } from "./useAnswer.ts";

/** The URL names a set that neither ships nor was ever opened in this browser. */
export class UnknownSet extends Error {}

export type SetOfView =
  | { status: "none" }
  | { status: "opening" }
  | { status: "open"; set: OpenSet }
  | { status: "failed"; error: unknown; retry: () => void };

/** Opens a set by the name that this browser has for it. Fails with UnknownSet or JournalError. */
export async function openNamed(session: Session, setId: string): Promise<void> {
  const ships = shipped.some(({ set_id }) => set_id === setId);
  const name = ships ? undefined : await registeredName(setId);
  await session.open(setId, name);
  void afterPaint()
    .then(() => register(setId, name ?? setId))
    .catch(() => undefined);
}

async function registeredName(setId: string): Promise<string> {
  const sets = await openSets();
  const known = (await sets.list()).find(({ set_id }) => set_id === setId);
  sets.close();
  if (known === undefined) throw new UnknownSet(setId);
  return known.name;
}

/** Notes in this browser's register that the set was opened now. */
async function register(setId: string, name: string): Promise<void> {
  const base = shipped.find(({ set_id }) => set_id === setId);
  const sets = await openSets();
  const known = (await sets.list()).find(({ set_id }) => set_id === setId);
  await sets.put({
    set_id: setId,
    name: base?.title_vi ?? name,
    base: base ? { name: base.set_id, version: base.hash } : null,
    opened_at: new Date().toISOString(),
    newest_figure: known?.newest_figure ?? null,
  });
  sets.close();
}

/** Opens the set that the URL names, whenever another is open. */
export function useSetOfView(setId: string | null): SetOfView {
  const session = useSession();
  const open = useOpenSet();
  const [failed, setFailed] = useState<{ setId: string; error: unknown } | null>(null);
  const isWanted = setId !== null && open?.set_id !== setId && failed?.setId !== setId;

  useEffect(() => {
    if (!isWanted || setId === null) return;
    openNamed(session, setId).catch((error: unknown) => setFailed({ setId, error }));
  }, [session, setId, isWanted]);

  if (setId === null) return { status: "none" };
  if (open?.set_id === setId) return { status: "open", set: open };
  return failed?.setId === setId ? { status: "failed", error: failed.error, retry: () => setFailed(null) } : { status: "opening" };
}
