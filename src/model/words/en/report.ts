import type { report as vi } from "../vi/report.ts";

const monthNames = "January February March April May June July August September October November December".split(" ");
const sinceJanuary = (months: number, year: string) =>
  months === 12 ? year : months === 6 ? `the first half of ${year}` : `the first ${months} months of ${year}`;

export const report: typeof vi = {
  period: ({ year, months, month, quarter }) => {
    const own = month !== null ? monthNames[month - 1] : quarter !== null ? `Q${quarter}` : null;
    if (own === null) return sinceJanuary(months, year);
    return months === 1 || (months === 3 && quarter !== null) ? `${own} ${year}` : `${own} and ${sinceJanuary(months, year)}`;
  },
  kind: "REPORT",
  subject: (period) => `Plan targets and results, ${period}`,
  nation: "SOCIALIST REPUBLIC OF VIET NAM",
  motto: "Independence - Freedom - Happiness",
  number: (number) => `No. ${number}`,
  blankNumber: "        /BC-",
  placeAndDay: (place, day, month, year) => `${place}, ${day} ${monthNames[Number(month) - 1] ?? "…"} ${year}`,
  padMonths: 0,
  blank: "……………",
  blankPart: "…",
  addressee: (to) => `To: ${to}`,
  opening: (decisions, subject, day) => {
    const figures = day === null ? "no figures yet" : `figures up to ${day}`;
    return decisions === null
      ? `The targets of ${subject} stand as follows (${figures}):`
      : `Under ${decisions}, the targets of ${subject} stand as follows (${figures}):`;
  },
  parts: {
    results: "I. RESULTS",
    general: "In general",
    short: "II. TARGETS MISSED OR BEHIND, AND WHY",
    agencies: "III. RESULTS BY LEAD AGENCY",
  },
  estimates: (n, all) => `Of ${all} indicators with figures, ${n} ${n === 1 ? "is an estimate" : "are estimates"}.`,
  own: ({ month, quarter }, figure, isEstimate) =>
    `${month !== null ? (monthNames[month - 1] ?? "") : `Q${quarter}`} alone: ${isEstimate ? "an estimated " : ""}${figure}`,
  waiting: (names) => `No figures yet: ${names}.`,
  notDue: (names) => `Not due yet: ${names}.`,
  noShort: "None of the indicators with figures missed its target or is behind pace.",
  nothingJudged: "No indicator has figures enough to be judged yet.",
  led: (agency) => `Lead agency: ${agency}.`,
  noCause: "Cause:",
  stillWaiting: (n) => `${n} more ${n === 1 ? "indicator has" : "indicators have"} no figures yet.`,
  noAgencies: "The plan does not name the lead agency of each indicator.",
  agencyLead: (n, behind) =>
    behind === 0
      ? `${n} agencies lead the indicators; none has one that is missed, behind or without figures.`
      : `${n} agencies lead the indicators; ${behind} ${behind === 1 ? "has" : "have"} some that are missed, behind or without figures.`,
  agencyColumns: {
    order: "No.",
    agency: "Lead agency",
    all: "Targets",
    reached: "Met or on pace",
    short: "Missed or behind",
    waiting: "No figure",
    other: "Not due, other",
  },
  total: "Total",
  notation: (measured, { isTrend, isHatched }) =>
    [measured, [isTrend && "solid columns: actual, outlined: plan", isHatched && "hatched: estimate"].filter(Boolean).join(", ")]
      .filter(Boolean)
      .join("; "),
  figure: (n, title) => `Figure ${n}. ${title}`,
  table: (n, title) => `Table ${n}. ${title}`,
  agencyTable: "Results by lead agency",
  closing: (subject) => `Such is the state of the targets of ${subject}; all figures stand in the annex.`,
  annex: {
    name: "Annex",
    title: (period) => `TARGETS AND RESULTS, ${period.toUpperCase()}`,
    attachedTo: (number, day, agency) => `(Attached to report no. ${number} of ${day}, ${agency})`,
    previous: (year) => `Actual ${year}`,
    samePeriod: "Same period last year",
    plan: (year) => `Plan ${year}`,
    actual: (label) => `Actual ${label}`,
    against: "Against plan",
    percent: "% of plan",
    change: (year) => `Against ${year}`,
    changeSame: "On last year",
    estimate: (figure) => `est. ${figure}`,
    madeUp: (figure) => `${figure}*`,
    madeUpNote: "* Made-up figures, not real ones.",
    pointsNote: "pp: percentage points.",
    paceNote: "Pace: what was reached against what was due by the day of the report, 1 is on pace.",
  },
  mark: "WITH MADE-UP FIGURES, NOT REAL ONES",
  recipientsTitle: "Copies to:",
  recipients: "As above;\nFile.",
  fileKind: "report",
  alt: (title, subtitle, rows) => [`${title}.`, subtitle && `${subtitle}.`, rows].filter(Boolean).join(" "),

  screen: {
    title: (period) => `Report on ${period}`,
    subtitle: "Sentences and figures come from the tables; press a figure to see its working. The form is that of Decree 30/2020/NĐ-CP.",
    download: "Download Word",
    copy: "Copy the text",
    copied: "Text copied",
    cannotCopy: "The browser does not allow copying. Select the text below and press Ctrl+C.",
    making: (done, all) => (done < all ? `Drawing picture ${done + 1} of ${all}` : "Writing the Word file"),
    cancel: "Stop",
    cancelled: "Stopped, nothing was downloaded.",
    saved: (file) => `Downloaded ${file}`,
    failed: "The Word file could not be made. Try again; if it still fails, reload the page.",
    changeAs: "Change on last year as",
    changes: { rate: "up, down by %", index: "% of last year" },
    form: "Form",
    formNote: "Kept in this browser only, for this data set. What is left blank has room to be filled in by hand.",
    fields: {
      superior: "Superior agency (if any)",
      agency: "Issuing agency",
      number: "Number and code",
      place: "Place",
      day: "Day of signing",
      to: "Addressed to",
      authority: "On behalf of",
      position: "Position of the signer",
      signer: "Name of the signer",
      recipients: "Copies to, one a line",
    },
    hints: {
      superior: "For example: Ủy ban nhân dân Thành phố",
      agency: "For example: Ủy ban nhân dân Quận 2",
      number: "For example: 12/BC-UBND",
      authority: "For example: TM. Ủy ban nhân dân",
    },
    paper: "The report",
    annex: "Annex attached: the table of all indicators, on landscape pages.",
    toWorking: "See the working",
    cause: (name) => `Cause: ${name}`,
    causeWhy: (name: string, period: string) => `Cause of the shortfall: ${name}, ${period}`,
    undoCause: "Undo the last cause",
    causeHint: "Say why; left blank, the paper has a dotted line to fill in by hand",
    emptyTitle: "There is no plan to report on yet",
    emptyText: "Set indicators and targets on the Edit plan screen, or import the document that sets the plan first.",
    toEdit: "Edit plan",
    nothingTitle: (year) => `No target is set for ${year}`,
    nothingText: "Choose another year above.",
  },
};
