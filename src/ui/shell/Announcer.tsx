import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** A live region that says what has changed on the page. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState("");
  const say = useCallback((text: string) => setSaid(text), []);
  return (
    <AnnounceContext value={say}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite" data-screen-only>
        {said}
      </div>
    </AnnounceContext>
  );
}

/** To say something once, after an action. */
export const useSay = () => useContext(AnnounceContext);

/** Says the text whenever it becomes another one, such as the headline after a filter; not the first. Null: nothing to say yet. */
export function useAnnounce(text: string | null): void {
  const say = useSay();
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (text === null || text === last.current) return;
    if (last.current !== null) say(text);
    last.current = text;
  }, [text, say]);
}
