import { Button } from "react-aria-components";
import type { DetailScreen } from "../../state/screens/reviewDetail.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { UnlockDialog } from "../history/LockDialogs.tsx";
import buttonCss from "../shell/button.module.css";
import { IllustrativeTag } from "../shell/Illustrative.tsx";
import { Around } from "./Around.tsx";
import { Choices } from "./Choices.tsx";
import styles from "./Detail.module.css";
import { FindIndicator } from "./FindIndicator.tsx";
import { NewPlan } from "./NewPlan.tsx";
import { Strip } from "./Strip.tsx";
import { TypeFigure } from "./TypeFigure.tsx";
import type { Take } from "./useTake.ts";
import { Verdict } from "./Verdict.tsx";

const button = classesOf(buttonCss);

interface DetailProps {
  detail: DetailScreen;
  take: Take;
  onAccept: () => void;
}

/** The chosen row: its cell in the file, why it waits, the ways to settle it and what comes of them. */
export function Detail({ detail, take, onAccept }: DetailProps) {
  const { words } = useWords();
  const { cell, title, source, reasons, choices, column, effect } = detail;
  const text = words.review.detail;
  return (
    <section className={styles.detail} aria-label={text.label}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.source}>{source}</p>
      {reasons.length > 1 && (
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <Around cellId={cell.cell_id} evidence={detail.evidence} />
      <Choices choices={choices} onChoose={take.choose} label={text.choices} />
      {take.open === "type" && <TypeFigure key={cell.cell_id} unit={detail.unit} onFigure={take.figure} onClose={take.close} />}
      {take.open === "find" && (
        <FindIndicator key={cell.cell_id} block={detail.block} cell={cell} onName={take.name} onClose={take.close} />
      )}
      {take.open === "create" && (
        <NewPlan
          key={cell.cell_id}
          title={text.create}
          rows={detail.planned}
          create={words.review.asks.createAll(1)}
          onCreate={take.make}
        />
      )}
      {take.open === "unlock" && detail.lock !== null && <UnlockDialog period={detail.lock} onClose={take.close} />}
      {column !== null && (
        <label className={styles.column}>
          <input type="checkbox" checked={take.isForColumn} onChange={({ target }) => take.setForColumn(target.checked)} />
          {column.label}
        </label>
      )}
      {(detail.canRename || detail.canAcceptNow) && (
        <div className={styles.acts} data-screen-only>
          {detail.canAcceptNow && (
            <Button className={button.quiet} onPress={onAccept}>
              {text.acceptNow}
            </Button>
          )}
          {detail.canRename && take.open !== "find" && (
            <Button className={button.quiet} onPress={take.find}>
              {text.otherIndicator}
            </Button>
          )}
        </div>
      )}
      {effect !== null && (
        <div className={styles.effect}>
          {effect.strip !== null && <Strip strip={effect.strip} />}
          <p>
            <b>{text.ifTaken}</b> {effect.text}
            {effect.strip?.hasIllustrative && (
              <>
                {" "}
                <IllustrativeTag />
              </>
            )}
            {effect.more !== "" && <span className={styles.more}>{effect.more}</span>}
            {effect.trial !== null && <Verdict trial={effect.trial} />}
          </p>
        </div>
      )}
    </section>
  );
}
