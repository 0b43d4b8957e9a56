import { grouped } from "../../model/grouped.ts";
import { rhythms } from "../../model/reportStatus.ts";
import { agencyNamesOf, type Calendar, type CalendarItem, type CalendarSay, keyOfReport, titleOfReport } from "./calendar.ts";

export interface RegimeLine {
  report_id: string;
  /** The deadline that a press on it shows. */
  key: string;
  title: string;
  note: string;
  who: string;
  to: string;
  next: string;
  /** "3/12": sent of all its deadlines, each agency's its own; "" without days. */
  sent: string;
  late: string;
  where: string;
  document_id: string;
}

export interface RegimeGroup {
  rhythm: string;
  name: string;
  lines: RegimeLine[];
}

/** What is to be reported, by whom, to whom and when next: a row a report, those of one rhythm together. */
export function regime(calendar: Calendar, shown: readonly CalendarItem[], say: CalendarSay): RegimeGroup[] {
  const { text, print } = say;
  const rows = shown.flatMap(({ report }) => (report === null ? [] : [report]));
  const lines = [...grouped(rows, ({ report_id }) => report_id).values()].flatMap((instances) => {
    const [first] = instances;
    if (first === undefined) return [];
    const open = instances.filter(({ status }) => status === "due_soon" || status === "not_started");
    const late = instances.filter(({ status }) => status === "overdue");
    const sent = instances.filter(({ state }) => state === "sent");
    const target = late[0] ?? open[0] ?? first;
    return [
      {
        rhythm: first.how_often,
        report_id: first.report_id,
        key: keyOfReport(target),
        title: titleOfReport(say, first),
        note: first.note ?? "",
        who: agencyNamesOf(calendar, say, [...new Set(instances.flatMap(({ who }) => who ?? []))]) || text.noWho,
        to: first.to_whom?.replaceAll(";", "; ") ?? "",
        next: open[0]?.due == null ? "" : print.day(open[0].due),
        sent: first.due === null ? "" : `${print.number(sent.length, 0)}/${print.number(instances.length, 0)}`,
        late: late.length === 0 ? "" : print.number(late.length, 0),
        where: text.inDocument(first.document_number, first.section ?? ""),
        document_id: first.document_id,
      },
    ];
  });
  return [...rhythms, ""]
    .map((rhythm) => ({
      rhythm,
      name: text.rhythms[rhythm] ?? rhythm,
      lines: lines.filter((line) => (rhythm === "" ? !rhythms.some((one) => one === line.rhythm) : line.rhythm === rhythm)),
    }))
    .filter((group) => group.lines.length > 0);
}
