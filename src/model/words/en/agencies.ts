import type { agencies as vi } from "../vi/agencies.ts";

const indicators = (n: string) => (n === "1" ? "1 indicator" : `${n} indicators`);
const bodies = (n: string) => (n === "1" ? "1 agency" : `${n} agencies`);

export const agencies: typeof vi = {
  missing: (period, agencies, missing, asked) => `${period}: ${missing} of ${indicators(asked)} still missing, from ${bodies(agencies)}`,
  late: (period, agencies, missing, asked) =>
    `${period}: ${bodies(agencies)} ${agencies === "1" ? "is" : "are"} late, with ${missing} of ${indicators(asked)} missing`,
  complete: (period, asked) => `${period}: figures for all ${indicators(asked)} are in`,
  over: (day) => `The period ended on ${day}: an indicator without a figure is late. Illustrative figures do not count as reported.`,
  running: (day) => `The period ends on ${day}: a missing figure is not late yet. Illustrative figures do not count as reported.`,
  byRegime: (day) =>
    `Late is past the day in the reporting regime; where an agency has none, past the period's last day, ${day}. Illustrative figures do not count as reported.`,
  due: (day) => `due ${day}`,
  columns: { agency: "Agency", reported: "In", missing: "Missing", template: "Template" },
  label: "Agencies and the indicators they have not reported",
  count: (reported, asked) => `${reported}/${asked}`,
  enough: "Complete",
  isLate: "late",
  months: (months) => `only partly in, missing ${months}`,
  onlyIllustrative: "only an illustrative figure so far",
  unassigned: "No agency assigned",
  listTitle: (period, day) => `Not reported for ${period} (period to ${day})`,
  listAgency: (name, missing, asked) => `${name}: ${missing} of ${indicators(asked)} missing`,
  copy: "Copy the list",
  copied: "The list is copied",
  cannotCopy: "The browser does not allow copying. Select the table below and press Ctrl+C.",
  template: "Download template",
  templateOf: (agency) => `Download template: ${agency}`,
  templates: "Download the templates of all agencies",
  saved: (file) => `Downloaded ${file}`,
  cannotSave: "The template could not be made. Check the connection and try again.",
  howBack:
    "Drop filled templates back into the app, several at once if you like: each figure finds its agency, indicator and period by itself. Templates are in Vietnamese.",
  enter: "Enter figures",
  enterFor: (agency) => `Enter figures for ${agency}`,
  nothingTitle: (period) => `No plan asks for figures for ${period}`,
  nothingText: "Choose another period. Indicators that are only reported by the year are asked for whole years.",
  emptyTitle: "There is no plan to report on yet",
  emptyText: "First set up indicators, targets and agencies on the Edit the plan screen.",
  toEdit: "Edit the plan",
};
