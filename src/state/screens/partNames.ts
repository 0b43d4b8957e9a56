/** A prefix that is shorter than this says too little of what the names share. */
const fewestWords = 3;

function sharedWords(names: readonly string[]): number {
  const words = names.map((name) => name.split(" "));
  const least = Math.min(...words.map((each) => each.length)) - 1;
  let count = 0;
  while (count < least && words.every((each) => each[count] === words[0]?.[count])) count += 1;
  return count;
}

/** Names of "trong đó" parts under their total, without what that already says: "Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ" is
 *  "có bằng cấp, chứng chỉ"; of siblings, what tells them apart. A name that shares nothing stays whole. */
export function partNames(whole: string, parts: readonly string[]): string[] {
  const shared = parts.length > 1 ? sharedWords(parts) : 0;
  return parts.map((part) => {
    const rest = part.startsWith(`${whole} `) || part.startsWith(`${whole},`) ? part.slice(whole.length).replace(/^[\s,:–-]+/, "") : "";
    if (rest !== "") return rest;
    return shared >= fewestWords ? part.split(" ").slice(shared).join(" ") : part;
  });
}
