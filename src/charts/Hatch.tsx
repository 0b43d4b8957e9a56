import { paint } from "./theme.ts";

/** The pattern of an estimate (ước). The id must be unique in the page and the svg must be displayed, or the fill vanishes. */
export function Hatch({ id, period = 5, width = 2 }: { id: string; period?: number; width?: number }) {
  return (
    <defs>
      <pattern id={id} width={period} height={period} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={period} height={period} fill={paint.surface} />
        <rect width={width} height={period} fill={paint.ink} />
      </pattern>
    </defs>
  );
}

export const hatchFill = (id: string): string => `url(#${id})`;
