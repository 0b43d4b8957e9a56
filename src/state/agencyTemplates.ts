import type { AgencyTemplate } from "../export/agencyTemplate.ts";
import { intervalLabel, periodLabel } from "../model/periodLabel.ts";
import { templateCodeText } from "../model/templateCode.ts";
import { agencyTemplate as words } from "../model/words/vi/agencyTemplate.ts";
import { common } from "../model/words/vi/common.ts";
import { download } from "./download.ts";
import type { ReportedRow } from "./screens/agencies.ts";

/** An agency with what is asked of it. */
export interface AskedAgency {
  agency_id: string | null;
  name_vi: string;
  rows: readonly ReportedRow[];
}

const { estimate, preliminary, official } = common.grades;

function lastOf({ last_start, last_end, last_grade }: ReportedRow): string {
  if (last_start === null || last_end === null) return "";
  return [intervalLabel({ start: last_start, end: last_end }, "vi"), common.grades[last_grade ?? ""]].filter(Boolean).join(", ");
}

/** The template of one agency for one period ("2013-M9"). */
export function templateOf(set_id: string, { agency_id, name_vi, rows }: AskedAgency, period: string): AgencyTemplate {
  const label = words.period(periodLabel(period, "vi"));
  const ids = new Set(rows.map(({ indicator_id }) => indicator_id));
  const isPart = ({ part_of }: ReportedRow) => part_of !== null && ids.has(part_of);
  const isIllustrative = ({ last_grade }: ReportedRow) => last_grade === "illustrative";
  let number = 0;
  return {
    code: templateCodeText({ set_id, agency_id, periods: [period] }),
    sheet: words.sheet,
    title: words.title(label),
    lines: [words.agency(name_vi), words.how, words.free, ...(rows.some(isIllustrative) ? [words.illustrative] : [])],
    headings: { ...words.headings, asked: [words.asked(label)] },
    grades: [estimate, preliminary, official].flatMap((grade) => grade ?? []),
    figure: words.figure,
    rows: rows.map((row) => {
      if (!isPart(row)) number += 1;
      return {
        indicator_id: row.indicator_id,
        number: isPart(row) ? "" : String(number),
        name: row.name_vi,
        isPart: isPart(row),
        unit: row.unit,
        last: row.last_value,
        lastOf: lastOf(row),
        isIllustrative: isIllustrative(row),
      };
    }),
  };
}

const fileWord = (text: string) => text.replace(/[^\p{L}\p{N}-]+/gu, "-");

/** Gives the person the templates of agencies: one as a workbook, several in a zip. Answers the file's name. */
export async function saveTemplates(set_id: string, agencies: readonly AskedAgency[], asked: string): Promise<string> {
  const { writeAgencyTemplate } = await import("../export/agencyTemplate.ts");
  const period = fileWord(asked);
  const files = await Promise.all(
    agencies.map(async (agency) => ({
      name: words.file(period, fileWord(agency.agency_id ?? words.unassignedFile)),
      bytes: await writeAgencyTemplate(templateOf(set_id, agency, asked)),
    })),
  );
  const [only] = files;
  if (files.length === 1 && only !== undefined) {
    download(only.name, new Blob([only.bytes as BlobPart], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
    return only.name;
  }
  const { zipSync } = await import("fflate");
  const zip = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
  download(words.files(period), new Blob([zip as BlobPart], { type: "application/zip" }));
  return words.files(period);
}
