import { useMemo } from "react";
import { rowsOf } from "../../model/answer.ts";
import { filterQuestions, nextPeriod, noFilters, type PeriodRow, plainLens } from "../../state/screens/filters.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { useSay } from "./Announcer.tsx";
import { useKeys } from "./useKeys.ts";

/** The keys of every screen of a set: search, filters off, the year before and after, tables for charts. */
export function SetKeys({ onSearch }: { onSearch: () => void }) {
  const { view, go } = useView();
  const { words } = useWords();
  const say = useSay();
  const { loaded } = useAnswers({ periods: filterQuestions.periods }, plainLens);
  const periods = useMemo(() => (loaded.status === "ready" ? rowsOf<PeriodRow>(loaded.value.periods) : []), [loaded]);
  const keys = useMemo(() => {
    const step = (by: 1 | -1) => () => {
      const period = nextPeriod(periods, view, by);
      if (period !== null) go({ period, as_of: null }, "replace");
    };
    const clear = () => {
      go(view.screen === "document" ? { ...noFilters, document: view.document } : noFilters);
      say(words.shell.cleared);
    };
    return { "Ctrl+k": onSearch, escape: clear, "[": step(-1), "]": step(1), t: () => go({ table: !view.table }, "replace") };
  }, [periods, view, go, say, words, onSearch]);
  useKeys(keys);
  return null;
}
