import { fold } from "../../model/fold.ts";

/** A name as a part of an id: "Thu ngân sách" is thu-ngan-sach. At most `longest` letters, cut between words. */
export function slug(name: string, longest = 60): string {
  const whole = fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (whole.length <= longest) return whole;
  const cut = whole.lastIndexOf("-", longest);
  return whole.slice(0, cut > 0 ? cut : longest);
}
