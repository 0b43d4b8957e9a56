/** How long the first screen has the connection to itself. */
const delay = 10_000;

/** Keeps the whole app in the browser, so that it opens without a connection: some seconds after the start, when the first screen has what it needs. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // Where the browser refuses (a private window), the app works as long as it is online.
  setTimeout(() => navigator.serviceWorker.register("./sw.js").catch(() => undefined), delay);
}
