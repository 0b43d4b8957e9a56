/** A fault in a person's data: collected and shown, never thrown. */
export interface Problem {
  code: ProblemCode;
  file: string;
  sheet?: string;
  /** Counted as the person counts: the header is row 1. */
  row?: number;
  column?: string;
  /** The text found, as it stands there. */
  found?: string;
  /** What was looked for, where that helps. */
  wanted?: string;
}

/** With an error nothing is loaded; with a warning the data are loaded and the person is told.
 *  The sentences stand in the message catalogue under `problem.<code>`, with {{file}}, {{row}}, {{column}}, {{found}} and {{wanted}}. */
export const problemSeverities = {
  unreadableFile: "error",
  notAZip: "error",
  tooLarge: "error",
  missingDescriptor: "error",
  brokenDescriptor: "error",
  newerFormat: "error",
  missingTable: "error",
  unknownTable: "error",
  unlistedFile: "warning",
  wrongDelimiter: "error",
  brokenQuotes: "error",
  missingColumn: "error",
  unknownColumn: "error",
  duplicateColumn: "error",
  wrongCellCount: "error",
  missing: "error",
  notText: "error",
  notANumber: "error",
  notADay: "error",
  notAPeriod: "error",
  notADeadline: "error",
  notAFlag: "error",
  unknownWord: "error",
  unknownReference: "error",
  duplicateKey: "error",
  backwardsInterval: "error",
  boundWithoutFigure: "error",
  lowAboveHigh: "error",
  circularParts: "error",
  partsDoNotSum: "warning",
  unknownChangeSet: "error",
  unknownCancel: "warning",
  damagedRecord: "warning",
  unsupportedFile: "error",
  lockedFile: "error",
  brokenText: "warning",
  longCell: "warning",
  noTable: "warning",
  formulaError: "error",
  uncomputedFormula: "error",
  outOfRange: "error",
  noName: "error",
  noInterval: "error",
} as const satisfies Record<string, "error" | "warning">;

export type ProblemCode = keyof typeof problemSeverities;
export const problemCodes = Object.keys(problemSeverities) as ProblemCode[];

export const isError = ({ code }: Pick<Problem, "code">): boolean => problemSeverities[code] === "error";
