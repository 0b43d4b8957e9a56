import type { View } from "../../state/view.ts";

/** The change of the view that opens an indicator. The area is named where it is not the one that the set is about. */
export const indicatorView = (of: { indicator_id: string; area_id: string }, mainArea: string | null): Partial<View> => ({
  screen: "indicator",
  indicator: of.indicator_id,
  ...(of.area_id === mainArea ? {} : { area: of.area_id }),
});
