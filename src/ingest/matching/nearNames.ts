import { ambiguous } from "./abbreviations.ts";
import { editDistance, letterPairs, likeness } from "./editDistance.ts";

/** A name of an indicator, as nameKey gives it. */
export interface KnownName {
  indicator_id: string;
  key: string;
}

export interface NearName {
  indicator_id: string;
  /** 0 to 1, where 1 would be the same name. */
  score: number;
}

/** More is not looked at letter by letter. */
const looked = 12;
const mistyped = 0.7;

const wordsOf = (key: string) => [...new Set(key.split(" ").filter(Boolean))];

/** Each way to write out words that may mean several things, at most eight. */
function readingsOf(key: string): string[] {
  let readings: string[][] = [[]];
  for (const word of key.split(" ")) {
    const meanings = [word, ...(ambiguous[word] ?? [])];
    if (readings.length * meanings.length > 8) for (const reading of readings) reading.push(word);
    else readings = readings.flatMap((reading) => meanings.map((meaning) => [...reading, meaning]));
  }
  return readings.map((reading) => reading.join(" "));
}

/** Ranks the names of a set by how near they are to a key, likeliest first: rare words weigh more than common ones, figures most of all, a mistyped
 *  word counts in part, and letters settle the rest. */
export function nearNames(known: readonly KnownName[]): (key: string) => NearName[] {
  const names = known.flatMap(({ indicator_id, key }) =>
    readingsOf(key).map((reading) => ({ indicator_id, words: wordsOf(reading), pairs: letterPairs(reading.replaceAll(" ", "")) })),
  );
  const holders = new Map<string, number[]>();
  for (const [index, { words }] of names.entries())
    for (const word of words) {
      const list = holders.get(word);
      if (list) list.push(index);
      else holders.set(word, [index]);
    }
  const weightOf = (word: string) => Math.log(1 + names.length / (holders.get(word)?.length ?? 1)) * (/\d/.test(word) ? 2 : 1);
  const weights = names.map(({ words }) => words.reduce((sum, word) => sum + weightOf(word), 0));

  const likeWords = new Map<string, [word: string, likeness: number][]>();
  const likeWordsOf = (word: string) => {
    const found =
      likeWords.get(word) ??
      (holders.has(word)
        ? [[word, 1] as [string, number]]
        : word.length < 3 || /\d/.test(word)
          ? []
          : [...holders.keys()].flatMap((other): [string, number][] => (editDistance(word, other, 1) <= 1 ? [[other, mistyped]] : [])));
    likeWords.set(word, found);
    return found;
  };

  const rank = (key: string, best: Map<string, number>) => {
    const words = wordsOf(key);
    const common = new Map<number, number>();
    let own = 0;
    for (const word of words) {
      const alike = likeWordsOf(word);
      own += weightOf(alike[0]?.[0] ?? word);
      for (const [other, likeness] of alike)
        for (const index of holders.get(other) ?? []) common.set(index, (common.get(index) ?? 0) + likeness * weightOf(other));
    }
    const pairs = letterPairs(key.replaceAll(" ", ""));
    const byWords = [...common].map(([index, weight]) => {
      const both = own + (weights[index] ?? 0);
      return { index, score: (0.75 * 2 * weight) / both + (0.25 * weight) / own };
    });
    byWords.sort((a, b) => b.score - a.score);
    for (const { index, score } of byWords.slice(0, looked)) {
      const { indicator_id, pairs: others } = names[index] as (typeof names)[number];
      const whole = 0.7 * Math.min(score, 1) + 0.3 * likeness(pairs, others);
      best.set(indicator_id, Math.max(best.get(indicator_id) ?? 0, whole));
    }
  };

  return (key) => {
    const best = new Map<string, number>();
    for (const reading of readingsOf(key)) rank(reading, best);
    return [...best].map(([indicator_id, score]) => ({ indicator_id, score })).sort((a, b) => b.score - a.score);
  };
}
