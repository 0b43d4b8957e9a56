import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** The width of an element, px; 0 until it is measured. */
export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // A page that is about to be printed does not wait for observers, nor for a later render.
    const paper = matchMedia("print");
    const measureNow = () => flushSync(measure);
    paper.addEventListener("change", measureNow);
    return () => {
      observer.disconnect();
      paper.removeEventListener("change", measureNow);
    };
  }, []);
  return [ref, width];
}
