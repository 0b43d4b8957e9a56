import { useCallback, useState } from "react";
import { localDay } from "../localDay.ts";
import type { ReportSentence } from "./report.ts";
import { causeKey, keepForm, keptForm, type ReportForm } from "./reportForm.ts";

/** The form of a set's reports as it was left, and the causes of one period; both are remembered at each key stroke. */
export function useReportForm(
  set: string,
  period: string,
): {
  form: ReportForm;
  setField: (field: keyof ReportForm, text: string) => void;
  causeOf: (sentence: ReportSentence) => string;
  setCause: (sentence: ReportSentence, text: string) => void;
} {
  const [kept, setKept] = useState(() => keptForm(set));
  const [day, setDay] = useState(localDay);
  const keep = (next: typeof kept) => {
    keepForm(set, next);
    setKept(next);
  };
  return {
    form: { ...kept.form, day },
    setField: (field, text) => (field === "day" ? setDay(text) : keep({ ...kept, form: { ...kept.form, [field]: text } })),
    causeOf: useCallback((sentence) => kept.causes[causeKey(period, sentence.key)] ?? "", [kept.causes, period]),
    setCause: (sentence, text) => keep({ ...kept, causes: { ...kept.causes, [causeKey(period, sentence.key)]: text } }),
  };
}
