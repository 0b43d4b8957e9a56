import { lazy, Suspense } from "react";
import { Bullet } from "./Bullet.tsx";
import { Deadlines } from "./Deadlines.tsx";
import type { DrawnSpec } from "./Draw.tsx";
import { Matrix } from "./Matrix.tsx";
import { OutlinedParts } from "./OutlinedParts.tsx";
import { pathLayout, pathSizes } from "./pathLayout.ts";
import { rankedLayout } from "./rankedLayout.ts";
import { Spark } from "./Spark.tsx";
import type { ChartSpec } from "./spec.ts";
import { trendLayout, trendSizes } from "./trendLayout.ts";
import { useLarge } from "./useLarge.ts";
import { useWidth } from "./useWidth.ts";

const Draw = lazy(() => import("./Draw.tsx"));

export interface PictureProps {
  spec: ChartSpec;
  /** A year, a month, an indicator or a group of the picture was chosen; its key. */
  onChoose?(key: string): void;
}

/** Any spec as its picture. Screens that need the matrix's own events use Matrix itself. */
export function Picture({ spec, onChoose }: PictureProps) {
  switch (spec.kind) {
    case "yearSectorMatrix":
      return <Matrix spec={spec} {...(onChoose && { onColumn: onChoose })} />;
    case "bullet":
      return <Bullet spec={spec} label={`${spec.title}: ${spec.value}, ${spec.plan}`} />;
    case "spark":
      return <Spark spec={spec} label={spec.title} />;
    case "deadlines":
      return <Deadlines spec={spec} />;
    case "outlinedParts":
      return <OutlinedParts spec={spec} />;
    default:
      return <LazyDraw spec={spec} {...(onChoose && { onChoose })} />;
  }
}

/** Height kept while the chart's code is on its way, so that nothing jumps. */
function heightOf(spec: DrawnSpec, width: number, large: boolean): number {
  switch (spec.kind) {
    case "trend":
      return trendLayout(spec, large ? trendSizes.large : trendSizes.plain).height;
    case "path":
      return pathLayout(spec, large ? pathSizes.large : pathSizes.plain).height;
    case "rankedVariance":
      return rankedLayout(spec, width).height;
    case "statusBars":
      return spec.bars.length * 30 + 24;
  }
}

/** A chart that Recharts draws: its code is fetched when the first one is shown. */
export function LazyDraw({ spec, onChoose }: { spec: DrawnSpec; onChoose?(key: string): void }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const large = useLarge();
  return (
    <div ref={box} style={{ overflowX: "auto", overflowY: "hidden", minHeight: heightOf(spec, width, large) }}>
      {width > 0 && (
        <Suspense fallback={null}>
          <Draw spec={spec} width={width} large={large} {...(onChoose && { onChoose })} />
        </Suspense>
      )}
    </div>
  );
}
