/** A strip of a drawing with a zero line: where values lie in it, px from the top of the svg. */
export interface Panel {
  zero: number;
  y(value: number): number;
  bottom: number;
}

export interface PanelSize {
  top: number;
  /** Room for labels above the highest and below the lowest value. */
  above: number;
  below: number;
  /** Height that the values themselves take. */
  data: number;
}

/** Places values so that all of them, and zero, fit. */
export function panelOf(values: readonly number[], { top, above, below, data }: PanelSize): Panel {
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const unit = high === low ? 0 : data / (high - low);
  const zero = top + above + high * unit;
  return { zero, y: (value) => zero - value * unit, bottom: zero - low * unit + below };
}

/** Labels that would touch are moved apart, in their order, keeping within `last`; places are baselines, px. */
export function spread(wanted: readonly number[], gap: number, last: number): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] as number) - (wanted[b] as number) || a - b);
  const placed = [...wanted];
  let free = Number.NEGATIVE_INFINITY;
  for (const at of order) {
    placed[at] = Math.max(wanted[at] as number, free);
    free = (placed[at] as number) + gap;
  }
  let limit = last;
  for (const at of order.reverse()) {
    placed[at] = Math.min(placed[at] as number, limit);
    limit = (placed[at] as number) - gap;
  }
  return placed;
}

/** The domain of an axis that runs over a whole svg of `height` px and puts values where the panel puts them. */
export function domainOf(panel: Panel, height: number): [number, number] {
  const unit = panel.zero - panel.y(1);
  return unit === 0 ? [0, 1] : [(panel.zero - height) / unit, panel.zero / unit];
}
