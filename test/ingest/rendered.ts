import type { Draft, DraftValue, Figure, TableReading } from "../../src/ingest/draft.ts";
import { addressOf, columnName } from "../../src/ingest/grid.ts";
import type { Interval } from "../../src/model/period.ts";
import { periodOf } from "../../src/model/period.ts";

const cell = (value: string | number | null): string => {
  const text = value === null ? "" : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const line = (...cells: (string | number | null)[]) => cells.map(cell).join(",").replace(/,+$/, "");
const intervalText = (interval: Interval | null) =>
  interval === null ? "?" : (periodOf(interval) ?? `${interval.start}..${interval.end}`);

function howOf({ bound, isStrict, denominator, basis, left }: Figure): string {
  return [
    bound,
    isStrict ? "strict" : null,
    denominator === null ? null : `of ${denominator}`,
    basis === "level" ? null : basis,
    left === null ? null : `left ${left}`,
  ]
    .filter((word) => word !== null)
    .join(" ");
}

function valueLine({
  at,
  text,
  kind,
  interval,
  grade,
  tier,
  isAdjusted,
  assigned_by,
  figure,
  doubts,
  others,
  cellUnit,
  problem,
}: DraftValue): string {
  const what =
    kind === "actual"
      ? grade
      : [tier, isAdjusted ? "adjusted" : null, assigned_by === null ? null : `by ${assigned_by}`].filter((word) => word !== null).join(" ");
  const notes = [
    ...doubts.map((doubt) => `${doubt}?`),
    ...others.map(({ low, high }) => `or ${low === high ? low : `${low}-${high}`}`),
    cellUnit === null ? null : `in ${cellUnit}`,
    problem === null ? null : `${problem.code}!`,
  ];
  const high = figure === null || figure.high === figure.low ? null : figure.high;
  const how = figure === null ? "" : howOf(figure);
  return line(
    "",
    addressOf(at),
    kind,
    intervalText(interval),
    what,
    text,
    figure?.low ?? null,
    high,
    [how, ...notes].filter(Boolean).join("; "),
  );
}

function draftLines(draft: Draft): string[] {
  const { row, name, unit, parent, isGroup, isTotal, isDerived, headings, area, values, checks, note, verdict, code, number } = draft;
  const flags = [isGroup && "group", isTotal && "total", isDerived && "derived", parent !== null && `part of row ${parent + 1}`];
  const about = [headings.join(" > "), area === null ? null : `@ ${area}`, code === null ? null : `# ${code}`];
  const said = [note === null ? null : `note: ${note}`, verdict === null ? null : `verdict: ${verdict}`];
  return [
    line(`row ${row + 1}`, number, name, unit, ...[flags, about, said].map((words) => words.filter(Boolean).join("; "))),
    ...values.map(valueLine),
    ...checks.map(({ at, of, index, decimals, numerator, denominator }) => {
      const from = numerator === null || denominator === null ? "" : `${columnName(numerator)}/${columnName(denominator)}`;
      return line("", addressOf(at), "check", of, from, "", index, decimals);
    }),
  ];
}

/** A reading as CSV lines that a person can check against the file: a line for each row, figure, check and question. */
export function rendered(readings: readonly TableReading[]): string {
  const lines = readings.flatMap(({ sheet, layout, title, headerRows, drafts, questions, problems }) => [
    line("table", sheet, layout, title.text, headerRows === null ? "" : `header ${headerRows[0] + 1}-${headerRows[1] + 1}`),
    line("title", title.year, title.months?.join("-") ?? null, title.unit, title.documentNumber, title.day, title.kind),
    ...drafts.flatMap(draftLines),
    ...questions.map(({ kind, column, about, examples, choices, isBlocking }) =>
      line(
        "question",
        kind,
        column === null ? "" : columnName(column),
        about,
        examples.map(({ address, text }) => `${address} ${text}`).join("; "),
        choices.join(" / "),
        isBlocking ? "blocking" : "",
      ),
    ),
    ...problems.map(({ code, row = null, column = null }) => line("problem", code, row, column)),
  ]);
  return `${lines.join("\n")}\n`;
}
