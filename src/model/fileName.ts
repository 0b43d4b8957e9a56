import { fold } from "./fold.ts";

/** A part of a name longer than this is cut between words: with four parts the whole stays below the 120 that old archives take. */
const longest = 40;

function slug(part: string): string {
  const words = fold(part)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let text = "";
  for (const word of words) {
    const longer = text === "" ? word : `${text}-${word}`;
    if (longer.length > longest && text !== "") break;
    text = longer;
  }
  return text.slice(0, longest);
}

/** The name of a file that the app gives: `bieu-do_thu-ngan-sach_9-thang-2013_quan-2_2013-10-05.png`. Plain letters, since mail and old
 *  archives mangle marks. `parts`: what it is, of what, of when, of which set, in words; empty ones are left out. `day`: ISO. */
export const fileName = (parts: readonly string[], day: string, extension: string): string =>
  `${[...parts.map(slug), day].filter(Boolean).join("_")}.${extension}`;
