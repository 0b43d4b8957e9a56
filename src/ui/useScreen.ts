import { type ComponentType, useEffect, useState } from "react";
import type { Screen } from "../state/view.ts";
import Overview from "./overview/Overview.tsx";

/** Add a screen: its folder, its name in state/view.ts, and a line here. The overview comes with the app: most visits open on it. */
const load: Record<Exclude<Screen, "overview">, () => Promise<{ default: ComponentType }>> = {
  sets: () => import("./sets/Sets.tsx"),
  sector: () => import("./sector/Sector.tsx"),
  indicator: () => import("./indicator/Indicator.tsx"),
  document: () => import("./document/Document.tsx"),
  import: () => import("./import/Import.tsx"),
  entry: () => import("./entry/Entry.tsx"),
  edit: () => import("./edit/Edit.tsx"),
  agencies: () => import("./agencies/Agencies.tsx"),
  tasks: () => import("./tasks/Tasks.tsx"),
  works: () => import("./works/Works.tsx"),
  calendar: () => import("./calendar/Calendar.tsx"),
  agency: () => import("./agency/Agency.tsx"),
  yearEnd: () => import("./yearEnd/YearEnd.tsx"),
  nextPlan: () => import("./nextPlan/NextPlan.tsx"),
  report: () => import("./report/Report.tsx"),
  deck: () => import("./deck/Deck.tsx"),
  history: () => import("./history/History.tsx"),
};
const loaded = new Map<Screen, ComponentType>([["overview", Overview]]);

export async function loadScreen(name: Screen): Promise<void> {
  if (name !== "overview") loaded.set(name, (await load[name]()).default);
}

/** A screen's component, fetched when it is first wanted; null until it is there, and an error when it cannot be had.
 *  Not React.lazy: under Suspense a fallback that was once shown stays for 300 ms, which is most of a warm visit. */
export function useScreen(name: Screen): { Component: ComponentType | null; error: unknown } {
  const [failed, setFailed] = useState<{ name: Screen; error: unknown } | null>(null);
  const [, setLoaded] = useState<Screen | null>(null);
  useEffect(() => {
    if (name === "overview" || loaded.has(name)) return;
    loadScreen(name).then(
      () => setLoaded(name),
      (error: unknown) => setFailed({ name, error }),
    );
  }, [name]);
  return { Component: loaded.get(name) ?? null, error: failed?.name === name ? failed.error : null };
}
