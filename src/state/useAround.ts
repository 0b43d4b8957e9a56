import { useEffect, useState } from "react";
import type { Position } from "../ingest/grid.ts";
import type { Surroundings } from "../ingest/importer.ts";
import { useImporting } from "./useImporting.ts";

export type Around = { status: "loading" } | { status: "ready"; value: Surroundings } | { status: "failed" };

/** A cell of the file in its surroundings. The last one stays until the next is there, so that walking through rows does not blink. */
export function useAround(cellId: string, evidence: Position | null): Around {
  const { store } = useImporting();
  const key = `${cellId} ${evidence?.row} ${evidence?.column}`;
  const [around, setAround] = useState<Around>({ status: "loading" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the cell and the evidence, as one text
  useEffect(() => {
    let late = false;
    const put = (next: Around) => {
      if (!late) setAround(next);
    };
    store.around(cellId, evidence).then(
      (value) => put(value === null ? { status: "failed" } : { status: "ready", value }),
      () => put({ status: "failed" }),
    );
    return () => {
      late = true;
    };
  }, [store, key]);
  return around;
}
