import { type Status, statuses } from "../model/status.ts";
import type { Tone } from "./theme.ts";

export type Shape = (typeof statuses)[Status]["shape"];

const n = (value: number): string => String(Math.round(value * 100) / 100);

const circle = (x: number, y: number, r: number): string =>
  `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`;

/** The outline of a mark round (x, y). `r` is the radius of the dot; the other shapes are drawn to look as large as it. */
export function markPath(shape: Shape, x: number, y: number, r: number): string {
  switch (shape) {
    case "up":
      return `M${n(x)} ${n(y - 1.12 * r)}L${n(x + 1.2 * r)} ${n(y + 0.96 * r)}H${n(x - 1.2 * r)}Z`;
    case "down":
      return `M${n(x)} ${n(y + 1.12 * r)}L${n(x + 1.2 * r)} ${n(y - 0.96 * r)}H${n(x - 1.2 * r)}Z`;
    case "diamond":
      return `M${n(x)} ${n(y - 1.2 * r)}L${n(x + 1.2 * r)} ${n(y)}L${n(x)} ${n(y + 1.2 * r)}L${n(x - 1.2 * r)} ${n(y)}Z`;
    case "dot":
      return circle(x, y, r);
    case "ring":
      return circle(x, y, 0.86 * r);
    case "point":
      return circle(x, y, 0.32 * r);
  }
}

/** Stroke of a ring of radius r: 1.25 px, thicker when it is drawn large. */
export const ringStroke = (r: number): number => (r > 8 ? 0.18 * r : 1.25);

/** Where a mark stands in a cell of the picture: on the line, hanging below it, on the strip of missing figures, or as a dot above. */
export type Place = "above" | "below" | "strip" | "dots";
const places: Record<Shape, Place> = { up: "above", dot: "above", diamond: "below", down: "below", ring: "strip", point: "dots" };

export const shapeOf = (status: Status): Shape => statuses[status].shape;
export const toneOf = (status: Status): Tone => statuses[status].tone;
export const placeOf = (status: Status): Place => places[shapeOf(status)];
