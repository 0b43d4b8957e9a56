import { useState } from "react";
import { StatusMark } from "../../charts/StatusMark.tsx";
import type { Programme, YearGap } from "../../state/nextPlan/programme.ts";
import { useFillYears } from "../../state/nextPlan/useFillYears.ts";
import type { PlanSay } from "../../state/nextPlan/words.ts";
import { useChange } from "../../state/useChange.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "../shell/Announcer.tsx";
import { Fault } from "../shell/Ask.tsx";
import buttonCss from "../shell/button.module.css";
import { Scroll } from "../shell/Scroll.tsx";
import { LeaveAsk } from "./LeaveAsk.tsx";
import styles from "./Programme.module.css";

const button = classesOf(buttonCss);

interface ProgrammeTargetsProps {
  screen: Programme;
  /** Of the document. */
  number: string;
  say: PlanSay;
}

/** The targets of a programme by year, with what they roll up to; years without one can be filled in, as one change set. */
export function ProgrammeTargets({ screen, number, say }: ProgrammeTargetsProps) {
  const { programme } = say.plan;
  const { hasGaps, draft, filled, type, clear } = useFillYears(screen, say);
  const [isFilling, setIsFilling] = useState(false);
  const { append, isDoing, error } = useChange();
  const announce = useSay();
  if (screen.lines.length === 0) return null;
  const stop = () => {
    clear();
    setIsFilling(false);
  };
  const n = say.print.number(filled.rows.length, 0);
  const save = () =>
    void append({ rows: { targets: filled.rows }, why: programme.fill.why(n, number) }).then((isKept) => {
      if (!isKept) return;
      announce(programme.fill.saved(n));
      stop();
    });
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{programme.targets}</h2>
      {hasGaps && !isFilling && (
        <p data-screen-only>
          <button type="button" className={button.quiet} onClick={() => setIsFilling(true)}>
            {programme.fill.begin}
          </button>
        </p>
      )}
      <Scroll label={programme.targets} className={styles.scroll}>
        <table className={styles.targets}>
          <colgroup>
            <col className={styles.name} />
            <col className={styles.unit} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{programme.indicator}</th>
              <th scope="col">{say.words.common.unit}</th>
              {screen.years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
              <th scope="col">{programme.whole}</th>
              <th scope="col">{programme.rolled}</th>
              <th scope="col">{programme.check}</th>
            </tr>
          </thead>
          <tbody>
            {screen.lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">{line.name}</th>
                <td>{line.unit}</td>
                {line.years.map(({ text, status, gap }, at) => (
                  <td key={screen.years[at]} className={styles.figure}>
                    {isFilling && gap !== null ? (
                      <Gap gap={gap} text={draft[gap.key] ?? ""} fault={filled.faults.get(gap.key) ?? null} say={say} onType={type} />
                    ) : (
                      <>
                        {status !== null && <StatusMark status={status} size={10} />} {text}
                      </>
                    )}
                  </td>
                ))}
                <td className={styles.figure}>
                  {line.whole.status !== null && <StatusMark status={line.whole.status} size={10} />} {line.whole.text}
                </td>
                <td>
                  {line.rolled}
                  {line.rolled !== "" && <small>{line.rule}</small>}
                </td>
                <td className={line.agrees === null ? styles.quiet : line.agrees ? styles.agrees : styles.differs}>{line.check}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {isFilling && (
        <div className={styles.acts} data-screen-only>
          <button
            type="button"
            className={button.primary}
            disabled={filled.rows.length === 0 || filled.faults.size > 0 || isDoing}
            onClick={save}
          >
            {programme.fill.save(n)}
          </button>
          <button type="button" className={button.button} onClick={stop}>
            {programme.fill.cancel}
          </button>
          {error !== null && <Fault error={error} />}
        </div>
      )}
      <LeaveAsk isEdited={filled.rows.length + filled.faults.size > 0} say={say} />
    </section>
  );
}

interface GapProps {
  gap: YearGap;
  text: string;
  fault: "figure" | "unit" | null;
  say: PlanSay;
  onType: (key: string, text: string) => void;
}

function Gap({ gap, text, fault, say, onType }: GapProps) {
  const id = `loi-${gap.key.replaceAll(" ", "-")}`;
  return (
    <>
      <input
        className={styles.typed}
        value={text}
        aria-label={say.plan.figureOf(gap.label, gap.year)}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : id}
        onChange={({ target }) => onType(gap.key, target.value)}
      />
      {fault !== null && (
        <small id={id} className={styles.differs}>
          {say.plan.targetFaults[fault]}
        </small>
      )}
    </>
  );
}
