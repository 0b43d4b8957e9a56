import { lazy, Suspense, useCallback, useState } from "react";
import type { Taken } from "../../state/annex/take.ts";
import { useWords } from "../../state/useWords.ts";
import { TabMenu } from "./TabMenu.tsx";

const Taking = lazy(() => import("../out/Taking.tsx"));

/** What is taken to the meeting: the screens that make it, and the files of what is looked at. */
export function OutMenu() {
  const { words } = useWords();
  const [taken, setTaken] = useState<{ what: Taken; time: number } | null>(null);
  const done = useCallback(() => setTaken(null), []);
  const file = (what: Taken) => ({ id: what, label: words.exporting.taken[what], run: () => setTaken({ what, time: performance.now() }) });
  return (
    <>
      <TabMenu
        label={words.shell.out}
        screens={["report"]}
        acts={[file("annex"), file("everything"), { id: "print", label: words.shell.print, run: () => window.print() }]}
      />
      {taken !== null && (
        <Suspense fallback={null}>
          <Taking key={taken.time} what={taken.what} onDone={done} />
        </Suspense>
      )}
    </>
  );
}
