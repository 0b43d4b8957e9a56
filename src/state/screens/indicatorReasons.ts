import { lastDayOf } from "../../model/period.ts";
import { dayLabel, intervalLabel, periodLabel } from "../../model/periodLabel.ts";
import type { Say } from "./indicatorFigures.ts";
import type { IndicatorScore } from "./indicatorRows.ts";

/** "tháng 5, 6/2013": the months that are missing, the year said once. */
function months(say: Say, detail: string): string {
  const labels = detail.split(";").map((month) => periodLabel(month, say.locale));
  const year = detail.slice(0, 4);
  const oneYear = detail.split(";").every((month) => month.startsWith(year));
  if (!oneYear || labels.length === 1) return labels.join(", ");
  if (say.locale === "en") return `${labels.map((label) => label.replace(` ${year}`, "")).join(", ")} ${year}`;
  return `tháng ${labels.map((label) => label.replace("tháng ", "").replace(`/${year}`, "")).join(", ")}/${year}`;
}

/** The state's day as its month where it is a month's end. */
function stateDay(say: Say, end: string): string {
  if (!end.endsWith("-01")) return dayLabel(lastDayOf({ end }), say.locale);
  const last = lastDayOf({ end });
  return intervalLabel({ start: `${last.slice(0, 7)}-01`, end }, say.locale);
}

/** A reason code of db/sql/150 and 190 in words: "thiếu tháng 5/2013", "số gần nhất: tháng 6/2013, không dùng thay". Null without a code. */
export function reasonText(say: Say, reason: string | null, detail: string | null): string | null {
  if (reason === null) return null;
  const said = say.words.indicator.reasons[reason];
  if (said === undefined) return reason;
  if (detail === null) return reason === "missing_months" || reason === "stale" ? say.words.common.noFigure : said("");
  return said(reason === "missing_months" ? months(say, detail) : reason === "stale" ? stateDay(say, detail) : detail);
}

export const reasonOf = (say: Say, row: Pick<IndicatorScore, "reason" | "reason_detail">): string | null =>
  reasonText(say, row.reason, row.reason_detail);
