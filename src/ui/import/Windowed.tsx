import { memo, type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

interface WindowedProps<T> {
  items: readonly T[];
  /** The item that must be drawn wherever it is; −1 for none. */
  wanted: number;
  /** Of an item that was not drawn yet, px. */
  height: number;
  /** Of the same function, what was drawn before is drawn again only where the wanted item came or went. */
  draw: (item: T, at: number, of: number, isWanted: boolean) => ReactNode;
}

const chunkSize = 20;
/** So many parts are watched side by side; of more, several make a part together. */
const mostParts = 100;

/** A list of any length that scrolls with the page: only what is near the window is drawn, the rest keeps its place. */
export function Windowed<T>(props: WindowedProps<T>) {
  return <Parts {...props} from={0} to={props.items.length} isOnPaper={useIsOnPaper()} />;
}

/** On paper there is no window. */
function useIsOnPaper(): boolean {
  const [isOnPaper, setIsOnPaper] = useState(false);
  useEffect(() => {
    const print = () => flushSync(() => setIsOnPaper(true));
    const printed = () => setIsOnPaper(false);
    addEventListener("beforeprint", print);
    addEventListener("afterprint", printed);
    return () => {
      removeEventListener("beforeprint", print);
      removeEventListener("afterprint", printed);
    };
  }, []);
  return isOnPaper;
}

interface PartProps<T> extends WindowedProps<T> {
  from: number;
  to: number;
  isOnPaper: boolean;
}

function Parts<T>({ from, to, wanted, ...rest }: PartProps<T>) {
  let size = chunkSize;
  while ((to - from) / size > mostParts) size *= chunkSize;
  const starts = Array.from({ length: Math.ceil((to - from) / size) }, (_, i) => from + i * size);
  return starts.map((start) => {
    const end = Math.min(start + size, to);
    return <Part key={start} {...rest} from={start} to={end} wanted={wanted >= start && wanted < end ? wanted : -1} />;
  });
}

const Part = memo(function Part<T>(props: PartProps<T>) {
  const { items, from, to, wanted, height, draw, isOnPaper } = props;
  const box = useRef<HTMLDivElement>(null);
  /** Of one item as it was last drawn, px. */
  const measured = useRef<number | null>(null);
  const count = to - from;
  const [isNear, setIsNear] = useState(from < 2 * chunkSize);
  const isDrawn = isNear || wanted >= 0 || isOnPaper || items.length <= 2 * chunkSize;
  useEffect(() => {
    if (box.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (entry === undefined) return;
        // The observer knows its height; to ask the box would lay the page out at once.
        if (!entry.isIntersecting && entry.target.childElementCount > 0) measured.current = entry.boundingClientRect.height / count;
        setIsNear(entry.isIntersecting);
      },
      { rootMargin: "1000px 0px" },
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [count]);
  const own = measured.current ?? height;
  return (
    <div ref={box} role="presentation" style={isDrawn ? undefined : { height: own * count }}>
      {isDrawn && count <= chunkSize && items.slice(from, to).map((item, i) => draw(item, from + i, items.length, from + i === wanted))}
      {isDrawn && count > chunkSize && <Parts {...props} height={own} />}
    </div>
  );
}) as <T>(props: PartProps<T>) => ReactNode;
