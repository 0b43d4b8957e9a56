import { useMemo } from "react";
import { rowsOf } from "../../model/answer.ts";
import { type IndexAnswers, indicatorChoices, indicatorScreen } from "../../state/screens/indicator.ts";
import type { IndicatorRow } from "../../state/screens/indicatorRows.ts";
import { indexQuestions, type Subject, subjectOf, subjectQuestions } from "../../state/screens/indicatorSubject.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useView } from "../../state/useView.ts";
import { useWhileStale } from "../../state/useWhileStale.ts";
import { useWords } from "../../state/useWords.ts";
import { lensOf } from "../../state/view.ts";
import { classesOf } from "../classesOf.ts";
import { useAnnounce } from "../shell/Announcer.tsx";
import buttonCss from "../shell/button.module.css";
import { Empty, Failed, NoPlan, Waiting } from "../shell/States.tsx";
import { IndicatorBar } from "./IndicatorBar.tsx";
import { IndicatorPage } from "./IndicatorPage.tsx";

const button = classesOf(buttonCss);

/** One indicator: over its years or within one, with the working behind every number. */
export default function Indicator() {
  const { view, hrefTo } = useView();
  const { words } = useWords();
  const { loaded } = useAnswers(indexQuestions, lensOf(view));
  const index = loaded.status === "ready" ? loaded.value : null;
  const subject = useMemo(
    () => index && subjectOf(view, rowsOf<IndicatorRow>(index.indicators), rowsOf<{ period: string; is_default: boolean }>(index.periods)),
    [view, index],
  );
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (index === null) return <Waiting />;
  const { empty } = words.indicator;
  if (index.indicators.length === 0) return <NoPlan title={empty.noIndicators} text={empty.noIndicatorsText} label={empty.toEdit} />;
  if (subject === null)
    return (
      <Empty title={empty.unknown} text={view.indicator ?? ""}>
        <a className={button.button} href={hrefTo({ indicator: null, period: null })}>
          {empty.first}
        </a>
      </Empty>
    );
  return <Chosen index={index} wanted={subject} />;
}

/** The indicator that is known: its own answers, and the page of them. */
function Chosen({ index, wanted }: { index: IndexAnswers; wanted: Subject }) {
  const { view: viewed } = useView();
  const say = useWords();
  const { loaded, stale } = useAnswers(subjectQuestions(wanted), lensOf(viewed));
  const { view, subject } = useWhileStale(
    useMemo(() => ({ view: viewed, subject: wanted }), [viewed, wanted]),
    stale,
  );
  const choices = indicatorChoices(index, wanted, say);
  const answered = loaded.status === "ready" ? loaded.value : null;
  const isOwn = answered?.years.columns.indicator_id?.[0] === wanted.row.indicator_id;
  const screen = answered !== null && isOwn && answered.years.length > 0 ? indicatorScreen(index, answered, subject, say, view) : null;
  useAnnounce(screen?.title ?? null);
  return (
    <>
      <IndicatorBar choices={choices} subject={wanted} />
      {loaded.status === "failed" && <Failed error={loaded.error} retry={loaded.retry} />}
      {loaded.status !== "failed" && screen === null && <Waiting />}
      {screen !== null && <IndicatorPage screen={screen} subject={subject} stale={stale} />}
    </>
  );
}
