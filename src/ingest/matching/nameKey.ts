import { fold } from "../../model/fold.ts";
import { splitUnit } from "../unitText.ts";
import { writtenOut } from "./abbreviations.ts";

const bullets = /^[-+–—•*·◦▪>.,:;\s]+/;
const numbering = /^(?:[ivxlc]{1,5}|[a-z]|\d{1,2}(?:\.\d{1,2})*)\s*[.)/:]+\s*(?=\D)/;
const lead = /^(?:(?:trong do|bao gom|gom co|chia ra|cu the)(?:\s*[:：,]\s*|\s+|$)|gom\s*[:：]\s*)/;
const footnotes = /\s*(?:\(\s*(?:\*+|\d{1,2})\s*\)|\[\s*\d{1,2}\s*\]|[*†‡¹²³⁴⁵]+)\s*$/;

/** What is left of a name when two people write it: without marks, numbering, bullets, "trong đó", footnotes, unit and punctuation,
 *  abbreviations written out. Equal keys are the same name. */
export function nameKey(name: string): string {
  const marked = name.replace(footnotes, "");
  let text = fold(/[(,]| [-–] /.test(marked) ? splitUnit(marked).rest.replace(footnotes, "") : marked);
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(bullets, "").replace(numbering, "").replace(lead, "");
  }
  const words = text
    .replace(/(\d)[.,](?=\d)/g, "$1_")
    .replace(/[^\p{L}\p{N}_%‰]+/gu, " ")
    .trim();
  return writtenOut(words)
    .split(" ")
    .filter((word) => word !== "va")
    .join(" ");
}
