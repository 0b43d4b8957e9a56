import { useMemo } from "react";
import { type AgencyScope, agencyScope, scopeQuestions } from "../../state/screens/agencyFilters.ts";
import type { AgencySay } from "../../state/screens/agencyItems.ts";
import { plainLens } from "../../state/screens/filters.ts";
import { useAgencies, useAgencySay } from "../../state/useAgencies.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useView } from "../../state/useView.ts";
import { AsOfSelect } from "../shell/AsOfSelect.tsx";
import { FilterBar } from "../shell/FilterBar.tsx";
import { FilterMany, FilterSelect } from "../shell/FilterSelect.tsx";
import { Failed, NoPlan, Waiting } from "../shell/States.tsx";
import { AgencyCompare } from "./AgencyCompare.tsx";
import { AgencyPage } from "./AgencyPage.tsx";
import { AgencyTable } from "./AgencyTable.tsx";

/** How each agency stands on all that it is asked for: all of them side by side, or one on its own page. */
export default function Agency() {
  const { view } = useView();
  const say = useAgencySay();
  const { loaded } = useAnswers(scopeQuestions, plainLens);
  const scope = useMemo(() => (loaded.status === "ready" ? agencyScope(loaded.value, view, say) : null), [loaded, view, say]);
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (loaded.status === "loading") return <Waiting />;
  if (scope === null) return <NoPlan title={say.text.emptyTitle} text={say.text.emptyText} label={say.words.shell.screens.edit} />;
  return <Period scope={scope} say={say} />;
}

function Period({ scope, say }: { scope: AgencyScope; say: AgencySay }) {
  const { view, go } = useView();
  const { text, print } = say;
  const { loaded, stale, ready } = useAgencies(scope, say);
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (ready === null) return <Waiting />;
  const { data, ratings, agency, day } = ready;
  return (
    <div aria-busy={stale} data-stale={stale || undefined}>
      <FilterBar filters={[]}>
        <FilterSelect filter={scope.filter} onChoose={(period) => go({ period, as_of: null, item: null })} />
        <AsOfSelect key={data.day} filter={day} />
        {agency.one.choices.length > 0 && <FilterSelect filter={agency.one} onChoose={(id) => go({ agency: id, item: null })} />}
        {agency.many.choices.length > 1 && view.agency === null && (
          <FilterMany
            filter={agency.many}
            onChoose={(ids) => go({ compared: ids.length === 0 ? null : ids.join(";"), item: null }, "replace")}
          />
        )}
      </FilterBar>
      {data.items.length === 0 ? (
        <NoPlan
          title={view.as_of === null ? text.emptyTitle : text.beforeTitle(print.day(data.day))}
          text={view.as_of === null ? text.emptyText : text.nothingText}
          label={say.words.shell.screens.edit}
        />
      ) : view.agency === null && agency.many.chosen.length > 1 ? (
        <AgencyCompare data={data} ratings={ratings} scope={scope} say={say} />
      ) : view.agency === null ? (
        <AgencyTable data={data} ratings={ratings} scope={scope} say={say} />
      ) : (
        <AgencyPage key={view.agency} data={data} ratings={ratings} scope={scope} say={say} />
      )}
    </div>
  );
}
