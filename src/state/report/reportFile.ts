import type { ChartSpec } from "../../charts/spec.ts";
import { fileName } from "../../model/fileName.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import { localDay } from "../localDay.ts";
import { download } from "../saveCopy.ts";
import type { Say } from "../screens/indicatorFigures.ts";
import { writeDocx } from "../writeDocx.ts";
import type { Report } from "./report.ts";
import type { ReportForm } from "./reportForm.ts";
import { type CauseOf, chartsOf, type DrawnChart, reportPaper } from "./reportPaper.ts";
import { reportWords } from "./reportWords.ts";

/** As wide as the text of a page at the screen's own size; three pixels to each of them print at 300 a inch. */
const chartWidth = 620;
const chartScale = 3;

async function drawnChart(spec: ChartSpec): Promise<DrawnChart> {
  const [{ drawOffScreen }, { pngOf }] = await Promise.all([import("../../export/OffScreen.tsx"), import("../../export/png.ts")]);
  const drawn = await drawOffScreen(spec, chartWidth);
  const blob = await pngOf(drawn, chartScale);
  return { bytes: new Uint8Array(await blob.arrayBuffer()), width: drawn.width, height: drawn.height };
}

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
  const drawn: DrawnChart[] = [];
  for (const spec of specs) {
    onProgress(drawn.length, specs.length);
    drawn.push(await drawnChart(spec));
    signal.throwIfAborted();
  }
  onProgress(specs.length, specs.length);
  const file = await writeDocx(reportPaper(say, report, form, causeOf, drawn), signal);
  const parts = [reportWords[say.locale].fileKind, periodLabel(period, say.locale), set];
  const name = fileName(parts, form.day || localDay(), "docx");
  download(name, file);
  return name;
}
