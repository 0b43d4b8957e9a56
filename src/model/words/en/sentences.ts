import type { sentences as vi } from "../vi/sentences.ts";

export const sentences: typeof vi = {
  figure: ({ name, span, verb, figure }) =>
    `${name}, ${span}: ${{ reached: "", is: "", aboutReached: "an estimated ", about: "an estimated " }[verb]}${figure}`,
  said: (name, span, what) => `${name}, ${span}: ${what}`,
  noFigure: (name, span) => `${name}, ${span}: no figure yet`,
  done: "completed",
  notDone: "not completed",
  upTo: (day) => `as of ${day}`,
  because: (text, why) => `${text} (${why})`,
  plan: {
    plain: (when) => `the ${when} plan`,
    legal: (when) => `the ${when} mandatory plan`,
    strive: (when) => `the ${when} stretch plan`,
    by: (plan, who) => `${plan} set by ${who}`,
    adjusted: (plan) => plan.replace(/plan$/, "adjusted plan"),
    wholeYear: "full-year",
    none: "no plan was set",
  },
  ofPlan: (percent, plan) => `${percent} of ${plan}`,
  andOfPlan: (first, percent, plan) => `${first} and ${percent} of ${plan}`,
  bound: (plan) => plan.replace("≥ ", "").replace("≤ ", "at most ").replace("> ", "over ").replace("< ", "under "),
  ofReduction: (percent, plan) => `${percent} of the reduction in ${plan}`,
  above: (gap, plan, figure) => `${gap} above ${plan} (${figure})`,
  below: (gap, plan, figure) => `${gap} below ${plan} (${figure})`,
  equal: (plan, figure) => `equal to ${plan} (${figure})`,
  inside: (plan, figure) => `within the range of ${plan} (${figure})`,
  against: (plan, figure) => `${plan} is ${figure}`,
  asked: (plan, figure) => `${plan}: ${figure}`,
  change: {
    rises: (size, base) => `up ${size} on ${base}`,
    falls: (size, base) => `down ${size} on ${base}`,
    same: (base) => `unchanged from ${base}`,
    index: (percent, base) => `${percent} of ${base}`,
    incomparable: (base) => `cannot be compared with ${base}`,
    samePeriod: "the same period of last year",
    year: (year) => year,
  },
  estimated: (figure) => `an estimated ${figure}`,
  parts: (list) => `Of which: ${list}.`,
  group: (name, span, met, parts, how) => `${name}, ${span}: ${met} of ${parts} parts ${how}`,
  verdicts: {
    exceeded: "plan exceeded",
    met: "plan met",
    near: "plan nearly met",
    missed: "plan missed",
    ahead: "ahead of pace",
    on_pace: "on pace",
    watch: "to watch",
    behind: "behind pace",
    not_due: "not due yet",
    not_applicable: "not applicable",
  },
  cause: (text) => `Cause: ${text}`,
  illustrative: "made-up figures",
  counts: {
    judged: (lead, reached, judged, how) =>
      reached === judged && judged > 1
        ? `${lead}: all ${judged} indicators with figures ${how}`
        : judged === 1
          ? `${lead}: ${reached} of 1 indicator with figures ${how}`
          : `${lead}: ${reached} of ${judged} indicators with figures ${how}`,
    of: (n, status) => `${n} ${status}`,
    none: (lead, n) => `${lead}: ${n} ${n === 1 ? "indicator" : "indicators"} set, no figures yet`,
    few: (lead, n, figures) => `${lead}: ${n} ${n === 1 ? "indicator" : "indicators"} set, ${figures} with figures, not due yet`,
    notDue: (lead, n) => `${lead}: ${n} ${n === 1 ? "indicator" : "indicators"} set, not due yet`,
    noTargets: (lead) => `${lead}: no indicators`,
  },
};
