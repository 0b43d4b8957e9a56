import { type Answer, rowsOf } from "../../model/answer.ts";
import type { ReportState } from "../../model/reportStatus.ts";
import { agencyNamesOf, type Calendar, type CalendarSay, type ReportRow } from "./calendar.ts";
import { dayOf } from "./clock.ts";
import type { ToldLine } from "./taskDetail.ts";
import { idsOf } from "./tasks.ts";

interface HistoryRow {
  due: string;
  agency_id: string;
  on: string;
  state: ReportState;
  source: string | null;
  change_set_id: string;
  at: string;
  who: string;
  is_live: boolean;
}

export interface ReportDetail {
  facts: { name: string; text: string }[];
  document: string;
  history: ToldLine[];
}

/** What is known of one report, deadline and agency: all that its document says, and all that was told of it, newest first. */
export function reportDetail(calendar: Calendar, row: ReportRow, history: Answer, say: CalendarSay): ReportDetail {
  const { text, print } = say;
  const due = [
    row.due === null ? text.noDay : print.day(row.due),
    row.due === null || row.is_own_day ? "" : text.ownDay,
    row.is_before_signing ? text.beforeSigning : "",
  ];
  const facts = [
    { name: text.columns.who, text: agencyNamesOf(calendar, say, idsOf(row.who)) || text.noWho },
    { name: text.columns.to, text: idsOf(row.to_whom).join("; ") },
    { name: text.columns.often, text: text.rhythms[row.how_often] ?? row.how_often },
    { name: text.columns.due, text: due.filter((part) => part !== "").join(" · ") },
    { name: text.entry.note, text: row.note ?? "" },
  ];
  return {
    facts: facts.filter((fact) => fact.text !== ""),
    document: text.inDocument(row.document_number, row.section ?? ""),
    history: rowsOf<HistoryRow>(history)
      .filter((told) => told.due === row.due_key && (told.agency_id === row.who || told.agency_id === "*"))
      .map((told) => ({
        key: told.change_set_id,
        on: print.day(told.on),
        state: text.entry.states[told.state],
        about: told.source ?? "",
        by: text.entry.by(told.who, print.day(dayOf(told.at))),
        isLive: told.is_live,
        change_set_id: told.change_set_id,
      })),
  };
}
