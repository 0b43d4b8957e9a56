import { lazy, Suspense, useDeferredValue, useMemo } from "react";
import { filterQuestions, plainLens } from "../../state/screens/filters.ts";
import { type Ground, groundOf, overviewScreen, questionsOf } from "../../state/screens/overview.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useView } from "../../state/useView.ts";
import { useWhileStale } from "../../state/useWhileStale.ts";
import { useWords } from "../../state/useWords.ts";
import { lensOf } from "../../state/view.ts";
import { FilterBar } from "../shell/FilterBar.tsx";
import { Failed, Waiting } from "../shell/States.tsx";
import { Attention } from "./Attention.tsx";
import { Before, NoPlan } from "./Before.tsx";
import { Bullets } from "./Bullets.tsx";
import { Completeness } from "./Completeness.tsx";
import { Elsewhere } from "./Elsewhere.tsx";
import { Headline } from "./Headline.tsx";
import style from "./Overview.module.css";
import { OverviewPicture } from "./OverviewPicture.tsx";

const DueSoon = lazy(() => import("./DueSoon.tsx"));

/** The state of the whole plan in one period, and of all periods side by side. */
export default function Overview() {
  const { view } = useView();
  const { loaded } = useAnswers(filterQuestions, plainLens);
  const ground = useMemo(() => (loaded.status === "ready" ? groundOf(loaded.value, view) : null), [loaded, view]);
  return (
    <>
      <FilterBar filters={["period", "as_of", "sector", "agency", "area", "document", "tier"]} />
      {loaded.status === "failed" && <Failed error={loaded.error} retry={loaded.retry} />}
      {loaded.status === "loading" && <Waiting />}
      {ground !== null && (hasPeriod(ground) ? <OverviewOf ground={ground} /> : <NoPlan />)}
    </>
  );
}

type GroundOfPeriod = Ground & { period: NonNullable<Ground["period"]> };
const hasPeriod = (ground: Ground): ground is GroundOfPeriod => ground.period !== null;

function OverviewOf({ ground: wanted }: { ground: GroundOfPeriod }) {
  const { view: viewed } = useView();
  const say = useWords();
  const { loaded, stale } = useAnswers(questionsOf(wanted, viewed), lensOf(viewed));
  const ground = useWhileStale(wanted, stale);
  const view = useWhileStale(viewed, stale);
  const answers = loaded.status === "ready" ? loaded.value : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words and numbers hang on the language alone
  const screen = useMemo(() => (answers === null ? null : overviewScreen(ground, answers, say, view)), [answers, ground, say.locale, view]);
  // What stands beside and below a new picture is drawn after it is painted.
  const later = useDeferredValue(screen);
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (screen === null) return <Waiting />;
  return (
    <div aria-busy={stale} data-stale={stale || undefined}>
      <Headline text={stale ? null : screen.headline} shown={screen.headline} illustrative={screen.illustrative} tally={screen.tally}>
        {screen.before !== null && <span className={style.stated}>{say.words.overview.before.stated}</span>}
      </Headline>
      {screen.before !== null ? (
        <Before before={screen.before} about={screen.about} mainArea={screen.mainArea} />
      ) : (
        <div className={style.columns}>
          <div className={style.picture}>
            {screen.elsewhere !== null && <Elsewhere periods={screen.elsewhere} />}
            <OverviewPicture screen={screen} ground={ground} />
          </div>
          {screen.elsewhere === null && (
            <aside className={style.rail}>
              {later !== null && (
                <>
                  <Attention attention={later.attention} mainArea={later.mainArea} />
                  <Completeness completeness={later.completeness} />
                </>
              )}
            </aside>
          )}
          {later !== null && later.bullets.lines.length > 0 && <Bullets bullets={later.bullets} mainArea={later.mainArea} />}
        </div>
      )}
      {later !== null && (
        <Suspense fallback={null}>
          <DueSoon />
        </Suspense>
      )}
      {screen.foot !== "" && <p className={style.foot}>{screen.foot}</p>}
    </div>
  );
}
