import { fileName } from "../../model/fileName.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import { download } from "../download.ts";
import { localDay } from "../localDay.ts";
import type { Say } from "../screens/indicatorFigures.ts";
import { openDocxWriter } from "../writeDocx.ts";
import type { CauseOf } from "./causes.ts";
import { drawnCharts } from "./drawnCharts.ts";
import type { Report } from "./report.ts";
import type { ReportForm } from "./reportForm.ts";
import { chartsOf, reportPaper } from "./reportPaper.ts";
import { reportWords } from "./reportWords.ts";

export interface ReportFile {
  say: Say;
  report: Report;
  form: ReportForm;
  causeOf: CauseOf;
  set: string;
  /** `2013-M9`. */
  period: string;
}

/** Makes the Word file and gives it to the person; answers its name. `onProgress`: how many pictures are drawn, of how many. Rejects when it
 *  cannot be made or `signal` says to stop. */
export async function saveReport(
  { say, report, form, causeOf, set, period }: ReportFile,
  signal: AbortSignal,
  onProgress: (done: number, all: number) => void,
): Promise<string> {
  const specs = chartsOf(report);
  const writer = openDocxWriter(signal);
  try {
    const drawn = await drawnCharts(specs, writer, signal, onProgress);
    onProgress(specs.length, specs.length);
    const file = await writer.write(reportPaper(say, report, form, causeOf, drawn));
    const name = fileName([reportWords[say.locale].fileKind, periodLabel(period, say.locale), set], form.day || localDay(), "docx");
    download(name, file);
    return name;
  } finally {
    writer.close();
  }
}
