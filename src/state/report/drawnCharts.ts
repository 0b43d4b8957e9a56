import { pathMinWidth, pathSizes } from "../../charts/pathLayout.ts";
import type { ChartSpec } from "../../charts/spec.ts";
import { trendMinWidth, trendSizes } from "../../charts/trendLayout.ts";
import type { DrawnFigure } from "../../export/drawnFigure.ts";
import type { DocxWriter } from "../writeDocx.ts";
import type { DrawnChart } from "./reportPaper.ts";

/** As wide as the text of a page at the screen's own size; three pixels to each of them print at 300 an inch. */
const chartWidth = 620;
const chartScale = 3;

/** What is wider is made smaller on the page. */
const leastWidth = (spec: ChartSpec): number =>
  spec.kind === "path" ? pathMinWidth(pathSizes.plain) : spec.kind === "trend" ? trendMinWidth(spec, trendSizes.plain) : 0;

/** The pictures of a report, drawn off the page one after another; while one is drawn the writer makes a PNG of the one before. Rejects when `signal`
 *  says to stop. `onProgress`: how many are drawn, of how many. */
export async function drawnCharts(
  specs: readonly ChartSpec[],
  writer: Pick<DocxWriter, "png">,
  signal: AbortSignal,
  onProgress: (done: number, all: number) => void,
): Promise<DrawnChart[]> {
  const [{ drawOffScreen }, { pixelsOf }] = await Promise.all([import("../../export/OffScreen.tsx"), import("../../export/png.ts")]);
  const paint = async (figure: DrawnFigure): Promise<DrawnChart> => ({
    ...{ width: chartWidth, height: Math.round((figure.height * chartWidth) / figure.width) },
    bytes: await writer.png(await pixelsOf(figure, chartScale)),
  });
  const charts: DrawnChart[] = [];
  let painting: Promise<DrawnChart> | null = null;
  for (const [at, spec] of specs.entries()) {
    onProgress(at, specs.length);
    const [figure, before]: [DrawnFigure, DrawnChart | null] = await Promise.all([
      drawOffScreen(spec, Math.max(chartWidth, leastWidth(spec))),
      painting,
    ]);
    signal.throwIfAborted();
    if (before !== null) charts.push(before);
    painting = paint(figure);
  }
  if (painting !== null) charts.push(await painting);
  return charts;
}
