/** What a report says that no data holds: who writes to whom. */
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

/** What is remembered of a set's reports in this browser: the form, without its day. */
export type KeptForm = Omit<ReportForm, "day">;

export const emptyForm: KeptForm = {
  ...{ superior: "", agency: "", number: "", place: "", to: "", authority: "", position: "", signer: "", recipients: "" },
};

const storageKey = (set: string) => `bang-chi-tieu.report.${set}`;

const texts = (value: unknown): Record<string, string> =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"))
    : {};

/** What is kept of a set; empty where nothing is, or where the browser keeps nothing. */
export function keptForm(set: string): KeptForm {
  try {
    const kept: { form?: unknown } = JSON.parse(localStorage.getItem(storageKey(set)) ?? "{}");
    return { ...emptyForm, ...texts(kept.form) };
  } catch {
    return emptyForm;
  }
}

export function keepForm(set: string, form: KeptForm): void {
  try {
    localStorage.setItem(storageKey(set), JSON.stringify({ form }));
  } catch {
    // a browser that keeps nothing: the form lasts as long as the page
  }
}

/** Forgets what is kept of a set that is thrown away. */
export function forgetForm(set: string): void {
  try {
    localStorage.removeItem(storageKey(set));
  } catch {
    // nothing was kept
  }
}
