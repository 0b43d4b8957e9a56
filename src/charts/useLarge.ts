import { useSyncExternalStore } from "react";

const query = "(min-width: 1600px)";

function subscribe(changed: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
}

/** Whether the page is drawn in its large sizes (from 1600 px). */
export const useLarge = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches);
