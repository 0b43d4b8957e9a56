import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { prepareAnnex } from "../../state/annex/annexWriter.ts";
import type { Taken } from "../../state/annex/take.ts";
import { fillScreen } from "../../state/fullScreen.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { TabMenu } from "./TabMenu.tsx";
import { useKeys } from "./useKeys.ts";

const Taking = lazy(() => import("../out/Taking.tsx"));
const AddToDeck = lazy(() => import("../deck/AddToDeck.tsx"));
const BackToSlides = lazy(() => import("../deck/BackToSlides.tsx"));

/** What is taken to the meeting: the screens that make it, and the files of what is looked at. Its keys hold on every screen. */
export function OutMenu() {
  const { view, go } = useView();
  const { words } = useWords();
  const [adding, setAdding] = useState<number | null>(null);
  const [taken, setTaken] = useState<{ what: Taken; time: number } | null>(null);
  const added = useCallback(() => setAdding(null), []);
  const done = useCallback(() => setTaken(null), []);
  const keys = useMemo(() => {
    const present = () => {
      fillScreen();
      go({ screen: "deck", presenting: true });
    };
    return { f: present, a: () => setAdding(performance.now()) };
  }, [go]);
  useKeys(keys);
  const file = (what: Taken) => ({ id: what, label: words.exporting.taken[what], run: () => setTaken({ what, time: performance.now() }) });
  return (
    <>
      <TabMenu
        label={words.shell.out}
        onOpen={prepareAnnex}
        screens={["deck", "report"]}
        acts={[
          { id: "add", label: words.shell.addToDeck, run: keys.a },
          { id: "present", label: words.shell.present, run: keys.f },
          file("annex"),
          file("everything"),
          { id: "print", label: words.shell.print, run: () => window.print() },
        ]}
      />
      <Suspense fallback={null}>
        {taken !== null && <Taking key={taken.time} what={taken.what} onDone={done} />}
        {adding !== null && <AddToDeck key={adding} onClose={added} />}
        {view.presenting && view.screen !== "deck" && <BackToSlides />}
      </Suspense>
    </>
  );
}
