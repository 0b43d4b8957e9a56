/** What a report says that no data holds: who writes to whom, and why something fell short. */
export interface ReportForm {
  superior: string;
  agency: string;
  /** "12/BC-UBND". */
  number: string;
  place: string;
  /** ISO; "" leaves room to write it by hand. */
  day: string;
  to: string;
  authority: string;
  position: string;
  signer: string;
  /** One a line. */
  recipients: string;
}

export const formFields = ["superior", "agency", "number", "place", "day", "to", "authority", "position", "signer", "recipients"] as const;

/** What is remembered of a set's reports in this browser: the form, without its day, and causes by period and indicator. */
export interface KeptForm {
  form: Omit<ReportForm, "day">;
  causes: Record<string, string>;
}

export const emptyForm: KeptForm["form"] = {
  ...{ superior: "", agency: "", number: "", place: "", to: "", authority: "", position: "", signer: "", recipients: "" },
};

/** A cause belongs to one report: what was missed in one year says nothing of the next. */
export const causeKey = (period: string, indicatorKey: string): string => `${period} ${indicatorKey}`;

const storageKey = (set: string) => `bang-chi-tieu.report.${set}`;

const texts = (value: unknown): Record<string, string> =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"))
    : {};

/** What is kept of a set; empty where nothing is, or where the browser keeps nothing. */
export function keptForm(set: string): KeptForm {
  try {
    const kept: { form?: unknown; causes?: unknown } = JSON.parse(localStorage.getItem(storageKey(set)) ?? "{}");
    return { form: { ...emptyForm, ...texts(kept.form) }, causes: texts(kept.causes) };
  } catch {
    return { form: emptyForm, causes: {} };
  }
}

export function keepForm(set: string, kept: KeptForm): void {
  try {
    localStorage.setItem(storageKey(set), JSON.stringify(kept));
  } catch {
    // a browser that keeps nothing: the form lasts as long as the page
  }
}
