import { toneOf } from "./marks.ts";
import type { StatusBarsSpec } from "./statusBars.ts";
import type { Tone } from "./theme.ts";

export interface ToneSeries {
  tone: Tone;
  /** "Vượt, đạt": the statuses that share the colour. */
  label: string;
  /** One a bar; 0 where there is none. */
  counts: number[];
}

/** Counts by status gathered by colour: from afar two of one colour cannot be told apart. */
export const toneSeries = ({ bars, key }: StatusBarsSpec): ToneSeries[] =>
  (["good", "near", "bad", "quiet"] as const).flatMap((tone) => {
    const own = key.filter(({ status }) => toneOf(status) === tone);
    if (own.length === 0) return [];
    const label = own.map((one, at) => (at === 0 ? one.label : one.label.slice(0, 1).toLowerCase() + one.label.slice(1))).join(", ");
    return [{ tone, label, counts: bars.map(({ counts }) => own.reduce((sum, { status }) => sum + (counts[status] ?? 0), 0)) }];
  });
