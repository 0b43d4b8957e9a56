import { useCallback, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import style from "./Tip.module.css";

export interface TipText {
  title: string;
  lines: readonly string[];
}

interface Shown extends TipText {
  x: number;
  y: number;
}

const delay = 150;

/** A tip that comes 150 ms after the pointer, at once with the keyboard, and goes when either leaves. */
export function useTip() {
  const [shown, setShown] = useState<Shown | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = useCallback((element: Element, text: TipText, wait = delay) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const box = element.getBoundingClientRect();
      setShown({ ...text, x: box.left + box.width / 2, y: box.bottom + 6 });
    }, wait);
  }, []);
  const hide = useCallback(() => {
    clearTimeout(timer.current);
    setShown(null);
  }, []);
  return { tip: shown === null ? null : <Tip {...shown} />, show, hide };
}

/** Width and height kept free beside the pointer's place, px. */
const reach = { width: 300, height: 130 };

function Tip({ title, lines, x, y }: Shown) {
  const left = Math.max(8, Math.min(x - 24, innerWidth - reach.width - 8));
  const below = y + reach.height < innerHeight;
  return createPortal(
    <div role="tooltip" className={`${style.tip} ${style.fixed}`} style={below ? { left, top: y } : { left, bottom: innerHeight - y + 24 }}>
      <b>{title}</b>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>,
    document.body,
  );
}

/** The same words where a chart places them itself. */
export function TipBox({ title, lines }: TipText) {
  return (
    <div className={style.tip}>
      <b>{title}</b>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
