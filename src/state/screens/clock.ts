const two = (part: number) => String(part).padStart(2, "0");

/** The ISO day of an instant, by the clock of the person who looks at it. */
export function dayOf(instant: string): string {
  const time = new Date(instant);
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** The hour of an instant, by the same clock: "14:05". */
export function clockOf(instant: string): string {
  const time = new Date(instant);
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}
