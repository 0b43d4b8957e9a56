import type { ChartSpec } from "../../charts/spec.ts";
import type { Block, OfficeDocument, OfficePicture } from "../../export/docx/officeDocument.ts";
import type { Say } from "../screens/indicatorFigures.ts";
import { causeSentence } from "../screens/sentence.ts";
import type { CauseOf } from "./causes.ts";
import type { Report, ReportBlock } from "./report.ts";
import type { ReportForm } from "./reportForm.ts";
import { sentenceText } from "./reportSentence.ts";
import { reportWords } from "./reportWords.ts";

/** A drawn chart, before it has its place in the paper. */
export type DrawnChart = Pick<OfficePicture, "bytes" | "width" | "height">;

/** What a figure shows, for those who do not see it: its title, what is measured, and its table. */
export function altOf({ locale, print }: Say, { title, subtitle, table }: ChartSpec): string {
  const longest = 900;
  const rows = table.rows.map((row) =>
    table.columns
      .map(({ key, label }) => {
        const value = row[key] ?? null;
        return typeof value === "number" ? (value === 0 ? "" : `${label} ${print.number(value)}`) : value;
      })
      .filter(Boolean)
      .join(", "),
  );
  const text = reportWords[locale].alt(title, subtitle, `${rows.join("; ")}.`);
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(";", longest))}.`;
}

/** The specs of a report's pictures, in order. */
export const chartsOf = ({ blocks }: Report): ChartSpec[] => blocks.flatMap((block) => (block.kind === "chart" ? [block.spec] : []));

/** The day in a letterhead: "ngày 05 tháng 10 năm 2013"; dots where there is none. */
export function dayText({ locale }: Say, day: string, place: string): string {
  const { placeAndDay, padMonths, blank, blankPart } = reportWords[locale];
  const [year = "", month = "", date = ""] = day.split("-");
  if (day === "") return placeAndDay(place || blank, blankPart, blankPart, blankPart);
  return placeAndDay(
    place || blank,
    padMonths > 0 ? date : String(Number(date)),
    Number(month) > padMonths ? String(Number(month)) : month,
    year,
  );
}

export const openingOf = (say: Say, { decision, subject, asOf }: Report): string =>
  reportWords[say.locale].opening(decision, subject, asOf === null ? null : say.print.day(asOf));

function causeBlock(say: Say, cause: string): Block {
  const text = causeSentence(say, cause);
  return text === null ? { kind: "dotted", text: reportWords[say.locale].noCause } : { kind: "paragraph", text };
}

/** The paper with whom it is addressed to, for the screen. */
export interface ReportPaper extends OfficeDocument {
  addressee: string | null;
}

/** The report in its form, ready to be written. `drawn`: its pictures, in the order of `chartsOf`. */
export function reportPaper(say: Say, report: Report, form: ReportForm, causeOf: CauseOf, drawn: readonly DrawnChart[]): ReportPaper {
  const text = reportWords[say.locale];
  const pictures = drawn.values();
  const blockOf = (block: ReportBlock): Block[] => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return [block];
      case "sentence":
        return [{ kind: "item", text: sentenceText(block.sentence) }];
      case "short":
        return [{ kind: "item", text: sentenceText(block.sentence) }, causeBlock(say, causeOf(block.sentence))];
      case "table":
        return [
          { kind: "caption", text: block.caption },
          { kind: "table", table: block.table },
        ];
      case "chart": {
        const picture = pictures.next().value;
        if (picture === undefined) return [];
        const { spec, caption } = block;
        return [
          { kind: "picture", ...picture, caption, alt: altOf(say, spec) },
          { kind: "note", text: spec.subtitle },
        ];
      }
    }
  };
  const number = form.number || text.blankNumber;
  const agency = form.agency || text.blank;
  const addressee = form.to === "" ? null : text.addressee(form.to);
  return {
    locale: say.locale,
    letterhead: {
      superior: form.superior,
      agency,
      number: text.number(number),
      nation: text.nation,
      motto: text.motto,
      placeAndDay: dayText(say, form.day, form.place),
    },
    addressee,
    kind: text.kind,
    subject: text.subject(report.subject),
    mark: report.illustrative ? text.mark : null,
    body: [
      ...(addressee === null ? [] : [{ kind: "addressee", text: addressee } as const]),
      { kind: "paragraph", text: openingOf(say, report) },
      ...report.blocks.flatMap(blockOf),
      ...(report.foot === "" ? [] : [{ kind: "note", text: report.foot } as const]),
      { kind: "closing", text: text.closing(report.subject) },
    ],
    signature: {
      authority: form.authority,
      position: form.position || text.blank,
      name: form.signer,
      recipientsTitle: text.recipientsTitle,
      recipients: (form.recipients || text.recipients)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    },
    annexes: [
      {
        name: text.annex.name,
        title: report.annex.title,
        attachedTo: text.annex.attachedTo(form.number || text.blank, form.day === "" ? text.blank : say.print.day(form.day), agency),
        table: report.annex.table,
        notes: [...report.annex.notes, ...(report.foot === "" ? [] : [report.foot])],
      },
    ],
  };
}

/** The words of the report without its pictures and tables, to paste elsewhere. */
export function reportText(say: Say, report: Report, causeOf: CauseOf): string {
  const lines = report.blocks.flatMap((block) => {
    switch (block.kind) {
      case "heading":
        return ["", block.text];
      case "paragraph":
        return [block.text];
      case "sentence":
        return [`- ${sentenceText(block.sentence)}`];
      case "short":
        return [`- ${sentenceText(block.sentence)} ${causeSentence(say, causeOf(block.sentence)) ?? ""}`.trim()];
      default:
        return [];
    }
  });
  return [reportWords[say.locale].subject(report.subject), "", openingOf(say, report), ...lines, "", report.foot].join("\n");
}
