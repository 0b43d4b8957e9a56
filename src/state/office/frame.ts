import type { OfficeDocument } from "../../export/docx/officeDocument.ts";
import { keptForm } from "../report/reportForm.ts";
import { dayText } from "../report/reportPaper.ts";
import { reportWords } from "../report/reportWords.ts";
import type { Say } from "../screens/indicatorFigures.ts";

interface Framed {
  /** Whose set it is: what was last written on its reports stands on its other papers too. */
  set: string;
  /** ISO day; "" leaves room to write it by hand. */
  day: string;
  /** Of the paper itself; null leaves room. */
  number: string | null;
  issuer: string | null;
}

/** The letterhead and the signature of a paper, in the form of the reports of the set. */
export function frameOf(say: Say, { set, day, number, issuer }: Framed): Pick<OfficeDocument, "locale" | "letterhead" | "signature"> {
  const text = reportWords[say.locale];
  const form = keptForm(set);
  return {
    locale: say.locale,
    letterhead: {
      superior: form.superior,
      agency: form.agency || issuer || text.blank,
      number: text.number(number ?? text.blank),
      nation: text.nation,
      motto: text.motto,
      placeAndDay: dayText(say, day, form.place),
    },
    signature: {
      authority: form.authority,
      position: form.position || text.blank,
      name: form.signer,
      recipientsTitle: text.recipientsTitle,
      recipients: (form.recipients || text.recipients)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    },
  };
}
