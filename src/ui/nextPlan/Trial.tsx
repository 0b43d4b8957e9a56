import { memo, useState } from "react";
import { StatusMark } from "../../charts/StatusMark.tsx";
import type { TrialLine, Trying } from "../../state/nextPlan/trial.ts";
import { useTrial } from "../../state/nextPlan/useTrial.ts";
import type { PlanSay } from "../../state/nextPlan/words.ts";
import type { PeriodRow } from "../../state/screens/filters.ts";
import { inPeriod } from "../../state/screens/indicatorFigures.ts";
import { useView } from "../../state/useView.ts";
import { classesOf } from "../classesOf.ts";
import { useAnnounce } from "../shell/Announcer.tsx";
import buttonCss from "../shell/button.module.css";
import { Scroll } from "../shell/Scroll.tsx";
import { Empty, Failed, Waiting } from "../shell/States.tsx";
import { FindField } from "../tasks/FindField.tsx";
import { AcceptTrial } from "./AcceptTrial.tsx";
import styles from "./Trial.module.css";

const button = classesOf(buttonCss);

/** What if a target were another, or the months left went another way: judged by the same views, kept nowhere. */
export function Trial({ period, say }: { period: PeriodRow; say: PlanSay }) {
  const { view, go } = useView();
  const { inHand, failed, edit, clear } = useTrial(period, say);
  const [isAccepting, setIsAccepting] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const { trial } = say.plan;
  const lead = inPeriod(say, period.period);
  const number = (n: number) => say.print.number(n, 0);
  const title =
    inHand === null
      ? null
      : inHand.screen.tried === 0
        ? trial.untouched(lead)
        : trial.title(lead, number(inHand.screen.reached.before), number(inHand.screen.reached.after));
  useAnnounce(title);
  if (failed !== null) return <Failed error={failed.error} retry={failed.retry} />;
  if (inHand === null) return <Waiting />;
  const { screen, isWorking, hasFailed, documents, rowsBy } = inHand;
  if (screen.lines.length === 0 && view.find === null) return <Empty title={trial.emptyTitle} text={trial.emptyText} />;
  const { columns } = trial;
  return (
    <>
      <p data-print-only>{trial.notPrinted}</p>
      <div className={styles.trial} data-screen-only aria-busy={isWorking}>
        <p className={styles.mark}>{trial.mark}</p>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.subtitle}>{trial.text}</p>
        <div className={styles.tools}>
          <button
            type="button"
            className={button.primary}
            disabled={screen.triedPlans === 0}
            onClick={() => {
              setIsSaved(false);
              setIsAccepting(true);
            }}
          >
            {trial.accept(number(screen.triedPlans))}
          </button>
          <button type="button" className={button.button} disabled={screen.tried === 0} onClick={clear}>
            {trial.clear}
          </button>
          <FindField value={view.find} label={trial.find} onFind={(find) => go({ find }, "replace")} />
          <span className={styles.said} role="status">
            {hasFailed ? trial.failed : isWorking ? trial.working : isSaved ? trial.saved : ""}
          </span>
        </div>
        {screen.lines.length === 0 && <p className={styles.nothing}>{trial.nothing}</p>}
        <Scroll label={trial.mark} className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{columns.indicator}</th>
                <th scope="col">{columns.now}</th>
                <th scope="col">{columns.actual}</th>
                <th scope="col">{columns.plan}</th>
                <th scope="col">{columns.tryPlan}</th>
                <th scope="col">{columns.tryPace}</th>
                <th scope="col">{columns.result}</th>
              </tr>
            </thead>
            <tbody>
              {screen.lines.map((line) => (
                <Line key={line.id} line={line} say={say} edit={edit} />
              ))}
            </tbody>
          </table>
        </Scroll>
      </div>
      {isAccepting && (
        <AcceptTrial
          documents={documents}
          rowsBy={rowsBy}
          say={say}
          onSaved={() => {
            clear();
            setIsAccepting(false);
            setIsSaved(true);
          }}
          onClose={() => setIsAccepting(false)}
        />
      )}
    </>
  );
}

interface LineProps {
  line: TrialLine;
  say: PlanSay;
  edit: (id: string, change: Trying) => void;
}

const Line = memo(
  function Line({ line, say, edit }: LineProps) {
    const { trial } = say.plan;
    const { result } = line;
    return (
      <tr data-tried={line.isTried}>
        <th scope="row">
          {line.name}
          {line.illustrative && <small> · {say.words.common.illustrative.toLowerCase()}</small>}
        </th>
        <td className={styles.state}>
          <StatusMark status={line.status} overridden={line.overridden} /> {line.statusWord}
        </td>
        <td>
          {line.actual}
          {line.forecast !== "" && <small>{line.forecast}</small>}
        </td>
        <td>{line.plan}</td>
        <td className={styles.typed}>
          {line.canPlan && (
            <input
              value={line.typedPlan}
              aria-label={trial.planOf(line.name)}
              aria-invalid={line.fault === "plan"}
              inputMode="decimal"
              onChange={({ target }) => edit(line.id, { plan: target.value })}
            />
          )}
          {line.fault === "plan" && <span className={styles.fault}>{trial.fault}</span>}
        </td>
        <td className={styles.typed}>
          {line.canPlan && (
            <>
              <input
                value={line.typedPace}
                aria-label={trial.paceOf(line.name)}
                aria-invalid={line.fault === "pace"}
                inputMode="decimal"
                onChange={({ target }) => edit(line.id, { pace: target.value })}
              />
              <small>{line.paceHint}</small>
            </>
          )}
          {line.fault === "pace" && <span className={styles.fault}>{trial.fault}</span>}
        </td>
        <td className={styles.state}>
          {result !== null && (
            <>
              <StatusMark status={result.status} /> <b>{result.statusWord}</b>
              <small>{[result.actual, result.plan].filter(Boolean).join(" · ")}</small>
            </>
          )}
        </td>
      </tr>
    );
  },
  (before, after) => before.say === after.say && JSON.stringify(before.line) === JSON.stringify(after.line),
);
