import { useState } from "react";
import { Button } from "react-aria-components";
import type { Direction } from "../../model/kinds.ts";
import { useImporting } from "../../state/importing.ts";
import { remade } from "../../state/reviewActions.ts";
import type { NewIndicatorRow, ReviewAsks } from "../../state/screens/reviewAsks.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import styles from "./NewIndicators.module.css";

const button = classesOf(buttonCss);
/** More are shown when they are asked for. */
const shownAtFirst = 12;

/** The indicators that are made from rows of the file: in which direction each is better, all in one list. */
export function NewIndicators({ rows, directions }: { rows: readonly NewIndicatorRow[]; directions: ReviewAsks["directions"] }) {
  const { words } = useWords();
  const [isAll, setIsAll] = useState(false);
  const { asks } = words.review;
  const shown = isAll ? rows : rows.slice(0, shownAtFirst);
  return (
    <section className={styles.made} aria-labelledby="made-title">
      <h3 id="made-title">{asks.newTitle(rows.length)}</h3>
      <p className={styles.hint}>{asks.newHint}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{asks.newColumns.name}</th>
            <th scope="col">{asks.newColumns.sector}</th>
            <th scope="col">{asks.newColumns.direction}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <IndicatorRow key={row.indicator.indicator_id} row={row} directions={directions} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <Button className={button.button} onPress={() => setIsAll(true)}>
          {asks.showAll(rows.length)}
        </Button>
      )}
    </section>
  );
}

function IndicatorRow({ row, directions }: { row: NewIndicatorRow; directions: ReviewAsks["directions"] }) {
  const { words } = useWords();
  const { store } = useImporting();
  const { asks } = words.review;
  const { indicator, sector } = row;
  return (
    <tr>
      <td>
        {indicator.name_vi} <span className={styles.hint}>{indicator.unit}</span>
      </td>
      <td>
        <select
          className={styles.select}
          aria-label={asks.sectorOf(indicator.name_vi)}
          value={indicator.sector_id}
          onChange={({ target }) => store.send(remade(row, { sector_id: target.value }))}
        >
          {sector.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </td>
      <td>
        <fieldset className={styles.directions}>
          <legend className="visually-hidden">{asks.directionOf(indicator.name_vi)}</legend>
          {directions.map(({ id, name }) => (
            <label key={id}>
              <input
                type="radio"
                name={`direction-${indicator.indicator_id}`}
                checked={indicator.direction === id}
                onChange={() => store.send(remade(row, { direction: id satisfies Direction }))}
              />
              {name}
            </label>
          ))}
        </fieldset>
      </td>
    </tr>
  );
}
