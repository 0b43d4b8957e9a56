import type { PeriodRow } from "../../state/screens/filters.ts";
import type { Adjustment } from "../../state/yearEnd/adjustments.ts";
import { useAdjustments } from "../../state/yearEnd/useAdjustments.ts";
import type { ReviewSay } from "../../state/yearEnd/yearEnd.ts";
import { useAnnounce } from "../shell/Announcer.tsx";
import { Scroll } from "../shell/Scroll.tsx";
import { Failed, Waiting } from "../shell/States.tsx";
import styles from "./YearEnd.module.css";

/** What was changed or added while the plan ran, before and after side by side. */
export function Adjusted({ period, say }: { period: PeriodRow; say: ReviewSay }) {
  const { loaded, adjusted } = useAdjustments(period, say);
  useAnnounce(adjusted?.title ?? null);
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (adjusted === null) return <Waiting />;
  const { adjust } = say.review;
  const isEmpty = adjusted.targets.length + adjusted.tasks.length === 0;
  return (
    <>
      <h1 className={styles.title}>{adjusted.title}</h1>
      <p className={styles.subtitle}>{isEmpty ? adjust.noneText : adjust.subtitle}</p>
      <Part title={adjust.targets} lines={adjusted.targets} say={say} />
      <Part title={adjust.tasks} lines={adjusted.tasks} say={say} />
    </>
  );
}

function Part({ title, lines, say }: { title: string; lines: readonly Adjustment[]; say: ReviewSay }) {
  const { columns, changes } = say.review.adjust;
  if (lines.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{title}</h2>
      <Scroll label={title} className={styles.scroll}>
        <table className={styles.list} data-sides>
          <thead>
            <tr>
              <th scope="col">{columns.what}</th>
              <th scope="col">{columns.before}</th>
              <th scope="col">{columns.after}</th>
              <th scope="col">{columns.by}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">
                  {line.name}
                  <small>
                    {line.aside !== "" && ` ${line.aside} ·`} {changes[line.change]}
                  </small>
                </th>
                <td className={styles.before}>
                  <Lines lines={line.before} />
                </td>
                <td className={styles.after}>
                  <Lines lines={line.after} />
                </td>
                <td>
                  <Lines lines={line.by} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => lines.map((line) => <p key={line}>{line}</p>);
