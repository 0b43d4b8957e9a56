import { useCallback, useSyncExternalStore } from "react";
import { mayLeave } from "./leaveGuard.ts";
import { hashOf, type View, viewOf } from "./view.ts";

const subscribe = (changed: () => void) => {
  addEventListener("hashchange", changed);
  addEventListener("popstate", changed);
  return () => {
    removeEventListener("hashchange", changed);
    removeEventListener("popstate", changed);
  };
};

let cached: { hash: string; view: View } = { hash: "", view: viewOf("") };
const current = (): View => {
  if (cached.hash !== location.hash) cached = { hash: location.hash, view: viewOf(location.hash) };
  return cached.view;
};

/** The view in the URL, and how to go to another: `go` leaves a step for the back button, `go(…, "replace")` does not. */
export function useView(): {
  view: View;
  go: (change: Partial<View>, how?: "push" | "replace") => void;
  hrefTo: (change: Partial<View>) => string;
} {
  const view = useSyncExternalStore(subscribe, current);
  const go = useCallback((change: Partial<View>, how: "push" | "replace" = "push") => {
    const next = { ...current(), ...change };
    const hash = hashOf(next);
    if (hash === location.hash) return;
    const step = () => {
      history[how === "push" ? "pushState" : "replaceState"](null, "", hash);
      dispatchEvent(new PopStateEvent("popstate"));
    };
    if (mayLeave(next, step)) step();
  }, []);
  const hrefTo = useCallback((change: Partial<View>) => hashOf({ ...view, ...change }), [view]);
  return { view, go, hrefTo };
}
