import { Figure } from "../../charts/Figure.tsx";
import { Swatch } from "../../charts/Swatch.tsx";
import { figureWords } from "../../state/chartWords.ts";
import type { IndicatorScreen } from "../../state/screens/indicator.ts";
import type { Subject } from "../../state/screens/indicatorSubject.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { EditLinks } from "../edit/EditLinks.tsx";
import { ExportMenu } from "../export/ExportMenu.tsx";
import { IllustrativeTag } from "../shell/Illustrative.tsx";
import { Facts } from "./Facts.tsx";
import { Publications, Turns } from "./History.tsx";
import styles from "./Indicator.module.css";
import { Override, SetBy } from "./Origin.tsx";
import { PartsTable } from "./PartsTable.tsx";
import { SpanSwitch } from "./SpanSwitch.tsx";
import { Nothing, Workings } from "./Workings.tsx";

interface IndicatorPageProps {
  screen: IndicatorScreen;
  subject: Subject;
  stale: boolean;
}

/** Message, facts, picture, and beside it how every number came about. */
export function IndicatorPage({ screen, subject, stale }: IndicatorPageProps) {
  const { view, go, hrefTo } = useView();
  const say = useWords();
  const { words, print } = say;
  const { picture } = screen;
  const isYears = picture.spec.kind === "trend";
  return (
    <article className={styles.page} aria-busy={stale} data-stale={stale || undefined}>
      <nav className={styles.crumbs} aria-label={words.shell.screens.indicator}>
        <a href={hrefTo({ screen: "sector", sector: screen.sector.sector_id, indicator: null })}>
          {words.indicator.sectorCrumb(screen.sector.name)}
        </a>
        {screen.parent && (
          <>
            {" › "}
            <a href={hrefTo({ indicator: screen.parent.indicator_id })}>{screen.parent.name}</a>
          </>
        )}
        {" › "}
        <span aria-current="page">{screen.name}</span>
      </nav>
      <h1 className={styles.message}>{screen.title}</h1>
      <div className={styles.facts}>
        {screen.illustrative && <IllustrativeTag />}
        <Facts facts={screen.facts} />
        <EditLinks links={linksOf(screen, subject)} />
      </div>
      <div className={styles.columns}>
        <div className={styles.main}>
          <Figure
            spec={picture.spec}
            words={figureWords(say)}
            print={print}
            asTable={view.table}
            onAsTable={(table) => go({ table }, "replace")}
            tools={
              <>
                {screen.span && <SpanSwitch span={screen.span} onSpan={(span) => go({ span }, "replace")} />}
                <ExportMenu spec={picture.spec} about={screen.about} />
              </>
            }
            legend={picture.legend.map(({ of, label }) => (
              <span key={of}>
                <Swatch of={of} />
                {label}
              </span>
            ))}
            {...(isYears && { onChoose: (period: string) => go({ period, as_of: null }) })}
          />
          {picture.note !== "" && <p className={styles.note}>{picture.note}</p>}
          {screen.parts && <PartsTable parts={screen.parts} />}
        </div>
        <aside className={styles.rail}>
          {screen.nothing && <Nothing {...screen.nothing} />}
          {screen.override && <Override override={screen.override} />}
          <Workings workings={screen.workings} />
          <Turns turns={screen.turns} key={subject.period} />
          <Publications publications={screen.publications} />
          <SetBy setBy={screen.setBy} notes={screen.notes} />
        </aside>
      </div>
    </article>
  );
}

/** Where what this page shows is changed: the indicator, its figures, and the period's main target. */
function linksOf({ sector, setBy: [main] }: IndicatorScreen, { row: { indicator_id, area_id } }: Subject) {
  const at = { screen: "edit", indicator: indicator_id, area: area_id } as const;
  return {
    edit: { ...at, rows_of: "indicators", item: indicator_id },
    entry: { screen: "entry", sector: sector.sector_id, agency: null, area: area_id },
    ...(main === undefined
      ? { target: { ...at, rows_of: "targets", item: "+" } }
      : {
          adjust: { ...at, rows_of: "targets", item: `+${main.target_id}` },
          override: { ...at, rows_of: "overrides", item: main.target_id },
        }),
  } satisfies Parameters<typeof EditLinks>[0]["links"];
}
