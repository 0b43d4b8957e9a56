import { useCallback, useEffect, useRef, useState } from "react";
import type { OfficeDocument } from "../../export/docx/officeDocument.ts";
import { fileName } from "../../model/fileName.ts";
import { localDay } from "../localDay.ts";
import { download } from "../saveCopy.ts";
import { openDocxWriter } from "../writeDocx.ts";

export type WordMaking = { step: "idle" } | { step: "making" } | { step: "saved"; file: string } | { step: "failed" };

/** Writes a paper as a Word file on another thread and gives it to the person. `parts`: of the file's name. */
export function useWordFile(): { making: WordMaking; make: (paper: OfficeDocument, parts: string[]) => void } {
  const [making, setMaking] = useState<WordMaking>({ step: "idle" });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const make = useCallback((paper: OfficeDocument, parts: string[]) => {
    const control = new AbortController();
    stop.current = control;
    setMaking({ step: "making" });
    const writer = openDocxWriter(control.signal);
    void writer
      .write(paper)
      .then((file) => {
        const name = fileName(parts, localDay(), "docx");
        download(name, file);
        setMaking({ step: "saved", file: name });
      })
      .catch(() => setMaking({ step: "failed" }))
      .finally(() => writer.close());
  }, []);
  return { making, make };
}
