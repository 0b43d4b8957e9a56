import { useMemo } from "react";
import { Figure, footOf } from "../../charts/Figure.tsx";
import { figureWords } from "../../state/chartWords.ts";
import { filterQuestions, plainLens } from "../../state/screens/filters.ts";
import { type Ground, groundOf } from "../../state/screens/overview.ts";
import { scorecardTable } from "../../state/screens/scorecardTable.ts";
import { questionsOf, type SectorScreen, sectorScreen } from "../../state/screens/sector.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useView } from "../../state/useView.ts";
import { useWhileStale } from "../../state/useWhileStale.ts";
import { useWords } from "../../state/useWords.ts";
import { lensOf } from "../../state/view.ts";
import { EditLinks } from "../edit/EditLinks.tsx";
import { ExportMenu } from "../export/ExportMenu.tsx";
import { NoPlan } from "../overview/Before.tsx";
import { Elsewhere } from "../overview/Elsewhere.tsx";
import { Headline } from "../overview/Headline.tsx";
import { indicatorView } from "../overview/indicatorView.ts";
import { FilterBar } from "../shell/FilterBar.tsx";
import { FilterSelect } from "../shell/FilterSelect.tsx";
import { IllustrativeTag } from "../shell/Illustrative.tsx";
import { Failed, Waiting } from "../shell/States.tsx";
import { Chips } from "./Chips.tsx";
import { FindBox } from "./FindBox.tsx";
import { Scorecard } from "./Scorecard.tsx";
import style from "./Sector.module.css";

/** A sector, or all of them, in the columns of the annex table. */
export default function Sector() {
  const { view } = useView();
  const { loaded } = useAnswers(filterQuestions, plainLens);
  const ground = useMemo(() => (loaded.status === "ready" ? groundOf(loaded.value, view) : null), [loaded, view]);
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (ground === null) return <Waiting />;
  return hasPeriod(ground) ? <SectorOf ground={ground} /> : <NoPlan />;
}

type GroundOfPeriod = Ground & { period: NonNullable<Ground["period"]> };
const hasPeriod = (ground: Ground): ground is GroundOfPeriod => ground.period !== null;

function SectorOf({ ground: wanted }: { ground: GroundOfPeriod }) {
  const { view: viewed, go } = useView();
  const say = useWords();
  const { loaded, stale } = useAnswers(questionsOf(wanted, viewed), lensOf(viewed));
  const ground = useWhileStale(wanted, stale);
  const view = useWhileStale(viewed, stale);
  const answers = loaded.status === "ready" ? loaded.value : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words and numbers hang on the language alone
  const screen = useMemo(() => (answers === null ? null : sectorScreen(ground, answers, say, view)), [answers, ground, say.locale, view]);
  const { sort } = say.words.sector;
  return (
    <>
      <FilterBar filters={["period", "as_of", "agency", "area", "document", "tier"]}>
        {screen !== null && (
          <FilterSelect
            filter={{
              label: sort.label,
              chosen: screen.sort,
              choices: screen.sorts.map(({ id, label }) => ({ id, name: label })),
              hasAll: false,
            }}
            onChoose={(id) => go({ sort: id === "plan" ? null : id }, "replace")}
          />
        )}
      </FilterBar>
      {loaded.status === "failed" && <Failed error={loaded.error} retry={loaded.retry} />}
      {loaded.status === "loading" && <Waiting />}
      {screen !== null && <Shown screen={screen} stale={stale} />}
    </>
  );
}

function Shown({ screen, stale }: { screen: SectorScreen; stale: boolean }) {
  const { view, go } = useView();
  const say = useWords();
  const openIndicator = (indicator_id: string) => {
    const line = screen.groups.flatMap((group) => group.lines).find((each) => each.indicator_id === indicator_id);
    if (line) go(indicatorView(line, screen.mainArea));
  };
  return (
    <div aria-busy={stale} data-stale={stale || undefined}>
      <Headline text={stale ? null : screen.headline} shown={screen.headline} />
      <div className={style.controls}>
        <Chips chips={screen.chips} />
        <div className={style.side}>
          <FindBox found={screen.found} />
          {screen.illustrative && <IllustrativeTag />}
        </div>
      </div>
      {screen.isEmpty ? (
        <div className={style.empty}>
          <Elsewhere periods={[]} />
        </div>
      ) : (
        <div className={style.columns}>
          <div className={style.scorecard}>
            <div data-figure>
              <p className={style.drawnTitle}>{screen.caption}</p>
              <Scorecard screen={screen} />
              <p className={style.foot}>{screen.foot}</p>
              <div className={style.ways} data-screen-only>
                <EditLinks links={{ entry: { screen: "entry" }, edit: { screen: "edit", rows_of: "indicators", item: null } }} />
                <ExportMenu
                  spec={{ title: screen.caption, table: scorecardTable(say, screen) }}
                  ownFoot={screen.foot}
                  about={screen.about}
                />
              </div>
            </div>
          </div>
          <div className={style.rail}>
            <Figure
              spec={screen.ranked}
              words={figureWords(say)}
              print={say.print}
              asTable={view.table}
              onAsTable={(table) => go({ table }, "replace")}
              hasFoot={false}
              tools={<ExportMenu spec={screen.ranked} about={screen.about} foot={footOf(screen.ranked, figureWords(say), say.print)} />}
              onChoose={openIndicator}
            />
          </div>
        </div>
      )}
    </div>
  );
}
