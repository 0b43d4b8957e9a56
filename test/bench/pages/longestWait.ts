/** ms between two looks at the clock: seldom enough that looking costs nothing. */
const beat = 8;

/** The longest time in which the page did not get its turn, while `work` ran: what a person who types would wait. */
export async function longestWait<T>(work: () => Promise<T>): Promise<{ value: T; wait: number; took: number }> {
  const start = performance.now();
  let last = start;
  let wait = 0;
  const look = () => {
    const now = performance.now();
    wait = Math.max(wait, now - last - beat);
    last = now;
  };
  const clock = setInterval(look, beat);
  const value = await work();
  const took = performance.now() - start;
  look();
  clearInterval(clock);
  return { value, wait, took };
}
