/** Fills the screen with the page; where the browser refuses, the slides fill the window. To be called in the press that asks for it. */
export function fillScreen(): void {
  if (document.fullscreenElement === null) void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

export function leaveScreen(): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
}

/** Tells when the person has left the full screen by the browser's own way: its Esc never reaches the page. */
export function onLeftScreen(left: () => void): () => void {
  const changed = () => {
    if (document.fullscreenElement === null) left();
  };
  document.addEventListener("fullscreenchange", changed);
  return () => document.removeEventListener("fullscreenchange", changed);
}
