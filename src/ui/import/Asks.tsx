import { memo } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { Review } from "../../state/importReducer.ts";
import { planned } from "../../state/reviewActions.ts";
import {
  type Ask,
  answerEvent,
  type DayAsk,
  documentEvent,
  publishedEvent,
  type ReviewAsks,
  senderEvent,
} from "../../state/screens/reviewAsks.ts";
import { useImportingStore } from "../../state/useImporting.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { DayField } from "../shell/DayField.tsx";
import asksCss from "./Asks.module.css";
import { NewPlan } from "./NewPlan.tsx";
import { ReadingProblems } from "./ReadingProblems.tsx";
import { Select } from "./Select.tsx";

const styles = classesOf(asksCss);

interface AsksProps {
  asks: ReviewAsks;
  review: Pick<Review, "problems" | "staged" | "plan" | "answered">;
}

/** What the file does not settle, asked once for a table or a column; the rows below follow. */
export const Asks = memo(function Asks({ asks, review }: AsksProps) {
  const { words } = useWords();
  const store = useImportingStore();
  const text = words.review.asks;
  const { senders, documents, published, publishedAll, questions, plan } = asks;
  const problems = [...review.problems, ...review.staged.blocks.flatMap((block) => block.problems)];
  const isEmpty = plan === null && [senders, documents, published, questions, problems].every(({ length }) => length === 0);
  if (isEmpty) return null;
  const make = (answers: Parameters<typeof planned>[1]) => {
    const event = planned(review, answers);
    if (event !== null) store.send(event);
  };
  return (
    <details className={styles.asks} open={asks.waiting > 0} data-plan={plan !== null || undefined}>
      <summary className={styles.head}>
        <b>{text.title}</b> <span className={styles.note}>{text.note(asks.waiting, asks.count)}</span>
      </summary>
      <div className={styles.list}>
        {questions.map((ask) => (
          <Choose key={ask.key} ask={ask} onChoose={(id) => store.send(answerEvent(ask, id))} />
        ))}
        {publishedAll !== null && <Day ask={publishedAll} />}
        {publishedAll === null && published.map((ask) => <Day key={ask.key} ask={ask} />)}
        {senders.map((ask) => (
          <Select key={ask.key} ask={ask} label={text.senderLabel} onChoose={(id) => store.send(senderEvent(ask, id))} />
        ))}
        {documents.map((ask) => (
          <Select key={ask.key} ask={ask} label={text.documentLabel} onChoose={(id) => store.send(documentEvent(ask, id))} />
        ))}
      </div>
      {publishedAll !== null && (
        <details className={styles.each}>
          <summary className={styles.note}>{text.publishedEach}</summary>
          <div className={styles.list}>
            {published.map((ask) => (
              <Day key={ask.key} ask={ask} />
            ))}
          </div>
        </details>
      )}
      {plan !== null && <NewPlan title={plan.title} rows={plan.rows} create={plan.create} onCreate={make} />}
      {problems.length > 0 && <ReadingProblems problems={problems} />}
    </details>
  );
});

function Day({ ask }: { ask: DayAsk }) {
  const store = useImportingStore();
  return (
    <div className={styles.ask}>
      <DayField key={ask.day} label={ask.text} day={ask.day} className={styles.day} onDay={(day) => store.send(publishedEvent(ask, day))} />
      {ask.example !== "" && <p className={styles.example}>{ask.example}</p>}
    </div>
  );
}

/** A year that no cell names: typed, since any may be meant. */
function TypedYear({ label, onYear }: { label: string; onYear: (year: string) => void }) {
  return (
    <input
      className={styles.year}
      aria-label={label}
      inputMode="numeric"
      maxLength={4}
      onChange={({ target }) => {
        if (/^(19|20)\d\d$/.test(target.value)) onYear(target.value);
      }}
    />
  );
}

function Choose({ ask, onChoose }: { ask: Ask; onChoose: (id: string) => void }) {
  const { words } = useWords();
  return (
    <RadioGroup className={styles.ask} data-blocking={ask.isBlocking || undefined} value={ask.chosen} onChange={onChoose}>
      <Label className={styles.question}>
        {ask.text}
        {ask.isBlocking && <span className={styles.waits}>{words.review.asks.waits}</span>}
      </Label>
      {ask.example !== "" && <p className={styles.example}>{ask.example}</p>}
      {ask.choices.length === 0 && <TypedYear label={ask.text} onYear={onChoose} />}
      <div className={styles.radios}>
        {ask.choices.map(({ id, name }) => (
          <Radio key={id} value={id} className={styles.radio}>
            {name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
