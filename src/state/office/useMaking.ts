import { useCallback, useEffect, useRef, useState } from "react";

export type Making = { step: "idle" } | { step: "making" } | { step: "saved"; file: string } | { step: "failed" };

/** A file that is being made, and what became of the last one; it is called off when the component goes. `work` answers the file's name. */
export function useMaking(): { making: Making; run: (work: (signal: AbortSignal) => Promise<string | null>) => void } {
  const [making, setMaking] = useState<Making>({ step: "idle" });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const run = useCallback((work: (signal: AbortSignal) => Promise<string | null>) => {
    const control = new AbortController();
    stop.current = control;
    const put = (next: Making) => !control.signal.aborted && setMaking(next);
    put({ step: "making" });
    work(control.signal).then(
      (file) => put(file === null ? { step: "failed" } : { step: "saved", file }),
      () => put({ step: "failed" }),
    );
  }, []);
  return { making, run };
}
