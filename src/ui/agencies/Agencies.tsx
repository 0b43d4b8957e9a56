import { useMemo } from "react";
import { localDay } from "../../state/localDay.ts";
import { agenciesQuestions, agenciesScreen, type ReportingScope, reportedQuestion, reportingScope } from "../../state/screens/agencies.ts";
import { plainLens } from "../../state/screens/filters.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { useAnnounce } from "../shell/Announcer.tsx";
import { FilterBar } from "../shell/FilterBar.tsx";
import { FilterSelect } from "../shell/FilterSelect.tsx";
import { Empty, Failed, NoPlan, Waiting } from "../shell/States.tsx";
import { AgencyList } from "./AgencyList.tsx";

/** Who has not reported: by agency and period, which figures are there, which are missing or late; with a template for each. */
export default function Agencies() {
  const { view } = useView();
  const say = useWords();
  const { loaded } = useAnswers(agenciesQuestions, plainLens);
  const scope = useMemo(
    () => (loaded.status === "ready" ? reportingScope(loaded.value.periods, view, say, localDay()) : null),
    [loaded, view, say],
  );
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (loaded.status === "loading") return <Waiting />;
  const { agencies } = say.words;
  if (scope === null) return <NoPlan title={agencies.emptyTitle} text={agencies.emptyText} label={agencies.toEdit} />;
  return <Period key={scope.period} scope={scope} />;
}

function Period({ scope }: { scope: ReportingScope }) {
  const { view, go } = useView();
  const say = useWords();
  const { loaded } = useAnswers({ agencies: agenciesQuestions.agencies, ...reportedQuestion(scope) }, plainLens);
  const screen = useMemo(
    () => (loaded.status === "ready" ? agenciesScreen(scope, loaded.value, view, say, localDay()) : null),
    [scope, loaded, view, say],
  );
  const { agencies, shell } = say.words;
  useAnnounce(screen?.title ?? null);
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
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
        {screen !== null && screen.agencies.length > 0 && (
          <FilterSelect
            filter={{ label: shell.agency, chosen: view.agency, choices: screen.agencies, hasAll: true }}
            onChoose={(agency) => go({ agency })}
          />
        )}
      </FilterBar>
      {loaded.status === "loading" ? (
        <Waiting />
      ) : screen === null ? (
        <Empty title={agencies.nothingTitle(scope.label)} text={agencies.nothingText} />
      ) : (
        <AgencyList scope={scope} screen={screen} />
      )}
    </>
  );
}
