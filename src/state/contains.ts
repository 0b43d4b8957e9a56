import { fold } from "../model/fold.ts";

/** Every word typed occurs, without regard to marks. */
export function contains(text: string, typed: string): boolean {
  const folded = fold(text);
  return fold(typed)
    .split(" ")
    .every((word) => folded.includes(word));
}
