import { useState } from "react";
import { type AskedAgency, saveTemplates } from "./agencyTemplates.ts";
import { copyText } from "./clipboard.ts";

/** What became of the last press. */
export type Told = { kind: "copied" | "cannotCopy" | "cannotSave" } | { kind: "saved"; file: string };

/** Copying the list of what is missing, and downloading templates of a set. */
export function useAgencyTools(setId: string): {
  told: Told | null;
  copy: (text: string) => void;
  save: (agencies: readonly AskedAgency[], period: string) => void;
} {
  const [told, setTold] = useState<Told | null>(null);
  return {
    told,
    copy: (text) => void copyText(text).then((isCopied) => setTold({ kind: isCopied ? "copied" : "cannotCopy" })),
    save: (agencies, period) =>
      void saveTemplates(setId, agencies, period).then(
        (file) => setTold({ kind: "saved", file }),
        () => setTold({ kind: "cannotSave" }),
      ),
  };
}
