import { useEffect } from "react";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
/** Menus and dialogs stand outside the page's main part; a list of a screen stands in it. */
const isOverlayOpen = (): boolean =>
  [...document.querySelectorAll("[role=dialog], [role=listbox], [role=menu]")].some((one) => one.closest("main") === null);

/** Keys of the whole page, by `KeyboardEvent.key`; "Ctrl+" before it where it is held. What has its own use for a key keeps it.
 *  `goFirst`: a screen's own use of a key comes before the one of the bars around it. */
export function useKeys(keys: Record<string, () => void>, goFirst = false): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const isHeld = event.ctrlKey || event.metaKey;
      if (isHeld && event.key.toLowerCase() === "z" && isTyping(event.target)) return;
      const act = keys[isHeld ? `Ctrl+${event.key.toLowerCase()}` : event.key.toLowerCase()];
      if (act === undefined || (!isHeld && (isTyping(event.target) || isOverlayOpen()))) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", pressed, goFirst);
    return () => removeEventListener("keydown", pressed, goFirst);
  }, [keys, goFirst]);
}
