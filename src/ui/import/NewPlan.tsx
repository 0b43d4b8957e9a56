import { useState } from "react";
import { Button } from "react-aria-components";
import type { Accumulation, Direction } from "../../model/kinds.ts";
import type { PlannedRow } from "../../state/screens/reviewAsks.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import styles from "./NewPlan.module.css";

const button = classesOf(buttonCss);
/** More are shown when they are asked for. */
const shownAtFirst = 30;
const directions = ["up", "down", "within", "none"] as const;
const accumulations = ["sum", "last", "average", "none"] as const;

interface Answer {
  direction: Direction;
  accumulation: Accumulation;
  unit?: string;
}

interface NewPlanProps {
  title: string;
  rows: readonly PlannedRow[];
  /** What the answer is called. */
  create: string;
  onCreate: (answers: Record<string, Answer>) => void;
}

/** Indicators that would be made of the file's rows, in one list: which way is better, and how months make a year. What is likely is
 *  marked beforehand; nothing is made until the person says so. */
export function NewPlan({ title, rows, create, onCreate }: NewPlanProps) {
  const { words } = useWords();
  const [isAll, setIsAll] = useState(false);
  const [given, setGiven] = useState<Record<string, Partial<Answer>>>({});
  const { asks } = words.review;
  const shown = isAll ? rows : rows.slice(0, shownAtFirst);
  const answerOf = ({ indicator_id, offered }: PlannedRow): Answer => ({ ...offered, ...given[indicator_id] });
  const unitless = rows.filter((row) => row.unit === "" && (given[row.indicator_id]?.unit ?? "").trim() === "").length;
  return (
    <section className={styles.plan} aria-label={title}>
      <h3>{title}</h3>
      <p className={styles.hint}>{asks.newHint}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className={styles.scroll} tabIndex={0} aria-label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{asks.newColumns.name}</th>
              <th scope="col">{asks.newColumns.sector}</th>
              <th scope="col">{asks.newColumns.direction}</th>
              <th scope="col">{asks.newColumns.accumulation}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <PlanRow
                key={row.indicator_id}
                row={row}
                answer={answerOf(row)}
                onAnswer={(more) => setGiven({ ...given, [row.indicator_id]: { ...given[row.indicator_id], ...more } })}
              />
            ))}
          </tbody>
        </table>
      </section>
      <div className={styles.acts}>
        {shown.length < rows.length && (
          <Button className={button.button} onPress={() => setIsAll(true)}>
            {asks.showAll(rows.length)}
          </Button>
        )}
        <Button
          className={button.primary}
          isDisabled={unitless === rows.length}
          onPress={() => onCreate(Object.fromEntries(rows.map((row) => [row.indicator_id, answerOf(row)])))}
        >
          {create}
        </Button>
        {unitless > 0 && <span className={styles.hint}>{asks.lacksUnit(unitless)}</span>}
      </div>
    </section>
  );
}

function PlanRow({ row, answer, onAnswer }: { row: PlannedRow; answer: Answer; onAnswer: (more: Partial<Answer>) => void }) {
  const { asks } = useWords().words.review;
  return (
    <tr>
      <td data-part={row.isPart}>
        {row.name}{" "}
        {row.unit === "" ? (
          <input
            className={styles.unit}
            aria-label={asks.unitOf(row.name)}
            placeholder={asks.unit}
            value={answer.unit ?? ""}
            onChange={({ target }) => onAnswer({ unit: target.value })}
          />
        ) : (
          <span className={styles.hint}>{row.unit}</span>
        )}
      </td>
      <td>{row.sector}</td>
      <td>
        <fieldset className={styles.directions}>
          <legend className="visually-hidden">{asks.directionOf(row.name)}</legend>
          {directions.map((id) => (
            <label key={id}>
              <input
                type="radio"
                name={`direction-${row.indicator_id}`}
                checked={answer.direction === id}
                onChange={() => onAnswer({ direction: id })}
              />
              {asks.directions[id]}
            </label>
          ))}
        </fieldset>
      </td>
      <td>
        <select
          className={styles.select}
          aria-label={asks.accumulationOf(row.name)}
          value={answer.accumulation}
          onChange={({ target }) => onAnswer({ accumulation: target.value as Accumulation })}
        >
          {accumulations.map((id) => (
            <option key={id} value={id}>
              {asks.accumulations[id]}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
