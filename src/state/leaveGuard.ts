import { useEffect } from "react";
import { type View, viewOf } from "./view.ts";

/** Answers whether a view may be left for another; when not, `proceed` does it later. */
export type Guard = (to: View, proceed: () => void) => boolean;

let guard: Guard | null = null;

export const mayLeave = (to: View, proceed: () => void): boolean => guard === null || guard(to, proceed);

const linkOf = (event: MouseEvent): HTMLAnchorElement | null => {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  return isPlain && event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
};

/** While there is something unsaved: links and the app's own steps ask `mayGo` first, and closing the tab asks the person. */
export function useLeaveGuard(isUnsaved: boolean, mayGo: Guard): void {
  useEffect(() => {
    if (!isUnsaved) return;
    guard = mayGo;
    const click = (event: MouseEvent) => {
      const link = linkOf(event);
      if (link === null) return;
      const { hash } = link;
      const follow = () => {
        location.hash = hash;
      };
      if (mayGo(viewOf(hash), follow)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const close = (event: BeforeUnloadEvent) => event.preventDefault();
    document.addEventListener("click", click, true);
    addEventListener("beforeunload", close);
    return () => {
      guard = null;
      document.removeEventListener("click", click, true);
      removeEventListener("beforeunload", close);
    };
  }, [isUnsaved, mayGo]);
}
