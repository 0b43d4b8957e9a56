import { useMemo, useRef, useState } from "react";
import { localDay } from "../../state/localDay.ts";
import { type ReportWay, reportOf, reportQuestions } from "../../state/report/report.ts";
import { headlineQuestions } from "../../state/report/reportHeadlines.ts";
import { type ReportScope, reportScope } from "../../state/report/reportScope.ts";
import { reportWords } from "../../state/report/reportWords.ts";
import { filterQuestions, plainLens } from "../../state/screens/filters.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { lensOf } from "../../state/view.ts";
import { FilterBar } from "../shell/FilterBar.tsx";
import { FilterSelect } from "../shell/FilterSelect.tsx";
import { Empty, Failed, NoPlan, Waiting } from "../shell/States.tsx";
import { ReportPage } from "./ReportPage.tsx";

/** The report of a month, a quarter, six or nine months or a year, in the form of the decree: read here, left as a Word file. */
export default function Report() {
  const { view } = useView();
  const say = useWords();
  const { loaded } = useAnswers({ periods: filterQuestions.periods }, plainLens);
  const scope = useMemo(
    () => (loaded.status === "ready" ? reportScope(loaded.value.periods, view, say, localDay()) : null),
    [loaded, view, say],
  );
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (loaded.status === "loading") return <Waiting />;
  const { screen } = reportWords[say.locale];
  if (scope === null) return <NoPlan title={screen.emptyTitle} text={screen.emptyText} label={screen.toEdit} />;
  return <Period key={scope.period} scope={scope} />;
}

function Period({ scope }: { scope: ReportScope }) {
  const { go } = useView();
  const say = useWords();
  const [changeAs, setChangeAs] = useState<ReportWay["changeAs"]>("rate");
  const { loaded } = useAnswers(reportQuestions(scope), lensOf(scope.view));
  const answers = loaded.status === "ready" ? loaded.value : null;
  const period = scope.plan?.period ?? "";
  const more = useAnswers<string>(
    useMemo(() => (answers === null ? {} : headlineQuestions(answers, period)), [answers, period]),
    lensOf(scope.view),
  );
  const headlines = more.loaded.status === "ready" && !more.stale ? more.loaded.value : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words and numbers hang on the language alone
  const made = useMemo(
    () => (answers === null || headlines === null ? undefined : reportOf(scope, answers, headlines, say, { changeAs })),
    [scope, answers, headlines, say.locale, changeAs],
  );
  // the one before stays while figures are asked for anew: a file is being made of it, a cause typed in it
  const last = useRef(made);
  if (made !== undefined) last.current = made;
  const report = made ?? last.current;
  const { screen } = reportWords[say.locale];
  const { shell } = say.words;
  for (const asked of [loaded, more.loaded]) if (asked.status === "failed") return <Failed error={asked.error} retry={asked.retry} />;
  return (
    <>
      <FilterBar filters={[]}>
        <FilterSelect
          filter={{ label: shell.year, chosen: scope.year, choices: scope.years, hasAll: false }}
          onChoose={(year) => go({ period: year, item: null })}
        />
        <FilterSelect
          filter={{ label: shell.period, chosen: scope.period, choices: scope.periods, hasAll: false }}
          onChoose={(item) => go({ period: scope.year, item })}
        />
        <FilterSelect
          filter={{
            label: screen.changeAs,
            chosen: changeAs,
            choices: (["rate", "index"] as const).map((id) => ({ id, name: screen.changes[id] })),
            hasAll: false,
          }}
          onChoose={(way) => setChangeAs(way === "index" ? "index" : "rate")}
        />
      </FilterBar>
      {report === undefined ? (
        <Waiting />
      ) : report === null ? (
        <Empty title={screen.nothingTitle(scope.year)} text={screen.nothingText} />
      ) : (
        <ReportPage key={`${scope.view.set} ${scope.period}`} scope={scope} report={report} />
      )}
    </>
  );
}
