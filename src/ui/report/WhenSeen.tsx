import { type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** Draws what it holds once it comes near the window: a dozen charts at once would hold up the page. */
export function WhenSeen({ className, children }: { className: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    if (box.current === null || isSeen) return;
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setIsSeen(true), {
      rootMargin: "200px",
    });
    observer.observe(box.current);
    // Before a page is printed its pages are counted: what is drawn later would push the rest of the paper off them.
    const seen = () => flushSync(() => setIsSeen(true));
    window.addEventListener("beforeprint", seen);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", seen);
    };
  }, [isSeen]);
  return (
    <div ref={box} className={className}>
      {isSeen && children}
    </div>
  );
}
