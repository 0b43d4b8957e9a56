import { memo } from "react";
import { StatusMark } from "../../charts/StatusMark.tsx";
import type { DraftEvent } from "../../state/nextPlan/draft.ts";
import type { Renewal, TargetRow } from "../../state/nextPlan/renewal.ts";
import type { PlanSay } from "../../state/nextPlan/words.ts";
import { Scroll } from "../shell/Scroll.tsx";
import { KeepAll } from "./KeepAll.tsx";
import styles from "./NextPlan.module.css";

interface GridProps {
  renewal: Renewal;
  say: PlanSay;
  dispatch: (event: DraftEvent) => void;
}

/** Targets of the old plan beside their results; the new level is typed, the rest is kept or left out. */
export function TargetGrid({ renewal, say, dispatch }: GridProps) {
  const { targetColumns: columns } = say.plan;
  const { now, next, targets } = renewal;
  if (targets.length === 0) return null;
  const ids = targets.flatMap(({ rows }) => rows.map(({ id }) => id));
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{renewal.targetHead}</h2>
      <KeepAll of="targets" ids={ids} say={say} dispatch={dispatch} />
      <Scroll label={renewal.targetHead} className={styles.scroll}>
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{columns.keep}</th>
              <th scope="col">{columns.indicator}</th>
              <th scope="col">{columns.plan(now)}</th>
              <th scope="col">{columns.actual(now)}</th>
              <th scope="col">{columns.verdict}</th>
              <th scope="col">{columns.next(next)}</th>
              <th scope="col">{columns.unit}</th>
            </tr>
          </thead>
          {targets.map(({ id, name, rows }) => (
            <tbody key={id}>
              <tr className={styles.group}>
                <th colSpan={7} scope="rowgroup">
                  {name}
                </th>
              </tr>
              {rows.map((row) => (
                <Target key={row.id} {...row} next={next} say={say} dispatch={dispatch} />
              ))}
            </tbody>
          ))}
        </table>
      </Scroll>
    </section>
  );
}

type TargetProps = TargetRow & Pick<GridProps, "say" | "dispatch"> & { next: string };

const Target = memo(function Target({ say, dispatch, next, ...row }: TargetProps) {
  const { plan } = say;
  const faultId = `loi-${row.id}`;
  return (
    <tr data-kept={row.keep}>
      <td>
        <input
          type="checkbox"
          checked={row.keep}
          aria-label={plan.keep(row.name)}
          onChange={({ target }) => dispatch({ type: "target", id: row.id, change: { keep: target.checked } })}
        />
      </td>
      <th scope="row">
        {row.name}
        {row.aside !== "" && <small> {row.aside}</small>}
      </th>
      <td>{row.plan}</td>
      <td>{row.actual}</td>
      <td className={styles.state}>
        <StatusMark status={row.status} overridden={row.overridden} /> {row.statusWord}
      </td>
      <td className={styles.typed}>
        {row.text !== null && (
          <input
            value={row.text}
            aria-label={plan.figureOf(row.name, next)}
            aria-invalid={row.fault !== null}
            aria-describedby={row.fault === null ? undefined : faultId}
            disabled={!row.keep}
            inputMode="decimal"
            onChange={({ target }) => dispatch({ type: "target", id: row.id, change: { text: target.value } })}
          />
        )}
        {row.fault !== null && (
          <span id={faultId} className={styles.fault}>
            {row.fault}
          </span>
        )}
      </td>
      <td>{row.text === null ? "" : row.unit}</td>
    </tr>
  );
});
