import { type Answer, rowsOf } from "../../model/answer.ts";
import { addDays } from "../../model/calendar.ts";
import { type Row, tables } from "../../model/tables.ts";
import { nameOf } from "./indicatorFigures.ts";
import type { TaskSay } from "./tasks.ts";

interface CountRow {
  document_id: string;
  indicator_id: string;
  name_vi: string;
  name_en: string | null;
  part_of: string | null;
  area_id: string;
  stated: number | null;
  as_written: string | null;
  section: string | null;
  period_start: string;
  listed: number;
  reached: number;
  overdue: number;
  obstacles: number;
  told: number;
  reached_vi: string | null;
  reached_en: string | null;
  day: string;
  figure: number | null;
}

export const workCountQuestion = { counts: { name: "workCounts", params: {} } } as const;

/** One indicator that counts works, ready to print; `figure`: what can be taken from the count, null while it cannot. */
export interface CountLine {
  indicator_id: string;
  name: string;
  isPart: boolean;
  section: string;
  stated: string;
  listed: string;
  /** That the text and its list differ; "" where they agree. */
  differs: string;
  reached: string;
  overdue: string;
  obstacles: string;
  told: string;
  /** The works that are counted. */
  working: string;
  take: { label: string; why: string; row: Row<"actuals"> } | null;
  isSame: boolean;
}

/** The count as a figure of its indicator: from the year's first day to the day that is looked at, which must end a month. */
function figureOf(row: CountRow, say: TaskSay): Row<"actuals"> | null {
  // Where nothing was told of any work, nothing was counted: zero would be a claim.
  if (row.told === 0) return null;
  const end = addDays(row.day, 1);
  if (!end.endsWith("-01") || end <= row.period_start) return null;
  return tables.actuals.row.parse({
    indicator_id: row.indicator_id,
    area_id: row.area_id,
    interval_start: row.period_start,
    interval_end: end,
    value: row.reached,
    grade: "preliminary",
    published_on: row.day,
    source: say.text.works.counts.source(say.print.day(row.day)),
    note: row.reached_vi,
  });
}

export function workCountLines(answer: Answer, document: string | null, say: TaskSay): CountLine[] {
  const { text, print } = say;
  const { counts } = text.works;
  const number = (n: number) => print.number(n, 0);
  return rowsOf<CountRow>(answer)
    .filter(({ document_id }) => document === null || document_id === document)
    .map((row) => {
      const name = nameOf(say, row);
      const figure = figureOf(row, say);
      const isSame = row.figure === row.reached;
      return {
        indicator_id: row.indicator_id,
        name,
        isPart: row.part_of !== null,
        section: row.section ?? "",
        stated: row.stated === null ? "" : number(row.stated),
        listed: number(row.listed),
        differs: row.stated !== null && row.stated !== row.listed ? counts.differs(number(row.stated), number(row.listed)) : "",
        reached: row.told === 0 ? counts.none : number(row.reached),
        overdue: row.overdue === 0 ? "" : number(row.overdue),
        obstacles: row.obstacles === 0 ? "" : number(row.obstacles),
        told: row.figure === null ? counts.none : number(row.figure),
        working: [
          row.told === 0 ? "" : ((say.locale === "en" ? row.reached_en : row.reached_vi) ?? counts.workingNone),
          row.told < row.listed ? text.works.untold(number(row.listed - row.told)) : "",
        ]
          .filter((part) => part !== "")
          .join(" · "),
        take:
          figure === null || isSame
            ? null
            : { label: counts.take(number(row.reached)), why: counts.why(name, print.day(row.day)), row: figure },
        isSame,
      };
    });
}
