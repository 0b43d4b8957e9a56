import { useState } from "react";
import { localDay } from "../localDay.ts";
import { keepForm, keptForm, type ReportForm } from "./reportForm.ts";

/** The form of a set's reports as it was left; it is remembered at each key stroke. */
export function useReportForm(set: string): { form: ReportForm; setField: (field: keyof ReportForm, text: string) => void } {
  const [kept, setKept] = useState(() => keptForm(set));
  const [day, setDay] = useState(localDay);
  return {
    form: { ...kept, day },
    setField: (field, text) => {
      if (field === "day") return setDay(text);
      const next = { ...kept, [field]: text };
      keepForm(set, next);
      setKept(next);
    },
  };
}
