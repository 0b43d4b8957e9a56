import { StatusMark } from "../../charts/StatusMark.tsx";
import { TaskMark } from "../../charts/TaskMark.tsx";
import type { PeriodRow } from "../../state/screens/filters.ts";
import { useView } from "../../state/useView.ts";
import { firstOf, type ReviewSay, type TargetLine, type TaskLineOfReview, type YearEnd } from "../../state/yearEnd/yearEnd.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import { Scroll } from "../shell/Scroll.tsx";
import { Counts } from "./Counts.tsx";
import { ReviewWord } from "./ReviewWord.tsx";
import styles from "./YearEnd.module.css";

const button = classesOf(buttonCss);

interface ResultsProps {
  review: YearEnd;
  period: PeriodRow;
  say: ReviewSay;
}

/** Counts by sector and agency, then what fell short and why, then what was done. */
export function Results({ review, period, say }: ResultsProps) {
  const { hrefTo } = useView();
  const { review: text, print } = say;
  const number = (n: number) => print.number(n, 0);
  const hasTargets = review.short.length + review.reached.length > 0;
  const hasTasks = review.open.length + review.done.length > 0;
  return (
    <>
      <div className={styles.acts} data-screen-only>
        <ReviewWord review={review} period={period} say={say} />
        {hasTasks && (
          <a className={button.button} href={hrefTo({ screen: "tasks", form: null, item: null })}>
            {text.toTasks}
          </a>
        )}
        <a className={button.button} href={hrefTo({ screen: "entry", form: null, item: null })}>
          {text.toEntry}
        </a>
      </div>
      <Counts title={text.bySector} rows={review.bySector} total={review.total} review={review} say={say} filter="sector" />
      {review.byAgency.some(({ id }) => id !== "") && (
        <Counts
          title={text.byAgency}
          rows={review.byAgency}
          total={null}
          note={text.byAgencyNote}
          review={review}
          say={say}
          filter="agency"
        />
      )}
      {hasTargets && (
        <>
          <TargetList title={text.short(number(review.short.length))} none={text.noneShort} lines={review.short} hasCause say={say} />
          <TargetList title={text.reached(number(review.reached.length))} none={text.noneReached} lines={review.reached} say={say} />
        </>
      )}
      {hasTasks && (
        <>
          <TaskList title={text.notDone(number(review.open.length))} none={text.noneOpen} lines={review.open} hasCause say={say} />
          <TaskList title={text.done(number(review.done.length))} none={text.noneDone} lines={review.done} say={say} />
        </>
      )}
    </>
  );
}

interface ListProps<T> {
  title: string;
  none: string;
  lines: readonly T[];
  /** The last column: why; else when it was done. */
  hasCause?: boolean;
  say: ReviewSay;
}

function TargetList({ title, none, lines, hasCause = false, say }: ListProps<TargetLine>) {
  const { hrefTo } = useView();
  const { columns, noCause } = say.review;
  const heads = [columns.indicator, columns.lead, columns.plan, columns.actual, columns.verdict, ...(hasCause ? [columns.cause] : [])];
  return (
    <List title={title} none={lines.length === 0 ? none : null} heads={heads}>
      {lines.map((line) => (
        <tr key={line.key}>
          <th scope="row">
            <a href={hrefTo({ screen: "indicator", indicator: line.indicator_id, area: line.area_id, item: null, form: null })}>
              {line.name}
            </a>
            {line.illustrative && <small> · {say.words.common.illustrative.toLowerCase()}</small>}
          </th>
          <td>{line.lead}</td>
          <td className={styles.figure}>{line.plan}</td>
          <td className={styles.figure}>{line.actual}</td>
          <td className={styles.state}>
            <StatusMark status={line.status} overridden={line.overridden} /> {line.statusWord}
          </td>
          {hasCause && <td>{line.cause ?? <span className={styles.quiet}>{noCause}</span>}</td>}
        </tr>
      ))}
    </List>
  );
}

function TaskList({ title, none, lines, hasCause = false, say }: ListProps<TaskLineOfReview>) {
  const { hrefTo } = useView();
  const { columns, noCause, noReport, more } = say.review;
  const heads = [columns.task, columns.lead, columns.due, columns.state, hasCause ? columns.cause : columns.doneOn];
  const { shown, rest } = firstOf(lines, say);
  return (
    <>
      <List title={title} none={lines.length === 0 ? none : null} heads={heads}>
        {shown.map((line) => (
          <tr key={line.key}>
            <th scope="row">
              <a href={hrefTo({ screen: "tasks", item: line.item, form: null })}>{line.name}</a>
            </th>
            <td>{line.lead}</td>
            <td className={styles.day}>{line.due}</td>
            <td className={styles.state}>
              <TaskMark status={line.status} isTold={line.isTold} /> {line.statusWord}
              {line.days !== "" && <small> {line.days}</small>}
            </td>
            <td>{hasCause ? (line.cause ?? <span className={styles.quiet}>{line.isTold ? noCause : noReport}</span>) : line.doneOn}</td>
          </tr>
        ))}
      </List>
      {rest !== null && (
        <p className={styles.more}>
          <a href={hrefTo({ screen: "tasks", item: null, form: null })}>{more(rest)}</a>
        </p>
      )}
    </>
  );
}

interface TableProps {
  title: string;
  /** Said in place of the table. */
  none: string | null;
  heads: readonly string[];
  children: React.ReactNode;
}

function List({ title, none, heads, children }: TableProps) {
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{title}</h2>
      {none !== null ? (
        <p className={styles.quiet}>{none}</p>
      ) : (
        <Scroll label={title} className={styles.scroll}>
          <table className={styles.list}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
