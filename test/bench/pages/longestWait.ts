/** The longest time in which the page did not get its turn, while `work` ran: what a person who types would wait. */
export async function longestWait<T>(work: () => Promise<T>): Promise<{ value: T; wait: number; took: number }> {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let wait = 0;
  let isOver = false;
  port1.onmessage = () => {
    const now = performance.now();
    wait = Math.max(wait, now - last);
    last = now;
    if (!isOver) setTimeout(() => port2.postMessage(null), 0);
  };
  port2.postMessage(null);
  const start = performance.now();
  const value = await work();
  const took = performance.now() - start;
  isOver = true;
  port1.close();
  return { value, wait, took };
}
