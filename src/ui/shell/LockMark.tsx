import { rowsOf } from "../../model/answer.ts";
import { intervalOf } from "../../model/period.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import { plainLens } from "../../state/screens/filters.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import stylesCss from "./FilterBar.module.css";
import { LockIcon } from "./icons.tsx";

const styles = classesOf(stylesCss);

/** Beside the period: which reporting periods in it are locked; leads to where they can be unlocked. */
export function LockMark({ period }: { period: string | null }) {
  const { hrefTo } = useView();
  const { words, locale } = useWords();
  const { loaded } = useAnswers({ locks: { name: "locks", params: {} } }, plainLens);
  const shown = period === null ? null : intervalOf(period);
  if (loaded.status !== "ready" || shown === null) return null;
  const inside = rowsOf<{ period: string }>(loaded.value.locks).filter((lock) => {
    const interval = intervalOf(lock.period);
    return interval !== null && interval.start < shown.end && shown.start < interval.end;
  });
  if (inside.length === 0) return null;
  const label = words.history.locks.mark(inside.map((lock) => periodLabel(lock.period, locale)).join(", "));
  return (
    <a className={styles.lock} href={hrefTo({ screen: "history", item: null })} aria-label={label} title={label}>
      <LockIcon size={14} />
    </a>
  );
}
