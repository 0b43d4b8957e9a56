import { Button, Label, Radio, RadioGroup } from "react-aria-components";
import { useImporting } from "../../state/importing.ts";
import type { Review } from "../../state/importReducer.ts";
import { madeAll } from "../../state/reviewActions.ts";
import { type Ask, answerEvent, documentEvent, type ReviewAsks, senderEvent } from "../../state/screens/reviewAsks.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import asksCss from "./Asks.module.css";
import { NewIndicators } from "./NewIndicators.tsx";
import { ReadingProblems } from "./ReadingProblems.tsx";
import { Select } from "./Select.tsx";

const button = classesOf(buttonCss);
const styles = classesOf(asksCss);

/** What the file does not settle, asked once for a table or a column; the rows below follow. */
export function Asks({ asks, review }: { asks: ReviewAsks; review: Review }) {
  const { words } = useWords();
  const { store } = useImporting();
  const text = words.review.asks;
  const { senders, documents, questions, unknown, made } = asks;
  const problems = [...review.problems, ...review.staged.blocks.flatMap((block) => block.problems)];
  const isEmpty = [senders, documents, questions, unknown, made, problems].every(({ length }) => length === 0);
  if (isEmpty) return null;
  return (
    <details className={styles.asks} open={asks.waiting > 0 || made.length > 0}>
      <summary>
        <b>{text.title}</b> <span className={styles.note}>{text.note(asks.waiting, asks.count)}</span>
      </summary>
      <div className={styles.list}>
        {unknown.map(({ block, text: name, create }) => (
          <div key={block.block_id} className={styles.ask} data-blocking>
            <p className={styles.question}>{name}</p>
            <p className={styles.example}>{text.unknownHint}</p>
            <Button className={button.button} onPress={() => store.send(madeAll(review, block))}>
              {create}
            </Button>
          </div>
        ))}
        {questions.map((ask) => (
          <Choose key={ask.key} ask={ask} onChoose={(id) => store.send(answerEvent(ask, id))} />
        ))}
        {senders.map((ask) => (
          <Select key={ask.key} ask={ask} label={text.senderLabel} onChoose={(id) => store.send(senderEvent(ask, id))} />
        ))}
        {documents.map((ask) => (
          <Select key={ask.key} ask={ask} label={text.documentLabel} onChoose={(id) => store.send(documentEvent(ask, id))} />
        ))}
      </div>
      {made.length > 0 && <NewIndicators rows={made} directions={asks.directions} />}
      {problems.length > 0 && <ReadingProblems problems={problems} />}
    </details>
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
