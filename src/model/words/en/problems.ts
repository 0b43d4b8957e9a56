import type { problems as vi } from "../vi/problems.ts";

export const problems: typeof vi = {
  title: (name) => `“${name}” could not be opened`,
  subtitle: (errors) =>
    `${errors} ${errors === 1 ? "place needs" : "places need"} mending. Nothing was loaded; the open data set is as it was. Mend the file and open it again.`,
  warningsTitle: (name) => `“${name}” is open; some things are worth a look`,
  warningsSubtitle: (warnings) => `${warnings} ${warnings === 1 ? "doubt" : "doubts"}; all the data were loaded.`,
  file: "File",
  row: "Row",
  column: "Column",
  found: "Found",
  what: "Fault",
  todo: "What to do",
  error: "Fault",
  warning: "Worth a look",
  more: (rest) => `and ${rest} more`,
  dismiss: "Close the list",
  blank: "(blank)",
  codes: {
    unreadableFile: {
      what: () => "The file cannot be read.",
      todo: "See whether it opens, and whether it has a password; then choose it again.",
    },
    notAZip: {
      what: () => "This is no .zip file, or it was damaged on its way.",
      todo: "Fetch it again; or unpack it and open the folder.",
    },
    tooLarge: {
      what: ({ wanted }) => `Larger than is allowed (${wanted}).`,
      todo: "Split the data set, or leave out files that are not part of it.",
    },
    missingDescriptor: {
      what: () => "There is no datapackage.json, which describes the package.",
      todo: "Open the package's own folder or .zip; those that the app saves always have it.",
    },
    brokenDescriptor: {
      what: ({ wanted }) => `The package's description is wrong${wanted ? `: ${wanted} wanted` : ""}.`,
      todo: "Mend datapackage.json after the model of a copy that the app saved.",
    },
    newerFormat: {
      what: ({ found }) => `The package is of a newer format (${found}).`,
      todo: "Reload the page to get the new version of the app; then open it again.",
    },
    missingTable: { what: ({ wanted }) => `The table ${wanted} is missing.`, todo: "Add its CSV file and name it in datapackage.json." },
    unknownTable: {
      what: ({ found }) => `No table is called “${found}”.`,
      todo: "Mend the name in datapackage.json, or take the line out.",
    },
    unlistedFile: {
      what: () => "The file is in the package but not named in datapackage.json, so it was not read.",
      todo: "Name it there, or take it out.",
    },
    wrongDelimiter: { what: () => "The columns are not separated by commas.", todo: "Save the file as CSV UTF-8, separated by commas." },
    brokenQuotes: { what: () => "A quotation mark opens and does not close.", todo: "Add the missing quotation mark in this row." },
    missingColumn: {
      what: ({ column }) => `The column ${column} is missing.`,
      todo: "Add a column of exactly this name in the first row.",
    },
    unknownColumn: { what: ({ column }) => `No column is called ${column}.`, todo: "Mend the column's name, or take it out." },
    duplicateColumn: { what: ({ column }) => `The column ${column} is there twice.`, todo: "Keep one of the two." },
    wrongCellCount: {
      what: ({ wanted }) => `The row has the wrong number of cells${wanted ? ` (${wanted} wanted)` : ""}.`,
      todo: "Look for a comma too many or too few; text with commas stands in quotation marks.",
    },
    missing: { what: () => "A cell that must be filled is blank.", todo: "Fill it." },
    notText: { what: () => "This must be text.", todo: "Write the cell as text." },
    notANumber: { what: () => "This must be a number.", todo: "Write it with a decimal point and no thousands marks: 44425.2." },
    notADay: { what: () => "This must be a day.", todo: "Write it year-month-day: 2013-09-30." },
    notAPeriod: { what: () => "This must be a period.", todo: "Write 2013, 2013-Q1, 2013-06, 2013-H1, 2013-M9 or 2008/2010." },
    notADeadline: {
      what: () => "The deadline cannot be read.",
      todo: "Write a day (2013-09-30), a period (2013-Q1) or thuong-xuyen; several are separated by semicolons.",
    },
    notAFlag: { what: () => "This takes only 1 (yes) or 0 (no).", todo: "Write 1 or 0, or leave it blank." },
    unknownWord: {
      what: () => "The column does not know this word.",
      todo: "Use one of its words; see the column in a copy that the app saved.",
    },
    unknownReference: {
      what: ({ wanted }) => `No row of the table ${wanted} has this id.`,
      todo: "Mend the id, or add the missing row to the other table.",
    },
    duplicateKey: { what: () => "Two rows have the same id.", todo: "Keep one, or give the other another id." },
    backwardsInterval: {
      what: ({ wanted }) => `The end is not after the start (${wanted} wanted).`,
      todo: "Mend one of the two days; the end is the day after the interval.",
    },
    boundWithoutFigure: {
      what: ({ wanted }) => `A target of kind ${wanted} has no figure.`,
      todo: "Fill low or high, as the column says.",
    },
    lowAboveHigh: { what: ({ wanted }) => `The low figure is above the high one (${wanted} wanted).`, todo: "Swap or mend the two." },
    circularParts: { what: () => "The rows are parts of one another in a circle.", todo: "Take one id out of this column to break it." },
    partsDoNotSum: {
      what: ({ wanted }) => `The parts add up to ${wanted}, not to the total.`,
      todo: "Compare with the document; if it is printed so, say so in the note column.",
    },
    unknownChangeSet: { what: () => "No change set has this id.", todo: "Add the row to change_sets.csv, or mend the id." },
    unknownCancel: {
      what: () => "The update to undo is not there.",
      todo: "Add it to change_sets.csv, or mend the id in the column cancels.",
    },
    damagedRecord: {
      what: ({ column }) => `A saved update is damaged (${column}) and does not count.`,
      todo: "Save a copy and tell support; an older copy can be opened again.",
    },
    unsupportedFile: {
      what: () => "This kind of file cannot be read.",
      todo: "Use Excel, CSV, Word (.docx) or a data package; instead of a PDF ask for the Word or Excel file.",
    },
    lockedFile: { what: () => "The file has a password.", todo: "Open it, take the password off, save it and choose it again." },
    brokenText: {
      what: () => "Some letters cannot be read: the file mixes encodings.",
      todo: "Compare this cell with the original; if it is wrong, save the file as CSV UTF-8.",
    },
    longCell: {
      what: () => "The text of the cell is too long; only its beginning was read.",
      todo: "Shorten it, or leave it if it is a note.",
    },
    noTable: {
      what: () => "No table of figures was found here.",
      todo: "Choose the sheet with the table, or point out its header row and columns.",
    },
    formulaError: {
      what: () => "The cell is a formula error.",
      todo: "Mend the formula in the file and import it again, or type the figure.",
    },
    uncomputedFormula: {
      what: () => "The cell is a formula without a result.",
      todo: "Open the file in Excel, save it, and import it again.",
    },
    outOfRange: { what: () => "The number is larger than can be.", todo: "Look at the cell in the file." },
    noName: { what: () => "The row has figures but no indicator's name.", todo: "Write the name, or leave the row out." },
    noInterval: {
      what: () => "It is not clear which period the figures of this column are for.",
      todo: "Choose the column's year and period.",
    },
  },
};
