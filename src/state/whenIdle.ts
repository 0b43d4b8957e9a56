/** Does what nobody waits for once the page has nothing else to do, at the latest in two seconds. */
export const whenIdle = (work: () => void): void => {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
};
