import { createRoot } from "react-dom/client";
import { Picture } from "../charts/Picture.tsx";
import type { ChartSpec } from "../charts/spec.ts";
import { type DrawnFigure, drawnFigure } from "./drawnFigure.ts";

/** A chart whose code cannot be had would be waited for without end; ms. */
const longest = 20_000;

const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 0)));

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
    const until = performance.now() + longest;
    while (figure.querySelector("svg text, svg path, svg rect") === null) {
      if (performance.now() > until) throw new Error(`not drawn: ${spec.title}`);
      await painted();
    }
    await painted();
    return drawnFigure(figure, { title: spec.title, foot: "" });
  } finally {
    root.unmount();
    figure.remove();
  }
}
