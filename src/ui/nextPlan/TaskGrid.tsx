import { memo } from "react";
import { TaskMark } from "../../charts/TaskMark.tsx";
import type { DraftEvent } from "../../state/nextPlan/draft.ts";
import type { Renewal, TaskDraftRow } from "../../state/nextPlan/renewal.ts";
import type { PlanSay } from "../../state/nextPlan/words.ts";
import { Scroll } from "../shell/Scroll.tsx";
import { KeepAll } from "./KeepAll.tsx";
import styles from "./NextPlan.module.css";

interface GridProps {
  renewal: Renewal;
  say: PlanSay;
  dispatch: (event: DraftEvent) => void;
}

/** Tasks by why they would go on: not done, recurring, or done; each with its new title and deadline. */
export function TaskGrid({ renewal, say, dispatch }: GridProps) {
  const { taskColumns: columns } = say.plan;
  if (renewal.tasks.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{renewal.taskHead}</h2>
      {renewal.tasks.map(({ kind, name, rows }) => (
        <div key={kind} className={styles.kind}>
          <h3>{name}</h3>
          <KeepAll of="tasks" ids={rows.map(({ id }) => id)} say={say} dispatch={dispatch} />
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
                  <Task key={row.id} {...row} say={say} dispatch={dispatch} />
                ))}
              </tbody>
            </table>
          </Scroll>
        </div>
      ))}
    </section>
  );
}

type TaskProps = TaskDraftRow & Pick<GridProps, "say" | "dispatch">;

const Task = memo(function Task({ say, dispatch, ...row }: TaskProps) {
  const { plan } = say;
  const faultId = `loi-${row.id}`;
  const described = row.fault === null ? undefined : faultId;
  const edit = (change: { keep?: boolean; title?: string; due?: string }) => dispatch({ type: "task", id: row.id, change });
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
        <TaskMark status={row.status} isTold={row.isTold} /> {row.stands}
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
