import { readDelimited } from "./csv.ts";
import { readHtmlTables } from "./htmlTable.ts";
import { type FileReading, refused } from "./sourceFile.ts";

/** More than a screen full of anything that a person can copy. */
const longest = 20 * 2 ** 20;

/** A block from the clipboard: the HTML of Excel, Word or a web page keeps merged cells, its plain text does when there is no table in the HTML. */
export function readPasted({ html, text }: { html: string; text: string }, name: string): FileReading {
  if (html.length + text.length > longest) return refused({ code: "tooLarge", file: name, wanted: `${longest / 2 ** 20} MB` });
  if (/<table[\s>]/i.test(html)) {
    const reading = readHtmlTables(name, html);
    if (reading.grids.length > 0) return reading;
  }
  if (text.trim() === "") return refused({ code: "noTable", file: name });
  return readDelimited(name, text.replace(/\r?\n$/, ""), text.includes("\t") ? "\t" : undefined);
}
