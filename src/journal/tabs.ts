/** What joins the tabs of one browser: a lock for one writer at a time, and a way to tell the others. */
export interface Tabs {
  /** Runs `write` when no other tab is writing. */
  alone<T>(write: () => Promise<T>): Promise<T>;
  tell(changeSetIds: string[]): void;
  /** What the other tabs told. */
  onTold(listener: (changeSetIds: string[]) => void): void;
  close(): void;
}

/** Web Locks and BroadcastChannel where they are there; a page that is not served securely has no locks, and one transaction a change
 *  set still keeps each write whole. */
export function browserTabs(name: string): Tabs {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(name) : null;
  return {
    alone: async (write) => (locks ? await locks.request(name, write) : write()),
    tell: (changeSetIds) => channel?.postMessage(changeSetIds),
    onTold: (listener) => channel?.addEventListener("message", ({ data }: MessageEvent<string[]>) => listener(data)),
    close: () => channel?.close(),
  };
}
