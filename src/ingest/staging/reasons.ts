import type { Position } from "../grid.ts";
import type { Reason, ReasonCode } from "../staged.ts";

/** The facts of each reason, for its sentence. Figures are in `unit`; intervals are ISO days, half-open; null where it is not known. */
interface ReasonFacts {
  separator: Record<never, never>;
  brackets: Record<never, never>;
  words: Record<never, never>;
  dateForRange: Record<never, never>;
  shares: Record<never, never>;
  textForValue: { text: string };
  unknownRole: Record<never, never>;
  planPeriod: Record<never, never>;
  growthForValue: { growth: number | null; before: number | null; unit: string };
  formulaError: { text: string };
  uncomputedFormula: { text: string };
  outOfRange: { text: string };
  noInterval: { text: string };
  noName: { text: string };
  unknownIndicator: { name: string };
  /** `name`: of the likeliest indicator. */
  nearName: { name: string; score: number };
  /** `unit`: as the file writes it; null where it says none and nothing known shows the scale. */
  unknownUnit: { unit: string | null; to: string };
  /** The figure times `factor` is in `to`. */
  scaleDiffers: { from: string; to: string; factor: number };
  unitDiffers: { from: string; to: string };
  /** `factor`: times as much (or, `way` "down", as little) as `before`, which is an earlier figure of the year, last year's or the target. */
  jump: {
    factor: number;
    way: "up" | "down";
    before: number;
    unit: string;
    of: "year" | "lastYear" | "target";
    start: string;
    end: string;
  };
  /** `before`: the running total from `start` to `end` that goes against this one. */
  runningFalls: { before: number; unit: string; start: string; end: string };
  /** `parts`: the figures joined by "+", with a dot for decimals. */
  partsDoNotSum: { total: number; sum: number; parts: string; unit: string };
  /** Percentages: 69.5 is 69,5 %. */
  percentDiffers: { stated: number; computed: number; decimals: number; of: "target" | "previous" };
  /** The other cell of the import: file, sheet and address, and its figure. */
  duplicate: { file: string; sheet: string | null; cell: string; other: number | null };
  /** `period` as in model/period.ts. */
  locked: { period: string; reason: string | null };
  /** What is held: its figure, grade and day. */
  olderPublication: { held: number | null; grade: string; published_on: string | null };
  unknownArea: { name: string };
}

export const reason = <Code extends ReasonCode>(code: Code, facts: ReasonFacts[Code], evidence: Position | null = null): Reason => ({
  code,
  evidence,
  facts: facts as Reason["facts"],
});

/** With one of these nothing comes in as it is: the file or the lock has to be mended first, or a person types the figure. */
const refusals: ReadonlySet<ReasonCode> = new Set(["formulaError", "uncomputedFormula", "outOfRange", "noInterval", "noName", "locked"]);

export const isRefusal = ({ code }: Pick<Reason, "code">): boolean => refusals.has(code);
