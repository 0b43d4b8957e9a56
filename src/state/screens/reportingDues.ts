import { type Answer, rowsOf } from "../../model/answer.ts";
import { intervalOf, isDay, lastDayOf } from "../../model/period.ts";

interface Due {
  /** Ids of agencies, `;` between. */
  who: string | null;
  how_often: string;
  /** Days, periods and words, `;` between. */
  due: string;
}

const often = (period: string): string => {
  if (/-M9$/.test(period)) return "nine-months";
  if (/-H[12]$/.test(period)) return "half-yearly";
  if (/-Q\d$/.test(period)) return "quarterly";
  return /-\d\d$/.test(period) ? "monthly" : "yearly";
};

const day = 86_400_000;
const daysBetween = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other)) / day;

/** By when agencies report on a period, as the set's reporting regime says: the day of theirs that is nearest to the period's last, as often as the
 *  period is long. Null where none is near: a plan lists the days of its own years only. */
export function dueDays(reporting: Answer, period: string): (agencyId: string) => string | null {
  const interval = intervalOf(period);
  if (interval === null) return () => null;
  const last = lastDayOf(interval);
  const near = Math.min(60, Math.max(15, daysBetween(interval.start, interval.end) / 2));
  const own = rowsOf<Due>(reporting).filter(({ how_often }) => how_often === often(period));
  return (agencyId) => {
    const days = own
      .filter(({ who }) => who?.split(";").includes(agencyId))
      .flatMap(({ due }) => due.split(";"))
      .flatMap((text) => {
        const span = intervalOf(text);
        return isDay(text) ? [text] : span === null ? [] : [lastDayOf(span)];
      })
      .filter((one) => daysBetween(one, last) <= near);
    return days.sort((a, b) => daysBetween(a, last) - daysBetween(b, last))[0] ?? null;
  };
}
