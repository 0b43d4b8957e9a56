import { lazy, Suspense, useMemo, useState } from "react";
import { fillScreen } from "../../state/fullScreen.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { TabMenu } from "./TabMenu.tsx";
import { useKeys } from "./useKeys.ts";

const AddToDeck = lazy(() => import("../deck/AddToDeck.tsx"));
const BackToSlides = lazy(() => import("../deck/BackToSlides.tsx"));

/** What is taken to the meeting: the screens that make it, and the files of what is looked at. Its keys hold on every screen. */
export function OutMenu() {
  const { view, go } = useView();
  const { words } = useWords();
  const [adding, setAdding] = useState<object | null>(null);
  const keys = useMemo(() => {
    const present = () => {
      fillScreen();
      go({ screen: "deck", presenting: true });
    };
    return { f: present, a: () => setAdding({}) };
  }, [go]);
  useKeys(keys);
  return (
    <>
      <TabMenu
        label={words.shell.out}
        screens={["deck"]}
        acts={[
          { id: "add", label: words.shell.addToDeck, run: keys.a },
          { id: "present", label: words.shell.present, run: keys.f },
          { id: "print", label: words.shell.print, run: () => window.print() },
        ]}
      />
      <Suspense fallback={null}>
        {adding !== null && <AddToDeck key={`${view.screen} ${view.sector} ${view.indicator}`} onClose={() => setAdding(null)} />}
        {view.presenting && view.screen !== "deck" && <BackToSlides />}
      </Suspense>
    </>
  );
}
