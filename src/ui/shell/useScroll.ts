import { useEffect, useLayoutEffect, useRef } from "react";
import { useView } from "../../state/useView.ts";
import { hashOf } from "../../state/view.ts";

/** Where each view was left, for the way back. */
const places = new Map<string, number>();
/** As long as a page may take to grow to its height again. */
const patience = 2000;

/** Another screen begins at its top, with the focus on its main part; the way back ends where one left. */
export function useScroll(): void {
  const { view } = useView();
  const hash = hashOf(view);
  const page = `${view.screen} ${view.set} ${view.indicator} ${view.document}`;
  const last = useRef(page);
  const isBack = useRef(false);

  // In the layout phase, so that this hears of a step before the view does: a window calls its listeners in the order they came.
  useLayoutEffect(() => {
    let clicked = 0;
    const click = () => {
      clicked = performance.now();
    };
    // A link that was followed is told of in the same way as a step back.
    const step = (event: PopStateEvent) => {
      if (event.isTrusted) isBack.current = performance.now() - clicked > 500;
    };
    addEventListener("popstate", step);
    addEventListener("click", click, { capture: true });
    return () => {
      removeEventListener("popstate", step);
      removeEventListener("click", click, { capture: true });
    };
  }, []);

  useEffect(() => {
    const from = last.current;
    last.current = page;
    if (from === page) return;
    const wanted = isBack.current ? (places.get(hash) ?? 0) : 0;
    isBack.current = false;
    document.getElementById("main")?.focus({ preventScroll: true });
    if (wanted === 0) {
      if (view.item === null) scrollTo(0, 0);
      return;
    }
    const until = performance.now() + patience;
    let frame = 0;
    const restore = () => {
      scrollTo(0, wanted);
      if (Math.abs(scrollY - wanted) > 2 && performance.now() < until) frame = requestAnimationFrame(restore);
    };
    restore();
    return () => cancelAnimationFrame(frame);
  }, [hash, page, view.item]);

  useEffect(() => {
    const note = () => places.set(hash, scrollY);
    addEventListener("scrollend", note, { passive: true });
    return () => removeEventListener("scrollend", note);
  }, [hash]);
}
