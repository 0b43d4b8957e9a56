import { useMemo } from "react";
import { rowsOf } from "../../model/answer.ts";
import { type ProgrammeRow, type Programme as ProgrammeScreen, programmeOf } from "../../state/nextPlan/programme.ts";
import type { PlanSay } from "../../state/nextPlan/words.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useView } from "../../state/useView.ts";
import { lensOf } from "../../state/view.ts";
import { useAnnounce } from "../shell/Announcer.tsx";
import { FilterBar } from "../shell/FilterBar.tsx";
import { FilterSelect } from "../shell/FilterSelect.tsx";
import { Scroll } from "../shell/Scroll.tsx";
import { Empty, Failed, Waiting } from "../shell/States.tsx";
import styles from "./Programme.module.css";
import { ProgrammeTargets } from "./ProgrammeTargets.tsx";

const asked = { programmes: { name: "programmes", params: {} } } as const;

/** Plans of several years: each split into its years and rolled up again, with the sums checked. */
export function Programme({ say }: { say: PlanSay }) {
  const { view, go } = useView();
  const { loaded } = useAnswers(asked, lensOf(view));
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (loaded.status === "loading") return <Waiting />;
  const rows = rowsOf<ProgrammeRow>(loaded.value.programmes);
  const chosen = rows.find(({ document_id }) => document_id === view.document) ?? rows[0];
  const { programme } = say.plan;
  if (chosen === undefined) return <Empty title={programme.noneTitle} text={programme.noneText} />;
  return (
    <>
      <FilterBar filters={[]}>
        <FilterSelect
          filter={{
            label: programme.document,
            chosen: chosen.document_id,
            choices: rows.map(({ document_id, number }) => ({ id: document_id, name: number })),
            hasAll: false,
          }}
          onChoose={(document) => go({ document })}
        />
      </FilterBar>
      <One key={chosen.document_id} row={chosen} say={say} />
    </>
  );
}

function One({ row, say }: { row: ProgrammeRow; say: PlanSay }) {
  const { view } = useView();
  const { document_id } = row;
  const { loaded } = useAnswers(
    {
      targets: { name: "programmeTargets", params: { document_id } },
      tasks: { name: "programmeTasks", params: { document_id } },
      agencies: { name: "agencies", params: {} },
    },
    lensOf(view),
  );
  const screen = useMemo(() => (loaded.status === "ready" ? programmeOf(row, loaded.value, say) : null), [loaded, row, say]);
  useAnnounce(screen?.title ?? null);
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (screen === null) return <Waiting />;
  return (
    <>
      <h1 className={styles.title}>{screen.title}</h1>
      <p className={styles.subtitle}>{screen.subtitle}</p>
      <ProgrammeTargets screen={screen} number={row.number} say={say} />
      <Tasks screen={screen} say={say} />
    </>
  );
}

function Tasks({ screen: { tasks, years }, say }: { screen: ProgrammeScreen; say: PlanSay }) {
  const { programme } = say.plan;
  if (tasks === null) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{programme.tasks}</h2>
      <Scroll label={programme.tasks} className={styles.scroll}>
        <table className={styles.table} data-counts>
          <thead>
            <tr>
              <th scope="col">{programme.lead}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
              <th scope="col">{programme.noDue}</th>
              <th scope="col">{programme.whole}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.rows.map((row) => (
              <tr key={row.key} data-total={row.isTotal}>
                <th scope="row">{row.name}</th>
                {row.years.map((text, at) => (
                  <td key={years[at]}>{text}</td>
                ))}
                <td>{row.noDue}</td>
                <td>{row.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className={tasks.agrees ? styles.agrees : styles.differs}>{tasks.check}</p>
      <p className={styles.quiet}>{programme.twoLeads}</p>
    </section>
  );
}
