/** 64 bits as hexadecimal text: two FNV-1a sums over UTF-16 units. It tells versions apart, it protects from nobody. */
export function hashOf(text: string): string {
  let [low, high] = [0x811c9dc5, 0xc9dc5118];
  for (let i = 0; i < text.length; i += 1) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(i), 0x01000193) + i;
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

/** A text that changes whenever what is known changes. A change set never changes, so its id stands for it.
 *  `basis`: what else an answer rests on, such as the base's name and version and the version of the app. */
export const dataVersion = (changeSetIds: readonly string[], basis: readonly string[]): string =>
  hashOf(JSON.stringify([basis, [...changeSetIds].sort()]));
