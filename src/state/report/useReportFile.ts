import { useEffect, useRef, useState } from "react";
import { copyText } from "../clipboard.ts";
import { type ReportFile, saveReport } from "./reportFile.ts";
import { reportText } from "./reportPaper.ts";

/** What became of the last press. */
export type ReportMaking =
  | { step: "idle" }
  | { step: "making"; done: number; all: number }
  | { step: "saved"; file: string }
  | { step: "failed" | "cancelled" | "copied" | "cannotCopy" };

/** Making the Word file, which can be stopped, and copying the words; one at a time. */
export function useReportFile(): {
  making: ReportMaking;
  make: (file: ReportFile) => void;
  cancel: () => void;
  copy: (file: ReportFile) => void;
} {
  const [making, setMaking] = useState<ReportMaking>({ step: "idle" });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  return {
    making,
    make: (file) => {
      const control = new AbortController();
      stop.current = control;
      setMaking({ step: "making", done: 0, all: 1 });
      void saveReport(file, control.signal, (done, all) => setMaking({ step: "making", done, all })).then(
        (name) => setMaking({ step: "saved", file: name }),
        () => setMaking({ step: control.signal.aborted ? "cancelled" : "failed" }),
      );
    },
    cancel: () => stop.current?.abort(),
    copy: ({ say, report, causeOf }) =>
      void copyText(reportText(say, report, causeOf)).then((isCopied) => setMaking({ step: isCopied ? "copied" : "cannotCopy" })),
  };
}
