import { memo } from "react";
import { Picture } from "../../charts/Picture.tsx";
import type { ChartSpec } from "../../charts/spec.ts";
import type { Report, ReportBlock } from "../../state/report/report.ts";
import { openingOf, type ReportPaper } from "../../state/report/reportPaper.ts";
import type { ReportScope } from "../../state/report/reportScope.ts";
import { reportWords } from "../../state/report/reportWords.ts";
import type { CausesInHand } from "../../state/report/useCauses.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import paperCss from "./Paper.module.css";
import { PaperTable } from "./PaperTable.tsx";
import { Sentence, Short } from "./Sentence.tsx";
import { WhenSeen } from "./WhenSeen.tsx";

const styles = classesOf(paperCss);

/** Drawn anew only when it is another one: its neighbours change with each key that is typed. */
const Chart = memo(function Chart({ spec, caption }: { spec: ChartSpec; caption: string }) {
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      <WhenSeen className={styles.picture}>
        <Picture spec={spec} />
      </WhenSeen>
      <p className={styles.note}>{spec.subtitle}</p>
    </figure>
  );
});

interface PaperProps {
  scope: ReportScope;
  report: Report;
  paper: ReportPaper;
  causes: CausesInHand;
}

/** The paper as it will be printed, without its annex: every figure leads to its working, causes are written where they will stand. */
export function Paper({ scope, report, paper, causes }: PaperProps) {
  const say = useWords();
  const text = reportWords[say.locale];
  const { letterhead, signature } = paper;
  const blockOf = (block: ReportBlock, at: number) => {
    switch (block.kind) {
      case "heading":
        return block.level === 1 ? <h2 key={at}>{block.text}</h2> : <h3 key={at}>{block.text}</h3>;
      case "paragraph":
        return <p key={at}>{block.text}</p>;
      case "sentence":
        return <Sentence key={at} scope={scope} sentence={block.sentence} />;
      case "short":
        return <Short key={at} scope={scope} sentence={block.sentence} causes={causes} />;
      case "table":
        return <PaperTable key={at} caption={block.caption} table={block.table} />;
      case "chart":
        return <Chart key={at} spec={block.spec} caption={block.caption} />;
    }
  };
  return (
    <article className={styles.paper} aria-label={text.screen.paper}>
      <div className={styles.head}>
        <div>
          {letterhead.superior !== "" && <p className={styles.upper}>{letterhead.superior}</p>}
          <p className={`${styles.upper} ${styles.strong}`}>{letterhead.agency}</p>
          <hr className={styles.ruleShort} />
          <p>{letterhead.number}</p>
        </div>
        <div>
          <p className={styles.strong}>{letterhead.nation}</p>
          <p className={styles.strong}>{letterhead.motto}</p>
          <hr className={styles.rule} />
          <p className={styles.slanted}>{letterhead.placeAndDay}</p>
        </div>
      </div>
      <p className={`${styles.kind} ${styles.strong}`}>{paper.kind}</p>
      <p className={`${styles.centred} ${styles.strong}`}>{paper.subject}</p>
      <hr className={styles.ruleShort} />
      {paper.mark !== null && <p className={styles.mark}>{paper.mark}</p>}
      {paper.addressee !== null && <p className={styles.centred}>{paper.addressee}</p>}
      <div className={styles.body}>
        <p>{openingOf(say, report)}</p>
        {report.blocks.map(blockOf)}
        {report.foot !== "" && <p className={styles.note}>{report.foot}</p>}
        <p>{text.closing(report.subject)}</p>
      </div>
      <div className={styles.foot}>
        <div>
          <p className={styles.recipientsTitle}>{signature.recipientsTitle}</p>
          {signature.recipients.map((recipient) => (
            <p key={recipient} className={styles.recipient}>
              - {recipient}
            </p>
          ))}
        </div>
        <div className={styles.signer}>
          {signature.authority !== "" && <p className={`${styles.upper} ${styles.strong}`}>{signature.authority}</p>}
          <p className={`${styles.upper} ${styles.strong}`}>{signature.position}</p>
          <p className={`${styles.name} ${styles.strong}`}>{signature.name}</p>
        </div>
      </div>
      <p className={styles.annex} data-screen-only>
        {text.screen.annex}
      </p>
    </article>
  );
}
