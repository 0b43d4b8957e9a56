import type { Print } from "./print.ts";
import { type FigureText, left, right, type SpecBase } from "./spec.ts";

export interface PartsSpec extends SpecBase {
  kind: "outlinedParts";
  value: string;
  /** Shares of the whole, 0 to 1; the rest is what the parts leave over. Empty when there are no parts. */
  parts: { id: string; label: string; text: string; from: number; to: number; rest: boolean }[];
}

export interface PartsInput {
  whole: { name: string; goal: number | null };
  parts: readonly { indicator_id: string; label: string; goal: number | null }[];
  text: FigureText;
  words: { part: string; plan: string; rest: string; nothing: string };
  print: Print;
}

/** A target as an empty frame, split by its "trong đó" parts; what they leave over is its own piece. */
export function outlinedParts({ whole, parts, text, words, print }: PartsInput): PartsSpec {
  const known = parts.filter((part): part is { indicator_id: string; label: string; goal: number } => part.goal !== null && part.goal > 0);
  const sum = known.reduce((total, part) => total + part.goal, 0);
  const scale = Math.max(sum, whole.goal ?? 0);
  const rest = (whole.goal ?? 0) - sum;
  const pieces = [...known.map((part) => ({ id: part.indicator_id, label: part.label, goal: part.goal, rest: false }))];
  if (known.length > 0 && rest > 1e-6 * scale) pieces.push({ id: "rest", label: words.rest, goal: rest, rest: true });
  let from = 0;
  const placed = pieces.map(({ goal, ...piece }) => {
    const start = from;
    from += goal / scale;
    return { ...piece, text: print.number(goal, 3), from: start, to: from };
  });
  const value = whole.goal === null ? "–" : print.number(whole.goal, 3);
  return {
    ...text,
    kind: "outlinedParts",
    empty: whole.goal === null ? words.nothing : null,
    value,
    parts: placed,
    table: {
      columns: [left("part", words.part), right("plan", words.plan)],
      rows: [{ part: whole.name, plan: value }, ...placed.map((piece) => ({ part: piece.label, plan: piece.text }))],
    },
  };
}
