import { type Status, statuses, statusOrder } from "../model/status.ts";
import { type FigureText, left, right, type SpecBase } from "./spec.ts";

/** A row of `counts`: how many indicators of a group have a status. */
export interface CountRow {
  id: string;
  status: Status;
  n: number;
}

export interface StatusBar {
  id: string;
  label: string;
  /** Every status of the spec's key in its order; 0 where there is none. */
  counts: Record<string, number>;
  total: number;
  /** "4/8": reached of those with a figure; "–" where none has one. */
  reachedText: string;
}

export interface StatusBarsSpec extends SpecBase {
  kind: "statusBars";
  bars: StatusBar[];
  key: { status: Status; label: string }[];
}

export interface StatusBarsInput {
  rows: readonly CountRow[];
  /** The groups in order, with their names. */
  groups: readonly { id: string; label: string }[];
  text: FigureText;
  words: { group: string; total: string; reached: string; status(status: Status): string; nothing: string };
}

/** Counts by status for each sector, year or agency; counts, never a mean of scores. */
export function statusBars({ rows, groups, text, words }: StatusBarsInput): StatusBarsSpec {
  const key = statusOrder.filter((status) => rows.some((row) => row.status === status && row.n > 0));
  const bars = groups.map(({ id, label }): StatusBar => {
    const of = (holds: (status: Status) => boolean) =>
      rows.filter((row) => row.id === id && holds(row.status)).reduce((sum, row) => sum + row.n, 0);
    const judged = of((status) => statuses[status].judged);
    return {
      id,
      label,
      counts: Object.fromEntries(key.map((status) => [status, of((other) => other === status)])),
      total: of(() => true),
      reachedText: judged === 0 ? "–" : `${of((status) => statuses[status].reached)}/${judged}`,
    };
  });
  const shown = bars.filter((bar) => bar.total > 0);
  return {
    ...text,
    kind: "statusBars",
    empty: shown.length === 0 ? words.nothing : null,
    bars: shown,
    key: key.map((status) => ({ status, label: words.status(status) })),
    table: {
      columns: [
        left("group", words.group),
        ...key.map((status) => right(status, words.status(status))),
        right("total", words.total),
        right("reached", words.reached),
      ],
      rows: shown.map((bar) => ({ group: bar.label, ...bar.counts, total: bar.total, reached: bar.reachedText })),
    },
  };
}
