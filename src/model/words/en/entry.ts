import type { entry as vi } from "../vi/entry.ts";

const figures = (n: string) => (n === "1" ? "figure" : "figures");

export const entry: typeof vi = {
  title: (what, when) => `Enter figures: ${what}, ${when}`,
  all: "all indicators",
  subtitle: "Type, or paste a block from Excel. Nothing changes until you save.",
  keys: "Arrows, Tab, Enter move · Shift + arrows select a block · Ctrl+D, Ctrl+R fill down, right · Ctrl+Z, Ctrl+Y undo, redo · Shift+F2 reason and source of the cell, Enter goes back · Ctrl+S saves",
  columnsLabel: "Columns",
  columns: { months: "months", quarters: "quarters", running: "running totals of 3, 6, 9, 12 months", years: "years" },
  allYears: (from, to) => (from === to ? from : `${from}–${to}`),
  indicator: "Indicator",
  unit: "Unit",
  cell: (indicator, period) => `${indicator}, ${period}`,
  grade: "Grade",
  gradeOf: (period) => `Grade of the figures of ${period}`,
  mixed: "several",
  locked: (period) => `${period} is locked. Unlock it with a reason to change its figures.`,
  yearly: "This indicator is reported for whole years only.",
  unlock: "Unlock…",
  before: (value, grade, entered) => `Now ${value} (${[grade, entered].filter(Boolean).join(", ")})`,
  noBefore: "No figure yet",
  reason: "Reason",
  reasonHint: "why it changes, if need be",
  source: "Source of the cell",
  sourceHint: "where it differs from the common one",
  readAs: (value) => `Read as ${value}. If that is wrong, type the decimal mark clearly.`,
  removes: "Left blank, the figure that stands here is removed.",
  faults: {
    dash: "A dash: leave blank if there is no figure, type 0 for zero, x if it is not collected.",
    words: "This cell needs a figure.",
    range: "This is a range; one figure is needed.",
    unit: "The unit does not fit this indicator.",
    change: "This is a rise or fall; the figure itself is needed.",
    rest: "There are words after the figure. Type the figure alone; words go into the reason or source.",
  },
  counts: (counts) =>
    [
      counts.new && `${counts.new} new ${figures(counts.new)}`,
      counts.changed && `${counts.changed} changed`,
      counts.removed && `${counts.removed} removed`,
      counts.regraded && `${counts.regraded} regraded`,
    ]
      .filter(Boolean)
      .join(", "),
  nothing: "Nothing to save yet",
  faulty: (n) => `${n} ${n === 1 ? "cell needs" : "cells need"} mending`,
  toFault: "Go to the cell",
  pasted: (n, outside, closed) =>
    [
      `${n} cells pasted`,
      outside > 0 ? `${outside} outside the table left out` : "",
      closed > 0 ? `${closed} that cannot be entered left out` : "",
    ]
      .filter((part) => part !== "")
      .join("; "),
  restored: "What was typed and not saved is back.",
  commonSource: "Common source",
  commonSourceHint: "For example: Report 45/BC-TCKH",
  why: "What this update is",
  whyDefault: (what, when) => `Figures of ${when}: ${what}`,
  removedFor: (cell, reason) => `${cell} removed: ${reason}`,
  undo: "Undo",
  redo: "Redo",
  discard: "Discard all",
  save: "Save",
  saved: (counts) => `Saved: ${counts}`,
  leave: {
    title: (counts) => `Not saved yet: ${counts}`,
    text: "What you typed is kept in this tab: come back to this screen and it is there again. Closing the tab loses it.",
    stay: "Stay",
    keep: "Go, keep the draft",
    discard: "Discard it",
  },
  emptyTitle: "No indicators to enter figures for yet",
  emptyText: "Set up indicators and areas on the Edit the plan screen first, or open a data package.",
  toEdit: "Edit the plan",
};
