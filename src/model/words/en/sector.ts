import type { sector as vi } from "../vi/sector.ts";

export const sector: typeof vi = {
  chips: "Sectors",
  headline: {
    allReached: (lead, sectors, reached, judged) =>
      `${lead}: all ${sectors} sectors with figures met their targets (${reached} of ${judged})`,
    allOnPace: (lead, sectors, reached, judged) => `${lead}: all ${sectors} sectors with figures are on pace (${reached} of ${judged})`,
    worst: (lead, name, short, judged) => `${lead}: ${name} missed ${short} of ${judged} indicators with a figure`,
    worstPace: (lead, name, short, judged) => `${lead}: ${name} off pace on ${short} of ${judged} indicators with a figure`,
    others: (reached, judged) => `other sectors met ${reached} of ${judged}`,
    othersPace: (reached, judged) => `other sectors on pace on ${reached} of ${judged}`,
  },
  columns: {
    order: "No.",
    indicator: "Indicator",
    unit: "Unit",
    previousActual: "Actual",
    plan: "Target",
    actual: "Actual",
    bullet: "Actual against target",
    againstPlan: "To target",
    percentOfPlan: "% of target",
    pace: "Pace",
    change: "Change on",
    previousYear: (year) => year,
    samePeriod: "Change on",
    samePeriodNote: "same months",
    trend: "Trend",
    verdict: "Verdict",
  },
  caption: (lead) => `Indicators, ${lead}`,
  tallyOf: (parts) => parts.join(", "),
  among: "Of which:",
  all: "All of:",
  allOf: (n) => `all ${n}`,
  partsReached: (reached, judged) => `${reached} of ${judged} met`,
  partsOnPace: (reached, judged) => `${reached}/${judged} on pace`,
  none: "none yet",
  notDue: "not due",
  done: "done",
  notDone: "not done",
  milestone: "done",
  qualitative: "as described",
  within: (range) => `within ${range}`,
  tolerance: (figure, tolerance) => `${figure} ± ${tolerance}`,
  second: { growth: "growth", points: "change", level: "level", earlier: (version) => `assignment ${version}` },
  computed: (status) => `computed: ${status}`,
  decided: (who) => `judged by ${who}`,
  decidedBy: "judged by a person",
  illustrative: "illustrative",
  partsDiffer: {
    plan: (sum, total) => `parts of the target add up to ${sum}, not ${total}`,
    actual: (sum, total) => `parts of the actual add up to ${sum}, not ${total}`,
  },
  reasons: {
    no_previous: "cannot be compared: no figure of last year",
    no_baseline: "no baseline",
    zero_target: "target of zero",
    negative: "a negative figure",
    hold: "to be held",
    no_share: "no pace profile",
    early: "too early to forecast",
    qualitative: "judged by people",
    parts: "waits for its parts",
  },
  sort: { label: "Sort by", plan: "Order of the document", worst: "Worst first", name: "Name", agency: "Agency" },
  find: {
    label: "Find in the table",
    placeholder: "Find an indicator",
    none: (text) => `No indicator has “${text}” in it.`,
    clear: "Clear the search",
    found: (n) => `${n} indicator${n === 1 ? "" : "s"}`,
  },
  noAgency: "Agency unknown",
  ranked: {
    titleNothing: "Gaps to the targets",
    title: (short, judged) =>
      short === 0
        ? judged === 1
          ? "The one comparable indicator is at or above target"
          : `All ${judged} comparable indicators are at or above target`
        : `${short} of ${judged} comparable indicators fall short`,
    titlePace: (short, judged) =>
      short === 0
        ? judged === 1
          ? "The one comparable indicator is where it should be by now"
          : `All ${judged} indicators are where they should be by now`
        : `${short} of ${judged} indicators are short of where they should be`,
    farthest: (name, gap) => `; furthest: ${name} (${gap})`,
    subtitle: (when, unit) => `Gap to the target of ${when}, ${unit}; right is always better, whether it should rise or fall`,
    subtitlePace: (when) => `Gap to where it should be, ${when}, %; right is always better, whether it should rise or fall`,
    worse: "short of target",
    worsePace: "short of expected",
    better: "better",
    pinsTitle: "Other units: % against target",
    nothing: "No figure yet to set against its target.",
  },
  foot: {
    points: "pp: percentage points.",
    trend: "In the trend, dashes are targets.",
    againstPlan: "To target is the gap to the lowest target; units other than % show % of target.",
    pace: (day) => `Pace: actual divided by what should be there by ${day}.`,
    override: "Thin ring round a mark: judged by a person; the computed verdict is given where it differs.",
    hatched: "Hatched bar: an estimate.",
  },
  spark: (name) => `Years of ${name}`,
  bullet: (name, actual, plan) => `${name}: actual ${actual}, target ${plan}`,
  open: (name) => `Open ${name}`,
};
