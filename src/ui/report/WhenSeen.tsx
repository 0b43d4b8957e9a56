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
    const paper = matchMedia("print");
    // Pages are counted at once: what came later would push the rest of the paper off them.
    const seen = () => flushSync(() => setIsSeen(true));
    paper.addEventListener("change", seen);
    return () => {
      observer.disconnect();
      paper.removeEventListener("change", seen);
    };
  }, [isSeen]);
  return (
    <div ref={box} className={className}>
      {isSeen && children}
    </div>
  );
}
