import { memo } from "react";
import { TaskMark } from "../../charts/TaskMark.tsx";
import type { DraftEvent, DutyEdit } from "../../state/nextPlan/draft.ts";
import type { DutyRow, Renewal } from "../../state/nextPlan/renewal.ts";
import type { PlanSay } from "../../state/nextPlan/words.ts";
import { Scroll } from "../shell/Scroll.tsx";
import { KeepAll } from "./KeepAll.tsx";
import styles from "./NextPlan.module.css";

interface GridProps {
  renewal: Renewal;
  say: PlanSay;
  dispatch: (event: DraftEvent) => void;
}

/** Tasks by why they would go on: not done, recurring, or done; then the reports that are asked for. Each with its new title and deadline. */
export function TaskGrid({ renewal, say, dispatch }: GridProps) {
  const { taskColumns, reportColumns } = say.plan;
  return (
    <>
      {renewal.tasks.length > 0 && (
        <section className={styles.part}>
          <h2 className={styles.head}>{renewal.taskHead}</h2>
          {renewal.tasks.map(({ kind, name, rows }) => (
            <div key={kind} className={styles.kind}>
              <h3>{name}</h3>
              <Duties of="tasks" name={name} columns={taskColumns} rows={rows} say={say} dispatch={dispatch} />
            </div>
          ))}
        </section>
      )}
      {renewal.reports.length > 0 && (
        <section className={styles.part}>
          <h2 className={styles.head}>{renewal.reportHead}</h2>
          <Duties of="reports" name={renewal.reportHead} columns={reportColumns} rows={renewal.reports} say={say} dispatch={dispatch} />
        </section>
      )}
    </>
  );
}

interface DutiesProps extends Pick<GridProps, "say" | "dispatch"> {
  of: "tasks" | "reports";
  name: string;
  columns: PlanSay["plan"]["taskColumns"];
  rows: readonly DutyRow[];
}

function Duties({ of, name, columns, rows, say, dispatch }: DutiesProps) {
  return (
    <>
      <KeepAll of={of} ids={rows.map(({ id }) => id)} say={say} dispatch={dispatch} />
      <Scroll label={name} className={styles.scroll}>
        <table className={styles.grid} data-tasks>
          <thead>
            <tr>
              <th scope="col">{columns.keep}</th>
              <th scope="col">{columns.task}</th>
              <th scope="col">{columns.lead}</th>
              <th scope="col">{columns.stands}</th>
              <th scope="col">{columns.due}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Duty key={row.id} of={of} {...row} say={say} dispatch={dispatch} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

type DutyProps = DutyRow & Pick<DutiesProps, "of" | "say" | "dispatch">;

const Duty = memo(function Duty({ of, say, dispatch, ...row }: DutyProps) {
  const { plan } = say;
  const faultId = `loi-${row.id}`;
  const described = row.fault === null ? undefined : faultId;
  const edit = (change: DutyEdit) => dispatch({ type: "duty", of, id: row.id, change });
  return (
    <tr data-kept={row.keep}>
      <td>
        <input
          type="checkbox"
          checked={row.keep}
          aria-label={plan.keep(row.name)}
          onChange={({ target }) => edit({ keep: target.checked })}
        />
      </td>
      <td className={styles.typed}>
        <textarea
          value={row.title}
          rows={2}
          disabled={!row.keep}
          aria-label={plan.titleOf(row.name)}
          aria-describedby={described}
          onChange={({ target }) => edit({ title: target.value })}
        />
      </td>
      <td>{row.lead}</td>
      <td className={styles.state}>
        {row.status !== null && <TaskMark status={row.status} isTold={row.isTold} />} {row.stands}
        {row.cause !== "" && <small>{row.cause}</small>}
      </td>
      <td className={styles.typed}>
        <input
          value={row.due}
          disabled={!row.keep}
          placeholder={plan.noDue}
          aria-label={plan.dueOf(row.name)}
          aria-invalid={row.fault !== null}
          aria-describedby={described}
          onChange={({ target }) => edit({ due: target.value })}
        />
        {row.fault !== null && (
          <span id={faultId} className={styles.fault}>
            {row.fault}
          </span>
        )}
      </td>
    </tr>
  );
});
