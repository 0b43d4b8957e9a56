import { Fragment, memo } from "react";
import type { ReportSentence } from "../../state/report/report.ts";
import type { ReportScope } from "../../state/report/reportScope.ts";
import { reportWords } from "../../state/report/reportWords.ts";
import type { CausesInHand } from "../../state/report/useCauses.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./Paper.module.css";

interface SentenceProps {
  scope: ReportScope;
  sentence: ReportSentence;
}

/** A sentence whose every piece leads to the working of its figures, at the day of the report. */
function Said({ scope, sentence }: SentenceProps) {
  const { hrefTo } = useView();
  const { locale } = useWords();
  const { indicator_id, area_id, clauses, after } = sentence;
  const href = hrefTo({
    ...{ screen: "indicator", indicator: indicator_id, area: area_id, period: scope.year, as_of: scope.end },
    ...{ item: null, sector: null, agency: null, document: null, tier: null },
  });
  return (
    <>
      {clauses.map(({ of, text }, at) => (
        <Fragment key={of}>
          {at > 0 && ", "}
          <a href={href} title={reportWords[locale].screen.toWorking} className={styles.clause}>
            {text}
          </a>
        </Fragment>
      ))}
      .{after.map((text) => ` ${text}`)}
    </>
  );
}

/** Drawn anew only when it says something else: its neighbours change with each key that is typed. */
export const Sentence = memo(function Sentence(props: SentenceProps) {
  return (
    <p>
      - <Said {...props} />
    </p>
  );
});

interface ShortProps extends SentenceProps {
  causes: CausesInHand;
}

/** What fell short, with room for its cause. */
export function Short({ causes, ...props }: ShortProps) {
  const { locale } = useWords();
  const { screen } = reportWords[locale];
  return (
    <div className={styles.short}>
      <p>
        - <Said {...props} />
      </p>
      <textarea
        rows={1}
        className={styles.cause}
        aria-label={screen.cause(props.sentence.name)}
        placeholder={screen.causeHint}
        value={causes.causeOf(props.sentence)}
        onChange={({ target }) => causes.type(props.sentence, target.value)}
        onBlur={causes.keep}
      />
    </div>
  );
}
