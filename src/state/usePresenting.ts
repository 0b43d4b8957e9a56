import { useCallback, useEffect, useMemo, useState } from "react";
import type { Slide } from "../charts/slide.ts";
import { fillScreen, leaveScreen, onLeftScreen } from "./fullScreen.ts";
import { useView } from "./useView.ts";

/** What is on the screen while slides are shown, and the keys that change it. */
export interface Presenting {
  slide: Slide;
  /** From 1. */
  number: number;
  isBlack: boolean;
  isListed: boolean;
  /** Digits typed so far: Enter goes to that slide. */
  typed: string;
  goTo: (number: number) => void;
  list: (isListed: boolean) => void;
  leave: () => void;
}

/** Slides that fill the screen. Which one stands in the URL, so that one comes back to it from a figure. Null: there are none. */
export function usePresenting(pages: readonly Slide[]): Presenting | null {
  const { view, go } = useView();
  const [isBlack, setIsBlack] = useState(false);
  const [isListed, setIsListed] = useState(false);
  const [typed, setTyped] = useState("");
  const last = pages.length;
  const number = Math.min(Math.max(1, Number(view.slide ?? 1) || 1), Math.max(1, last));
  const goTo = useCallback(
    (wanted: number) => {
      setTyped("");
      go({ slide: String(Math.min(Math.max(1, wanted), last)) }, "replace");
    },
    [go, last],
  );
  const leave = useCallback(() => {
    leaveScreen();
    go({ presenting: false }, "replace");
  }, [go]);
  const keys = useMemo((): Record<string, () => void> => {
    const next = () => goTo(number + 1);
    const previous = () => goTo(number - 1);
    return {
      ...{ arrowright: next, arrowdown: next, pagedown: next, " ": next, arrowleft: previous, arrowup: previous, pageup: previous },
      ...{ home: () => goTo(1), end: () => goTo(last), b: () => setIsBlack(true), ".": () => setIsBlack(true) },
      ...{ l: () => setIsListed(true), d: () => go({ light: !view.light }, "replace"), f: fillScreen, escape: leave },
    };
  }, [go, goTo, last, leave, number, view.light]);
  useEffect(() => onLeftScreen(leave), [leave]);
  useEffect(() => {
    // the page keeps a strip free for a scroll bar, which cannot come here
    const { style } = document.documentElement;
    style.setProperty("scrollbar-gutter", "auto");
    return () => void style.removeProperty("scrollbar-gutter");
  }, []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      const act = isBlack
        ? () => setIsBlack(false)
        : isListed
          ? key === "escape" || key === "l"
            ? () => setIsListed(false)
            : null
          : /^\d$/.test(key)
            ? () => setTyped((digits) => `${digits}${key}`.slice(-3))
            : key === "enter" && typed !== ""
              ? () => goTo(Number(typed))
              : (keys[key] ?? null);
      if (act === null) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    // before the dialog, which has its own use for Esc
    addEventListener("keydown", pressed, true);
    return () => removeEventListener("keydown", pressed, true);
  }, [keys, isBlack, isListed, typed, goTo]);
  useEffect(() => {
    const clicked = ({ target }: MouseEvent) => {
      const on = target instanceof Element ? target : null;
      if (on !== null && on.closest("[data-stage]") !== null && on.closest("a") === null) goTo(number + 1);
    };
    addEventListener("click", clicked);
    return () => removeEventListener("click", clicked);
  }, [goTo, number]);
  const slide = pages[number - 1];
  return slide === undefined ? null : { slide, number, isBlack, isListed, typed, goTo, list: setIsListed, leave };
}
