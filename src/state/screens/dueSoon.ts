import { type Answer, rowsOf } from "../../model/answer.ts";
import type { View } from "../view.ts";
import { type CalendarSay, keyOfReport } from "./calendar.ts";
import { nameOf } from "./indicatorFigures.ts";
import { idsOf } from "./tasks.ts";

/** A row of `dueSoon`; its own columns are null where nothing is due soon. */
interface SoonRow {
  day: string;
  due_soon: number;
  overdue: number;
  kind: "task" | "report" | null;
  id: string;
  n: number;
  name_vi: string;
  name_en: string | null;
  who: string | null;
  due: string;
  deadlines: number;
  agencies: number;
  days: number;
}

export interface DueSoonBlock {
  subtitle: string;
  lines: { key: string; title: string; who: string; due: string; days: string; to: Partial<View> }[];
}

/** What falls due next, ready to print; null: nothing is due soon and nothing is late. */
export function dueSoonBlock(answers: { soon: Answer; agencies: Answer }, say: CalendarSay): DueSoonBlock | null {
  const { text, print } = say;
  const rows = rowsOf<SoonRow>(answers.soon);
  const [first] = rows;
  if (first === undefined || first.due_soon + first.overdue === 0) return null;
  const names = new Map(
    rowsOf<{ agency_id: string; name_vi: string; name_en: string | null }>(answers.agencies).map((one) => [
      one.agency_id,
      nameOf(say, one),
    ]),
  );
  const number = (n: number) => print.number(n, 0);
  return {
    subtitle: [
      first.due_soon === 0 ? text.soon.none : text.soon.subtitle(print.day(first.day), number(first.due_soon)),
      first.overdue === 0 ? "" : text.soon.late(number(first.overdue)),
    ]
      .filter((part) => part !== "")
      .join(" · "),
    lines: rows.flatMap((row) =>
      row.kind === null
        ? []
        : [
            {
              key: `${row.kind} ${row.id} ${row.n}`,
              title: nameOf(say, row),
              who: idsOf(row.who)
                .map((id) => names.get(id) ?? id)
                .join("; "),
              due: print.day(row.due),
              days: row.days === 0 ? text.days.today : text.days.left(number(row.days)),
              to:
                row.kind === "task"
                  ? { screen: "tasks", item: `${row.id}~${row.n}` }
                  : {
                      screen: "calendar",
                      item: keyOfReport({
                        report_id: row.id,
                        due_key: row.deadlines > 1 ? row.due : "*",
                        who: idsOf(row.who)[0] ?? null,
                        agencies: row.agencies,
                      }),
                    },
            },
          ],
    ),
  };
}
