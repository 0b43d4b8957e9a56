import { worstFirst } from "../screens/attention.ts";
import { nameOf } from "../screens/indicatorFigures.ts";
import { isJudged, isShort } from "../screens/scored.ts";
import type { ReportBlock, ReportGround } from "./report.ts";
import { sentenceOn } from "./reportSentence.ts";
import { reportWords } from "./reportWords.ts";

/** Part II: what was missed or is behind, the farthest first, each with who leads it and why. */
export function shortPart(ground: ReportGround): ReportBlock[] {
  const { say, rows, counted, options } = ground;
  const text = reportWords[say.locale];
  const waiting = counted.filter(({ status }) => status === "no_data").length;
  const short = worstFirst(counted.filter(isShort));
  const leadOf = (id: string | null): string[] => {
    const agency = options.find((option) => option.kind === "agency" && option.id === id);
    return agency === undefined ? [] : [text.led(nameOf(say, agency))];
  };
  const lead = short.length > 0 ? [] : [{ kind: "paragraph", text: counted.some(isJudged) ? text.noShort : text.nothingJudged } as const];
  return [
    ...lead,
    ...short.map((row): ReportBlock => {
      const parts = rows.filter((part) => part.is_main && part.part_of === row.indicator_id && part.area_id === row.area_id);
      return {
        kind: "short",
        sentence: sentenceOn(ground, row, { parts, after: leadOf(row.agency_id), only: ["actual", "plan", "verdict"] }),
      };
    }),
    ...(waiting > 0 && counted.some(isJudged) ? [{ kind: "paragraph", text: text.stillWaiting(waiting) } as const] : []),
  ];
}
