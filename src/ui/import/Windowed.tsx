import { type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

interface WindowedProps<T> {
  items: readonly T[];
  /** The item that must be drawn wherever it is; −1 for none. */
  wanted: number;
  /** Of an item that was not drawn yet, px. */
  height: number;
  draw: (item: T, at: number, of: number) => ReactNode;
}

const chunkSize = 20;

/** A list of any length that scrolls with the page: only what is near the window is drawn, the rest keeps its place. */
export function Windowed<T>({ items, wanted, height, draw }: WindowedProps<T>) {
  const starts = Array.from({ length: Math.ceil(items.length / chunkSize) }, (_, i) => i * chunkSize);
  return starts.map((start) => (
    <Chunk
      key={start}
      isNearAtFirst={start < 2 * chunkSize}
      isWanted={(wanted >= start && wanted < start + chunkSize) || items.length <= 2 * chunkSize}
      height={height}
      count={Math.min(chunkSize, items.length - start)}
      draw={() => items.slice(start, start + chunkSize).map((item, i) => draw(item, start + i, items.length))}
    />
  ));
}

interface ChunkProps {
  isNearAtFirst: boolean;
  isWanted: boolean;
  height: number;
  count: number;
  draw: () => ReactNode;
}

function Chunk({ isNearAtFirst, isWanted, height, count, draw }: ChunkProps) {
  const box = useRef<HTMLDivElement>(null);
  /** Of one item as it was last drawn, px. */
  const measured = useRef<number | null>(null);
  const [isNear, setIsNear] = useState(isNearAtFirst);
  const isDrawn = isNear || isWanted;
  useEffect(() => {
    if (box.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (entry === undefined) return;
        // The observer knows its height; to ask the box would lay the page out at once.
        const drawn = entry.target.childElementCount;
        if (!entry.isIntersecting && drawn > 0) measured.current = entry.boundingClientRect.height / drawn;
        setIsNear(entry.isIntersecting);
      },
      { rootMargin: "1000px 0px" },
    );
    observer.observe(box.current);
    // On paper there is no window.
    const print = () => flushSync(() => setIsNear(true));
    addEventListener("beforeprint", print);
    return () => {
      observer.disconnect();
      removeEventListener("beforeprint", print);
    };
  }, []);
  return (
    <div ref={box} role="presentation" style={isDrawn ? undefined : { height: (measured.current ?? height) * count }}>
      {isDrawn && draw()}
    </div>
  );
}
