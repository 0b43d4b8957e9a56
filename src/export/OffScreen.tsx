import { createRoot } from "react-dom/client";
import { Picture } from "../charts/Picture.tsx";
import type { ChartSpec } from "../charts/spec.ts";
import { type DrawnFigure, drawnFigure } from "./drawnFigure.ts";

/** A chart whose code cannot be had would be waited for without end; ms. */
const longest = 20_000;

const nextTask = () => new Promise<void>((done) => setTimeout(done, 0));

/** Waits until the chart is there and nothing more is added to it: its code is fetched, its scales come a step after its axes. */
async function drawn(figure: HTMLElement, title: string): Promise<void> {
  const until = performance.now() + longest;
  let [before, isSame] = [0, 0];
  while (isSame < 2) {
    if (performance.now() > until) throw new Error(`not drawn: ${title}`);
    await nextTask();
    const parts = figure.querySelectorAll("svg *").length;
    isSame = parts > 0 && parts === before ? isSame + 1 : 0;
    before = parts;
  }
}

/** Draws a chart that is not on the page through the components of the page, `width` px wide, without its title and foot. Its own task each: the
 *  page answers between two of them. Rejects where it cannot be drawn. */
export async function drawOffScreen(spec: ChartSpec, width: number): Promise<DrawnFigure> {
  const figure = document.createElement("figure");
  // laid out and never seen: what is not displayed has no sizes, and a hidden parent hides what is drawn
  Object.assign(figure.style, { position: "fixed", left: "-10000px", top: "0", width: `${width}px`, margin: "0" });
  figure.setAttribute("aria-hidden", "true");
  figure.inert = true;
  document.body.append(figure);
  const root = createRoot(figure);
  try {
    root.render(<Picture spec={spec} />);
    await document.fonts.ready;
    await drawn(figure, spec.title);
    return drawnFigure(figure, { title: spec.title, foot: "" });
  } finally {
    root.unmount();
    figure.remove();
  }
}
