import type { review as vi } from "../vi/review.ts";

const some = (n: number) => n.toLocaleString("en");
const tail = (text: string | undefined, before: string) => (text ? `${before}${text}` : "");
const rowsOf = (n: number) => `${some(n)} ${n === 1 ? "row" : "rows"}`;
const indicatorsOf = (n: number) => `${some(n)} ${n === 1 ? "indicator" : "indicators"}`;

export const review: typeof vi = {
  idle: {
    title: "Drop a file of figures anywhere in this window",
    subtitle: "Every row is reviewed before it comes in; files do not leave this machine",
    drop: "Drop files here",
    dropHint: "Excel, CSV, Word (.docx), a zip of tables, or a data package; several at once are fine",
    dropNow: (set) => `Drop to import into ${set}`,
    choose: "Choose files…",
    chooseFolder: "Choose a folder…",
    paste: "Paste a copied table",
    pasteHint: "Or press Ctrl+V to paste a block from Excel, Word or a web page",
    pasted: "Pasted table",
    cannotPaste: "The browser does not let the app read the clipboard. Press Ctrl+V on this page.",
    nothingToPaste: "There is no table on the clipboard",
    held: (name, when) => `${name} is still under review, not all accepted; held since ${when}. Earlier answers are kept.`,
    resume: "Go on",
    forget: "Drop it",
    howTitle: "What can be read",
    how: [
      ["Annex tables", "No., indicator, unit, last year, plan, actual, estimate, % of plan; merged headers of two or three rows are read"],
      ["Years, quarters or months wide", "2011 to 2015, T1 to T12, or one sheet a quarter; running totals or each period by itself"],
      ["Long tables by ward", "Each row one area, one period, one figure"],
      [
        "Figures as reports print them",
        "44.425,2; 973 tỷ 317 triệu đồng; 20/33; dưới 14,5%; khoảng 4. What is not sure is asked, never guessed",
      ],
    ],
    afterTitle: "Once it is read",
    after: [
      "Each row is compared with what the set holds: new, changed, same, doubtful, refused.",
      "Only accepted rows come in; one acceptance is one update and can be undone.",
      "Names and readings that you chose are remembered for that sender's next file.",
    ],
  },
  reading: {
    title: (name) => `Reading ${name}`,
    files: (n) => `${some(n)} files`,
    steps: { reading: "Opening files", recognising: "Recognising tables", matching: "Comparing with the set" },
    progress: (step, done, of) => `${step}: ${done}/${of}`,
    cancel: "Stop",
    cancelled: "Stopped; nothing came in",
  },
  failed: {
    title: (name) => `“${name}” could not be read`,
    text: "Nothing came in; the data set is as it was.",
    again: "Choose another file…",
  },

  lead: {
    file: (period) => (period === "" ? "The file" : `The file of ${period}`),
    files: (n, period) => (period === "" ? `${some(n)} files` : `${some(n)} files of ${period}`),
  },
  title: (lead, rows, ready, waiting) => {
    const parts = [ready > 0 ? `${some(ready)} ready to accept` : "", waiting > 0 ? `${some(waiting)} to decide` : ""].filter(Boolean);
    return `${lead}: ${rows} ${rows === "1" ? "row" : "rows"}, ${parts.length > 0 ? parts.join(", ") : "nothing new to accept"}`;
  },
  matched: (tables, rows, indicators) =>
    `${tables} ${tables === 1 ? "table" : "tables"}, ${rows} rows matched with ${indicators} indicators`,
  staging: "Comparing with the set again…",

  filters: "Groups of rows",
  groups: { all: "All", doubtful: "Doubtful", refused: "Refused", changed: "Changed", new: "New", same: "Same" },
  groupNote: (state, rows, decided, n) => {
    const text = `${rows} ${n === 1 ? "row" : "rows"}`;
    if (state === "refused") return `${text}, cannot come in`;
    if (state !== "doubtful") return text;
    return `${text}, ${decided === 0 ? "undecided" : decided === n ? "all decided" : `${some(decided)} decided`}`;
  },
  acceptGroup: (n) => `Accept all ${some(n)}`,
  acceptDecided: (n) => `Accept ${some(n)} decided`,
  unfold: "Show",
  fold: "Fold",
  columns: { indicator: (period) => (period === "" ? "Indicator" : `Indicator, ${period}`), now: "now", file: "in the file" },
  target: (period) => `plan ${period}`,
  dated: (grade, day) => (day === "" ? grade : `${grade} ${day}`),
  becomes: (before, after) => `${before} → ${after}`,
  decided: (figure) => `Will accept ${figure}`,
  skipped: "Left out",
  nothingShown: "No rows in this group",
  rowLabel: (name, group, now, file, why) =>
    [`${group}: ${name}`, now === "" ? "" : `now ${now}`, `in the file ${file}`, why].filter(Boolean).join("; "),

  reasons: {
    separator: ({ readings }) => `The decimal mark is not clear${tail(readings, ": ")}`,
    brackets: () => "In brackets: negative or not?",
    words: ({ text }) => `A figure with words: “${text}”`,
    dateForRange: () => "Excel made a date of the range",
    shares: ({ readings }) => `A ratio or a percentage?${tail(readings, " ")}`,
    textForValue: ({ text }) => `Text in place of a figure: “${text}”`,
    unknownRole: () => "It is not clear whether this column is plan or actual",
    planPeriod: () => "It is not clear whether this plan is for the period or for the whole year",
    growthForValue: ({ unit }) => `The file gives growth, the indicator is counted in ${unit || "values"}`,
    formulaError: ({ cell }) => `Cell ${cell} is a formula error`,
    uncomputedFormula: ({ cell }) => `Cell ${cell} is a formula without a result`,
    outOfRange: () => "The number is larger than can be",
    noInterval: () => "It is not clear which period this figure is for",
    noName: () => "The row has figures but no indicator's name",
    unknownIndicator: () => "No indicator has such a name",
    unknownArea: ({ name }) => `No area is called “${name}”`,
    nearName: ({ name }) => `The name is near “${name}”`,
    unknownUnit: ({ unit, to }) =>
      unit ? `The unit “${unit}” is not known; the indicator is in ${to}` : `The file names no unit; the indicator is in ${to}`,
    scaleDiffers: ({ from, to }) => `The file is in ${from}, the indicator in ${to}`,
    unitDiffers: ({ from, to }) => `The file is in ${from}, which does not convert to the indicator's ${to}`,
    jump: ({ factor, way, before, of, when }) => {
      const other =
        of === "target" ? `the plan ${before}` : of === "lastYear" ? `last year's ${before}` : `the figure of ${when || before}`;
      return `${way === "down" ? `Only 1/${factor} of` : `${factor} times`} ${other}: perhaps a wrong separator or unit`;
    },
    runningFalls: ({ before, when }) => `The running total falls: below that of ${when} (${before})`,
    partsDoNotSum: ({ total, sum, parts }) => `The total ${total} differs from its parts ${parts} = ${sum}`,
    percentDiffers: ({ stated, computed, of }) =>
      `The file prints ${stated}% ${of === "target" ? "of plan" : "of last year"}, the figures give ${computed}%`,
    duplicate: ({ place, other }) => `The same indicator and period as cell ${place}${tail(other, ", which has ")}`,
    locked: ({ period, reason }) => `${period} is locked${tail(reason, ": ")}`,
    olderPublication: ({ held, grade, published_on }) =>
      `The set's figure ${held} (${grade}${tail(published_on, ", published ")}) is newer than this file`,
  },

  detail: {
    label: "The chosen row",
    readAs: (text, figure) => `Read ${text} as ${figure}?`,
    take: (figure) => `Accept ${figure}?`,
    change: (now, figure) => `Change ${now} to ${figure}?`,
    same: (figure) => `The same as in the set: ${figure}`,
    whichIndicator: (name) => `Which indicator is “${name}”?`,
    cannot: (text) => (text === "" ? "A blank cell cannot come in" : `“${text}” cannot come in`),
    skipped: (name) => `${name}: left out`,
    taken: (figure) => `Accepted: ${figure}`,
    days: (from, to) => `period ${from}–${to}`,
    plan: (period) => `plan ${period}`,
    otherIndicator: "Another indicator…",
    source: "The source cell in its sheet",
    sourceFailed: "The source cell could not be shown",
    choices: "What to do with this row",
    accept: (figure) => `Accept ${figure}`,
    acceptAsIs: (figure) => `Accept as it is: ${figure}`,
    divided: (factor, cell) => `divided by ${factor}${cell === "" ? "" : `, by cell ${cell}`}`,
    multiplied: (factor, cell) => `multiplied by ${factor}${cell === "" ? "" : `, by cell ${cell}`}`,
    otherReading: "another reading",
    type: "Type the figure…",
    typed: (figure) => `Typed: ${figure}`,
    typeLabel: (unit) => (unit === "" ? "The right figure" : `The right figure, in ${unit}`),
    typeFault: "This is not a number. Write it like 640.5.",
    use: "Use this figure",
    skip: "Leave this row out",
    keep: "Keep what is there",
    unlockNote: "then decide this row",
    acceptNow: "Accept this row alone",
    column: (column, n, remembers) =>
      `For all of column ${column} (${some(n)} rows)${remembers ? ", and remember it for this sender's tables" : ""}`,
    candidate: (name) => `It is “${name}”`,
    why: { code: "same code", remembered: "chosen last time", sameName: "same name", nearName: "near name" },
    chooseIndicator: "Another indicator…",
    indicatorLabel: "Indicator of the set",
    indicatorHint: "Vietnamese without marks works too",
    create: "Make a new indicator from this row",
    ifTaken: "If accepted:",
    verdict: (word, plan) => `${word}, against the plan for ${plan}`,
    verdictWith: (word, share, plan) => `${word}: ${share} against the plan for ${plan}`,
    besides: (when, figure) => `${when}: ${figure}`,
    planLine: (figure) => `line: plan ${figure}`,
    strip: (name, figures) => `${name}, the new figure beside earlier ones: ${figures}`,
  },

  asks: {
    title: "Asked once for the whole table",
    note: (waiting, count) =>
      waiting > 0
        ? `${some(waiting)} waiting; the rows below follow`
        : count > 0
          ? `${some(count)} ${count === 1 ? "question" : "questions"}, the likeliest answer chosen`
          : "",
    waits: "waiting",
    sender: (table) => `${table}: who sent it?`,
    senderLabel: "Sending agency",
    noSender: "Not known",
    document: (table) => `${table}: which decision sets this plan?`,
    documentLabel: "Decision that sets the plan",
    newDocument: "A new one, named after the table",
    published: (file) => `${file}: on what day were its figures published?`,
    publishedUnknown: "The file names no day. With it, a later publication is put in its right order.",
    publishedDiffers: "The tables of this file name different days; a day chosen here replaces them all.",
    table: (file, sheet) => (sheet === "" ? file : `${file} › ${sheet}`),
    column: (letter, about) => (about === "" ? `Column ${letter}` : `Column ${letter} “${about}”`),
    questions: {
      convention: (about) => `${about}: which mark separates decimals?`,
      brackets: (about) => `${about}: are figures in brackets negative?`,
      dash: (about) => `${about}: what does “-” mean?`,
      shares: (about) => `${about}: ratios or percentages?`,
      running: (about) => `${about}: running totals, or each period by itself?`,
      hidden: (about) => `${about}: some rows or columns are hidden; read them?`,
      year: (about) => `${about}: which year are the figures for?`,
      schoolYear: (about) => `${about}: to which year does a school year belong?`,
      planOf: (about) => `${about}: are the plans for this period or for the whole year?`,
      role: (about) => `${about}: what figures are these?`,
      unit: (about) => `${about}: in which unit?`,
    },
    answers: {
      vi: "Comma: 1.234,5",
      en: "Dot: 1,234.5",
      negative: "Negative",
      positive: "No, brackets only",
      missing: "No figure yet",
      zero: "Zero",
      ratio: "Ratios: 0.874 is 87.4%",
      percent: "Percentages, as they are",
      running: "Running totals",
      separate: "Each period by itself",
      first: "The year in which it begins",
      last: "The year in which it ends",
      months: "For the reporting period",
      year: "For the whole year",
      read: "Read the hidden part too",
      skip: "Leave the hidden part out",
    },
    roles: {
      target: "Plan",
      actual: "Actual",
      estimate: "Estimate",
      percent: "A percentage already worked out",
      ignored: "Not read",
      note: "Note",
    },
    examples: (list) => `For example: ${list}`,
    createAll: (n) => (n === 1 ? "Make this indicator" : `Make ${indicatorsOf(n)}`),
    newTitle: (n) => `${indicatorsOf(n)} not in the set: is higher or lower better?`,
    newHint: "Marked beforehand by the names; look it over, then make them. With “Later” the figures come in but are not judged yet",
    newColumns: { name: "Indicator", sector: "Sector", direction: "Better is", accumulation: "Months make a year by" },
    unit: "unit",
    unitOf: (name) => `Unit of ${name}`,
    lacksUnit: (n) => `${indicatorsOf(n)} without a unit cannot be made yet`,
    accumulations: { sum: "their sum", last: "the last one", average: "their mean", none: "yearly only" },
    accumulationOf: (name) => `How months of ${name} make a year`,
    directions: { up: "Higher", down: "Lower", within: "Within a range", none: "Later" },
    directionOf: (name) => `Direction of ${name}`,
    showAll: (n) => `Show all ${some(n)}`,
    problems: (n) => `${some(n)} ${n === 1 ? "place" : "places"} in the file worth a look`,
    place: (file, row, column) => [file, row && `row ${row}`, column && `column ${column}`].filter(Boolean).join(", "),
  },

  bar: {
    accept: (ready, decided, states) => (decided > 0 || states === "" ? `Accept ${rowsOf(ready)}` : `Accept ${some(ready)} ${states}`),
    states: { new: "new", changed: "changed" },
    and: " and ",
    nothing: "No rows to accept",
    later: "Leave for later",
    laterSaid: "The file waits under Import until the page is closed",
    drop: "Drop this file",
    hint: (waiting) =>
      waiting === 0
        ? "One acceptance is one update, and can be undone."
        : `${some(waiting)} doubtful ${waiting === 1 ? "row stays" : "rows stay"} to be decided. One acceptance is one update, and can be undone.`,
    keys: "↑ ↓ choose · 1–3 decide · Ctrl Enter accept",
    busy: { staging: "Comparing again…", accepting: "Saving…", undoing: "Undoing…" },
  },
  accepted: {
    title: (rows, parts) => `${rowsOf(rows)} accepted${parts === "" ? "" : `: ${parts}`}`,
    part: {
      new: (n) => `${some(n)} new`,
      changed: (n) => `${some(n)} changed`,
      doubtful: (n) => `${some(n)} decided`,
      refused: (n) => `${some(n)} mended`,
      same: (n) => `${some(n)} the same`,
    },
    undo: "Undo",
    undone: "The last acceptance was undone",
    undoWhy: (name) => `Undo the import from ${name}`,
    see: "See the charts:",
    more: (n) => `and ${indicatorsOf(n)} more`,
    failed: "Not saved; nothing has changed.",
  },
  done: {
    title: (name) => `${name} is all in`,
    text: "The charts are up to date. It can be undone at any time, even after the page was closed.",
    refused: (n) => `${rowsOf(n)} could not come in`,
    skipped: (n) => `${rowsOf(n)} left out`,
    again: "Import another file",
    back: "Look at the rows again",
    overview: "See the overview",
  },
  undidDecision: "One step back",
  why: (name) => `Imported from ${name}`,
  typedWhy: (text) => (text === "" ? "Typed in the review; the cell was blank" : `Typed in the review; the file has “${text}”`),
  heldTab: (name) => `${name} is still under review`,
  waitingTab: (n) => `${rowsOf(n)} to decide`,
};
